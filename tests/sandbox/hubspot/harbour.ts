import type { Seed } from '../../../src/sandbox/hubspot/index.ts';

/** A deal with its company and contact, one in the recycling bin, and two that were merged. */
export const harbour: Seed = {
  objects: {
    companies: [{ id: '201', properties: { name: 'Harbour Foods', numberofemployees: 240 } }],
    contacts: [
      { id: '401', properties: { firstname: 'Ines', email: 'ines@example.com', hs_buying_role: 'CHAMPION' } },
    ],
    deals: [
      {
        id: '301',
        createdAt: '2026-10-01T08:00:00Z',
        properties: { dealname: 'Harbour Foods, two sites', amount: 84_000, dealstage: 'contractsent' },
        associations: [{ to: 'companies/201' }, { to: 'contacts/401' }],
      },
      { id: '302', properties: { dealname: 'Gone' }, archivedAt: '2026-10-02T08:00:00Z' },
      { id: '303', properties: { dealname: 'Two made one' }, mergedIds: ['304'] },
    ],
  },
};
