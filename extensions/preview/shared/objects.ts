/** The kinds of record that have a page in the preview, by HubSpot's name in paths. */
export type ObjectName = 'deals' | 'companies' | 'contacts';

/** What the preview knows of a kind of record before it has read one. */
export interface ObjectKind {
  readonly name: ObjectName;
  readonly typeId: string;
  readonly one: string;
  readonly many: string;
  /** The properties a person looks for first, in the order of the About column. */
  readonly keyProperties: readonly string[];
  /** The properties that name a record and say what tells it apart in a list. */
  readonly listProperties: readonly string[];
}

/** The three kinds, in the order of the navigation. */
export const OBJECT_KINDS: readonly ObjectKind[] = [
  {
    name: 'deals',
    typeId: '0-3',
    one: 'deal',
    many: 'Deals',
    keyProperties: [
      'dealstage',
      'amount',
      'closedate',
      'hubspot_owner_id',
      'dealtype',
      'pipeline',
      'createdate',
      'closed_lost_reason',
      'closed_won_reason',
    ],
    listProperties: [
      'dealname',
      'dealstage',
      'pipeline',
      'amount',
      'deal_currency_code',
      'closedate',
      'hubspot_owner_id',
    ],
  },
  {
    name: 'companies',
    typeId: '0-2',
    one: 'company',
    many: 'Companies',
    keyProperties: [
      'domain',
      'industry',
      'numberofemployees',
      'annualrevenue',
      'country',
      'city',
      'hubspot_owner_id',
      'lifecyclestage',
    ],
    listProperties: ['name', 'domain', 'industry', 'numberofemployees', 'country'],
  },
  {
    name: 'contacts',
    typeId: '0-1',
    one: 'contact',
    many: 'Contacts',
    keyProperties: [
      'email',
      'phone',
      'jobtitle',
      'hs_buying_role',
      'hs_seniority',
      'hubspot_owner_id',
      'lifecyclestage',
    ],
    listProperties: ['firstname', 'lastname', 'email', 'jobtitle', 'hs_buying_role'],
  },
];

const SINGULAR_OR_ID = new Map(
  OBJECT_KINDS.flatMap((kind) => [
    [kind.name, kind.name] as const,
    [kind.one, kind.name] as const,
    [kind.typeId, kind.name] as const,
  ]) as readonly (readonly [string, ObjectName])[],
);

/** The kind that HubSpot calls `deals`, `deal`, `DEAL` or `0-3`; undefined for a kind without a page. */
export function objectNameOf(text: string): ObjectName | undefined {
  return SINGULAR_OR_ID.get(text.toLowerCase());
}

/** The facts about a kind. */
export function objectKind(name: ObjectName): ObjectKind {
  const kind = OBJECT_KINDS.find((candidate) => candidate.name === name);
  if (kind === undefined) throw new Error(`There is no object kind ${name}.`);
  return kind;
}
