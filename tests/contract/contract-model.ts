import type { Fact } from '../../src/core/condition/model.ts';
import type { BattleCardFile } from '../../src/core/enablement/model.ts';
import type { Scorecard } from '../../src/core/icp/model.ts';
import type { Stage, StagesFile } from '../../src/core/stages/model.ts';
import type { WinLossFile } from '../../src/core/win-loss/model.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';

const facts: readonly Fact[] = [
  {
    id: 'industry',
    label: 'Industry',
    type: 'option',
    object: 'company',
    values: [
      { id: 'food', label: 'Food' },
      { id: 'steel', label: 'Steel' },
    ],
  },
  { id: 'employees', label: 'Employees', type: 'number', object: 'company', unit: 'people' },
  { id: 'revenue', label: 'Revenue', type: 'money', object: 'company', currency: 'EUR' },
  { id: 'chilled', label: 'Stores chilled goods', type: 'yesNo', object: 'company' },
  { id: 'sites', label: 'Sites', type: 'number', object: 'company' },
  { id: 'department', label: 'Department', type: 'text', object: 'contact' },
  { id: 'spoke_for_us', label: 'Spoke for us', type: 'yesNo', object: 'contact' },
  { id: 'deal_value', label: 'Value', type: 'money', object: 'deal', currency: 'EUR' },
  { id: 'go_live', label: 'Go-live', type: 'date', object: 'deal' },
  { id: 'budget', label: 'Budget approved', type: 'yesNo', object: 'deal' },
  {
    id: 'needs',
    label: 'Needs',
    type: 'options',
    object: 'deal',
    values: [
      { id: 'speed', label: 'Speed' },
      { id: 'price', label: 'Price' },
      { id: 'trust', label: 'Trust' },
    ],
  },
  {
    id: 'buyers',
    label: 'Economic buyers',
    type: 'count',
    object: 'deal',
    from: { over: 'contacts', how: 'count', role: 'economic_buyer' },
  },
  {
    id: 'people',
    label: 'People on the deal',
    type: 'count',
    object: 'deal',
    from: { over: 'contacts', how: 'count' },
  },
  {
    id: 'champion_spoke',
    label: 'A champion spoke for us',
    type: 'yesNo',
    object: 'deal',
    from: { over: 'contacts', how: 'any', role: 'champion', fact: 'spoke_for_us' },
  },
  {
    id: 'meetings',
    label: 'Meetings, 30 days',
    type: 'count',
    object: 'deal',
    from: { over: 'activities', how: 'count', kind: 'meeting', withinDays: 30 },
  },
];

const scorecards: readonly Scorecard[] = [
  {
    id: 'company_fit',
    label: 'Company',
    object: 'company',
    base: 0,
    scale: [0, 100],
    minimumCoverage: 0.5,
    required: [],
    dimensions: [{ id: 'firmographic', label: 'Firmographic' }],
    criteria: [
      {
        id: 'food',
        label: 'Food',
        dimension: 'firmographic',
        when: { fact: 'industry', is: 'food' },
        points: 100,
        otherwise: 0,
        whenUnknown: 0,
      },
    ],
    disqualifiers: [],
    tiers: [
      { id: 'a', label: 'A', from: 60, action: 'pursue' },
      { id: 'b', label: 'B', from: 0, action: 'nurture' },
    ],
  },
];

const stage = (id: string, label: string, type: Stage['type']): Stage => ({
  id,
  label,
  type,
  alsoBuyingJobs: [],
  entry: [],
  exit: [],
});

const stages: StagesFile = {
  engine: 1,
  buyingJobs: [{ id: 'choosing', label: 'Choosing', doing: 'They are choosing.' }],
  buyingRoles: [
    {
      id: 'economic_buyer',
      label: 'Economic buyer',
      says: 'someone who can sign',
      worries: [],
      expected: true,
    },
    { id: 'champion', label: 'Champion', says: 'someone who wants it', worries: [], expected: true },
  ],
  pipelines: [
    {
      id: 'sales',
      label: 'Sales',
      kind: 'new_business',
      stages: [
        stage('discovery', 'Discovery', 'open'),
        stage('evaluation', 'Evaluation', 'open'),
        stage('won', 'Won', 'won'),
        stage('lost', 'Lost', 'lost'),
      ],
    },
  ],
};

const card = (
  id: string,
  label: string,
  kind: BattleCardFile['kind'],
  aliases: string[],
): BattleCardFile => ({
  engine: 1,
  id,
  label,
  kind,
  aliases,
  overview: 'Invented for tests.',
  whyWeWin: [],
  whyWeLose: [],
  owner: 'Product marketing',
  sections: [],
});

const winLoss: WinLossFile = {
  engine: 1,
  askFrom: '2026-01-01',
  withinDays: 30,
  pipelines: [],
  answerWithinDays: 14,
  questions: {
    considered: 'Who else?',
    decided: 'What decided it?',
    howKnown: 'How do you know?',
    didInstead: 'What did they do instead?',
    mainReason: 'Main reason?',
    wouldHaveChanged: 'What would have changed it?',
  },
  considered: [{ id: 'nothing_else', label: 'Nothing else' }],
  didInstead: [
    { id: 'vendor', label: 'Another vendor', outcome: 'lost_to_competitor', asksCompetitor: true },
  ],
  reasons: [
    {
      id: 'price',
      label: 'Price',
      definition: 'Too dear.',
      outcomes: ['lost_to_competitor'],
      noteRequired: false,
      retired: false,
    },
    {
      id: 'trust',
      label: 'Trust',
      definition: 'Too risky.',
      outcomes: ['lost_to_competitor'],
      noteRequired: false,
      retired: false,
    },
  ],
  howKnown: [{ id: 'buyer_said', label: 'The buyer said so' }],
  wouldHaveChanged: [{ id: 'proof', label: 'Proof' }],
};

/** A small model that every adapter's contract is run with; the mapping is each CRM's own. */
export const contractModel = (mappings: Partial<GtmModel['mappings']>): GtmModel => ({
  version: 'c0ffee123456',
  engine: 1,
  seller: 'Example',
  facts,
  scorecards,
  evidence: [],
  people: [],
  glossary: null,
  stages,
  objections: null,
  messaging: null,
  winLoss,
  battleCards: [
    card('northbeam', 'Northbeam', 'vendor', ['North Beam Inc']),
    card('palletworks', 'Palletworks', 'vendor', []),
    card('doing_nothing', 'Doing nothing', 'status_quo', []),
  ],
  mappings: { hubspot: null, salesforce: null, csv: null, ...mappings },
});
