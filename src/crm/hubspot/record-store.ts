import { ok, type Result } from '../../base/result.ts';
import type { CalendarDate } from '../../base/calendar.ts';
import { heardCounts } from '../heard-counts.ts';
import type { CrmError, HeardCounts, PlumblineEvent, RecordRef, RecordStore } from '../port.ts';
import type { AccountWork } from './account-work.ts';
import { ask, readingBy, settingTo } from './client/asking.ts';
import { objects } from './client/paths.ts';
import { searchAll, type Filter } from './client/search.ts';
import { customType, notThere } from './custom-object.ts';
import { eventIn, eventProperties, eventValues } from './mapping/event-row.ts';
import { eventObject, eventProperty } from './mapping/property-names.ts';
import { recordsIn } from './mapping/record.ts';

type Work = Pick<AccountWork, 'transport' | 'memory'>;

/**
 * Keeps events as rows of a custom object, which an account needs Enterprise for. The key is a unique property, so
 * making a row twice makes one. What is counted and listed comes from search, which lags behind by a few moments.
 */
export const hubSpotRecordStore = (work: Work): RecordStore => ({
  append: (event) => append(work, event),
  heardSince: (since, days, stage) => heardSince(work, since, days, stage),
  waiversSince: (since) => waiversSince(work, since),
  eventsAbout: (ref) => eventsAbout(work, ref),
});

const eventType = (work: Work): Promise<Result<string, CrmError>> => customType(work, eventObject);

async function append(work: Work, event: PlumblineEvent): Promise<Result<'appended' | 'existed', CrmError>> {
  const type = await eventType(work);
  if (!type.ok) return type;
  const row = settingTo('POST', objects(type.value), { properties: eventValues(event) });
  const made = await ask(work.transport, row, eventObject);
  if (made.ok) return ok('appended');
  if (made.error.kind !== 'rejected' && made.error.kind !== 'conflict')
    return notThere(made.error, eventObject);
  // Refused since the key is taken, or for another reason: only looking tells.
  const body = {
    idProperty: eventProperty.key,
    properties: [eventProperty.key],
    inputs: [{ id: event.key }],
  };
  const found = await ask(work.transport, readingBy(objects(type.value, 'batch', 'read'), body), eventObject);
  if (found.ok && recordsIn(found.value['results']).length > 0) return ok('existed');
  return notThere(made.error, eventObject);
}

async function heardSince(
  work: Work,
  since: CalendarDate,
  days: number,
  stage: string | null,
): Promise<Result<HeardCounts, CrmError>> {
  const ofStage: readonly Filter[] =
    stage === null ? [] : [{ propertyName: eventProperty.stage, operator: 'EQ', value: stage }];
  const events = await search(work, [
    { propertyName: eventProperty.aboutObject, operator: 'EQ', value: 'deal' },
    { propertyName: eventProperty.at, operator: 'GTE', value: String(Date.parse(since)) },
    ...ofStage,
  ]);
  return events.ok ? ok(heardCounts(events.value, since, days, stage)) : events;
}

async function waiversSince(
  work: Work,
  since: CalendarDate,
): Promise<Result<readonly PlumblineEvent[], CrmError>> {
  const events = await search(work, [
    { propertyName: eventProperty.kind, operator: 'EQ', value: 'waiver_decided' },
    { propertyName: eventProperty.at, operator: 'GTE', value: String(Date.parse(since)) },
  ]);
  return events.ok ? ok(oldestFirst(events.value)) : events;
}

const oldestFirst = (events: readonly PlumblineEvent[]): readonly PlumblineEvent[] =>
  events.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));

async function eventsAbout(work: Work, ref: RecordRef): Promise<Result<readonly PlumblineEvent[], CrmError>> {
  const events = await search(work, [
    { propertyName: eventProperty.aboutObject, operator: 'EQ', value: ref.object },
    { propertyName: eventProperty.aboutId, operator: 'EQ', value: ref.id },
  ]);
  return events.ok ? ok(oldestFirst(events.value)) : events;
}

async function search(
  work: Work,
  filters: readonly Filter[],
): Promise<Result<readonly PlumblineEvent[], CrmError>> {
  const type = await eventType(work);
  if (!type.ok) return type;
  const found = await searchAll(work.transport, type.value, filters, eventProperties);
  if (!found.ok) return notThere(found.error, eventObject);
  return ok(found.value.map(eventIn).filter((event) => event !== null));
}
