import { err, ok, type Result } from '../../../base/result.ts';
import type { QueryProblem } from '../org.ts';
import { failed, found, type Answer, type Call, type Route } from '../route.ts';
import { askingAs } from '../soql/asking.ts';
import { unsupported } from '../soql/condition.ts';
import { resolvePath, type Path } from '../soql/paths.ts';
import { parseSoql, readAsked } from '../soql/read-query.ts';
import { rowsAsked } from '../soql/rows-asked.ts';
import { shownValue } from '../ui-api/display-value.ts';
import { csvText } from './csv.ts';
import { jobBody, textIn, type Jobs, type QueryJob } from './jobs.ts';

const base = '/services/data/:version/jobs/query';
const usualPage = 50_000;

/**
 * Jobs that read: results come as pages of CSV, each with its header, and `Sforce-Locator` names the next one, until it
 * is the word `null`.
 * https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/query_get_job_results.htm
 */
export const queryRoutes = (jobs: Jobs): readonly Route[] => [
  { method: 'GET', path: base, answer: () => found({ done: true, records: jobs.all('query').map(jobBody) }) },
  { method: 'POST', path: base, answer: (call) => open(call, jobs) },
  { method: 'GET', path: `${base}/:id`, answer: (call) => withJob(call, jobs, look) },
  { method: 'PATCH', path: `${base}/:id`, answer: (call) => withJob(call, jobs, (job) => abort(call, job)) },
  {
    method: 'DELETE',
    path: `${base}/:id`,
    answer: (call) => withJob(call, jobs, (job) => remove(jobs, job)),
  },
  {
    method: 'GET',
    path: `${base}/:id/results`,
    answer: (call) => withJob(call, jobs, (job) => results(call, job)),
  },
];

function open(call: Call, jobs: Jobs): Answer {
  const { session, body, param } = call;
  const operation = textIn(body, 'operation');
  if (operation !== 'query' && operation !== 'queryAll')
    return failed(400, 'INVALIDJOB', `InvalidJob : Unsupported operation: ${operation}`);
  const read = rowsOf(call, textIn(body, 'query'), operation === 'queryAll');
  if (!read.ok) return failed(400, read.error.errorCode, read.error.message);
  const job: QueryJob = {
    ...jobs.base(body as Readonly<Record<string, unknown>>, session.user.id, param('version')),
    kind: 'query',
    operation,
    state: 'UploadComplete',
    ...read.value,
  };
  return found(jobBody(jobs.keep(job)));
}

type Read = Pick<QueryJob, 'object' | 'header' | 'rows'>;

function rowsOf({ org, session }: Call, text: string, deleted: boolean): Result<Read, QueryProblem> {
  const query = parseSoql(text);
  if (!query.ok) return query;
  const asking = askingAs(org, session.user, { deleted });
  const asked = readAsked(asking, query.value);
  if (!asked.ok) return asked;
  if (asked.value.children.length > 0 || query.value.groupBy !== undefined || asked.value.offset > 0)
    return err(unsupported('sub-queries, GROUP BY and OFFSET in the Bulk API, and neither does Salesforce'));
  const columns: Path[] = [];
  for (const field of asked.value.fields) {
    const path = resolvePath(asking, asked.value.object, field);
    if (!path.ok) return path;
    columns.push(path.value);
  }
  const found = rowsAsked(asking, asked.value);
  if (!found.ok) return found;
  const cells = found.value.map((row) =>
    columns.map(({ field, read }) => String(shownValue(field, read(row)) ?? '')),
  );
  return ok({
    object: org.object(asked.value.object)?.name ?? asked.value.object,
    header: columns.map(({ names }) => names.join('.')),
    rows: cells,
  });
}

function withJob(call: Call, jobs: Jobs, answer: (job: QueryJob) => Answer): Answer {
  const job = jobs.find(call.param('id'), 'query');
  return job ? answer(job) : failed(404, 'NOT_FOUND', 'The requested resource does not exist');
}

function look(job: QueryJob): Answer {
  if (job.state === 'InProgress') job.state = 'JobComplete';
  if (job.state === 'UploadComplete') job.state = 'InProgress';
  return found(jobBody(job));
}

function abort({ body }: Call, job: QueryJob): Answer {
  if (textIn(body, 'state') !== 'Aborted') return failed(400, 'INVALIDJOBSTATE', 'InvalidJobState');
  job.state = 'Aborted';
  return found(jobBody(job));
}

function remove(jobs: Jobs, job: QueryJob): Answer {
  jobs.remove(job.id);
  return { status: 204 };
}

function results({ query }: Call, job: QueryJob): Answer {
  if (job.state !== 'JobComplete')
    return failed(400, 'INVALIDJOBSTATE', `InvalidJobState : Job is ${job.state}, its results are not ready`);
  const from = locatedAt(query.get('locator'));
  if (from === null)
    return failed(400, 'INVALIDLOCATOR', 'InvalidLocator : the locator is not one of this job');
  const to = from + Number(query.get('maxRecords') ?? usualPage);
  const page = job.rows.slice(from, to);
  return {
    status: 200,
    text: csvText([job.header, ...page], job.delimiter, job.lineEnd),
    headers: {
      'Content-Type': 'text/csv',
      'Sforce-Locator': to < job.rows.length ? Buffer.from(`at:${to}`).toString('base64') : 'null',
      'Sforce-NumberOfRecords': String(page.length),
    },
  };
}

function locatedAt(locator: string | null): number | null {
  if (locator === null || locator === '') return 0;
  const place = /^at:(\d+)$/.exec(Buffer.from(locator, 'base64').toString())?.[1];
  return place === undefined ? null : Number(place);
}
