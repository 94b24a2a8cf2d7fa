import type { FormatOptions, PropertyValues } from '../shared/card-protocol.ts';
import { done, failed, type Outcome } from '../shared/outcome.ts';
import { readAssociated } from './associations.ts';
import type { HubSpotList, HubSpotRecord } from './hubspot-shapes.ts';
import { readRecord, type Records } from './records.ts';
import { showerOf } from './shown-values.ts';

const DEFAULT_PAGE = 10;

/** What `useCrmProperties` reads: each name that was asked for, null where nothing is set. */
export async function readCardProperties(
  records: Records,
  objectType: string,
  id: string,
  asked: readonly string[] | '*',
  options: FormatOptions = {},
): Promise<Outcome<PropertyValues>> {
  const names = asked === '*' ? await allNames(records, objectType) : asked;
  const record = await readRecord(records, objectType, id, [...names, 'deal_currency_code']);
  if (!record.ok) return record;
  const values = Object.fromEntries(names.map((name) => [name, record.value.properties[name] ?? null]));
  return done(await format(records, objectType, values, options));
}

/** What `useAssociations` asks. */
export interface AssociationsRequest {
  readonly toObjectType?: string;
  readonly properties?: readonly string[];
  readonly pageLength?: number;
  readonly offset?: number;
}

/** What `useAssociations` reads, page by page. */
export async function readCardAssociations(
  records: Records,
  objectType: string,
  id: string,
  request: AssociationsRequest,
  options: FormatOptions = {},
): Promise<Outcome<unknown>> {
  const { toObjectType, properties = [], pageLength = DEFAULT_PAGE, offset = 0 } = request;
  if (toObjectType === undefined) return failed('useAssociations needs a toObjectType.');
  const all = await readAssociated(records, objectType, id, toObjectType, properties);
  if (!all.ok) return all;
  const page = all.value.slice(offset, offset + pageLength);
  const results = await Promise.all(
    page.map(async ({ record, types }) => ({
      toObjectId: Number(record.id),
      associationTypes: types.map((type) => ({ ...type, label: type.label ?? '' })),
      properties: await format(records, toObjectType, pick(record, properties), options),
    })),
  );
  const nextOffset = offset + page.length;
  return done({ results, hasMore: nextOffset < all.value.length, nextOffset });
}

/** What `useCrmSearch` asks. */
export interface SearchRequest {
  readonly objectType?: string;
  readonly properties?: readonly string[];
  readonly pageLength?: number;
  readonly query?: string;
  readonly filterGroups?: readonly unknown[];
  readonly sorts?: readonly unknown[];
  readonly after?: string;
}

/** What `useCrmSearch` reads. */
export async function searchForCard(
  records: Records,
  request: SearchRequest,
  options: FormatOptions = {},
): Promise<Outcome<unknown>> {
  const { objectType, properties = [], pageLength = DEFAULT_PAGE, ...asked } = request;
  if (objectType === undefined) return failed('useCrmSearch needs an objectType.');
  const path = `/crm/objects/2026-09/${encodeURIComponent(objectType)}/search`;
  const found = await records.client.post<HubSpotList<HubSpotRecord>>(path, {
    ...asked,
    properties,
    limit: pageLength,
  });
  if (!found.ok) return found;
  const results = await Promise.all(
    found.value.results.map(async (record) => ({
      objectId: Number(record.id),
      properties: await format(records, objectType, pick(record, properties), options),
    })),
  );
  const after = found.value.paging?.next?.after;
  const total = found.value.total ?? results.length;
  return done({ results, total, hasMore: after !== undefined, after });
}

/** What `formatCrmProperties` asks. */
export interface FormatRequest {
  readonly objectType?: string;
  readonly propertiesList?: readonly PropertyValues[];
  readonly formattingOptions?: NonNullable<FormatOptions['formattingOptions']>;
}

/** What `formatCrmProperties` gives. */
export async function formatForCard(records: Records, request: FormatRequest): Promise<Outcome<unknown>> {
  const { objectType, propertiesList = [], formattingOptions = {} } = request;
  if (objectType === undefined) return failed('formatCrmProperties needs an objectType.');
  const options = { propertiesToFormat: 'all', formattingOptions } as const;
  return done(
    await Promise.all(propertiesList.map((values) => format(records, objectType, values, options))),
  );
}

async function format(
  { account }: Records,
  objectType: string,
  values: PropertyValues,
  { propertiesToFormat, formattingOptions }: FormatOptions,
): Promise<PropertyValues> {
  if (propertiesToFormat === undefined) return values;
  const definitions = await account.definitions(objectType);
  const shower = await showerOf(account);
  const shown = Object.entries(values).map(([name, value]) => {
    const isWanted = propertiesToFormat === 'all' || propertiesToFormat.includes(name);
    if (!isWanted || value === null || !definitions.ok) return [name, value];
    const definition = definitions.value.find((candidate) => candidate.name === name);
    return [name, shower.show(definition, value, values, formattingOptions)];
  });
  return Object.fromEntries(shown) as PropertyValues;
}

const pick = (record: HubSpotRecord, names: readonly string[]): PropertyValues =>
  Object.fromEntries(names.map((name) => [name, record.properties[name] ?? null]));

async function allNames({ account }: Records, objectType: string): Promise<readonly string[]> {
  const definitions = await account.definitions(objectType);
  return definitions.ok ? definitions.value.map((definition) => definition.name) : [];
}
