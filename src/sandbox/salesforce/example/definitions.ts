import type { FieldSeed, ObjectSeed, PicklistSeed, RecordTypeSeed, StageSeed } from '../seed.ts';

const options = (values: readonly string[]): readonly PicklistSeed[] =>
  values.map((fullName) => ({ fullName }));

const list = (fullName: string, label: string, values: readonly string[], type = 'Picklist'): FieldSeed => ({
  fullName,
  label,
  type,
  valueSet: { restricted: true, valueSetDefinition: { value: options(values) } },
});

/** Options of a standard picklist: those that every org has, and those that this org added. */
const more = (fullName: string, values: readonly string[]): FieldSeed => ({
  fullName,
  type: 'Picklist',
  valueSet: { valueSetDefinition: { value: options(values) } },
});

const number = (fullName: string, label: string, precision = 6, scale = 0): FieldSeed => ({
  fullName,
  label,
  type: 'Number',
  precision,
  scale,
});

const day = (fullName: string, label: string): FieldSeed => ({ fullName, label, type: 'Date' });
const text = (fullName: string, label: string): FieldSeed => ({ fullName, label, type: 'Text', length: 255 });
const longText = (fullName: string, label: string): FieldSeed => ({
  fullName,
  label,
  type: 'LongTextArea',
  length: 32_768,
});
const tick = (fullName: string, label: string): FieldSeed => ({
  fullName,
  label,
  type: 'Checkbox',
  defaultValue: false,
});

/** Two answers and no tick box, so that No can be told from nobody asked. */
const yesNo = (fullName: string, label: string): FieldSeed => ({
  fullName,
  label,
  type: 'Picklist',
  valueSet: {
    restricted: true,
    valueSetDefinition: {
      value: [
        { fullName: 'yes', label: 'Yes' },
        { fullName: 'no', label: 'No' },
      ],
    },
  },
});

const companyFields: readonly FieldSeed[] = [
  number('Warehouse_Sites__c', 'Warehouse sites', 4),
  list('ERP__c', 'ERP', [
    'NetSuite',
    'Business Central',
    'SAP Business One',
    'SAP S/4HANA',
    'Built in house',
    'None',
    'Other',
  ]),
  number('Headcount_Growth__c', 'Headcount growth (12 months)', 5, 1),
  number('Warehouse_Contract_End_Year__c', 'Warehouse contract ends (year)', 4),
  yesNo('Chilled_Goods__c', 'Stores chilled goods'),
  number('Peak_Day_Orders__c', 'Orders on the peak day'),
  tick('Own_Fleet__c', 'Delivers with its own vans'),
  yesNo('Warehouse_Outsourced__c', 'Warehouse run by a provider'),
];

const contactFields: readonly FieldSeed[] = [
  list('Department__c', 'Department (list)', [
    'Operations',
    'General management',
    'Finance',
    'IT',
    'Purchasing',
    'Sales',
    'Other',
  ]),
  list('Seniority__c', 'Seniority', ['Owner', 'Executive', 'Director', 'Manager', 'Staff']),
  tick('Spoke_For_Us__c', 'Spoke for us in our absence'),
];

const reasons = [
  'Price or value',
  'What the product does',
  'Fit with their systems',
  'Effort and time to get going',
  'An existing relationship',
  'How we sold',
  'Trust',
];

const dealFields: readonly FieldSeed[] = [
  longText('Buyer_Problem__c', 'Problem in the buyer’s words'),
  text('Requirements_Link__c', 'Buyer’s requirements (link)'),
  day('Site_Visit__c', 'Site visit'),
  day('Security_Review__c', 'Security review passed'),
  day('Reference_Call__c', 'Reference call'),
  longText('Decision_Process__c', 'Steps to their decision'),
  tick('Budget_Approved__c', 'Budget approved'),
  day('Go_Live_Confirmed__c', 'Go-live date the buyer confirmed'),
  text('Mutual_Plan__c', 'Mutual plan (link)'),
  list(
    'Competitors__c',
    'Competitors',
    ['Northbeam', 'Palletworks', 'Building in house', 'Doing nothing', 'Nobody else'],
    'MultiselectPicklist',
  ),
  tick('Manager_Agrees__c', 'Manager agrees to the close date'),
  list('Loss_Reason__c', 'Loss Reason', [
    ...reasons,
    'No budget',
    'Not urgent enough',
    'They could not agree',
    'Not a fit',
    'Unknown',
    'Something else',
  ]),
  list('Win_Reason__c', 'Win Reason', [...reasons, 'Unknown', 'Something else']),
];

const roles = [
  'Business User',
  'Decision Maker',
  'Economic Buyer',
  'Economic Decision Maker',
  'Evaluator',
  'Executive Sponsor',
  'Influencer',
  'Technical Buyer',
  'Champion',
  'Purchasing',
  'Blocker',
  'Other',
];

const industries = [
  'Agriculture',
  'Food & Beverage',
  'Hospitality',
  'Retail',
  'Shipping',
  'Transportation',
  'Wholesale',
  'Wine & Spirits',
  'Other',
];

/** The fields that this org made, and the options that it added to standard picklists. */
export const exampleObjects: readonly ObjectSeed[] = [
  {
    fullName: 'Account',
    fields: [
      ...companyFields,
      more('Industry', industries),
      more('Ownership', ['Public', 'Private', 'Subsidiary', 'Investors', 'Cooperative', 'Other']),
    ],
  },
  { fullName: 'Contact', fields: contactFields },
  { fullName: 'Lead', fields: [...companyFields, ...contactFields, more('Industry', industries)] },
  {
    fullName: 'Opportunity',
    fields: [...dealFields, more('Type', ['New Customer', 'Existing Customer - Upgrade'])],
  },
  { fullName: 'OpportunityContactRole', fields: [more('Role', roles)] },
];

/** The stages of new business. */
export const exampleStages: readonly StageSeed[] = [
  { name: 'Problem agreed', probability: 10 },
  { name: 'Discovery', probability: 20 },
  { name: 'Requirements', probability: 40 },
  { name: 'Vendor evaluation', probability: 60 },
  { name: 'Contract', probability: 80 },
  { name: 'Closed Won', probability: 100 },
  { name: 'Closed Lost', probability: 0 },
];

/** The one pipeline of the example. */
export const exampleRecordTypes: readonly RecordTypeSeed[] = [
  { object: 'Opportunity', developerName: 'New_Business', name: 'New business' },
];
