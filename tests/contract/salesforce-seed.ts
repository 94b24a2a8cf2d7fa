import { recordId } from '../../src/crm/salesforce/mapping/record-id.ts';
import { customObjects } from '../../src/crm/salesforce/schema/custom-objects.ts';
import { eventField as e, eventObject } from '../../src/crm/salesforce/mapping/field-names.ts';
import type { FieldSeed, RowSeed, Seed } from '../../src/sandbox/salesforce/index.ts';
import type { Ids } from './world.ts';

const idOf = (prefix: string, number: number): string =>
  recordId(`${prefix}${String(number).padStart(12, '0')}`) ?? '';

/** The contract's records, by their ids in Salesforce. */
export const salesforceIds: Ids = {
  harbour: idOf('006', 301),
  bare: idOf('006', 302),
  lost: idOf('006', 303),
  regained: idOf('006', 304),
  unmapped: idOf('006', 305),
  merged: null,
  deleted: idOf('006', 307),
  never: idOf('006', 999_999),
  harbourFoods: idOf('001', 201),
  otherCompany: idOf('001', 202),
  signer: idOf('003', 401),
  champion: idOf('003', 402),
  unknownRole: idOf('003', 403),
  lead: idOf('00Q', 701),
  mara: idOf('005', 501),
  tom: idOf('005', 502),
};

const choice = (fullName: string, type: string, values: readonly string[]): FieldSeed => ({
  fullName,
  type,
  valueSet: { valueSetDefinition: { value: values.map((value) => ({ fullName: value })) } },
});

const orgFields: NonNullable<Seed['objects']> = [
  { fullName: 'Account', fields: [choice('Chilled__c', 'Picklist', ['Yes', 'No'])] },
  { fullName: 'Contact', fields: [{ fullName: 'Spoke_For_Us__c', type: 'Checkbox', defaultValue: false }] },
  {
    fullName: 'Opportunity',
    fields: [
      { fullName: 'Go_Live__c', type: 'Date' },
      choice('Budget_Approved__c', 'Picklist', ['Yes', 'No']),
      choice('Needs__c', 'MultiselectPicklist', ['fast', 'cheap', 'safe']),
      choice('Rivals__c', 'MultiselectPicklist', ['NB', 'PW', 'none', 'other']),
      { fullName: 'Loss_Reason__c', type: 'Text', length: 255 },
    ],
  },
];

const contacts: readonly RowSeed[] = [
  {
    id: '401',
    fields: {
      FirstName: 'Ines',
      LastName: 'Vos',
      Email: 'ines@example.com',
      Title: 'Director',
      AccountId: '201',
    },
  },
  { id: '402', fields: { LastName: 'Bo', Spoke_For_Us__c: true, Department: 'IT', AccountId: '201' } },
  // Nobody is without a last name in Salesforce: what comes in from a mailbox has its address there.
  { id: '403', fields: { LastName: 'info@example.com', Email: 'info@example.com' } },
];

const opportunities: readonly RowSeed[] = [
  {
    id: '301',
    createdAt: '2026-10-01T08:00:00Z',
    fields: {
      Name: 'Harbour Foods, two sites',
      AccountId: '201',
      OwnerId: '501',
      Amount: 84_000,
      CloseDate: '2026-12-31',
      Go_Live__c: '2027-03-01',
      Budget_Approved__c: 'No',
      Needs__c: 'fast;safe',
      Rivals__c: 'NB;PW;other',
    },
    history: {
      StageName: [
        { value: 'Discovery', at: '2026-10-01T08:00:00Z' },
        { value: 'Evaluation', at: '2026-10-29T23:30:00Z', by: '501' },
      ],
    },
  },
  {
    id: '302',
    createdAt: '2026-10-02T08:00:00Z',
    fields: { Name: 'Bare', StageName: 'Discovery', CloseDate: '2026-12-31', OwnerId: '502' },
  },
  {
    id: '303',
    // Nobody keeps the close date up: it is when they once hoped to close.
    fields: { Name: 'Lost one', Amount: 10_000, CloseDate: '2026-10-15', OwnerId: '501' },
    history: {
      StageName: [
        { value: 'Discovery', at: '2026-09-01T08:00:00Z', by: '501' },
        { value: 'Closed Lost', at: '2026-11-20T22:00:00Z', by: '501' },
      ],
    },
  },
  {
    id: '304',
    fields: { Name: 'Lost and won', CloseDate: '2026-11-18', OwnerId: '502' },
    history: {
      StageName: [
        { value: 'Evaluation', at: '2026-09-01T08:00:00Z', by: '501' },
        { value: 'Closed Lost', at: '2026-11-02T09:00:00Z', by: '501' },
        { value: 'Evaluation', at: '2026-11-10T09:00:00Z', by: '501' },
        { value: 'Closed Won', at: '2026-11-18T09:00:00Z', by: '501' },
      ],
    },
  },
  {
    id: '305',
    createdAt: '2026-10-03T08:00:00Z',
    fields: {
      Name: 'Elsewhere',
      StageName: 'Contract Sent',
      CloseDate: '2026-12-31',
      Amount: 500,
      CurrencyIsoCode: 'USD',
    },
  },
  {
    id: '307',
    createdAt: '2026-10-04T08:00:00Z',
    fields: { Name: 'Deleted', StageName: 'Discovery', CloseDate: '2026-12-31' },
  },
];

