import type { Account } from '../account.ts';
import { invalid, notFound, refused, type Answer, type Refusal } from '../refusals.ts';
import type { AssociationType } from '../store/association-types.ts';
import type { End } from '../store/associations.ts';
import type { ObjectType } from '../store/object-types.ts';
import { associate, dissociate } from '../write/commit.ts';
import { batchAnswer, type RefusedRow } from './batch.ts';
import { defaultBody, labelsBody, neighbours, page, typesOf } from './object-associations.ts';
import { withType, type Call, type Route } from './route.ts';
import { fieldsOf, idOf, inputsOf, textOf, type Fields } from './sent.ts';

const mostRead = 1000;
const mostWritten = 2000;

type Answerer = (call: Call, from: ObjectType, to: ObjectType) => Answer;

const pair = (method: Route['method'], path: string, answer: Answerer): Route => ({
  method,
  path: `/crm/associations/2026-09/:from/:to${path}`,
  answer: (call) => withType(call, 'from', (from) => withType(call, 'to', (to) => answer(call, from, to))),
});

/** Associations by the batch, and the labels there are. */
export const associationRoutes: readonly Route[] = [
  pair('post', '/batch/read', readAll),
  pair('post', '/batch/create', createAll),
  pair('post', '/batch/archive', archiveAll),
  pair('post', '/batch/labels/archive', archiveLabels),
  pair('post', '/batch/associate/default', associateAll),
  pair('get', '/labels', listLabels),
  pair('post', '/labels', createLabel),
];

const endOf = (type: ObjectType, sent: unknown): End => ({ typeId: type.id, id: idOf(fieldsOf(sent)['id']) });

function readAll(call: Call, from: ObjectType, to: ObjectType): Answer {
  const inputs = inputsOf(call.body, mostRead);
  if (!inputs.ok) return refused(inputs.error);
  const results: unknown[] = [];
  const missing: RefusedRow[] = [];
  for (const input of inputs.value) {
    const id = idOf(input['id']);
    const found = neighbours(call.account, { typeId: from.id, id }, to.id);
    const { results: shown, paging } = page(found, textOf(input['after']) ?? null);
    if (found.length === 0) missing.push(nothingAssociated(from, to, id));
    else results.push({ from: { id }, to: shown, ...(paging === undefined ? {} : { paging }) });
  }
  return batchAnswer(call.account.now(), 200, results, missing);
}

// That a record belongs with nothing is told as an error of its row, and the answer is a 207.
const nothingAssociated = (from: ObjectType, to: ObjectType, id: string): RefusedRow => ({
  refusal: notFound(`No ${to.singular} is associated with ${from.singular} ${id}.`, {
    subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
  }),
  context: { fromObjectId: [id], fromObjectType: [from.singular], toObjectType: [to.singular] },
});

interface Link {
  readonly from: End;
  readonly to: End;
  readonly types: readonly AssociationType[];
}

const gone = (account: Account, ends: readonly End[]): Refusal | null => {
  const ids = ends
    .filter((end) => account.live(end) === undefined)
    .map(({ typeId, id }) => `${typeId}=${id}`);
  return ids.length === 0
    ? null
    : notFound('One or more associations are invalid', { context: { INVALID_OBJECT_IDS: ids } });
};

function createAll(call: Call, from: ObjectType, to: ObjectType): Answer {
  const inputs = inputsOf(call.body, mostWritten);
  if (!inputs.ok) return refused(inputs.error);
  const links: Link[] = [];
  const rows: RefusedRow[] = [];
  for (const input of inputs.value) {
    const types = typesOf(call.account, from.id, to.id, input['types']);
    if (!types.ok) return refused(types.error);
    const link = { from: endOf(from, input['from']), to: endOf(to, input['to']), types: types.value };
    const problem = gone(call.account, [link.from, link.to]);
    if (problem) rows.push({ refusal: problem, context: rowOf(link) });
    else links.push(link);
  }
  for (const link of links)
    for (const type of link.types) associate(call.account, link.from, link.to, type, call.source);
  const results = links.map((link) => labelsBody(link.from, link.to, link.types));
  return batchAnswer(call.account.now(), 201, results, rows);
}

const rowOf = (link: Pick<Link, 'from' | 'to'>): Readonly<Record<string, readonly string[]>> => ({
  fromObjectId: [link.from.id],
  toObjectId: [link.to.id],
});

function associateAll(call: Call, from: ObjectType, to: ObjectType): Answer {
  const inputs = inputsOf(call.body, mostWritten);
  if (!inputs.ok) return refused(inputs.error);
  const type = call.account.associations.plain(from.id, to.id);
  if (!type) return refused(invalid(`No default association exists between ${from.id} and ${to.id}`));
  const made = inputs.value.map((input) => ({
    from: endOf(from, input['from']),
    to: endOf(to, input['to']),
    type,
  }));
  const problem = gone(
    call.account,
    made.flatMap((link) => [link.from, link.to]),
  );
  if (problem) return refused({ ...problem, status: 400 });
  for (const link of made) associate(call.account, link.from, link.to, type, call.source);
  return { status: 200, body: defaultBody(call.account, made) };
}

function archiveAll(call: Call, from: ObjectType, to: ObjectType): Answer {
  const inputs = inputsOf(call.body, mostWritten);
  if (!inputs.ok) return refused(inputs.error);
  for (const input of inputs.value)
    for (const one of listOf(input['to']))
      dissociate(call.account, endOf(from, input['from']), endOf(to, one), undefined, call.source);
  return { status: 204 };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function archiveLabels(call: Call, from: ObjectType, to: ObjectType): Answer {
  const inputs = inputsOf(call.body, mostWritten);
  if (!inputs.ok) return refused(inputs.error);
  for (const input of inputs.value) {
    const types = typesOf(call.account, from.id, to.id, input['types']);
    if (!types.ok) return refused(types.error);
    dissociate(call.account, endOf(from, input['from']), endOf(to, input['to']), types.value, call.source);
  }
  return { status: 204 };
}

const labelBody = ({ category, typeId, label }: AssociationType): Fields => ({ category, typeId, label });

function listLabels(call: Call, from: ObjectType, to: ObjectType): Answer {
  return { status: 200, body: { results: call.account.associations.types(from.id, to.id).map(labelBody) } };
}

function createLabel(call: Call, from: ObjectType, to: ObjectType): Answer {
  const sent = fieldsOf(call.body);
  const [name, label] = [textOf(sent['name']), textOf(sent['label'])];
  if (!name || !label)
    return refused(invalid('Invalid input JSON: Some required fields were not set: [label, name]'));
  if (call.account.associations.types(from.id, to.id).some((type) => type.label === label))
    return refused(
      invalid(`Association definition label ${label} already exists on ObjectType pair`, {
        subCategory: 'AssociationValidationError.DUPLICATE_ASSOCIATION_LABEL',
      }),
    );
  const made = call.account.associations.define({
    from: from.id,
    to: to.id,
    names: [name, name],
    labels: [label, textOf(sent['inverseLabel']) ?? label],
  });
  return { status: 200, body: { results: made.map(labelBody) } };
}
