import type { Comparand, Order, Where } from '../org.ts';

/** An input of GraphQL, as JSON: values travel in variables, so nothing of them is ever part of the text. */
export type Input = Readonly<Record<string, unknown>>;

/** `Account.Industry` with something at its end: `{ Account: { Industry: … } }`. */
const at = (path: string, end: unknown): Input =>
  path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), end) as Input;

/** Days and instants are compared as `{ value: … }`: UI API also knows words such as `TODAY` in their place. */
const dated = (value: string | number, type: 'date' | 'instant' | 'id' | undefined): unknown =>
  type === 'date' || type === 'instant' ? { value } : value;

/** A text that LIKE takes as it is. */
const literally = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Which rows are wanted, as the filter of the object: https://developer.salesforce.com/docs/platform/graphql/guide/filter-query.html */
export function filterOf(where: Where): Input {
  if ('all' in where)
    return where.all.length === 1 ? filterOf(first(where.all)) : { and: where.all.map(filterOf) };
  if ('any' in where)
    return where.any.length === 1 ? filterOf(first(where.any)) : { or: where.any.map(filterOf) };
  return at(where.field, comparisonOf(where));
}

const first = (parts: readonly Where[]): Where => parts[0] as Where;

function comparisonOf(where: Exclude<Where, { all: unknown } | { any: unknown }>): Input {
  if ('is' in where) return { eq: where.is satisfies Comparand };
  if ('isNot' in where) return { ne: where.isNot };
  if ('isOneOf' in where) return { in: where.isOneOf };
  if ('atLeast' in where) return { gte: dated(where.atLeast, where.type) };
  if ('after' in where) return { gt: dated(where.after, where.type) };
  return { like: `${literally(where.startsWith)}%` };
}

/** How rows are ordered, as the object's order: the first key counts first. */
export function orderOf(orders: readonly Order[]): Input {
  const merged: Record<string, unknown> = {};
  for (const { field, descending } of orders)
    merge(merged, at(field, { order: descending ? 'DESC' : 'ASC' }));
  return merged;
}

function merge(into: Record<string, unknown>, from: Input): void {
  for (const [key, value] of Object.entries(from)) {
    const there = into[key];
    if (isInput(there) && isInput(value)) merge(there, value);
    else into[key] = value;
  }
}

const isInput = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
