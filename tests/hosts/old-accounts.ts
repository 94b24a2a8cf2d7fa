import type { Seed as HubSpotSeed } from '../../src/sandbox/hubspot/index.ts';
import type { Seed as SalesforceSeed } from '../../src/sandbox/salesforce/index.ts';

/** What years of use leave behind: 6,000 deals in three pipelines, reasons as people typed them, an owner who has left. */
const count = 6000;

const reasons = [
  ...Array<string>(6).fill('Price'),
  ...Array<string>(3).fill('price '),
  ...Array<string>(2).fill('PRICE'),
  'Too expensive',
  ...Array<string>(4).fill('Timing'),
  ...Array<string>(2).fill('Champion left'),
  'champion  left',
];

const reasonAt = (at: number): string =>
  at === 4000
    ? 'They told us in the last call that their new board stopped every project until summer'
    : (reasons[at % reasons.length] ?? '');

const createdAt = (at: number): string => new Date(Date.UTC(2020, 0, 1) + at * 6 * 3_600_000).toISOString();
const sectors = ['food', 'retail', 'logistics'];

interface OldDeal {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly pipeline: number;
  readonly end: 'open' | 'won' | 'lost';
  readonly owner: '501' | '502' | '503';
  readonly lossReason: string | null;
  readonly rival: string | null;
  readonly amount: number;
}

const ends = ['lost', 'won', 'lost', 'won', 'lost'] as const;

const deals = Array.from({ length: count }, (_, at): OldDeal => {
  // Every pipeline has its open deals among the last ones.
  const end = at >= count - 90 ? 'open' : (ends[at % ends.length] ?? 'lost');
  const owner = at % 7 === 0 ? '503' : at % 2 === 0 ? '501' : '502';
  return {
    id: String(20_000 + at),
    name: `Old deal ${at}`,
    createdAt: createdAt(at),
    pipeline: at % 3,
    end,
    owner,
    lossReason: end === 'lost' ? reasonAt(at) : null,
    rival: at % 5 === 0 ? 'Northbeam' : null,
    amount: 1000 + at,
  };
});

const companies = Array.from({ length: 60 }, (_, at) => ({
  id: String(10_000 + at),
  createdAt: createdAt(at),
  name: `Old company ${at}`,
  employees: 20 + at * 5,
  sector: sectors[at % sectors.length] ?? 'food',
  sites: at % 10 === 0 ? null : 1 + (at % 6),
  rarely: at === 3 ? 'once' : null,
}));

const stagesOf = (prefix: string, labels: readonly string[]) => [
  ...labels.map((label, at) => ({ id: `${prefix}${at + 1}`, label, probability: 0.2 + at * 0.2 })),
  { id: `${prefix}won`, label: 'Won', probability: 1 },
  { id: `${prefix}lost`, label: 'Lost', probability: 0 },
];

const prefixes = ['n', 'r', 'x'];
const pipelines = [
  { id: '8001', label: 'New business', stages: stagesOf('n', ['First talk', 'Discovery', 'Proposal']) },
  { id: '8002', label: 'Renewals', stages: stagesOf('r', ['Due', 'Offer sent']) },
  { id: '8003', label: 'Expansion', stages: stagesOf('x', ['Idea', 'Offer sent']) },
];

const stageId = ({ pipeline, end }: OldDeal): string =>
  `${prefixes[pipeline] ?? 'n'}${end === 'open' ? '1' : end}`;

