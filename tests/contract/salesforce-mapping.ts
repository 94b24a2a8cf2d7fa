import type { CrmMapping } from '../../src/model/mapping.ts';

/** Where the contract's model is in Salesforce. */
export const salesforceMapping: CrmMapping = {
  engine: 1,
  crm: 'salesforce',
  fields: {
    company: {
      industry: { field: 'Industry', values: { 'Food & Beverage': 'food', Manufacturing: 'steel' } },
      employees: { field: 'NumberOfEmployees', label: 'Employees' },
      revenue: { field: 'AnnualRevenue', currency: 'record' },
      chilled: { field: 'Chilled__c' },
    },
    contact: {
      department: { field: 'Department' },
      spoke_for_us: { field: 'Spoke_For_Us__c', unchecked: 'unknown' },
    },
    lead: {
      industry: { field: 'Industry', values: { 'Food & Beverage': 'food', Manufacturing: 'steel' } },
    },
    deal: {
      deal_value: { field: 'Amount', currency: 'record' },
      go_live: { field: 'Go_Live__c' },
      budget: { field: 'Budget_Approved__c' },
      needs: { field: 'Needs__c', values: { fast: 'speed', cheap: 'price' } },
    },
  },
  pipelines: {
    sales: {
      id: 'Sales',
      stages: {
        discovery: 'Discovery',
        evaluation: 'Evaluation',
        won: 'Closed Won',
        lost: 'Closed Lost',
      },
    },
  },
  roles: {
    economic_buyer: { associationLabels: [], values: ['Economic Buyer'] },
    champion: { associationLabels: [], values: ['Champion'] },
  },
  roleField: 'Role',
  competitors: {
    field: 'Rivals__c',
    label: 'Rivals',
    values: { NB: 'northbeam', PW: 'palletworks', none: 'doing_nothing' },
  },
  lostReason: { field: 'Loss_Reason__c', label: 'Closed Lost Reason', values: {} },
  managers: {},
};
