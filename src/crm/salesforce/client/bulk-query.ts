import { err, ok, type Result } from '../../../base/result.ts';
import { textOf } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import type { HiddenField, Query, Row } from '../org.ts';
import { ask, askObject, reading, unreadable } from './asking.ts';
import { csvCells } from './csv-text.ts';
import { isEnded, jobWaiting, whenDone } from './job.ts';
import { fieldAt } from './narrowed.ts';
import { hiddenOf, learned, type Reading } from './read.ts';
import { soqlText } from './soql-text.ts';

/** Some of the rows of a bulk query. */
export interface BulkPage {
  readonly rows: readonly Row[];
  readonly hidden: readonly HiddenField[];
}

const usualPage = 50_000;

/**
 * All rows of a query, however many, as one job of the Bulk API 2.0: a call for each 50,000 rows in place of one for
 * each 2,000. Without children, which that API does not have. It ends at the first error.
 *
 * https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/queries.htm
 */
export async function* bulkQuery(
  work: Reading,
  query: Query,
  rowsInAPage = usualPage,
): AsyncGenerator<Result<BulkPage, CrmError>> {
  const begun = await begin(work, query);
  if (!begun.ok || begun.value.jobId === null) {
    yield begun.ok ? ok({ rows: [], hidden: begun.value.hidden }) : begun;
    return;
  }
  const { jobId, hidden } = begun.value;
  const known = (object: string): ReturnType<Reading['described']['kept']> => work.described.kept(object);
  const typeOf = (path: string): string => fieldAt(query.object, path, known)?.type ?? '';
  // jsforce 3.10.26 ends the process, or adds rows, at the second page: each page ends the stream that all of them
  // are piped into (src/api/bulk2.ts, QueryJobV2.result; https://github.com/jsforce/jsforce/issues/1546).
  for (let locator: string | null = ''; locator !== null;) {
    const page: Result<Page, CrmError> = await readPage(work, pagePath(jobId, rowsInAPage, locator), typeOf);
    yield page.ok ? ok({ rows: page.value.rows, hidden }) : page;
    locator = page.ok ? page.value.next : null;
  }
}

interface Begun {
  /** Null when nothing can be found. */
  readonly jobId: string | null;
  readonly hidden: readonly HiddenField[];
}

/** A job does not say which field it failed for, so the object is looked at first. */
async function begin(work: Reading, query: Query): Promise<Result<Begun, CrmError>> {
  const plans = await learned(work, [{ ...query, children: [] }]);
  if (!plans.ok) return plans;
  const [plan] = plans.value;
  const hidden = await hiddenOf(work, plan?.missing ?? []);
  if (!plan?.query) return ok({ jobId: null, hidden });
  const body = { operation: 'query', query: soqlText({ ...plan.query, children: [] }) };
  const job = await askObject(
    work.calls,
    { method: 'POST', path: '/jobs/query', body, retryable: true },
    query.object,
  );
  if (!job.ok) return job;
  const jobId = textOf(job.value['id']);
  if (jobId === null) return err(unreadable('a job'));
  const path = `/jobs/query/${encodeURIComponent(jobId)}`;
  const ended = await whenDone(work.calls, path, 'the query', jobWaiting, isEnded);
  if (!ended.ok) return ended;
  if (ended.value['state'] === 'JobComplete') return ok({ jobId, hidden });
  const why = textOf(ended.value['errorMessage']);
  return err({ kind: 'unavailable', message: `Salesforce could not run the query. ${why ?? ''}`.trim() });
}

function pagePath(jobId: string, rows: number, locator: string): string {
  const where = new URLSearchParams({ maxRecords: String(rows), ...(locator && { locator }) });
  return `/jobs/query/${encodeURIComponent(jobId)}/results?${where.toString()}`;
}

interface Page {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

async function readPage(
  work: Reading,
  path: string,
  typeOf: (path: string) => string,
): Promise<Result<Page, CrmError>> {
  const reply = await ask(work.calls, reading(path), 'records');
  if (!reply.ok) return reply;
  // At the end the locator is the word null.
  const next = reply.value.headers['sforce-locator'] ?? 'null';
  const [names = [], ...rows] = csvCells(reply.value.text);
  const columns = names.map((path) => ({ steps: path.split('.'), type: typeOf(path) }));
  return ok({ rows: rows.map((cells) => rowOf(cells, columns)), next: next === 'null' ? null : next });
}

interface Column {
  readonly steps: readonly string[];
  readonly type: string;
}

/** A row as the REST API would tell it: typed, parents nested. */
function rowOf(cells: readonly string[], columns: readonly Column[]): Row {
  const row: Record<string, unknown> = {};
  columns.forEach(({ steps, type }, index) => {
    let place = row;
    for (const step of steps.slice(0, -1)) {
      const parent = (place[step] ?? {}) as Record<string, unknown>;
      place[step] = parent;
      place = parent;
    }
    place[steps.at(-1) ?? ''] = valueOf(cells[index] ?? '', type);
  });
  return row;
}

const numbers = new Set(['int', 'long', 'double', 'currency', 'percent']);

function valueOf(cell: string, type: string): string | number | boolean | null {
  if (cell === '') return null;
  if (type === 'boolean') return cell === 'true';
  return numbers.has(type) ? Number(cell) : cell;
}
