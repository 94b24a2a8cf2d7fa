import { industries } from '../../hubspot/standard/industries.ts';
import { standardObjects } from '../standard/index.ts';

/** The kinds of records that tables become, and the objects that they are in Salesforce. */
export const objectOf = { companies: 'Account', contacts: 'Contact', deals: 'Opportunity' } as const;

/** A kind of records that tables become. */
export type TableKind = keyof typeof objectOf;

type Names = Readonly<Record<string, string>>;

/** Properties that HubSpot has from the start, and the fields that carry the same in Salesforce. */
const places: Readonly<Record<TableKind, Names>> = {
  companies: {
    name: 'Name',
    domain: 'Website',
    website: 'Website',
    industry: 'Industry',
    numberofemployees: 'NumberOfEmployees',
    annualrevenue: 'AnnualRevenue',
    founded_year: 'YearStarted',
    country: 'BillingCountry',
    state: 'BillingState',
    city: 'BillingCity',
    zip: 'BillingPostalCode',
    address: 'BillingStreet',
    phone: 'Phone',
    description: 'Description',
  },
  contacts: {
    firstname: 'FirstName',
    lastname: 'LastName',
    email: 'Email',
    phone: 'Phone',
    jobtitle: 'Title',
    country: 'MailingCountry',
    city: 'MailingCity',
  },
  deals: {
    dealname: 'Name',
    amount: 'Amount',
    closedate: 'CloseDate',
    description: 'Description',
    hs_next_step: 'NextStep',
    dealtype: 'Type',
  },
};

const fields = new Map(
  standardObjects().map((type) => [
    type.name,
    new Map(type.fields.map((field) => [field.name.toLowerCase(), field])),
  ]),
);

/**
 * The standard field that carries a property: by HubSpot's name for it, or by its own API name, so that a mapping can
 * be written in either's words. Null where there is none.
 */
export function standardField(kind: TableKind, property: string): string | null {
  const name = places[kind][property] ?? property;
  const field = fields.get(objectOf[kind])?.get(name.toLowerCase());
  return field && field.createable ? field.name : null;
}

const industryLabels = new Map(industries);
const dealTypes: Names = { newbusiness: 'New Customer', existingbusiness: 'Existing Customer - Upgrade' };

/** HubSpot's own options in the words that people see; anything else as it stands. */
export function standardValue(property: string, value: string): string {
  if (property === 'industry') return industryLabels.get(value) ?? value;
  return property === 'dealtype' ? (dealTypes[value] ?? value) : value;
}
