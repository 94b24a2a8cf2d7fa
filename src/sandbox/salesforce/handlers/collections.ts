import { fullId, prefixOf } from '../ids.ts';
import { err, type Result } from '../../../base/result.ts';
import type { Outcome, Refusal, Sent, Value } from '../org.ts';
import { failed, found, refusedRow, type Answer, type Call, type Route } from '../route.ts';
import { fieldsOf, isFields, listOf, notThere, textOf, wireRow, withObject } from './sent.ts';

const most = 200;
const mostRead = 2000;
const path = '/services/data/:version/composite/sobjects';

/**
 * Many rows in one call, each kept or refused on its own unless `allOrNone`.
 *
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobjects_collections.htm
 */
export const collectionRoutes: readonly Route[] = [
  { method: 'POST', path, answer: (call) => each(call, insertOne) },
  { method: 'PATCH', path, answer: (call) => each(call, updateOne) },
  { method: 'DELETE', path, answer: removeEach },
  { method: 'PATCH', path: `${path}/:object/:key`, answer: (call) => each(call, upsertOne) },
  { method: 'GET', path: `${path}/:object`, answer: readEach },
  { method: 'POST', path: `${path}/:object`, answer: readEach },
];

/** A row as it came out. */
type Done = Result<{ readonly id: string; readonly created?: boolean }, readonly Refusal[]>;

const refuse = (statusCode: string, message: string, fields: readonly string[] = []): Done =>
  err([{ statusCode, message, fields }]);

const tooMany = (): Answer =>
  failed(
    400,
    'EXCEEDED_ID_LIMIT',
    `record limit reached. cannot submit more than ${most} records in this operation`,
  );

const withoutId = (record: Sent): Sent =>
  Object.fromEntries(
    Object.entries(record).filter(([name]) => name.toLowerCase() !== 'id' && name !== 'attributes'),
  );

const objectOf = (record: Sent): string => textOf(fieldsOf(record['attributes'])['type']);

const idIn = (record: Sent): string => textOf(record['id'] ?? record['Id']);

const plain = (outcome: Outcome): Done =>
  outcome.ok ? { ok: true, value: { id: outcome.value.id } } : outcome;

const insertOne = ({ org, session }: Call, record: Sent): Done =>
  idIn(record) === ''
    ? plain(org.insert(session, objectOf(record), withoutId(record)))
    : refuse('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);

function updateOne({ org, session }: Call, record: Sent): Done {
  const id = fullId(idIn(record));
  if (idIn(record) === '') return refuse('MISSING_ARGUMENT', 'Id not specified in an update call');
  return id === null || prefixOf(id) !== org.object(objectOf(record))?.keyPrefix
    ? refuse('MALFORMED_ID', `Record ID: id value of incorrect type: ${idIn(record)}`, ['Id'])
    : plain(org.update(session, objectOf(record), id, withoutId(record)));
}

function upsertOne(call: Call, record: Sent): Done {
  const { org, session } = call;
  const [object, key] = [call.param('object'), call.param('key')];
  const name = Object.keys(record).find((one) => one.toLowerCase() === key.toLowerCase());
  const value = name === undefined ? null : record[name];
  if (!isKey(value)) return refuse('MISSING_ARGUMENT', `${key} not specified`);
  const done = org.upsert(
    session,
    object,
    key,
    value,
    key.toLowerCase() === 'id' ? record : withoutId(record),
  );
  return done.ok ? { ok: true, value: { id: done.value.id, created: done.value.created } } : done;
}

const isKey = (value: unknown): value is Value =>
  (typeof value === 'string' && value !== '') || typeof value === 'number';

/** An org refuses the whole call when it cannot read one row of it, or when a field of one row is not there. */
const isUnreadable = ({ statusCode, message }: Refusal): boolean =>
  statusCode === 'JSON_PARSER_ERROR' ||
  (statusCode === 'INVALID_FIELD' && message.startsWith('No such column'));

function each(call: Call, one: (call: Call, record: Sent) => Done): Answer {
  const { records, allOrNone } = fieldsOf(call.body);
  const rows = listOf(records);
  if (!Array.isArray(records) || !rows.every(isFields))
    return failed(400, 'JSON_PARSER_ERROR', 'records must be a list of objects at [line:1, column:1]');
  if (rows.length > most) return tooMany();
  return together(call, allOrNone === true, () => rows.map((row) => one(call, row)));
}

/** Does all rows; undoes all of them when the call cannot be read, or when one is refused and all or none is asked. */
function together({ org }: Call, allOrNone: boolean, work: () => readonly Done[]): Answer {
  const cannotRead = (done: readonly Done[]): readonly Refusal[] =>
    done.flatMap((row) => (row.ok ? [] : row.error.filter(isUnreadable))).slice(0, 1);
  const done = org.transact(
    work,
    (rows) => cannotRead(rows).length === 0 && !(allOrNone && rows.some((row) => !row.ok)),
  );
  const broken = cannotRead(done);
  if (broken.length > 0) return refusedRow(broken);
  const isUndone = allOrNone && done.some((row) => !row.ok);
  return found(done.map((row) => rowBody(isUndone && row.ok ? rolledBack : row)));
}

const rolledBack = refuse(
  'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  'Record rolled back because not all records were valid and the request was using AllOrNone header',
);

const rowBody = (row: Done): unknown =>
  row.ok
    ? {
        id: row.value.id,
        success: true,
        errors: [],
        ...(row.value.created === undefined ? {} : { created: row.value.created }),
      }
    : { success: false, errors: row.error };

function removeEach(call: Call): Answer {
  const ids = (call.query.get('ids') ?? '').split(',').filter((id) => id !== '');
  if (ids.length > most) return tooMany();
  return together(call, call.query.get('allOrNone') === 'true', () =>
    ids.map((id): Done => {
      const row = call.org.rowById(id);
      if (!row) return refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
      const done = call.org.remove(call.session, row.object, row.id);
      return done.ok ? { ok: true, value: { id: row.id } } : done;
    }),
  );
}

/** Rows by id, with the fields that are asked for; null for one that is not there. */
function readEach(call: Call): Answer {
  const { ids, fields } = fieldsOf(call.body);
  const wanted = call.query.get('ids')?.split(',') ?? listOf(ids).map(textOf);
  const names = call.query.get('fields')?.split(',') ?? listOf(fields).map(textOf);
  if (wanted.length > mostRead) return tooMany();
  return withObject(call, (type) => {
    const missing = names.find((name) => !call.org.visible(call.session.user, type.name, name));
    if (missing !== undefined)
      return failed(400, 'INVALID_FIELD', `No such column '${missing}' on sobject of type ${type.name}`);
    const rows = wanted.map((id) => call.org.row(type.name, id));
    if (rows.length === 0) return notThere();
    return found(rows.map((row) => (row && !row.deleted ? wireRow(call, row, ['Id', ...names]) : null)));
  });
}
