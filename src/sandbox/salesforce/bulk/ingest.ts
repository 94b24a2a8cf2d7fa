import { failed, found, type Answer, type Call, type Route } from '../route.ts';
import { csvText } from './csv.ts';
import { jobBody, textIn, type IngestJob, type IngestRow, type Jobs } from './jobs.ts';
import { leaveUnprocessed, processRows } from './process-rows.ts';

const base = '/services/data/:version/jobs/ingest';
const operations = new Set(['insert', 'update', 'upsert', 'delete', 'hardDelete']);

/**
 * Jobs that write: open, upload, close, look, results.
 * https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/bulk_api_2_0_ingest.htm
 */
export const ingestRoutes = (jobs: Jobs): readonly Route[] => [
  {
    method: 'GET',
    path: base,
    answer: () => found({ done: true, records: jobs.all('ingest').map(jobBody) }),
  },
  { method: 'POST', path: base, answer: (call) => open(call, jobs) },
  { method: 'GET', path: `${base}/:id`, answer: (call) => withJob(call, jobs, look) },
  { method: 'PATCH', path: `${base}/:id`, answer: (call) => withJob(call, jobs, (job) => close(call, job)) },
  {
    method: 'DELETE',
    path: `${base}/:id`,
    answer: (call) => withJob(call, jobs, (job) => remove(jobs, job)),
  },
  {
    method: 'PUT',
    path: `${base}/:id/batches`,
    answer: (call) => withJob(call, jobs, (job) => upload(call, job)),
  },
  {
    method: 'GET',
    path: `${base}/:id/successfulResults`,
    answer: (call) => withJob(call, jobs, successful),
  },
  { method: 'GET', path: `${base}/:id/failedResults`, answer: (call) => withJob(call, jobs, refused) },
  {
    method: 'GET',
    path: `${base}/:id/unprocessedrecords`,
    answer: (call) => withJob(call, jobs, unprocessed),
  },
];

function open({ org, session, body, param }: Call, jobs: Jobs): Answer {
  const operation = textIn(body, 'operation');
  const type = org.object(textIn(body, 'object'));
  if (!operations.has(operation))
    return failed(400, 'INVALIDJOB', `InvalidJob : Unsupported operation: ${operation}`);
  if (!type || !org.canSee(session.user, type.name))
    return failed(
      400,
      'INVALIDENTITY',
      `InvalidEntity : Entity '${textIn(body, 'object')}' is not supported by the Bulk API.`,
    );
  const key = textIn(body, 'externalIdFieldName');
  const field = org.field(type.name, key);
  if (operation === 'upsert' && !field?.externalId && field?.type !== 'id')
    return failed(
      400,
      'INVALIDJOB',
      `InvalidJob : ${key === '' ? 'externalIdFieldName not set' : `Field ${key} is not an external id`}`,
    );
  const job: IngestJob = {
    ...jobs.base(body as Readonly<Record<string, unknown>>, session.user.id, param('version')),
    kind: 'ingest',
    object: type.name,
    operation,
    externalIdFieldName: operation === 'upsert' ? (field?.name ?? key) : null,
    state: 'Open',
    uploaded: null,
    columns: [],
    rows: [],
  };
  return found(jobBody(jobs.keep(job)));
}

function withJob(call: Call, jobs: Jobs, answer: (job: IngestJob) => Answer): Answer {
  const job = jobs.find(call.param('id'), 'ingest');
  return job ? answer(job) : failed(404, 'NOT_FOUND', 'The requested resource does not exist');
}

function upload({ text }: Call, job: IngestJob): Answer {
  if (job.state !== 'Open' || job.uploaded !== null)
    return failed(
      400,
      'INVALIDJOBSTATE',
      `Found multiple contents for job: <${job.id}>, please 'Close' / 'Abort' / 'Delete' the current Job then create a new Job and make sure you only do 'PUT' once on a given Job.`,
    );
  job.uploaded = text;
  return { status: 201 };
}

function close({ org, session, body }: Call, job: IngestJob): Answer {
  const state = textIn(body, 'state');
  if (job.state !== 'Open' || (state !== 'UploadComplete' && state !== 'Aborted'))
    return failed(400, 'INVALIDJOBSTATE', `InvalidJobState : Job is ${job.state}, it cannot become ${state}`);
  job.state = state;
  if (state === 'Aborted') leaveUnprocessed(job);
  else processRows(org, { ...session, context: 'BULK_API_V2' }, job);
  return found(jobBody(job));
}

function remove(jobs: Jobs, job: IngestJob): Answer {
  jobs.remove(job.id);
  return { status: 204 };
}

/** The rows are written at once; whoever looks still sees each state go by. */
function look(job: IngestJob): Answer {
  if (job.state === 'InProgress') job.state = 'JobComplete';
  if (job.state === 'UploadComplete') job.state = 'InProgress';
  return found(jobBody(job));
}

const csvOf = (job: IngestJob, rows: readonly (readonly string[])[]): Answer => ({
  status: 200,
  text: csvText(rows, job.delimiter, job.lineEnd),
  headers: { 'Content-Type': 'text/csv' },
});

const cellsOf = (job: IngestJob, { cells }: IngestRow): readonly string[] =>
  job.columns.map((_, at) => cells[at] ?? '');

const successful = (job: IngestJob): Answer =>
  csvOf(job, [
    ['sf__Id', 'sf__Created', ...job.columns],
    ...job.rows.flatMap((row) =>
      row.outcome?.ok ? [[row.outcome.id, String(row.outcome.created), ...cellsOf(job, row)]] : [],
    ),
  ]);

const refused = (job: IngestJob): Answer =>
  csvOf(job, [
    ['sf__Id', 'sf__Error', ...job.columns],
    ...job.rows.flatMap((row) =>
      row.outcome?.ok === false ? [[idIn(job, row), row.outcome.error, ...cellsOf(job, row)]] : [],
    ),
  ]);

const idIn = (job: IngestJob, { cells }: IngestRow): string =>
  cells[job.columns.findIndex((column) => column.toLowerCase() === 'id')] ?? '';

const unprocessed = (job: IngestJob): Answer =>
  csvOf(job, [job.columns, ...job.rows.flatMap((row) => (row.outcome === null ? [cellsOf(job, row)] : []))]);
