import { err, ok, type Result } from '../../base/result.ts';
import type { ModelRow, ModelRows, RowStatus } from '../model-rows.ts';
import type { CrmError } from '../port.ts';
import { rowBatches } from '../row-batches.ts';
import { addRow } from './add-row.ts';
import { modelPartField, modelPartObject } from './mapping/field-names.ts';
import { modelRowFields, modelRowIn, modelRowValues } from './mapping/model-row.ts';
import { idOf } from './mapping/row.ts';
import type { Row } from './org.ts';
import { wholeAnswers, type OrgWork } from './org-work.ts';

type Work = Pick<OrgWork, 'org' | 'timing'>;
type Made = Result<'created' | 'existed', CrmError>;

/** So that a question fits into an address, whatever its keys are. */
const keysInAQuestion = 50;
const questionsInACall = 5;
const mostRows = 200;
const { key: keyField, status: statusField } = modelPartField;

/**
 * Keeps the rows of models in an object of ours, whose key is unique. Rows are made, never made or changed: of two who make
 * one Salesforce refuses the second.
 */
export const salesforceModelRows = (work: Work): ModelRows => ({
  read: (keys) => read(work, keys),
  create: (rows) => create(work, rows),
  mark: (keys, status) => mark(work, keys, status),
});

async function read(work: Work, keys: readonly string[]): Promise<Result<readonly ModelRow[], CrmError>> {
  const rows = await rowsOf(work, keys, modelRowFields);
  return rows.ok ? ok(rows.value.map(modelRowIn).filter((row) => row !== null)) : rows;
}

/** A row of which a field is not told would be half a model: where one is hidden, nothing is read. */
async function rowsOf(
  work: Work,
  keys: readonly string[],
  fields: readonly string[],
): Promise<Result<readonly Row[], CrmError>> {
  const rows: Row[] = [];
  const most = keysInAQuestion * questionsInACall;
  for (let from = 0; from < keys.length; from += most) {
    const some = keys.slice(from, from + most);
    const parts = Array.from({ length: Math.ceil(some.length / keysInAQuestion) }, (_, at) =>
      some.slice(at * keysInAQuestion, (at + 1) * keysInAQuestion),
    );
    const where = (isOneOf: readonly string[]) => ({ field: keyField, isOneOf });
    const asked = parts.map((part) => ({ object: modelPartObject, fields, where: where(part) }));
    const answers = await wholeAnswers(work, asked);
    if (!answers.ok) return answers;
    const hidden = answers.value.flatMap((answer) => answer.hidden)[0];
    if (hidden?.why === 'notInOrg') return err({ kind: 'notFound', what: `The object ${modelPartObject}` });
    if (hidden) return err({ kind: 'unauthorized', missingScopes: [] });
    rows.push(...answers.value.flatMap((answer) => answer.rows));
  }
  return ok(rows);
}

async function create(work: Work, rows: readonly ModelRow[]): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const batch of rowBatches(rows, mostRows)) made.push(...(await createBatch(work, batch)));
  return made;
}

/** What was refused, or not answered, is looked for by its key; what is not there is made row by row. */
async function createBatch(work: Work, rows: readonly ModelRow[]): Promise<readonly Made[]> {
  const written = await work.org.write(
    rows.map((row) => ({
      object: modelPartObject,
      at: null,
      fields: { ...modelRowValues(row), [keyField]: row.key },
    })),
  );
  const left = rows.filter((_, at) => written[at]?.ok !== true);
  if (left.length === 0) return rows.map(() => ok('created'));
  const there = await rowsOf(
    work,
    left.map(({ key }) => key),
    ['Id', keyField],
  );
  const existed = new Set(there.ok ? there.value.map((row) => row[keyField]) : []);
  const made: Made[] = [];
  for (const [at, row] of rows.entries()) {
    if (written[at]?.ok === true) made.push(ok('created'));
    else if (existed.has(row.key)) made.push(ok('existed'));
    else made.push(there.ok ? await createOne(work, row) : there);
  }
  return made;
}

async function createOne(work: Work, row: ModelRow): Promise<Made> {
  const wanted = {
    object: modelPartObject,
    key: { field: keyField, value: row.key },
    fields: modelRowValues(row),
  };
  const standing = await addRow(work, wanted, ['Id', keyField], () => false);
  return standing.ok ? ok(standing.value.added ? 'created' : 'existed') : standing;
}

async function mark(
  work: Work,
  keys: readonly string[],
  status: RowStatus,
): Promise<Result<'marked', CrmError>> {
  const rows = await rowsOf(work, keys, ['Id', statusField]);
  if (!rows.ok) return rows;
  const others = rows.value.filter((row) => row[statusField] !== status);
  const written = await work.org.write(
    others.map((row) => ({
      object: modelPartObject,
      at: { id: idOf(row) },
      fields: { [statusField]: status },
    })),
  );
  const failed = written.find((one) => !one.ok);
  return failed && !failed.ok ? failed : ok('marked');
}
