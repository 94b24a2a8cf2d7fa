import { err, ok } from '../../../base/result.ts';
import { objectsOf, textOf, type JsonObject } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import { crmErrorOf, refusalsIn, rowErrorOf } from '../errors.ts';
import type { Comparand, Write, Written } from '../org.ts';
import { unansweredError, unreadable } from './asking.ts';
import { bulkWrite, canTravelInBulk } from './bulk-write.ts';
import { batchesOf, groupsOf, type Batch, type Placed } from './write-batches.ts';
import type { Call, Calls } from './call.ts';

const lockedMs = [250, 1000, 3000] as const;

// https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobjects_collections.htm
const rowsInACall = 200;
// Salesforce's own advice for its Bulk API: above 2,000 rows.
// https://developer.salesforce.com/docs/atlas.en-us.salesforce_app_limits_cheatsheet.meta/salesforce_app_limits_cheatsheet/salesforce_app_limits_platform_bulkapi.htm
const bulkAbove = 2000;
// Well under 100 MB for each, with texts of ours of a few kilobytes.
const rowsInAJob = 10_000;

/** Keeps rows, each on its own; one outcome for each, in order. Many that are named travel as a bulk job. */
export async function writeRows(calls: Calls, writes: readonly Write[]): Promise<readonly Written[]> {
  const outcomes = new Map<number, Written>();
  for (const group of groupsOf(writes)) {
    const most = group.filter(canTravelInBulk).length > bulkAbove ? rowsInAJob : rowsInACall;
    for (const batch of batchesOf(group, most)) await writeLarge(calls, batch, outcomes);
  }
  return writes.map((_, index) => outcomes.get(index) ?? err(unreadable('what was kept')));
}

/** A batch too large for a call is a job; what cannot be in a job, or where no job can be begun, travels in calls. */
async function writeLarge(calls: Calls, batch: Batch, outcomes: Map<number, Written>): Promise<void> {
  const [able, unable] = partition(batch.rows, canTravelInBulk);
  const done = able.length > bulkAbove ? await bulkWrite(calls, { ...batch, rows: able }) : null;
  if (done?.ok) for (const [index, written] of done.value) outcomes.set(index, written);
  for (const rows of batchesOf(done?.ok ? unable : batch.rows, rowsInACall))
    await writeBatch(calls, rows, outcomes);
}

/** What somebody else is saving just now is tried again: it was not done. */
async function writeBatch(calls: Calls, batch: Batch, outcomes: Map<number, Written>): Promise<void> {
  let left = batch.rows;
  for (let attempt = 0; left.length > 0; attempt++) {
    const locked = await sendRows(calls, { ...batch, rows: left }, outcomes);
    const wait = lockedMs[attempt];
    if (wait === undefined || locked.length === 0) return;
    await calls.timing.sleep(wait);
    left = locked;
  }
}

/** Sends rows once; gives back those that were locked. */
async function sendRows(
  calls: Calls,
  batch: Batch,
  outcomes: Map<number, Written>,
): Promise<readonly Placed[]> {
  const sent = await calls.send(callOf(batch));
  if (!sent.ok) {
    const isMade = batch.by === null && sent.error.reason !== 'noAccess';
    setAll(batch.rows, isMade ? mayBeMade : unansweredError(sent.error), outcomes);
    return [];
  }
  const { status, body } = sent.value;
  if (status !== 200 && status !== 201) {
    const unknown = unknownColumn(body);
    const [with_, without] = partition(
      batch.rows,
      ({ write }) => unknown !== null && hasField(write, unknown),
    );
    const error = batch.by === null && status >= 500 ? mayBeMade : crmErrorOf(status, body, batch.object);
    setAll(with_.length === 0 ? batch.rows : with_, error, outcomes);
    // One row with a field that the org does not have stops all rows of a call: the others are sent again.
    return with_.length === 0 || without.length === 0
      ? []
      : sendRows(calls, { ...batch, rows: without }, outcomes);
  }
  const results = objectsOf(body);
  if (results.length !== batch.rows.length) {
    setAll(batch.rows, unreadable('what was kept'), outcomes);
    return [];
  }
  return batch.rows.filter((row, index) => {
    const result = results[index] ?? {};
    outcomes.set(row.index, writtenOf(result, batch));
    return refusalsIn(result['errors']).some(({ code }) => code === 'UNABLE_TO_LOCK_ROW');
  });
}

const mayBeMade: CrmError = {
  kind: 'unavailable',
  message: 'Salesforce broke off. It may have been saved all the same: look before it is done again.',
};

/** Making rows is the one thing that is never done twice: only what names its row may be repeated. */
function callOf({ object, by, rows }: Batch): Call {
  const records = rows.map(({ write }) => recordOf(write));
  const isUpsert = by !== null && by !== 'Id';
  return {
    method: by === null ? 'POST' : 'PATCH',
    path: isUpsert
      ? `/composite/sobjects/${encodeURIComponent(object)}/${encodeURIComponent(by)}`
      : '/composite/sobjects',
    body: { allOrNone: false, records },
    retryable: by !== null,
  };
}

function recordOf({ object, at, fields }: Write): JsonObject {
  const found = at === null ? {} : 'id' in at ? { id: at.id } : { [at.key]: at.value };
  return { attributes: { type: object }, ...cellsOf(fields), ...found };
}

const cellsOf = (fields: Readonly<Record<string, Comparand>>): JsonObject =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value === '' ? null : value]));

function writtenOf(result: JsonObject, { object, by }: Batch): Written {
  const id = textOf(result['id']);
  if (result['success'] === true && id !== null)
    return ok({ id, created: by === null || result['created'] === true });
  return err(rowErrorOf(refusalsIn(result['errors']), object));
}

function setAll(rows: readonly Placed[], error: CrmError, outcomes: Map<number, Written>): void {
  for (const { index } of rows) outcomes.set(index, err(error));
}

/** `No such column 'X' on sobject of type Y` names the field in words. */
const unknownColumn = (body: unknown): string | null =>
  refusalsIn(body).flatMap(({ message }) => /No such column '([^']+)'/.exec(message)?.[1] ?? [])[0] ?? null;

const hasField = ({ fields }: Write, name: string): boolean =>
  Object.keys(fields).some((field) => field.toLowerCase() === name.toLowerCase());

function partition<T>(
  items: readonly T[],
  test: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
