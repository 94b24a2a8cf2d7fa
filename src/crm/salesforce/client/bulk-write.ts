import { err, ok, type Result } from '../../../base/result.ts';
import { textOf } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import { rowErrorOf, type Refusal } from '../errors.ts';
import type { Comparand, Written } from '../org.ts';
import { ask, askObject, reading, unreadable } from './asking.ts';
import type { Call, Calls } from './call.ts';
import { csvRows, csvText } from './csv-text.ts';
import { isEnded, jobWaiting, whenDone } from './job.ts';
import type { Batch, Placed } from './write-batches.ts';

/** In the API's CSV, an empty cell changes nothing, and this one empties the field. */
const emptied = '#N/A';

/** True for a row that can travel as CSV: it names its row, and no text of it would empty a field. */
export const canTravelInBulk = ({ write }: Placed): boolean =>
  write.at !== null && !Object.values(write.fields).includes(emptied);

/**
 * Changes rows that are named, by id or external id, as one ingest job of the Bulk API 2.0; an outcome for each row.
 * An error means that nothing was done. Each name stands in it once.
 *
 * https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/walkthrough_upsert.htm
 */
export async function bulkWrite(
  calls: Calls,
  batch: Batch,
): Promise<Result<ReadonlyMap<number, Written>, CrmError>> {
  const key = batch.by ?? 'Id';
  const job = await upload(calls, batch, key);
  if (!job.ok) return job;
  // An answer that was lost may have closed the job: its state says so.
  await ask(calls, toState(job.value, 'UploadComplete'), 'the job');
  const ended = await whenDone(
    calls,
    job.value,
    'the job',
    jobWaiting,
    (state) => isEnded(state) || isOpen(state),
  );
  if (!ended.ok) return ok(allOf(batch, ended.error));
  if (isOpen(ended.value)) {
    await ask(calls, toState(job.value, 'Aborted'), 'the job');
    return err(unreadable('a job that was begun'));
  }
  return ok(await outcomesOf(calls, job.value, batch, key));
}

const isOpen = (state: Readonly<Record<string, unknown>>): boolean => state['state'] === 'Open';

const toState = (path: string, state: 'UploadComplete' | 'Aborted'): Call => ({
  method: 'PATCH',
  path,
  body: { state },
  retryable: false,
});

/** The path of a job that holds the rows and has not begun. */
async function upload(
  calls: Calls,
  { object, by, rows }: Batch,
  key: string,
): Promise<Result<string, CrmError>> {
  const kind = by === 'Id' ? { operation: 'update' } : { operation: 'upsert', externalIdFieldName: key };
  const body = { object, ...kind, contentType: 'CSV', lineEnding: 'LF', columnDelimiter: 'COMMA' };
  const job = await askObject(calls, { method: 'POST', path: '/jobs/ingest', body, retryable: true }, object);
  if (!job.ok) return job;
  const id = textOf(job.value['id']);
  if (id === null) return err(unreadable('a job'));
  const path = `/jobs/ingest/${encodeURIComponent(id)}`;
  const content = { type: 'text/csv; charset=UTF-8', body: tableOf(rows, key) };
  const sent = await ask(
    calls,
    { method: 'PUT', path: `${path}/batches`, content, retryable: false },
    object,
  );
  return sent.ok ? ok(path) : sent;
}

function tableOf(rows: readonly Placed[], key: string): string {
  const names = [...new Set(rows.flatMap(({ write }) => Object.keys(write.fields)))].filter(
    (name) => name !== key,
  );
  return csvText([
    [key, ...names],
    ...rows.map((row) => [nameOf(row), ...names.map((name) => cellOf(row.write.fields[name]))]),
  ]);
}

const nameOf = ({ write: { at } }: Placed): string => (at === null ? '' : 'id' in at ? at.id : at.value);

function cellOf(value: Comparand | undefined): string {
  if (value === undefined) return '';
  return value === null || value === '' ? emptied : String(value);
}

const results = ['successfulResults', 'failedResults', 'unprocessedrecords'] as const;

/** A job tells its rows in three tables, in no order: they are found again by their names. */
async function outcomesOf(
  calls: Calls,
  path: string,
  batch: Batch,
  key: string,
): Promise<ReadonlyMap<number, Written>> {
  const byName = new Map<string, Written>();
  for (const table of results) {
    const reply = await ask(calls, reading(`${path}/${table}`), 'what was kept');
    if (!reply.ok) return allOf(batch, reply.error, byName);
    for (const row of csvRows(reply.value.text))
      byName.set((row.get(key) ?? '').toLowerCase(), writtenOf(table, row, batch.object));
  }
  return allOf(batch, unreadable('what was kept'), byName);
}

/** The outcomes that were told, and this error for rows of which nothing was. */
function allOf(
  batch: Batch,
  error: CrmError,
  byName: ReadonlyMap<string, Written> = new Map(),
): ReadonlyMap<number, Written> {
  return new Map(batch.rows.map((row) => [row.index, byName.get(nameOf(row).toLowerCase()) ?? err(error)]));
}

const notReached: CrmError = { kind: 'unavailable', message: 'Salesforce ended the job before this row.' };

function writtenOf(
  table: (typeof results)[number],
  row: ReadonlyMap<string, string>,
  object: string,
): Written {
  if (table === 'unprocessedrecords') return err(notReached);
  if (table === 'failedResults') return err(rowErrorOf([refusalIn(row.get('sf__Error') ?? '')], object));
  return ok({ id: row.get('sf__Id') ?? '', created: row.get('sf__Created') === 'true' });
}

/** `CODE:message:Field1,Field2 --` */
function refusalIn(text: string): Refusal {
  const [, code = 'UNKNOWN_EXCEPTION', message = text, fields = ''] =
    /^(\w+):([^]*?)(?::([\w, ]*) --)?$/.exec(text.trim()) ?? [];
  return { code, message, fields: fields.split(',').flatMap((field) => field.trim() || []) };
}
