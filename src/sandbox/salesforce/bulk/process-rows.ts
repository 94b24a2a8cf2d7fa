import type { LocalOrg, Outcome, Refusal, Session } from '../org.ts';
import { readCsv } from './csv.ts';
import type { IngestJob, IngestRow } from './jobs.ts';

/** A cell that clears its field; a blank one leaves it alone. */
const clears = '#N/A';

/** Reads what was uploaded, none of it written. */
export function leaveUnprocessed(job: IngestJob): void {
  const [columns = [], ...rows] = readCsv(job.uploaded ?? '', job.delimiter);
  job.columns = columns;
  job.rows = rows.map((cells) => ({ cells, outcome: null }));
}

/** Writes the rows that were uploaded, each kept or refused by itself. A column that is not there fails the whole job. */
export function processRows(org: LocalOrg, by: Session, job: IngestJob): void {
  leaveUnprocessed(job);
  const { columns, rows } = job;
  const unknown = columns.find((column) => !isColumn(org, by, job.object, column));
  if (unknown !== undefined || columns.length === 0) {
    job.state = 'Failed';
    job.errorMessage =
      unknown === undefined
        ? 'InvalidBatch : Records not found in this batch'
        : `InvalidBatch : Field name not found : ${unknown}`;
    return;
  }
  job.rows = rows.map(({ cells }) => ({ cells, outcome: outcomeOf(write(org, by, job, columns, cells)) }));
}

function isColumn(org: LocalOrg, by: Session, object: string, column: string): boolean {
  const [name = '', key] = column.split('.');
  if (key === undefined) return org.field(object, name) !== undefined && org.visible(by.user, object, name);
  const fields = org.object(object)?.fields ?? [];
  return fields.some(({ relationshipName }) => relationshipName?.toLowerCase() === name.toLowerCase());
}

function write(
  org: LocalOrg,
  by: Session,
  { object, operation, externalIdFieldName }: IngestJob,
  columns: readonly string[],
  cells: readonly string[],
): Outcome {
  const sent: Record<string, unknown> = {};
  for (const [at, column] of columns.entries()) {
    const cell = cells[at] ?? '';
    if (cell === '') continue;
    const value = cell === clears ? null : cell;
    const [name = '', key] = column.split('.');
    sent[name] = key === undefined ? value : { [key]: value };
  }
  const take = (name: string): string => {
    const found = Object.keys(sent).find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
    const value = sent[found];
    delete sent[found];
    return typeof value === 'string' ? value : '';
  };
  switch (operation) {
    case 'insert':
      return org.insert(by, object, sent);
    case 'update':
      return org.update(by, object, take('Id'), sent);
    case 'upsert': {
      const key = externalIdFieldName ?? 'Id';
      const value = take(key);
      if (value === '') return key === 'Id' ? org.insert(by, object, sent) : missingKey(key);
      return org.upsert(by, object, key, value, sent);
    }
    default:
      return removed(org, by, object, take('Id'));
  }
}

const missingKey = (key: string): Outcome => ({
  ok: false,
  error: [{ statusCode: 'MISSING_ARGUMENT', message: `${key} not specified`, fields: [] }],
});

function removed(org: LocalOrg, by: Session, object: string, id: string): Outcome {
  const row = org.row(object, id);
  const outcome = org.remove(by, object, id);
  if (!outcome.ok) return outcome;
  return row
    ? { ok: true, value: { id: row.id, created: false, row } }
    : {
        ok: false,
        error: [
          { statusCode: 'INVALID_CROSS_REFERENCE_KEY', message: 'invalid cross reference id', fields: [] },
        ],
      };
}

const outcomeOf = (outcome: Outcome): IngestRow['outcome'] =>
  outcome.ok
    ? { ok: true, id: outcome.value.id, created: outcome.value.created }
    : { ok: false, error: outcome.error.map(errorText).join(';') };

/** `FIELD_CUSTOM_VALIDATION_EXCEPTION:Before leaving …:StageName --`. */
const errorText = ({ statusCode, message, fields }: Refusal): string =>
  `${statusCode}:${message}:${fields.length === 0 ? '' : `${fields.join(', ')} `}--`;
