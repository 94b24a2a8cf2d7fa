import type { PreviewState } from './api.ts';

/** The kinds of record that have a page in the preview's Salesforce. */
export type SalesforceObject = 'Opportunity' | 'Account' | 'Contact' | 'Lead';

/** What the preview knows of a kind of record before it has read one. */
export interface SalesforceKind {
  readonly name: SalesforceObject;
  readonly one: string;
  readonly many: string;
  /** How its ids begin. */
  readonly keyPrefix: string;
  /** HubSpot's kind of the same records, as its page's path names it; null where it has none. */
  readonly hubSpot: 'deal' | 'company' | 'contact' | null;
  /** The fields of the highlights panel. */
  readonly highlights: readonly string[];
  /** The columns of the list. */
  readonly columns: readonly string[];
}

/** The four kinds, in the order of the navigation. */
export const SALESFORCE_KINDS: readonly SalesforceKind[] = [
  {
    name: 'Opportunity',
    one: 'Opportunity',
    many: 'Opportunities',
    keyPrefix: '006',
    hubSpot: 'deal',
    highlights: ['Account.Name', 'CloseDate', 'Amount', 'Owner.Name'],
    columns: ['Account.Name', 'StageName', 'Amount', 'CloseDate', 'Owner.Name'],
  },
  {
    name: 'Account',
    one: 'Account',
    many: 'Accounts',
    keyPrefix: '001',
    hubSpot: 'company',
    highlights: ['Industry', 'NumberOfEmployees', 'BillingCountry', 'Owner.Name'],
    columns: ['Industry', 'NumberOfEmployees', 'BillingCountry', 'Owner.Name'],
  },
  {
    name: 'Contact',
    one: 'Contact',
    many: 'Contacts',
    keyPrefix: '003',
    hubSpot: 'contact',
    highlights: ['Title', 'Account.Name', 'Email', 'Owner.Name'],
    columns: ['Title', 'Account.Name', 'Email'],
  },
  {
    name: 'Lead',
    one: 'Lead',
    many: 'Leads',
    keyPrefix: '00Q',
    hubSpot: null,
    highlights: ['Title', 'Company', 'Email', 'Status'],
    columns: ['Title', 'Company', 'Email', 'Status'],
  },
];

/** The facts about a kind. */
export function salesforceKind(name: SalesforceObject): SalesforceKind {
  const kind = SALESFORCE_KINDS.find((candidate) => candidate.name === name);
  if (kind === undefined) throw new Error(`There is no object ${name}.`);
  return kind;
}

/** The kind that an id belongs to; undefined for a record without a page. */
export const kindOfId = (id: string): SalesforceKind | undefined =>
  SALESFORCE_KINDS.find(({ keyPrefix }) => id.startsWith(keyPrefix));

/** The path of a record's page, as Salesforce has it. */
export const lightningPath = (id: string): string =>
  `/lightning/r/${kindOfId(id)?.name ?? 'Opportunity'}/${id}/view`;

/** The path of a list of records. */
export const lightningList = (name: SalesforceObject): string => `/lightning/o/${name}/list`;

/** The path of a tab of the app, as Salesforce has it. */
export const lightningTab = (tab: string): string => `/lightning/n/${tab}`;

/** The same record in the local Salesforce: `deal/4101` is `006000000004101AAA`. */
export const lightningTwin = (hubSpot: string, id: string): string => {
  const kind = SALESFORCE_KINDS.find((one) => one.hubSpot === hubSpot);
  return kind === undefined ? '/lightning' : lightningPath(`${kind.keyPrefix}${id.padStart(12, '0')}AAA`);
};

/** The same record in the local HubSpot; its start for a record that it does not have. */
export const hubSpotTwin = (id: string): string => {
  const digits = /^...0*(\d+)AAA$/.exec(id)?.[1];
  const kind = kindOfId(id)?.hubSpot ?? null;
  return digits === undefined || kind === null ? '/' : `/${kind}/${digits}`;
};

/** Somebody as whom the preview can look at the local Salesforce. */
export interface SalesforcePerson {
  readonly id: string;
  readonly name: string;
  /** What they may do, in a word or two: `rep`, `manager`. */
  readonly role: string;
}

/** A card as the page needs it: its component is in the bundle at `/cards/lightning.js`. */
export interface LightningCard {
  readonly component: string;
  readonly title: string;
  readonly objects: readonly SalesforceObject[];
  readonly place: 'tab' | 'sidebar';
}

/** A page of the app that one component fills, reached by its tab. */
export interface LightningTab {
  /** Its name in the address: `Plumbline_Settings`. */
  readonly tab: string;
  readonly component: string;
  readonly label: string;
  /** The roles of people to whom the tab is shown. */
  readonly for: readonly string[];
}

/** Everything that a page of the local Salesforce needs before it shows a record. */
export interface SalesforceSetup extends PreviewState {
  /** Who can look; the first does unless another was chosen. */
  readonly people: readonly SalesforcePerson[];
  readonly cards: readonly LightningCard[];
  readonly tabs: readonly LightningTab[];
  readonly home: string;
  readonly recordsAre: string;
  /** Whether the same records are in a local HubSpot, to which the page can switch. */
  readonly hasHubSpot: boolean;
}

/** What the server tells an open page of Salesforce: first its state, then what changes. */
export type SalesforceEvent =
  | { readonly kind: 'recordChanged'; readonly object: string; readonly id: string }
  | ({ readonly kind: 'state' } & PreviewState);
