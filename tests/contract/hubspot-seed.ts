import type { Seed } from '../../src/sandbox/hubspot/index.ts';
import type { Ids } from './world.ts';

/** The contract's records, by their ids in HubSpot. */
export const hubSpotIds: Ids = {
  harbour: '301',
  bare: '302',
  lost: '303',
  regained: '304',
  unmapped: '305',
  merged: '306',
  deleted: '307',
  never: '999999',
  harbourFoods: '201',
  otherCompany: '202',
  signer: '401',
  champion: '402',
  unknownRole: '403',
  lead: '701',
  mara: '501',
  tom: '502',
};

const person = { userId: 9501 };
const byImport = { sourceType: 'IMPORT', sourceId: '77' };
const yesNo = [
  { label: 'Yes', value: 'yes' },
  { label: 'No', value: 'no' },
];

const properties: NonNullable<Seed['properties']> = {
  companies: [
    { name: 'chilled', label: 'Chilled goods', type: 'enumeration', fieldType: 'radio', options: yesNo },
  ],
  contacts: [
    { name: 'department', label: 'Department', type: 'string', fieldType: 'text' },
    { name: 'spoke_for_us', label: 'Spoke for us', type: 'enumeration', fieldType: 'radio', options: yesNo },
  ],
  deals: [
    { name: 'go_live', label: 'Go-live', type: 'date', fieldType: 'date' },
    {
      name: 'budget_approved',
      label: 'Budget approved',
      type: 'enumeration',
      fieldType: 'radio',
      options: yesNo,
    },
    {
      name: 'needs',
      label: 'Needs',
      type: 'enumeration',
      fieldType: 'checkbox',
      options: ['fast', 'cheap', 'safe'].map((value) => ({ label: value, value })),
    },
    {
      name: 'rivals',
      label: 'Rivals',
      type: 'enumeration',
      fieldType: 'checkbox',
      options: ['NB', 'PW', 'none', 'other'].map((value) => ({ label: value, value })),
    },
  ],
};

/** What stands in the local HubSpot before its contract is run. */
export const hubSpotSeed: Seed = {
  owners: [
    { id: '501', userId: 9501, email: 'mara@example.com', firstName: 'Mara', lastName: 'Lind' },
    { id: '502', userId: 9502, email: 'tom@example.com', firstName: 'Tom', lastName: 'Oak', archived: true },
  ],
  properties,
  labels: [{ from: 'deals', to: 'contacts', name: 'signs', label: 'Signs' }],
  objects: {
    companies: [
      {
        id: '201',
        properties: {
          name: 'Harbour Foods',
          domain: 'harbour.example.com',
          industry: 'FOOD_BEVERAGES',
          numberofemployees: 240,
          annualrevenue: 12_000_000,
          chilled: 'no',
          hubspot_owner_id: '501',
        },
        createdAt: '2026-08-31T22:30:00Z',
      },
      { id: '202', properties: { name: 'Harbour Holding' } },
    ],
    contacts: [
      {
        id: '401',
        properties: { firstname: 'Ines', lastname: 'Vos', email: 'ines@example.com', jobtitle: 'Director' },
        associations: [{ to: 'companies/201' }],
      },
      {
        id: '402',
        properties: { firstname: 'Bo', hs_buying_role: 'CHAMPION', spoke_for_us: 'yes', department: 'IT' },
        associations: [{ to: 'companies/201' }],
      },
      { id: '403', properties: { email: 'info@example.com' } },
    ],
    deals: [
      {
        id: '301',
        createdAt: '2026-10-01T08:00:00Z',
        createdBy: byImport,
        mergedIds: ['306'],
        properties: {
          dealname: 'Harbour Foods, two sites',
          amount: 84_000,
          go_live: '2027-03-01',
          budget_approved: 'no',
          needs: 'fast;safe',
          hubspot_owner_id: '501',
        },
        history: {
          dealstage: [
            { value: 'qualifiedtobuy', at: '2026-10-01T08:00:00Z', by: byImport },
            { value: 'presentationscheduled', at: '2026-10-29T23:30:00Z', by: person },
          ],
          rivals: [
            { value: 'PW', at: '2026-10-20T09:00:00Z', by: person },
            { value: 'NB;PW;other', at: '2026-11-03T09:00:00Z', by: person },
          ],
        },
        associations: [
          { to: 'companies/201', primary: true },
          { to: 'companies/202' },
          { to: 'contacts/401', labels: ['Signs'] },
          { to: 'contacts/402' },
          { to: 'contacts/403' },
        ],
      },
      { id: '302', properties: { dealname: 'Bare', dealstage: 'qualifiedtobuy', hubspot_owner_id: '502' } },
      {
        id: '303',
        properties: {
          dealname: 'Lost one',
          amount: 10_000,
          closedate: '2026-11-20T22:00:00Z',
          hubspot_owner_id: '501',
        },
        history: {
          dealstage: [
            { value: 'qualifiedtobuy', at: '2026-09-01T08:00:00Z', by: person },
            { value: 'closedlost', at: '2026-11-20T22:00:00Z', by: person },
          ],
        },
      },
      {
        id: '304',
        properties: { dealname: 'Lost and won', closedate: '2026-11-18T09:00:00Z', hubspot_owner_id: '502' },
        history: {
          dealstage: [
            { value: 'presentationscheduled', at: '2026-09-01T08:00:00Z', by: person },
            { value: 'closedlost', at: '2026-11-02T09:00:00Z', by: person },
            {
              value: 'presentationscheduled',
              at: '2026-11-10T09:00:00Z',
              by: { sourceType: 'AUTOMATION_PLATFORM' },
            },
            {
              value: 'closedwon',
              at: '2026-11-18T09:00:00Z',
              by: { sourceType: 'INTEGRATION', sourceId: '5' },
            },
          ],
        },
      },
      {
        id: '305',
        properties: {
          dealname: 'Elsewhere',
          dealstage: 'contractsent',
          amount: 500,
          deal_currency_code: 'USD',
        },
      },
      {
        id: '307',
        properties: { dealname: 'Deleted', dealstage: 'qualifiedtobuy' },
        archivedAt: '2026-11-01T08:00:00Z',
      },
    ],
    leads: [
      {
        id: '701',
        properties: { hs_lead_name: 'Ode, Harbour Foods', hubspot_owner_id: '501' },
        associations: [{ to: 'companies/201', primary: true }, { to: 'contacts/401' }],
      },
    ],
    meetings: [
      {
        id: '601',
        properties: { hs_timestamp: '2026-11-16T09:00:00Z' },
        associations: [{ to: 'deals/301' }],
      },
      {
        id: '602',
        properties: { hs_timestamp: '2026-09-16T09:00:00Z' },
        associations: [{ to: 'deals/301' }],
      },
      {
        id: '603',
        properties: { hs_timestamp: '2026-12-01T09:00:00Z' },
        associations: [{ to: 'deals/301' }],
      },
    ],
  },
};
