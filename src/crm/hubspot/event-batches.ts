import { err, ok, type Result } from '../../base/result.ts';
import { decidingKinds } from '../deal-history.ts';
import type { CrmError, PlumblineEvent } from '../port.ts';
import type { AccountWork } from './account-work.ts';
import { ask, readingBy, settingTo } from './client/asking.ts';
import { objects } from './client/paths.ts';
import { batchSize, chunks } from './client/records.ts';
import { searchAll, type Filter } from './client/search.ts';
import { eventIn, eventProperties, eventValues } from './mapping/event-row.ts';
import { eventObject, eventProperty } from './mapping/property-names.ts';
import { recordsIn, valueOf } from './mapping/record.ts';
import { unreadable } from './errors.ts';
import { customType, notThere } from './custom-object.ts';

/**
 * Keeps events a hundred at a time: one call that looks which are there by their keys, and one that makes the others. What is
 * there is not written over.
 */
export async function appendAll(
  work: AccountWork,
  events: readonly PlumblineEvent[],
): Promise<Result<null, CrmError>> {
  if (events.length === 0) return ok(null);
  const type = await customType(work, eventObject);
  if (!type.ok) return type;
  for (const batch of chunks(events, batchSize)) {
    const done = await appendBatch(work, type.value, batch);
    if (!done.ok) return done;
  }
  return ok(null);
}

async function appendBatch(
  work: AccountWork,
  type: string,
  batch: readonly PlumblineEvent[],
): Promise<Result<null, CrmError>> {
  const there = await keysThere(work, type, batch);
  if (!there.ok) return there;
  const missing = batch.filter(({ key }) => !there.value.has(key));
  if (missing.length === 0) return ok(null);
  const inputs = missing.map((event) => ({ properties: eventValues(event), objectWriteTraceId: event.key }));
  const call = settingTo('POST', objects(type, 'batch', 'create'), { inputs });
  const made = await ask(work.transport, call, eventObject);
  if (made.ok && recordsIn(made.value['results']).length === missing.length) return ok(null);
  // Refused since somebody else made one meanwhile, or for another reason: only looking tells.
  const now = await keysThere(work, type, missing);
  if (!now.ok) return now;
  if (missing.every(({ key }) => now.value.has(key))) return ok(null);
  return made.ok ? err(unreadable('every event')) : notThere(made.error, eventObject);
}

async function keysThere(
  work: AccountWork,
  type: string,
  batch: readonly PlumblineEvent[],
): Promise<Result<ReadonlySet<string>, CrmError>> {
  const body = {
    idProperty: eventProperty.key,
    properties: [eventProperty.key],
    inputs: batch.map(({ key }) => ({ id: key })),
  };
  const found = await ask(work.transport, readingBy(objects(type, 'batch', 'read'), body), eventObject);
  if (!found.ok) return notThere(found.error, eventObject);
  const keys = recordsIn(found.value['results']).map((record) => valueOf(record, eventProperty.key));
  return ok(new Set(keys.filter((key) => key !== null)));
}

/** A search takes three thousand characters in all. */
const idsInASearch = 80;

/** What was decided about criteria of deals: a search for each eighty. */
export async function decisionsAbout(
  work: AccountWork,
  dealIds: readonly string[],
): Promise<Result<ReadonlyMap<string, readonly PlumblineEvent[]>, CrmError>> {
  const found = new Map<string, readonly PlumblineEvent[]>();
  if (dealIds.length === 0) return ok(found);
  const type = await customType(work, eventObject);
  if (!type.ok) return type;
  for (const ids of chunks(dealIds, idsInASearch)) {
    const filters: readonly Filter[] = [
      { propertyName: eventProperty.aboutId, operator: 'IN', values: ids },
      { propertyName: eventProperty.aboutObject, operator: 'EQ', value: 'deal' },
      { propertyName: eventProperty.kind, operator: 'IN', values: decidingKinds },
    ];
    const rows = await searchAll(work.transport, type.value, filters, eventProperties);
    if (!rows.ok) return notThere(rows.error, eventObject);
    const events = rows.value.map(eventIn).filter((event) => event !== null);
    for (const event of events.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))))
      found.set(event.about.id, [...(found.get(event.about.id) ?? []), event]);
  }
  return ok(found);
}
