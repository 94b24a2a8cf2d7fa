import type { Account } from '../account.ts';
import { instantText } from '../instants.ts';
import { historyBody } from '../sources.ts';
import type { ObjectType } from '../store/object-types.ts';
import { historyOf, type StoredRecord } from '../store/records.ts';
import type { Warning } from './plan.ts';

/** Which properties an answer shows. Names nobody knows are left out of it without a word. */
export interface Wanted {
  readonly properties: readonly string[];
  readonly withHistory: readonly string[];
}

/** Nothing asked for: the kind's usual few. */
const usual: Wanted = { properties: [], withHistory: [] };

/** A record on the wire. Every value is a text, or null when it is not set. */
export function recordBody(
  account: Account,
  type: ObjectType,
  record: StoredRecord,
  wanted: Wanted,
): Readonly<Record<string, unknown>> {
  const history = wanted.withHistory.filter((name) => account.definitions(type).live(name));
  return {
    id: record.id,
    properties: shownValues(account, type, record, wanted.properties),
    ...(history.length === 0 ? {} : { propertiesWithHistory: shownHistory(record, history) }),
    createdAt: record.values[type.createdProperty] ?? instantText(record.createdAt),
    updatedAt: instantText(record.updatedAt),
    archived: record.archivedAt !== null,
    ...(record.archivedAt === null ? {} : { archivedAt: instantText(record.archivedAt) }),
    url: `https://app.hubspot.com/contacts/${account.settings.portalId}/record/${type.id}/${record.id}`,
  };
}

/** A record on the wire just after it was written: all its values, and what HubSpot made of them. */
export function writtenBody(
  account: Account,
  type: ObjectType,
  record: StoredRecord,
  warnings: readonly Warning[],
): Readonly<Record<string, unknown>> {
  return {
    ...recordBody(account, type, record, usual),
    properties: { ...record.values },
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

function shownValues(
  account: Account,
  type: ObjectType,
  record: StoredRecord,
  asked: readonly string[],
): Readonly<Record<string, string | null>> {
  const definitions = account.definitions(type);
  const always = [type.createdProperty, type.modifiedProperty, 'hs_object_id'];
  const names = new Set([...(asked.length > 0 ? asked : type.shown), ...always]);
  const shown: Record<string, string | null> = {};
  for (const name of [...names].sort()) if (definitions.live(name)) shown[name] = record.values[name] ?? null;
  return shown;
}

const shownHistory = (record: StoredRecord, names: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(names.map((name) => [name, historyOf(record, name).map(historyBody)]));
