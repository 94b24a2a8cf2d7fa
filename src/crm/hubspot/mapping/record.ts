import { instantOf } from '../../instant.ts';
import { isObject, objectsOf, textOf, type JsonObject } from '../../json.ts';

/** A property's earlier or present value. */
export interface HistoryEntry {
  readonly value: string;
  /** ISO 8601 in UTC with milliseconds, so that texts sort as instants do. */
  readonly at: string;
  readonly sourceType: string;
  readonly sourceLabel: string | null;
  readonly userId: string | null;
}

/** Records of one kind that a record belongs with, as a single read tells them. */
export interface Associated {
  readonly id: string;
  /** Such as `deal_to_company`, which is the primary one, or `deal_to_company_unlabeled`. */
  readonly type: string;
}

/** A record as HubSpot sends it. Every value is a text; null and the empty text are blank. */
export interface HubSpotRecord {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Newest first, as HubSpot sends it. */
  readonly history: Readonly<Record<string, readonly HistoryEntry[]>>;
  readonly associations: JsonObject;
}

/** The record in a piece of JSON; null when it is none. */
export function recordIn(json: unknown): HubSpotRecord | null {
  if (!isObject(json)) return null;
  const { id, properties, propertiesWithHistory: history, associations } = json;
  if (typeof id !== 'string' || !isObject(properties)) return null;
  return {
    id,
    values: properties,
    history: isObject(history) ? mapped(history, entriesIn) : {},
    associations: isObject(associations) ? associations : {},
  };
}

/** The records of a list of JSON, what is none left out. */
export const recordsIn = (json: unknown): readonly HubSpotRecord[] =>
  (Array.isArray(json) ? json : []).map(recordIn).filter((record) => record !== null);

/** The text of a property; null when it is not set, was not read, or is only blanks. */
export function valueOf(record: HubSpotRecord, property: string): string | null {
  const value = record.values[property];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The values of a property that takes several. */
export const valuesOf = (record: HubSpotRecord, property: string): readonly string[] =>
  (valueOf(record, property) ?? '')
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** The records of one kind that a single read told, each once for every way it belongs; null when more exist. */
export function associatedIn(record: HubSpotRecord, kind: string): readonly Associated[] | null {
  const found = Object.entries(record.associations).find(([name]) => name.replaceAll(' ', '_') === kind)?.[1];
  if (!isObject(found)) return [];
  if (isObject(found['paging'])) return null;
  return objectsOf(found['results']).flatMap((one) => {
    const [id, type] = [textOf(one['id']), textOf(one['type'])];
    return id === null ? [] : [{ id, type: type ?? '' }];
  });
}

const mapped = <T>(object: JsonObject, change: (value: unknown) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

const entriesIn = (json: unknown): readonly HistoryEntry[] =>
  objectsOf(json).flatMap((entry) => {
    const at = instantOf(textOf(entry['timestamp']));
    if (at === null) return [];
    const userId = entry['updatedByUserId'];
    return [
      {
        value: textOf(entry['value']) ?? '',
        at,
        sourceType: textOf(entry['sourceType']) ?? '',
        sourceLabel: textOf(entry['sourceLabel']),
        userId: typeof userId === 'number' || typeof userId === 'string' ? String(userId) : null,
      },
    ];
  });
