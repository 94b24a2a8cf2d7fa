import type { Account } from '../account.ts';
import { invalid, notFound, refused, type Answer, type ErrorContext, type Refusal } from '../refusals.ts';
import type { Source } from '../sources.ts';
import type { ObjectType } from '../store/object-types.ts';
import type { End } from '../store/associations.ts';
import type { StoredRecord } from '../store/records.ts';
import { archive, commit } from '../write/commit.ts';
import { claimsCollide, planCreate, planUpdate, type Plan } from '../write/plan.ts';
import { recordBody, writtenBody } from '../write/read-record.ts';
import { batchAnswer, type RefusedRow } from './batch.ts';
import { checkAssociations } from './object-associations.ts';
import { lookUp } from './objects.ts';
import { withType, type Call, type Route } from './route.ts';
import { fieldsOf, idOf, inputsOf, textOf, wantedByBody, type Fields } from './sent.ts';

const mostInputs = 100;
const mostWithHistory = 50;
const tooManyWithHistory =
  'The maximum number of inputs supported in a batch request for property histories is 50';

const batch = (name: string, answer: (call: Call, type: ObjectType) => Answer): Route => ({
  method: 'post',
  path: `/crm/objects/2026-09/:type/batch/${name}`,
  answer: (call) => withType(call, 'type', (type) => answer(call, type)),
});

/** Records by the hundred. */
export const objectBatchRoutes: readonly Route[] = [
  batch('read', read),
  batch('create', create),
  batch('update', update),
  batch('upsert', upsert),
  batch('archive', archiveAll),
];

/** What a row would do, and what it does once the whole batch may. */
interface PlannedRow {
  readonly plan: Plan;
  readonly isNew: boolean;
  readonly links: readonly ((from: End, source: Source) => void)[];
}

type Row =
  { readonly ok: true; readonly row: PlannedRow } | { readonly ok: false; readonly refusal: Refusal };

const noneFound = (type: ObjectType): Refusal =>
  notFound(
    `Could not get some ${type.singular.toUpperCase()} objects, they may be deleted or not exist. Check that ids are valid.`,
  );

function read(call: Call, type: ObjectType): Answer {
  const wanted = wantedByBody(call.body);
  const inputs =
    wanted.withHistory.length > 0
      ? inputsOf(call.body, mostWithHistory, tooManyWithHistory)
      : inputsOf(call.body, mostInputs);
  if (!inputs.ok) return refused(inputs.error);
  const idProperty = textOf(fieldsOf(call.body)['idProperty']);
  const archived = call.query.get('archived') === 'true';
  const found = new Map<string, StoredRecord>();
  const missing: string[] = [];
  for (const id of new Set(inputs.value.map((input) => idOf(input['id'])))) {
    const record = lookUp(call.account, type, id, idProperty);
    if (record && (record.archivedAt !== null) === archived) found.set(record.id, record);
    else missing.push(id);
  }
  const results = [...found.values()].map((record) => recordBody(call.account, type, record, wanted));
  const rows = missing.length === 0 ? [] : [{ refusal: noneFound(type), context: { ids: missing } }];
  return batchAnswer(call.account.now(), 200, results, rows);
}

function create(call: Call, type: ObjectType): Answer {
  const inputs = inputsOf(call.body, mostInputs);
  if (!inputs.ok) return refused(inputs.error);
  return writeAll(call, type, 201, inputs.value, (input) => planNew(call, type, input));
}

function planNew(call: Call, type: ObjectType, input: Fields): Row {
  const plan = planCreate(call.account, type, fieldsOf(input['properties']), call.source);
  if (!plan.ok) return { ok: false, refusal: plan.error };
  const links = checkAssociations(call.account, type, input['associations']);
  if (!links.ok) return { ok: false, refusal: links.error };
  return { ok: true, row: { plan: plan.value, isNew: true, links: links.value } };
}

function planChange(call: Call, type: ObjectType, record: StoredRecord, input: Fields): Row {
  const plan = planUpdate(call.account, type, record, fieldsOf(input['properties']), call.source);
  return plan.ok
    ? { ok: true, row: { plan: plan.value, isNew: false, links: [] } }
    : { ok: false, refusal: plan.error };
}

