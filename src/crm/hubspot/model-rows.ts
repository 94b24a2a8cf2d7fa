import { err, ok, type Result } from '../../base/result.ts';
import { objectsOf } from '../json.ts';
import type { ModelRow, ModelRows, RowStatus } from '../model-rows.ts';
import type { CrmError } from '../port.ts';
import { rowBatches } from '../row-batches.ts';
import type { AccountWork } from './account-work.ts';
import { ask, readingBy, settingTo } from './client/asking.ts';
import { objects } from './client/paths.ts';
import { chunks } from './client/records.ts';
import { customType, notThere } from './custom-object.ts';
import { rowErrorOf, unreadable } from './errors.ts';
import { modelRowIn, modelRowProperties, modelRowValues } from './mapping/model-row.ts';
import { modelPartObject, modelPartProperty } from './mapping/property-names.ts';
import { recordsIn, valueOf } from './mapping/record.ts';

type Work = Pick<AccountWork, 'transport' | 'memory'>;
type Made = Result<'created' | 'existed', CrmError>;

const { key: keyProperty, status: statusProperty } = modelPartProperty;
const mostRows = 100;

/**
 * Keeps the rows of models in a custom object, which an account needs Enterprise for. The key is a unique property, by
 * which rows are read without search, which lags: https://developers.hubspot.com/docs/api-reference/crm-objects-v3/guide
 */
export const hubSpotModelRows = (work: Work): ModelRows => ({
  read: (keys) => readByKey(work, keys, modelRowProperties),
  create: (rows) => create(work, rows),
  mark: (keys, status) => mark(work, keys, status),
});

async function readByKey(
  work: Work,
  keys: readonly string[],
  properties: readonly string[],
): Promise<Result<readonly ModelRow[], CrmError>> {
  if (keys.length === 0) return ok([]);
  const type = await customType(work, modelPartObject);
  if (!type.ok) return type;
  const body = { idProperty: keyProperty, properties, inputs: keys.map((id) => ({ id })) };
  const call = readingBy(objects(type.value, 'batch', 'read'), body);
  const found = await ask(work.transport, call, modelPartObject);
  if (!found.ok) return notThere(found.error, modelPartObject);
  // What is told of rows that are not there is no problem; anything else would be taken for such.
  const problems = objectsOf(found.value['errors']).map((error) => rowErrorOf(error, modelPartObject).error);
  const problem = problems.find(({ kind }) => kind !== 'notFound');
  if (problem) return err(problem);
  const rows = recordsIn(found.value['results']).map(modelRowIn);
  return ok(rows.filter((row) => row !== null));
}

async function create(work: Work, rows: readonly ModelRow[]): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const batch of rowBatches(rows, mostRows)) made.push(...(await createBatch(work, batch)));
  return made;
}

/**
 * Each row carries a mark of its own, with which HubSpot makes the others where it refuses one. What it did not make is
 * looked for by its key; where it refused the whole batch, what is not there is sent again row by row.
 */
async function createBatch(work: Work, rows: readonly ModelRow[]): Promise<readonly Made[]> {
  const type = await customType(work, modelPartObject);
  if (!type.ok) return rows.map(() => type);
  const inputs = rows.map((row) => ({ properties: modelRowValues(row), objectWriteTraceId: row.key }));
  const call = settingTo('POST', objects(type.value, 'batch', 'create'), { inputs });
  const answer = await ask(work.transport, call, modelPartObject);
  const isOver = !answer.ok && answer.error.kind !== 'rejected' && answer.error.kind !== 'conflict';
  if (isOver) return rows.map(() => notThere(answer.error, modelPartObject));
  const created = new Set(
    answer.ok ? recordsIn(answer.value['results']).map((one) => valueOf(one, keyProperty)) : [],
  );
  const left = rows.filter(({ key }) => !created.has(key));
  const there = await readByKey(
    work,
    left.map(({ key }) => key),
    [keyProperty],
  );
  if (!there.ok) return rows.map(({ key }) => (created.has(key) ? ok('created') : there));
  const existed = new Set(there.value.map(({ key }) => key));
  const outcomes: Made[] = [];
  for (const row of rows) {
    if (created.has(row.key)) outcomes.push(ok('created'));
    else if (existed.has(row.key)) outcomes.push(ok('existed'));
    else if (!answer.ok && rows.length > 1) outcomes.push(...(await createBatch(work, [row])));
    else outcomes.push(err(answer.ok ? refusalOf(answer.value['errors'], row.key) : answer.error));
  }
  return outcomes;
}

function refusalOf(errors: unknown, key: string): CrmError {
  const of = objectsOf(errors).find((error) => JSON.stringify(error).includes(JSON.stringify(key)));
  return of ? rowErrorOf(of, modelPartObject).error : unreadable(`what became of ${key}`);
}

async function mark(
  work: Work,
  keys: readonly string[],
  status: RowStatus,
): Promise<Result<'marked', CrmError>> {
  const type = await customType(work, modelPartObject);
  if (!type.ok) return type;
  for (const batch of chunks(keys, mostRows)) {
    const inputs = batch.map((id) => ({
      id,
      idProperty: keyProperty,
      properties: { [statusProperty]: status },
      objectWriteTraceId: id,
    }));
    const call = settingTo('POST', objects(type.value, 'batch', 'update'), { inputs });
    const answer = await ask(work.transport, call, modelPartObject);
    if (!answer.ok) return notThere(answer.error, modelPartObject);
    const problems = objectsOf(answer.value['errors']).map(
      (error) => rowErrorOf(error, modelPartObject).error,
    );
    const problem = problems.find(({ kind }) => kind !== 'notFound');
    if (problem) return err(problem);
  }
  return ok('marked');
}
