import { ok, type Result } from '../../base/result.ts';
import type { CalendarDate } from '../../base/calendar.ts';
import { heardCounts } from '../heard-counts.ts';
import type { CrmError, HeardCounts, PlumblineEvent, RecordRef, RecordStore } from '../port.ts';
import { eventKinds } from '../event-kinds.ts';
import { rowWithKey } from './add-row.ts';
import { eventFields, eventIn, eventValues } from './mapping/event-row.ts';
import { eventField, eventObject } from './mapping/field-names.ts';
import { recordId } from './mapping/record-id.ts';
import type { Where } from './org.ts';
import { readWhole, type OrgWork } from './org-work.ts';

/** Keeps events as rows of an object of ours, whose key is unique. */
export const salesforceRecordStore = (work: OrgWork): RecordStore => ({
  append: (event) => append(work, event),
  heardSince: (since, days, stage) => heardSince(work, since, days, stage),
  waiversSince: (since) =>
    read(work, [
      { field: eventField.kind, is: 'waiver_decided' },
      { field: eventField.at, atLeast: `${since}T00:00:00.000Z`, type: 'instant' },
    ]),
  eventsAbout: (ref) => eventsAbout(work, ref),
});

/** Looked for by key, then made or changed by key: sent twice, or at the very same moment, it is still one row. */
async function append(
  work: OrgWork,
  event: PlumblineEvent,
): Promise<Result<'appended' | 'existed', CrmError>> {
  const key = { field: eventField.key, value: event.key };
  const there = await rowWithKey(work, { object: eventObject, key }, ['Id']);
  if (!there.ok) return there;
  if (there.value) return ok('existed');
  const [written] = await work.org.write([
    { object: eventObject, at: { key: key.field, value: key.value }, fields: eventValues(event) },
  ]);
  return !written || written.ok ? ok('appended') : written;
}

async function heardSince(
  work: OrgWork,
  since: CalendarDate,
  days: number,
  stage: string | null,
): Promise<Result<HeardCounts, CrmError>> {
  const events = await read(work, [
    { field: eventField.aboutObject, is: 'deal' },
    { field: eventField.at, atLeast: `${since}T00:00:00.000Z`, type: 'instant' },
    ...(stage === null ? [] : [{ field: eventField.stage, is: stage }]),
  ]);
  return events.ok ? ok(heardCounts(events.value, since, days, stage)) : events;
}

async function eventsAbout(
  work: OrgWork,
  ref: RecordRef,
): Promise<Result<readonly PlumblineEvent[], CrmError>> {
  const id = recordId(ref.id);
  if (id === null) return ok([]);
  return read(work, [
    { field: eventField.aboutObject, is: ref.object },
    { field: eventField.aboutId, is: id },
  ]);
}

/** Oldest first. */
async function read(
  work: OrgWork,
  where: readonly Where[],
): Promise<Result<readonly PlumblineEvent[], CrmError>> {
  const found = await readWhole(work, [
    {
      object: eventObject,
      fields: eventFields,
      where: { all: [...where, { field: eventField.kind, isOneOf: eventKinds }] },
      orderBy: [{ field: eventField.at }, { field: 'Id' }],
    },
  ]);
  if (!found.ok) return found;
  return ok((found.value[0] ?? []).map(({ row }) => eventIn(row)).filter((event) => event !== null));
}
