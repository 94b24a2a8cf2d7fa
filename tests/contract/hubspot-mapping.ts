import type { CrmMapping } from '../../src/model/mapping.ts';

/** Where the contract's model is in HubSpot. */
export const hubSpotMapping: CrmMapping = {
  engine: 1,
  crm: 'hubspot',
  fields: {
    company: {
      industry: { field: 'industry', values: { FOOD_BEVERAGES: 'food', MINING_METALS: 'steel' } },
      employees: { field: 'numberofemployees', label: 'Number of Employees' },
      revenue: { field: 'annualrevenue', currency: 'account' },
      chilled: { field: 'chilled', values: { yes: true, no: false } },
    },
    contact: {
      department: { field: 'department' },
      spoke_for_us: { field: 'spoke_for_us', values: { yes: true, no: false } },
    },
    deal: {
      deal_value: { field: 'amount', currency: 'record' },
      go_live: { field: 'go_live' },
      budget: { field: 'budget_approved', values: { yes: true, no: false } },
      needs: { field: 'needs', values: { fast: 'speed', cheap: 'price' } },
    },
  },
  pipelines: {
    sales: {
      id: 'default',
      stages: {
        discovery: 'qualifiedtobuy',
        evaluation: 'presentationscheduled',
        won: 'closedwon',
        lost: 'closedlost',
      },
    },
  },
  roles: {
    economic_buyer: { associationLabels: ['Signs'], values: ['BUDGET_HOLDER'] },
    champion: { associationLabels: [], values: ['CHAMPION'] },
  },
  roleField: 'hs_buying_role',
  competitors: {
    field: 'rivals',
    label: 'Rivals',
    values: { NB: 'northbeam', PW: 'palletworks', none: 'doing_nothing' },
  },
  lostReason: { field: 'closed_lost_reason', label: 'Closed Lost Reason', values: {} },
  managers: { '502': '501', default: '501' },
};
