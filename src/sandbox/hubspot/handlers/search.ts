import { err, ok, type Result } from '../../../base/result.ts';
import { invalid, refused, type Answer, type Refusal } from '../refusals.ts';
import { filterTest, operand, type Filter, type Test } from '../search/filters.ts';
import type { ObjectType } from '../store/object-types.ts';
import type { StoredRecord } from '../store/records.ts';
import { recordBody } from '../write/read-record.ts';
import { withType, type Call, type Route } from './route.ts';
import { fieldsOf, idOf, isFields, textOf, textsOf, type Fields } from './sent.ts';

const mostOnAPage = 200;
const mostFound = 10_000;
const mostGroups = 5;
const mostInAGroup = 6;
const mostFilters = 18;
const longestBody = 3000;

/** Search of one kind of records. */
export const searchRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/crm/objects/2026-09/:type/search',
    answer: (call) => withType(call, 'type', (type) => search(call, type)),
  },
];

interface Asked {
  readonly test: Test;
  readonly order: (a: StoredRecord, b: StoredRecord) => number;
  readonly from: number;
  readonly limit: number;
  readonly properties: readonly string[];
}

function search(call: Call, type: ObjectType): Answer {
  if (call.bodyLength > longestBody)
    return refused(invalid(`The request body is too long. The maximum is ${longestBody} characters.`));
  const asked = read(call, type, fieldsOf(call.body));
  if (!asked.ok) return refused(asked.error);
  const { test, order, from, limit, properties } = asked.value;
  const found = [...call.account.index.records(type.id)].filter(test).sort(order);
  const to = from + limit;
  const results = found
    .slice(from, to)
    .map((record) => recordBody(call.account, type, record, { properties, withHistory: [] }));
  return {
    status: 200,
    body: {
      total: found.length,
      results,
      ...(to < found.length ? { paging: { next: { after: String(to) } } } : {}),
    },
  };
}

function read(call: Call, type: ObjectType, sent: Fields): Result<Asked, Refusal> {
  const tests = readGroups(call, type, sent);
  if (!tests.ok) return tests;
  const order = readOrder(call, type, sent['sorts']);
  if (!order.ok) return order;
  const limit = Number(sent['limit'] ?? 10);
  if (!(limit >= 0 && limit <= mostOnAPage))
    return err(invalid(`The maximum page size is ${mostOnAPage}; ${String(sent['limit'])} was asked for.`));
  const from = Number(idOf(sent['after']) || 0);
  if (!Number.isInteger(from) || from + limit > mostFound)
    return err(invalid(`Paging through more than ${mostFound} results of a search is not possible.`));
  const word = textOf(sent['query'])?.toLowerCase();
  const mentions: Test = (record) =>
    word === undefined || type.searchable.some((name) => record.values[name]?.toLowerCase().includes(word));
  const anyGroup: Test = (record) => tests.value.length === 0 || tests.value.some((test) => test(record));
  return ok({
    test: (record) => mentions(record) && anyGroup(record),
    order: order.value,
    from,
    limit,
    properties: textsOf(sent['properties']),
  });
}

function readGroups(call: Call, type: ObjectType, sent: Fields): Result<readonly Test[], Refusal> {
  const lists = groupsOf(sent);
  const count = lists.reduce((sum, filters) => sum + filters.length, 0);
  if (lists.length > mostGroups)
    return err(invalid(`Too many filter groups; at most ${mostGroups} are possible.`));
  if (lists.some((filters) => filters.length > mostInAGroup) || count > mostFilters)
    return err(invalid(`Too many filters; at most ${mostInAGroup} in a group and ${mostFilters} in all.`));
  const groups: Test[] = [];
  for (const filters of lists) {
    const tests: Test[] = [];
    for (const filter of filters) {
      const test = filterTest(call.account, type, filter);
      if (!test.ok) return test;
      tests.push(test.value);
    }
    groups.push((record) => tests.every((test) => test(record)));
  }
  return ok(groups);
}

function groupsOf(sent: Fields): readonly (readonly Filter[])[] {
  const groups = Array.isArray(sent['filterGroups']) ? sent['filterGroups'].map(fieldsOf) : [];
  const lists = groups.map((group) => group['filters']);
  return [...lists, ...(Array.isArray(sent['filters']) ? [sent['filters']] : [])].map((list) =>
    Array.isArray(list) ? list.map(readFilter) : [],
  );
}

function readFilter(sent: unknown): Filter {
  const fields = fieldsOf(sent);
  const optional = (name: string): string | undefined => idOf(fields[name]) || undefined;
  return {
    propertyName: idOf(fields['propertyName']),
    operator: idOf(fields['operator']),
    value: optional('value'),
    highValue: optional('highValue'),
    values: textsOf(fields['values']),
  };
}

const byId = (a: StoredRecord, b: StoredRecord): number => Number(a.id) - Number(b.id);

function readOrder(
  call: Call,
  type: ObjectType,
  sorts: unknown,
): Result<(a: StoredRecord, b: StoredRecord) => number, Refusal> {
  const list: readonly unknown[] = Array.isArray(sorts) ? sorts : [];
  if (list.length === 0) return ok(byId);
  if (list.length > 1) return err(invalid('Only one sort is possible.'));
  const { name, sign } = readSort(list[0]);
  const definition = call.account.definitions(type).live(name);
  if (!definition) return err(invalid(`Property ${name} does not exist.`));
  return ok((a, b) => {
    const [left, right] = [a.values[name], b.values[name]];
    if (left === undefined || right === undefined)
      return left === right ? byId(a, b) : left === undefined ? 1 : -1;
    const [x, y] = [operand(definition, left), operand(definition, right)];
    return x === y ? byId(a, b) : x < y ? -sign : sign;
  });
}

function readSort(sort: unknown): { readonly name: string; readonly sign: number } {
  if (isFields(sort))
    return { name: idOf(sort['propertyName']), sign: sort['direction'] === 'DESCENDING' ? -1 : 1 };
  const text = idOf(sort);
  return text.startsWith('-') ? { name: text.slice(1), sign: -1 } : { name: text, sign: 1 };
}