const moved = (id: number, deal: string, stage: string, at: string, context: string): RowSeed => ({
  id: String(id),
  fields: {
    [e.key]: `move/${deal}/${at}`,
    [e.kind]: 'stage_moved',
    [e.at]: at,
    [e.aboutObject]: 'deal',
    [e.aboutId]: deal,
    [e.subject]: stage,
    [e.context]: context,
  },
});

const competitor = (CompetitorName: string, createdAt: string): RowSeed => ({
  createdAt,
  fields: { OpportunityId: '301', CompetitorName },
});

const meeting = (id: string, at: string): RowSeed => ({
  id,
  fields: {
    Subject: 'Meeting',
    WhatId: 'Opportunity/301',
    StartDateTime: at,
    ActivityDateTime: at,
    DurationInMinutes: 60,
  },
});

const { harbour, regained } = salesforceIds;

/** What stands in the local Salesforce before its contract is run: our package, the org's own fields, and records. */
export const salesforceSeed: Seed = {
  users: [
    { id: '501', firstName: 'Mara', lastName: 'Lind', email: 'mara@example.com' },
    {
      id: '502',
      firstName: 'Tom',
      lastName: 'Oak',
      email: 'tom@example.com',
      isActive: false,
      manager: '501',
    },
  ],
  objects: [...customObjects(), ...orgFields],
  stages: [
    { name: 'Discovery', probability: 10 },
    { name: 'Evaluation', probability: 50 },
    { name: 'Contract Sent', probability: 80 },
    { name: 'Closed Won', probability: 100 },
    { name: 'Closed Lost', probability: 0 },
  ],
  recordTypes: [{ object: 'Opportunity', developerName: 'Sales', name: 'Sales' }],
  rows: {
    Account: [
      {
        id: '201',
        createdAt: '2026-08-31T22:30:00Z',
        fields: {
          Name: 'Harbour Foods',
          Industry: 'Food & Beverage',
          NumberOfEmployees: 240,
          AnnualRevenue: 12_000_000,
          Chilled__c: 'No',
          OwnerId: '501',
        },
      },
      { id: '202', fields: { Name: 'Harbour Holding' } },
    ],
    Contact: contacts,
    Lead: [
      {
        id: '701',
        fields: {
          FirstName: 'Ada',
          LastName: 'Ode',
          Company: 'Ode Foods',
          Title: 'Owner',
          Industry: 'Food & Beverage',
          OwnerId: '501',
        },
      },
    ],
    Opportunity: opportunities,
    OpportunityContactRole: [
      { fields: { OpportunityId: '301', ContactId: '401', Role: 'Economic Buyer' } },
      { fields: { OpportunityId: '301', ContactId: '402', Role: 'Champion' } },
      { fields: { OpportunityId: '301', ContactId: '403' } },
    ],
    OpportunityCompetitor: [
      competitor('Palletworks', '2026-10-20T09:00:00Z'),
      competitor('North Beam Inc', '2026-11-03T09:00:00Z'),
      competitor('other', '2026-11-03T09:00:00Z'),
    ],
    Event: [
      meeting('601', '2026-11-16T09:00:00Z'),
      meeting('602', '2026-09-16T09:00:00Z'),
      meeting('603', '2026-12-01T09:00:00Z'),
    ],
    // What our trigger notes of moves, a moment after them; of the creation it notes nothing: the import did.
    [eventObject]: [
      moved(1, harbour, 'Discovery', '2026-10-01T08:00:01Z', 'BULK_API_V2'),
      moved(2, harbour, 'Evaluation', '2026-10-29T23:30:00Z', 'AURA'),
      moved(3, regained, 'Evaluation', '2026-09-01T08:00:00Z', 'AURA'),
      moved(4, regained, 'Closed Lost', '2026-11-02T09:00:00Z', 'AURA'),
      moved(5, regained, 'Evaluation', '2026-11-10T09:00:02Z', 'INVOCABLE_ACTION'),
      moved(6, regained, 'Closed Won', '2026-11-18T09:00:00Z', 'REST'),
    ],
  },
};
