import type { Value } from '../seed.ts';

type Words = Readonly<Record<string, string>>;

/** Where a value of the local HubSpot stands in the local Salesforce, and what it is called there. */
export interface Place {
  /** API name of the field. */
  readonly field: string;
  /** HubSpot's values to Salesforce's; the rest stay as they are. */
  readonly values?: Words;
  /** How the value is written where the two differ in type. */
  readonly as?: (value: Value) => Value;
}

type Places = Readonly<Record<string, Place>>;

const number = (value: Value): Value => Number(value);
const ticked = (value: Value): Value => value === 'yes';
const day = (value: Value): Value => String(value).slice(0, 10);

/** Companies: HubSpot's property to the field of Account. */
export const companyPlaces: Places = {
  name: { field: 'Name' },
  domain: { field: 'Website' },
  city: { field: 'BillingCity' },
  industry: {
    field: 'Industry',
    values: {
      FOOD_BEVERAGES: 'Food & Beverage',
      WINE_AND_SPIRITS: 'Wine & Spirits',
      WHOLESALE: 'Wholesale',
      FISHERY: 'Agriculture',
      SUPERMARKETS: 'Retail',
      HOSPITALITY: 'Hospitality',
    },
  },
  country: {
    field: 'BillingCountry',
    values: { Deutschland: 'Germany', 'The Netherlands': 'Netherlands', Italia: 'Italy' },
  },
  numberofemployees: { field: 'NumberOfEmployees', as: number },
  annualrevenue: { field: 'AnnualRevenue', as: number },
  founded_year: { field: 'YearStarted' },
  wms_ownership: {
    field: 'Ownership',
    values: {
      family: 'Private',
      investors: 'Investors',
      cooperative: 'Cooperative',
      group: 'Subsidiary',
      listed: 'Public',
    },
  },
  wms_sites: { field: 'Warehouse_Sites__c', as: number },
  wms_erp: {
    field: 'ERP__c',
    values: {
      netsuite: 'NetSuite',
      d365_bc: 'Business Central',
      sap_b1: 'SAP Business One',
      sap_s4: 'SAP S/4HANA',
      in_house: 'Built in house',
      none: 'None',
      other: 'Other',
    },
  },
  wms_headcount_growth: { field: 'Headcount_Growth__c', as: number },
  wms_contract_end_year: { field: 'Warehouse_Contract_End_Year__c', as: number },
  wms_chilled: { field: 'Chilled_Goods__c' },
  wms_peak_day_orders: { field: 'Peak_Day_Orders__c', as: number },
  wms_own_fleet: { field: 'Own_Fleet__c', as: ticked },
  wms_outsourced: { field: 'Warehouse_Outsourced__c' },
};

/** Contacts: HubSpot's property to the field of Contact. */
export const contactPlaces: Places = {
  firstname: { field: 'FirstName' },
  lastname: { field: 'LastName' },
  email: { field: 'Email' },
  jobtitle: { field: 'Title' },
  wms_department: {
    field: 'Department__c',
    values: {
      operations: 'Operations',
      management: 'General management',
      finance: 'Finance',
      it: 'IT',
      purchasing: 'Purchasing',
      sales: 'Sales',
      other: 'Other',
    },
  },
  hs_seniority: {
    field: 'Seniority__c',
    values: {
      owner: 'Owner',
      executive: 'Executive',
      director: 'Director',
      manager: 'Manager',
      senior: 'Staff',
      employee: 'Staff',
    },
  },
  wms_spoke_for_us: { field: 'Spoke_For_Us__c', as: ticked },
};

/** Competitors on a deal. */
export const competitorNames: Words = {
  northbeam: 'Northbeam',
  palletworks: 'Palletworks',
  nothing: 'Doing nothing',
  in_house: 'Building in house',
  nobody: 'Nobody else',
};

/** Deals: HubSpot's property to the field of Opportunity. */
export const dealPlaces: Places = {
  dealname: { field: 'Name' },
  amount: { field: 'Amount', as: number },
  closedate: { field: 'CloseDate', as: day },
  dealtype: { field: 'Type', values: { newbusiness: 'New Customer' } },
  dealstage: {
    field: 'StageName',
    values: {
      appointmentscheduled: 'Problem agreed',
      qualifiedtobuy: 'Discovery',
      presentationscheduled: 'Requirements',
      decisionmakerboughtin: 'Vendor evaluation',
      contractsent: 'Contract',
      closedwon: 'Closed Won',
      closedlost: 'Closed Lost',
    },
  },
  wms_pain: { field: 'Buyer_Problem__c' },
  wms_requirements_link: { field: 'Requirements_Link__c' },
  wms_site_visit: { field: 'Site_Visit__c' },
  wms_security_review: { field: 'Security_Review__c' },
  wms_reference_call: { field: 'Reference_Call__c' },
  wms_decision_process: { field: 'Decision_Process__c' },
  wms_budget_approved: { field: 'Budget_Approved__c', as: ticked },
  wms_go_live: { field: 'Go_Live_Confirmed__c' },
  wms_mutual_plan: { field: 'Mutual_Plan__c' },
  wms_manager_agrees: { field: 'Manager_Agrees__c', as: ticked },
  wms_competitors: {
    field: 'Competitors__c',
    as: (value) =>
      String(value)
        .split(';')
        .map((one) => competitorNames[one] ?? one)
        .join(';'),
  },
  closed_lost_reason: { field: 'Loss_Reason__c', values: { Price: 'Price or value' } },
  closed_won_reason: { field: 'Win_Reason__c' },
};

/** What a contact is to a deal: HubSpot's label between the two. */
export const roleOfLabel: Words = {
  'Economic buyer': 'Economic Buyer',
  Champion: 'Champion',
  'Technical evaluator': 'Technical Buyer',
  User: 'Business User',
};

/** What a contact is to any deal: HubSpot's buying role. */
export const roleOfContact: Words = {
  DECISION_MAKER: 'Decision Maker',
  BUDGET_HOLDER: 'Economic Buyer',
  CHAMPION: 'Champion',
  END_USER: 'Business User',
  EXECUTIVE_SPONSOR: 'Executive Sponsor',
  LEGAL_AND_COMPLIANCE: 'Purchasing',
  BLOCKER: 'Blocker',
  INFLUENCER: 'Influencer',
};

/** The values of a HubSpot record as fields of Salesforce; what has no place there is left out. */
export const placed = (
  places: Places,
  properties: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      const place = places[name];
      return place ? [[place.field, valueAt(place, value)] as const] : [];
    }),
  );

/** One value as it is called in Salesforce. */
export const valueAt = ({ values, as }: Place, value: Value): Value =>
  as ? as(value) : (values?.[String(value)] ?? value);
