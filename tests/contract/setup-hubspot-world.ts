import { expect } from 'vitest';
import type { OpenSetupOptions } from '../../src/crm/hubspot/open-setup.ts';
import type { CrmSetup } from '../../src/crm/setup.ts';
import { startLocalHubSpot, type LocalHubSpotOptions, type Seed } from '../../src/sandbox/hubspot/index.ts';
import { companies, deals, type SetupWorld } from './setup-world.ts';

const pipeline = (id: string, ids: readonly string[]) => ({
  id,
  label: id === 'sales' ? 'Sales' : 'Renewals',
  stages: [
    { id: ids[0] ?? '', label: 'Talking', probability: 0.2 },
    { id: ids[1] ?? '', label: 'Offer', probability: 0.6 },
    { id: ids[2] ?? '', label: 'Signed', probability: 1 },
    { id: ids[3] ?? '', label: 'Lost', probability: 0 },
  ],
});
const stages = [
  ['s1', 's2', 's3', 's4'],
  ['r1', 'r2', 'r3', 'r4'],
] as const;

const seed: Seed = {
  owners: [
    { id: '501', email: 'mara@harbour.example', firstName: 'Mara', lastName: 'Lind' },
    { id: '502', email: 'tom@harbour.example', firstName: 'Tom', lastName: 'Vale', archived: true },
  ],
  pipelines: { deals: [pipeline('sales', stages[0]), pipeline('renewals', stages[1])] },
  properties: {
    companies: [
      {
        name: 'sector',
        label: 'Sector',
        type: 'enumeration',
        fieldType: 'select',
        options: [
          { value: 'food', label: 'Food' },
          { value: 'retail', label: 'Retail' },
        ],
      },
      {
        name: 'tags',
        label: 'Tags',
        type: 'enumeration',
        fieldType: 'checkbox',
        options: [
          { value: 'north', label: 'North' },
          { value: 'large', label: 'Large' },
        ],
      },
      { name: 'ticked', label: 'Ticked', type: 'bool', fieldType: 'booleancheckbox' },
    ],
  },
  objects: {
    companies: companies.map(({ id, name, createdAt, employees, sector, tags, ticked }) => ({
      id,
      createdAt,
      properties: {
        name,
        numberofemployees: employees,
        sector,
        tags,
        ticked: String(ticked),
      },
    })),
    deals: deals.map(({ id, name, createdAt, isLost, owner, reason }) => ({
      id,
      createdAt,
      properties: {
        dealname: name,
        pipeline: 'sales',
        dealstage: isLost ? 's4' : 's1',
        hubspot_owner_id: owner === 'there' ? '501' : '502',
        closed_lost_reason: reason,
      },
    })),
  },
};

/** A local HubSpot as the contract of setting up wants it. */
export async function hubSpotSetupWorld(
  open: (options: OpenSetupOptions) => CrmSetup,
  options: LocalHubSpotOptions = {},
): Promise<SetupWorld & { readonly hubspot: Awaited<ReturnType<typeof startLocalHubSpot>> }> {
  const hubspot = await startLocalHubSpot({ records: seed, limits: 'off', ...options });
  return {
    hubspot,
    setup: open({ url: hubspot.url, token: hubspot.token }),
    company: {
      employees: 'numberofemployees',
      sector: 'sector',
      tags: 'tags',
      ticked: 'ticked',
      phone: 'phone',
    },
    deal: { reason: 'closed_lost_reason' },
    neverBlank: false,
    pipelines: [
      { id: 'sales', stages: stages[0] },
      { id: 'renewals', stages: stages[1] },
    ],
    asked: null,
    owners: { there: '501', left: '502' },
    hasRules: true,
    newCalls: () => {
      const { length } = hubspot.calls;
      hubspot.forgetCalls();
      return length;
    },
    stop: async () => {
      const { unhandled } = hubspot;
      await hubspot.stop();
      expect(unhandled).toEqual([]);
    },
  };
}
