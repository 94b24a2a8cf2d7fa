import {
  startLocalSalesforce,
  type LocalSalesforce,
  type Seed,
} from '../../../../src/sandbox/salesforce/index.ts';

/** The moment at which the clock of this org stands: a Saturday. */
export const now = Date.parse('2026-11-21T12:00:00Z');

/** Two companies, five deals, contacts and who plays which part in them; all invented. */
export const smallSeed: Seed = {
  users: [
    { id: '501', firstName: 'Mara', lastName: 'Lind', email: 'mara@harbour.example', manager: '502' },
    { id: '502', firstName: 'Owen', lastName: 'Hart', email: 'owen@harbour.example' },
    {
      id: '503',
      firstName: 'Rita',
      lastName: 'Vale',
      email: 'rita@harbour.example',
      access: {
        hiddenFields: ['Opportunity.Amount', 'Account.Industry'],
        readOnlyFields: ['Opportunity.NextStep'],
      },
    },
  ],
  objects: [
    {
      fullName: 'Opportunity',
      fields: [
        {
          fullName: 'Rivals__c',
          type: 'MultiselectPicklist',
          valueSet: {
            valueSetDefinition: {
              value: [{ fullName: 'North' }, { fullName: 'South' }, { fullName: 'West' }],
            },
          },
        },
        { fullName: 'Story__c', type: 'LongTextArea' },
        { fullName: 'Outside_Key__c', type: 'Text', length: 40, externalId: true, unique: true },
      ],
    },
  ],
  rows: {
    Account: [
      {
        id: '201',
        fields: { Name: 'Harbour Foods', Industry: 'Retail', NumberOfEmployees: 240, OwnerId: '501' },
      },
      { id: '202', fields: { Name: "O'Neil & Co", NumberOfEmployees: 30 } },
    ],
    Contact: [
      {
        id: '301',
        fields: { FirstName: 'Ada', LastName: 'Berg', AccountId: '201', Email: 'ada@harbour.example' },
      },
      { id: '302', fields: { FirstName: 'Bo', LastName: 'Lund', AccountId: '201' } },
    ],
    Opportunity: [
      deal('401', 'Two sites', 'Qualification', '2026-12-31', {
        Amount: 84_000,
        AccountId: '201',
        Rivals__c: 'North;West',
      }),
      deal('402', 'one site', 'Proposal/Price Quote', '2026-11-21', { Amount: 10_500.5, AccountId: '202' }),
      deal('403', '100% chilled', 'Negotiation/Review', '2026-11-01', {
        AccountId: '201',
        OwnerId: '501',
        Rivals__c: 'South',
      }),
      deal('404', 'No company', 'Closed Won', '2026-10-15', { Amount: 500 }),
      deal('405', '100 units', 'Closed Lost', '2025-11-30', { Amount: 900, AccountId: '202' }),
    ],
    OpportunityContactRole: [
      {
        id: '601',
        fields: { OpportunityId: '401', ContactId: '301', Role: 'Decision Maker', IsPrimary: true },
      },
      { id: '602', fields: { OpportunityId: '401', ContactId: '302', Role: 'Evaluator' } },
      { id: '603', fields: { OpportunityId: '403', ContactId: '302' } },
    ],
  },
};

function deal(
  id: string,
  name: string,
  stage: string,
  closes: string,
  more: Readonly<Record<string, string | number>>,
): NonNullable<NonNullable<Seed['rows']>[string]>[number] {
  const fields = { Name: name, StageName: stage, CloseDate: closes, ...more };
  return { id, createdAt: `2026-0${Number(id) - 400}-01T09:00:00Z`, fields };
}

/** Starts the org on a clock that stands still. */
export const startSmallOrg = (): Promise<LocalSalesforce> =>
  startLocalSalesforce({ records: smallSeed, now: () => now });
