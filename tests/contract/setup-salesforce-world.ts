import { expect } from 'vitest';
import type { CrmSetup } from '../../src/crm/setup.ts';
import { startLocalSalesforce, type Seed } from '../../src/sandbox/salesforce/index.ts';
import { companies, deals, type SetupWorld } from './setup-world.ts';

const values = (all: readonly (readonly [string, string])[]) => ({
  restricted: true,
  valueSetDefinition: { value: all.map(([fullName, label]) => ({ fullName, label })) },
});

const seed: Seed = {
  users: [
    { id: '501', firstName: 'Mara', lastName: 'Lind', email: 'mara@harbour.example' },
    { id: '502', firstName: 'Tom', lastName: 'Vale', email: 'tom@harbour.example', isActive: false },
  ],
  stages: [
    { name: 'S1', label: 'Talking', probability: 20 },
    { name: 'S2', label: 'Offer', probability: 60 },
    { name: 'R2', label: 'Renewal offer', probability: 60 },
    { name: 'S3', label: 'Signed', probability: 100 },
    { name: 'S4', label: 'Lost', probability: 0 },
  ],
  recordTypes: [
    { object: 'Opportunity', developerName: 'Sales', name: 'New', stages: ['S1', 'S2', 'S3', 'S4'] },
    { object: 'Opportunity', developerName: 'Renewals', name: 'Renewals', stages: ['S1', 'R2', 'S3', 'S4'] },
  ],
  validationRules: [
    {
      object: 'Opportunity',
      name: 'Offer_needs_next_step',
      formula: 'AND(ISPICKVAL(StageName, "S2"), ISBLANK(NextStep))',
      message: 'Say what comes next.',
      field: 'NextStep',
    },
    {
      object: 'Opportunity',
      name: 'More_than_a_field',
      formula: 'AND(ISPICKVAL(StageName, "S2"), OR(ISBLANK(Description), Amount < 1))',
      message: 'Not a plain field.',
      active: false,
    },
  ],
  objects: [
    {
      fullName: 'Account',
      fields: [
        {
          fullName: 'Sector__c',
          label: 'Sector',
          type: 'Picklist',
          valueSet: values([
            ['food', 'Food'],
            ['retail', 'Retail'],
          ]),
        },
        {
          fullName: 'Tags__c',
          label: 'Tags',
          type: 'MultiselectPicklist',
          valueSet: values([
            ['north', 'North'],
            ['large', 'Large'],
          ]),
        },
        { fullName: 'Ticked__c', label: 'Ticked', type: 'Checkbox', defaultValue: false },
      ],
    },
    {
      fullName: 'Opportunity',
      fields: [
        { fullName: 'Loss_Notes_Reason__c', label: 'Loss reason', type: 'LongTextArea', length: 32_768 },
      ],
    },
  ],
  rows: {
    Account: companies.map(({ id, name, createdAt, employees, sector, tags, ticked }) => ({
      id,
      createdAt,
      fields: {
        Name: name,
        NumberOfEmployees: employees,
        Sector__c: sector,
        Tags__c: tags,
        Ticked__c: ticked,
      },
    })),
    Opportunity: deals.map(({ id, name, createdAt, isLost, owner, reason }) => ({
      id,
      createdAt,
      fields: {
        Name: name,
        StageName: isLost ? 'S4' : 'S1',
        CloseDate: '2026-12-01',
        OwnerId: owner === 'there' ? '501' : '502',
        Loss_Notes_Reason__c: reason,
      },
    })),
  },
};

/** A way into the local Salesforce for setting up; what was opened for it is closed by `close`. */
export interface SetupWay {
  /** Whether rules of the org can be read this way. */
  readonly readsRules: boolean;
  readonly open: (url: string, token: string) => CrmSetup | Promise<CrmSetup>;
}

/** A local Salesforce as the contract of setting up wants it. */
export async function salesforceSetupWorld({ open, readsRules }: SetupWay): Promise<SetupWorld> {
  const salesforce = await startLocalSalesforce({ records: seed });
  const setup = await open(salesforce.url, salesforce.token);
  return {
    setup,
    company: {
      employees: 'NumberOfEmployees',
      sector: 'Sector__c',
      tags: 'Tags__c',
      ticked: 'Ticked__c',
      phone: 'Phone',
    },
    deal: { reason: 'Loss_Notes_Reason__c' },
    neverBlank: true,
    pipelines: [
      { id: 'Sales', stages: ['S1', 'S2', 'S3', 'S4'] },
      { id: 'Renewals', stages: ['S1', 'R2', 'S3', 'S4'] },
    ],
    asked: readsRules ? ['NextStep'] : null,
    owners: { there: '005000000000501AAA', left: '005000000000502AAA' },
    hasRules: false,
    newCalls: () => {
      const { length } = salesforce.calls;
      salesforce.forgetCalls();
      return length;
    },
    stop: async () => {
      const { unhandled } = salesforce;
      await salesforce.stop();
      expect(unhandled).toEqual([]);
    },
  };
}
