import type { GroupSeed, LabelSeed, PipelineSeed, PropertySeed } from '../seed.ts';

/** The pipeline as this account renamed it: the ids are those HubSpot gave its first pipeline. */
export const examplePipelines: Readonly<Record<string, readonly PipelineSeed[]>> = {
  deals: [
    {
      id: 'default',
      label: 'New business',
      stages: [
        { id: 'appointmentscheduled', label: 'Problem agreed', probability: 0.1 },
        { id: 'qualifiedtobuy', label: 'Discovery', probability: 0.2 },
        { id: 'presentationscheduled', label: 'Requirements', probability: 0.4 },
        { id: 'decisionmakerboughtin', label: 'Vendor evaluation', probability: 0.6 },
        { id: 'contractsent', label: 'Contract', probability: 0.8 },
        { id: 'closedwon', label: 'Closed won', probability: 1 },
        { id: 'closedlost', label: 'Closed lost', probability: 0 },
      ],
    },
  ],
};

/** What a contact is to a deal, where HubSpot's Buying Role has no word for it or differs from deal to deal. */
export const exampleLabels: readonly LabelSeed[] = [
  { from: 'deals', to: 'contacts', name: 'economic_buyer', label: 'Economic buyer' },
  { from: 'deals', to: 'contacts', name: 'champion', label: 'Champion' },
  { from: 'deals', to: 'contacts', name: 'technical_evaluator', label: 'Technical evaluator' },
  { from: 'deals', to: 'contacts', name: 'user', label: 'User' },
];

const group: GroupSeed = { name: 'wms', label: 'Warehouse' };

/** The groups of the properties that this account made. */
export const exampleGroups: Readonly<Record<string, readonly GroupSeed[]>> = {
  companies: [group],
  contacts: [group],
  deals: [group],
};

const made = (name: string, label: string, type: string, fieldType: string): PropertySeed => ({
  name: `wms_${name}`,
  label,
  type,
  fieldType,
  groupName: group.name,
});

const number = (name: string, label: string): PropertySeed => made(name, label, 'number', 'number');
const text = (name: string, label: string): PropertySeed => made(name, label, 'string', 'text');
const longText = (name: string, label: string): PropertySeed => made(name, label, 'string', 'textarea');
const day = (name: string, label: string): PropertySeed => made(name, label, 'date', 'date');

type Pairs = Readonly<Record<string, string>>;

const list = (fieldType: string, name: string, label: string, pairs: Pairs): PropertySeed => ({
  ...made(name, label, 'enumeration', fieldType),
  options: Object.entries(pairs).map(([value, shown]) => ({ value, label: shown })),
});

/** Two answers and no tick box, so that No can be told from nobody asked. */
const yesNo = (name: string, label: string): PropertySeed =>
  list('radio', name, label, { yes: 'Yes', no: 'No' });

/** The properties that this account made, by kind of record. */
export const exampleProperties: Readonly<Record<string, readonly PropertySeed[]>> = {
  companies: [
    number('sites', 'Warehouse sites'),
    list('select', 'erp', 'ERP', {
      netsuite: 'NetSuite',
      d365_bc: 'Business Central',
      sap_b1: 'SAP Business One',
      sap_s4: 'SAP S/4HANA',
      in_house: 'Built in house',
      none: 'None',
      other: 'Other',
    }),
    number('headcount_growth', 'Headcount growth (12 months)'),
    number('contract_end_year', 'Warehouse contract ends (year)'),
    yesNo('chilled', 'Stores chilled goods'),
    number('peak_day_orders', 'Orders on the peak day'),
    list('select', 'ownership', 'Ownership', {
      family: 'Family or founders',
      investors: 'Financial investors',
      cooperative: 'Cooperative',
      group: 'Part of a larger group',
      listed: 'Listed',
    }),
    yesNo('own_fleet', 'Delivers with its own vans'),
    yesNo('outsourced', 'Warehouse run by a provider'),
  ],
  contacts: [
    list('select', 'department', 'Department', {
      operations: 'Operations',
      management: 'General management',
      finance: 'Finance',
      it: 'IT',
      purchasing: 'Purchasing',
      sales: 'Sales',
      other: 'Other',
    }),
    yesNo('spoke_for_us', 'Spoke for us in our absence'),
  ],
  deals: [
    longText('pain', 'Problem in the buyer’s words'),
    text('requirements_link', 'Buyer’s requirements (link)'),
    day('site_visit', 'Site visit'),
    day('security_review', 'Security review passed'),
    day('reference_call', 'Reference call'),
    longText('decision_process', 'Steps to their decision'),
    yesNo('budget_approved', 'Budget approved'),
    day('go_live', 'Go-live date the buyer confirmed'),
    text('mutual_plan', 'Mutual plan (link)'),
    list('checkbox', 'competitors', 'Competitors', {
      northbeam: 'Northbeam',
      palletworks: 'Palletworks',
      nothing: 'Doing nothing',
      in_house: 'Building in house',
      nobody: 'Nobody else',
    }),
    yesNo('manager_agrees', 'Manager agrees to the close date'),
  ],
};