/** It in HubSpot. */
export const oldHubSpot: HubSpotSeed = {
  owners: [
    { id: '501', email: 'ada.berg@oldshop.example', firstName: 'Ada', lastName: 'Berg' },
    { id: '502', email: 'ben.falk@oldshop.example', firstName: 'Ben', lastName: 'Falk' },
    { id: '503', email: 'cleo.dahl@oldshop.example', firstName: 'Cleo', lastName: 'Dahl', archived: true },
  ],
  pipelines: { deals: pipelines },
  properties: {
    companies: [
      {
        name: 'sector',
        label: 'Sector',
        type: 'enumeration',
        fieldType: 'select',
        options: sectors.map((value) => ({ value, label: value.toUpperCase() })),
      },
      { name: 'sites', label: 'Sites', type: 'number', fieldType: 'number' },
      { name: 'rarely', label: 'Rarely filled', type: 'string', fieldType: 'text' },
    ],
    deals: [{ name: 'main_competitor', label: 'Main competitor', type: 'string', fieldType: 'text' }],
  },
  objects: {
    companies: companies.map(({ id, createdAt: at, name, employees, ...rest }) => ({
      id,
      createdAt: at,
      properties: { name, numberofemployees: employees, ...rest },
    })),
    deals: deals.map((deal) => ({
      id: deal.id,
      createdAt: deal.createdAt,
      properties: {
        dealname: deal.name,
        pipeline: pipelines[deal.pipeline]?.id ?? '8001',
        dealstage: stageId(deal),
        hubspot_owner_id: deal.owner,
        closed_lost_reason: deal.lossReason,
        main_competitor: deal.rival,
        amount: deal.amount,
      },
    })),
  },
};

const labels = ['First talk', 'Discovery', 'Proposal', 'Due', 'Idea', 'Offer sent'];
const ofPipeline = [
  ['First talk', 'Discovery', 'Proposal', 'Won', 'Lost'],
  ['Due', 'Offer sent', 'Won', 'Lost'],
  ['Idea', 'Offer sent', 'Won', 'Lost'],
];
const recordTypes = ['New_business', 'Renewals', 'Expansion'];

/** The same in Salesforce, where a validation rule asks for the next step of a proposal. */
export const oldSalesforce: SalesforceSeed = {
  users: [
    { id: '501', firstName: 'Ada', lastName: 'Berg', email: 'ada.berg@oldshop.example' },
    { id: '502', firstName: 'Ben', lastName: 'Falk', email: 'ben.falk@oldshop.example' },
    { id: '503', firstName: 'Cleo', lastName: 'Dahl', email: 'cleo.dahl@oldshop.example', isActive: false },
  ],
  stages: [
    ...labels.map((name, at) => ({ name, probability: 10 + at * 10 })),
    { name: 'Won', probability: 100 },
    { name: 'Lost', probability: 0 },
  ],
  recordTypes: recordTypes.map((developerName, at) => ({
    object: 'Opportunity',
    id: String(at + 1),
    developerName,
    name: pipelines[at]?.label ?? developerName,
    stages: ofPipeline[at] ?? [],
  })),
  validationRules: [
    {
      object: 'Opportunity',
      name: 'Next_step_of_a_proposal',
      formula: 'AND(ISPICKVAL(StageName, "Proposal"), ISBLANK(NextStep))',
      message: 'Say what comes next.',
      field: 'NextStep',
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
          valueSet: {
            valueSetDefinition: {
              value: sectors.map((fullName) => ({ fullName, label: fullName.toUpperCase() })),
            },
          },
        },
        { fullName: 'Sites__c', label: 'Sites', type: 'Number', precision: 4 },
        { fullName: 'Rarely__c', label: 'Rarely filled', type: 'Text', length: 100 },
      ],
    },
    {
      fullName: 'Opportunity',
      fields: [
        { fullName: 'Lost_Reason__c', label: 'Lost reason', type: 'Text', length: 255 },
        { fullName: 'Main_Competitor__c', label: 'Main competitor', type: 'Text', length: 100 },
      ],
    },
  ],
  rows: {
    Account: companies.map(({ id, createdAt: at, name, employees, sector, sites, rarely }) => ({
      id,
      createdAt: at,
      fields: {
        Name: name,
        NumberOfEmployees: employees,
        Sector__c: sector,
        Sites__c: sites,
        Rarely__c: rarely,
      },
    })),
    Opportunity: deals.map((deal) => ({
      id: deal.id,
      createdAt: deal.createdAt,
      fields: {
        Name: deal.name,
        CloseDate: '2026-10-01',
        RecordTypeId: String(deal.pipeline + 1),
        StageName:
          deal.end === 'open' ? (ofPipeline[deal.pipeline]?.[0] ?? '') : deal.end === 'won' ? 'Won' : 'Lost',
        OwnerId: deal.owner,
        Lost_Reason__c: deal.lossReason,
        Main_Competitor__c: deal.rival,
        Amount: deal.amount,
      },
    })),
  },
};
