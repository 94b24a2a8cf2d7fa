import { err, ok, type Result } from '../../../base/result.ts';
import type { Field } from '../definitions.ts';
import type { QueryProblem } from '../org.ts';
import type { Asking } from '../soql/asking.ts';
import { unsupported, type Condition, type Literal, type Operator } from '../soql/condition.ts';
import { daysMeant } from '../soql/date-literals.ts';
import { resolvePath } from '../soql/paths.ts';

const operators: Readonly<Record<string, Operator>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  like: 'LIKE',
  in: 'IN',
  nin: 'NOT IN',
  includes: 'INCLUDES',
  excludes: 'EXCLUDES',
};

type Sent = Readonly<Record<string, unknown>>;

/** An object of a GraphQL argument. */
export const isSent = (value: unknown): value is Sent =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Makes a condition of the `where` of UI API's GraphQL: keys side by side all hold; `and`, `or` and `not` nest; a
 * parent's fields stand inside its name.
 * https://developer.salesforce.com/docs/platform/graphql/guide/filter-query.html
 */
export function readFilter(
  asking: Asking,
  object: string,
  where: unknown,
  parents: readonly string[] = [],
): Result<Condition, QueryProblem> {
  if (where === undefined || where === null) return ok({ all: [] });
  if (!isSent(where)) return err(invalid('where', 'an object'));
  const parts: Condition[] = [];
  for (const [name, inner] of Object.entries(where)) {
    const part = readPart(asking, object, name, inner, parents);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  const [only] = parts;
  return ok(only && parts.length === 1 ? only : { all: parts });
}

const invalid = (where: string, wanted: string): QueryProblem => ({
  errorCode: 'INVALID_ARGUMENT',
  message: `Validation error of type WrongType: argument '${where}' is not ${wanted}`,
});

function readPart(
  asking: Asking,
  object: string,
  name: string,
  inner: unknown,
  parents: readonly string[],
): Result<Condition, QueryProblem> {
  if (name === 'and' || name === 'or') {
    const parts = readParts(asking, object, inner, parents);
    if (!parts.ok) return parts;
    return ok(name === 'and' ? { all: parts.value } : { any: parts.value });
  }
  if (name === 'not') {
    const part = readFilter(asking, object, inner, parents);
    return part.ok ? ok({ not: part.value }) : part;
  }
  const written = [...parents, name].join('.');
  if (!isSent(inner)) return err(invalid(written, 'an object with an operator'));
  const path = resolvePath(asking, object, written);
  if (path.ok) return readComparisons(asking, written, path.value.field, inner);
  return readFilter(asking, object, inner, [...parents, name]);
}

function readParts(
  asking: Asking,
  object: string,
  list: unknown,
  parents: readonly string[],
): Result<readonly Condition[], QueryProblem> {
  const parts: Condition[] = [];
  for (const one of Array.isArray(list) ? (list as readonly unknown[]) : [list]) {
    const part = readFilter(asking, object, one, parents);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return ok(parts);
}

function readComparisons(
  asking: Asking,
  path: string,
  field: Field,
  sent: Sent,
): Result<Condition, QueryProblem> {
  const comparisons: Condition[] = [];
  for (const [name, given] of Object.entries(sent)) {
    const operator = operators[name];
    if (!operator) return err(unsupported(`the operator ${name} on ${path}`));
    const values: Literal[] = [];
    for (const one of Array.isArray(given) ? (given as readonly unknown[]) : [given]) {
      const literal = readValue(asking, path, field, one);
      if (!literal.ok) return literal;
      values.push(literal.value);
    }
    comparisons.push({ path, operator, values });
  }
  return ok({ all: comparisons });
}

function readValue(
  asking: Asking,
  path: string,
  field: Field,
  given: unknown,
): Result<Literal, QueryProblem> {
  if (given === null) return ok({ kind: 'null' });
  if (field.type === 'date' || field.type === 'datetime') return readDay(asking, path, field, given);
  if (typeof given === 'string') return ok({ kind: 'text', value: given });
  if (typeof given === 'number') return ok({ kind: 'number', value: given });
  if (typeof given === 'boolean') return ok({ kind: 'boolean', value: given });
  return err(invalid(path, `a value of a field of the type ${field.type}`));
}

/** Days and instants come as `{ value }`, `{ literal: TODAY }` or `{ range: { last_n_days: 30 } }`. */
function readDay(
  { today }: Asking,
  path: string,
  field: Field,
  given: unknown,
): Result<Literal, QueryProblem> {
  if (!isSent(given)) return err(invalid(path, 'an object with a value, a literal or a range'));
  const { value, literal, range } = given;
  if (value === null) return ok({ kind: 'null' });
  if (typeof value === 'string') return readMoment(path, field, value);
  const [unit, count] = isSent(range) ? (Object.entries(range)[0] ?? []) : [];
  const written = typeof literal === 'string' ? literal : `${unit?.toUpperCase()}:${String(count)}`;
  const days = daysMeant(written, today);
  return days ? ok({ kind: 'days', ...days }) : err(unsupported(`the days ${JSON.stringify(given)}`));
}

function readMoment(path: string, field: Field, value: string): Result<Literal, QueryProblem> {
  const at = Date.parse(value);
  if (Number.isNaN(at)) return err(invalid(path, `a ${field.type}`));
  return ok(field.type === 'date' ? { kind: 'date', value: value.slice(0, 10) } : { kind: 'instant', at });
}