function update(call: Call, type: ObjectType): Answer {
  const inputs = inputsOf(call.body, mostInputs);
  if (!inputs.ok) return refused(inputs.error);
  return writeAll(call, type, 200, inputs.value, (input) => {
    const record = lookUp(call.account, type, idOf(input['id']), textOf(input['idProperty']));
    return record?.archivedAt === null
      ? planChange(call, type, record, input)
      : { ok: false, refusal: noneFound(type) };
  });
}

function upsert(call: Call, type: ObjectType): Answer {
  const inputs = inputsOf(call.body, mostInputs);
  if (!inputs.ok) return refused(inputs.error);
  return writeAll(call, type, 200, inputs.value, (input) => planUpsert(call, type, input), true);
}

function planUpsert(call: Call, type: ObjectType, input: Fields): Row {
  const property = textOf(input['idProperty']) ?? '';
  const id = idOf(input['id']);
  const definition = call.account.definitions(type).live(property);
  const unique = definition?.hasUniqueValue === true || (type.id === '0-1' && property === 'email');
  if (!unique) return { ok: false, refusal: invalid(`${property} is not a unique property of ${type.name}`) };
  const record = lookUp(call.account, type, id, property);
  if (record?.archivedAt === null) return planChange(call, type, record, input);
  return planNew(call, type, { properties: { [property]: id, ...fieldsOf(input['properties']) } });
}

const rowContext = (input: Fields, missing: boolean): ErrorContext => {
  const trace = textOf(input['objectWriteTraceId']);
  return {
    ...(missing ? { ids: [idOf(input['id'])] } : {}),
    ...(trace === undefined ? {} : { objectWriteTraceId: [trace] }),
  };
};

// A record that is not there is told by a 207. What is wrong with a value refuses the whole batch, unless every row
// carries a trace id; then that too is told row by row.
function writeAll(
  call: Call,
  type: ObjectType,
  status: 200 | 201,
  inputs: readonly Fields[],
  planRow: (input: Fields) => Row,
  tellsNew = false,
): Answer {
  const twice = duplicates(inputs);
  if (twice) return refused(twice);
  const traced = inputs.every((input) => textOf(input['objectWriteTraceId']) !== undefined);
  const planned: PlannedRow[] = [];
  const refusals: RefusedRow[] = [];
  for (const input of inputs) {
    const row = planRow(input);
    const missing = !row.ok && row.refusal.status === 404;
    if (row.ok) planned.push(row.row);
    else if (traced || missing) refusals.push({ refusal: row.refusal, context: rowContext(input, missing) });
    else return refused(row.refusal);
  }
  const collision = claimsCollide(planned.map(({ plan }) => plan));
  if (collision) return refused(collision);
  const results = planned.map((row) => {
    const body = write(call.account, type, row, call.source);
    return tellsNew ? Object.assign(body, { new: row.isNew }) : body;
  });
  return batchAnswer(call.account.now(), status, results, refusals);
}

function write(
  account: Account,
  type: ObjectType,
  row: PlannedRow,
  source: Source,
): Readonly<Record<string, unknown>> {
  const { id } = commit(account, row.plan);
  row.links.forEach((link) => link({ typeId: type.id, id }, source));
  const record = account.store(type).get(id);
  if (!record) throw new Error(`Record ${id} was written and is not there`);
  return writtenBody(account, type, record, row.plan.warnings);
}

function duplicates(inputs: readonly Fields[]): Refusal | null {
  const ids = inputs.map((input) => idOf(input['id'])).filter((id) => id !== '');
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  if (twice.length === 0) return null;
  return invalid(`Duplicate IDs found in batch input: [${twice.join(', ')}]. IDs must be unique`, {
    context: { ids: twice },
  });
}

function archiveAll(call: Call, type: ObjectType): Answer {
  const inputs = inputsOf(call.body, mostInputs);
  if (!inputs.ok) return refused(inputs.error);
  for (const input of inputs.value) {
    const record = call.account.store(type).live(idOf(input['id']));
    if (record) archive(call.account, type, record, call.source);
  }
  return { status: 204 };
}
