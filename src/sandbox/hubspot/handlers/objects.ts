import type { Account } from '../account.ts';
import { notFound, refused, type Answer } from '../refusals.ts';
import type { ObjectType } from '../store/object-types.ts';
import type { StoredRecord } from '../store/records.ts';
import { archive, commit, merge } from '../write/commit.ts';
import { planCreate, planUpdate } from '../write/plan.ts';
import { recordBody, writtenBody, type Wanted } from '../write/read-record.ts';
import { checkAssociations, nestedAssociations } from './object-associations.ts';
import { withType, type Call, type Route } from './route.ts';
import { countIn, fieldsOf, idOf, listIn, wantedByQuery } from './sent.ts';

const mostListed = 100;
const mostListedWithHistory = 50;

/** Records one at a time, and lists of them. */
export const objectRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/crm/objects/2026-09/:type',
    answer: (call) => withType(call, 'type', (type) => list(call, type)),
  },
  {
    method: 'post',
    path: '/crm/objects/2026-09/:type',
    answer: (call) => withType(call, 'type', (type) => create(call, type)),
  },
  {
    method: 'post',
    path: '/crm/objects/2026-09/:type/merge',
    answer: (call) => withType(call, 'type', (type) => mergeTwo(call, type)),
  },
  {
    method: 'get',
    path: '/crm/objects/2026-09/:type/:id',
    answer: (call) => withType(call, 'type', (type) => read(call, type)),
  },
  {
    method: 'patch',
    path: '/crm/objects/2026-09/:type/:id',
    answer: (call) => withType(call, 'type', (type) => update(call, type)),
  },
  {
    method: 'delete',
    path: '/crm/objects/2026-09/:type/:id',
    answer: (call) => withType(call, 'type', (type) => remove(call, type)),
  },
];

/** The record that an id, or the value of a unique property, names. */
export function lookUp(
  account: Account,
  type: ObjectType,
  id: string,
  idProperty: string | null | undefined,
): StoredRecord | undefined {
  const store = account.store(type);
  if (!idProperty || idProperty === 'hs_object_id') return store.get(id);
  const holder = store.holder(idProperty, id);
  return holder === undefined ? undefined : store.get(holder);
}

function noSuchRecord(id: string): Answer {
  if (/^\d+$/.test(id)) return refused({ status: 404, message: 'resource not found' });
  return refused(notFound('Object not found.  objectId are usually numeric.', { context: { id: [id] } }));
}

function shown(
  call: Call,
  type: ObjectType,
  record: StoredRecord,
  wanted: Wanted,
): Readonly<Record<string, unknown>> {
  const kinds = listIn(call.query, 'associations');
  return {
    ...recordBody(call.account, type, record, wanted),
    ...(kinds.length === 0
      ? {}
      : nestedAssociations(call.account, { typeId: type.id, id: record.id }, kinds)),
  };
}

function read(call: Call, type: ObjectType): Answer {
  const id = call.param('id');
  const record = lookUp(call.account, type, id, call.query.get('idProperty'));
  const archived = call.query.get('archived') === 'true';
  if (!record || (record.archivedAt !== null) !== archived) return noSuchRecord(id);
  return { status: 200, body: shown(call, type, record, wantedByQuery(call.query)) };
}

function list(call: Call, type: ObjectType): Answer {
  const wanted = wantedByQuery(call.query);
  const most = wanted.withHistory.length > 0 ? mostListedWithHistory : mostListed;
  const limit = countIn(call.query, 'limit', 10, most);
  const archived = call.query.get('archived') === 'true';
  const after = Number(call.query.get('after') ?? 0);
  const page: StoredRecord[] = [];
  for (const record of call.account.store(type).all()) {
    if (Number(record.id) <= after || (record.archivedAt !== null) !== archived) continue;
    page.push(record);
    if (page.length > limit) break;
  }
  const results = page.slice(0, limit).map((record) => shown(call, type, record, wanted));
  const last = page[limit - 1];
  const next =
    page.length > limit && last ? { paging: { next: { after: last.id, link: `?after=${last.id}` } } } : {};
  return { status: 200, body: { results, ...next } };
}

function create(call: Call, type: ObjectType): Answer {
  const { account } = call;
  const sent = fieldsOf(call.body);
  const plan = planCreate(account, type, fieldsOf(sent['properties']), call.source);
  if (!plan.ok) return refused(plan.error);
  const links = checkAssociations(account, type, sent['associations']);
  if (!links.ok) return refused(links.error);
  const record = commit(account, plan.value);
  links.value.forEach((link) => link({ typeId: type.id, id: record.id }, call.source));
  const now = account.store(type).get(record.id) ?? record;
  return {
    status: 201,
    headers: { Location: `/crm/objects/2026-09/${type.name}/${record.id}` },
    body: writtenBody(account, type, now, plan.value.warnings),
  };
}

function update(call: Call, type: ObjectType): Answer {
  const id = call.param('id');
  const record = lookUp(call.account, type, id, call.query.get('idProperty'));
  if (!record || record.archivedAt !== null) return noSuchRecord(id);
  const sent = fieldsOf(fieldsOf(call.body)['properties']);
  const plan = planUpdate(call.account, type, record, sent, call.source);
  if (!plan.ok) return refused(plan.error);
  const after = commit(call.account, plan.value);
  return { status: 200, body: writtenBody(call.account, type, after, plan.value.warnings) };
}

function remove(call: Call, type: ObjectType): Answer {
  const record = call.account.store(type).live(call.param('id'));
  if (record) archive(call.account, type, record, call.source);
  return { status: 204 };
}

function mergeTwo(call: Call, type: ObjectType): Answer {
  const sent = fieldsOf(call.body);
  const [into, from] = [idOf(sent['primaryObjectId']), idOf(sent['objectIdToMerge'])];
  const survivor = call.account.store(type).live(into);
  const merged = call.account.store(type).live(from);
  if (!survivor) return noSuchRecord(into);
  if (!merged || merged.id === survivor.id) return noSuchRecord(from);
  const after = merge(call.account, type, survivor, merged, call.source);
  return { status: 200, body: writtenBody(call.account, type, after, []) };
}
