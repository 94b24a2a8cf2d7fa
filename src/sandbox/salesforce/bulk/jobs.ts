import { idOf } from '../ids.ts';
import { instantText } from '../instants.ts';
import type { LocalOrg } from '../org.ts';

/** How far a job is. */
export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';

/** One row of an ingest, and what became of it; null for one that was not reached. */
export interface IngestRow {
  readonly cells: readonly string[];
  readonly outcome:
    | { readonly ok: true; readonly id: string; readonly created: boolean }
    | { readonly ok: false; readonly error: string }
    | null;
}

/** What all jobs have. */
interface JobBase {
  readonly id: string;
  readonly object: string;
  readonly operation: string;
  readonly createdById: string;
  readonly createdDate: string;
  readonly delimiter: string;
  readonly delimiterName: string;
  readonly lineEnd: string;
  readonly version: string;
  state: JobState;
  /** Told with `Failed`. */
  errorMessage: string | null;
}

/** A job that writes rows. */
export interface IngestJob extends JobBase {
  readonly kind: 'ingest';
  readonly externalIdFieldName: string | null;
  uploaded: string | null;
  columns: readonly string[];
  rows: readonly IngestRow[];
}

/** A job that reads rows: header and rows are its columns in order. */
export interface QueryJob extends JobBase {
  readonly kind: 'query';
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Any job. */
export type Job = IngestJob | QueryJob;

const delimiters: Readonly<Record<string, string>> = {
  BACKQUOTE: '`',
  CARET: '^',
  COMMA: ',',
  PIPE: '|',
  SEMICOLON: ';',
  TAB: '\t',
};

type Sent = Readonly<Record<string, unknown>>;

/** The jobs of an org, by id. */
export class Jobs {
  readonly #org: LocalOrg;
  readonly #jobs = new Map<string, Job>();

  constructor(org: LocalOrg) {
    this.#org = org;
  }

  find(id: string, kind: 'ingest'): IngestJob | null;
  find(id: string, kind: 'query'): QueryJob | null;
  find(id: string, kind: Job['kind']): Job | null {
    const job = this.#jobs.get(id.slice(0, 15));
    return job?.kind === kind ? job : null;
  }

  all(kind: Job['kind']): readonly Job[] {
    return [...this.#jobs.values()].filter((job) => job.kind === kind);
  }

  remove(id: string): void {
    this.#jobs.delete(id.slice(0, 15));
  }

  keep<T extends Job>(job: T): T {
    this.#jobs.set(job.id.slice(0, 15), job);
    return job;
  }

  /** What every new job starts with. */
  base(sent: Sent, createdById: string, version: string): Omit<JobBase, 'object' | 'operation' | 'state'> {
    const name = textIn(sent, 'columnDelimiter') || 'COMMA';
    return {
      id: idOf('750', this.#jobs.size + 1),
      createdById,
      createdDate: instantText(this.#org.now()),
      delimiter: delimiters[name] ?? ',',
      delimiterName: name,
      lineEnd: textIn(sent, 'lineEnding') === 'CRLF' ? '\r\n' : '\n',
      version,
      errorMessage: null,
    };
  }
}

/** A text of what was sent; empty when it is not there. */
export const textIn = (sent: unknown, name: string): string => {
  const value = typeof sent === 'object' && sent !== null ? (sent as Sent)[name] : undefined;
  return typeof value === 'string' ? value : '';
};

/**
 * A job as the API tells it. A job that was just sent off is under way the first time that somebody looks.
 * https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/get_job_info.htm
 */
export function jobBody(job: Job): Readonly<Record<string, unknown>> {
  const path =
    job.kind === 'ingest' ? { contentUrl: `services/data/${job.version}/jobs/ingest/${job.id}/batches` } : {};
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.createdById,
    createdDate: job.createdDate,
    systemModstamp: job.createdDate,
    state: job.state,
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion: Number(job.version.replace('v', '')),
    jobType: job.kind === 'ingest' ? 'V2Ingest' : 'V2Query',
    lineEnding: job.lineEnd === '\n' ? 'LF' : 'CRLF',
    columnDelimiter: job.delimiterName,
    retries: 0,
    totalProcessingTime: job.rows.length,
    ...path,
    ...(job.errorMessage === null ? {} : { errorMessage: job.errorMessage }),
    ...counts(job),
  };
}

function counts(job: Job): Readonly<Record<string, unknown>> {
  if (job.kind === 'query') return { numberRecordsProcessed: job.rows.length };
  const failed = job.rows.filter(({ outcome }) => outcome !== null && !outcome.ok).length;
  const reached = job.rows.filter(({ outcome }) => outcome !== null).length;
  return {
    externalIdFieldName: job.externalIdFieldName,
    numberRecordsProcessed: reached,
    numberRecordsFailed: failed,
    apiActiveProcessingTime: reached,
    apexProcessingTime: 0,
  };
}
