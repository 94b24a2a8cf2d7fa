import { err, ok, type Result } from '../../../base/result.ts';
import type { Field, FieldType, Value } from '../definitions.ts';
import type { QueryProblem } from '../org.ts';
import { instantOf, type Asking } from './asking.ts';
import type { Comparison, Literal, Operator } from './condition.ts';

/** Whether a field's value meets a comparison. */
export type ValueTest = (value: Value) => boolean;

type Kind = 'id' | 'text' | 'multi' | 'boolean' | 'number' | 'date' | 'instant';
type Sign = -1 | 0 | 1;

const kinds: Readonly<Partial<Record<FieldType, Kind>>> = {
  id: 'id',
  reference: 'id',
  multipicklist: 'multi',
  boolean: 'boolean',
  int: 'number',
  double: 'number',
  currency: 'number',
  percent: 'number',
  date: 'date',
  datetime: 'instant',
};
const kindOf = (type: FieldType): Kind => kinds[type] ?? 'text';

const fits: Readonly<Record<Kind, readonly Literal['kind'][]>> = {
  id: ['text', 'null'],
  text: ['text', 'null'],
  multi: ['text', 'null'],
  boolean: ['boolean', 'null'],
  number: ['number', 'null'],
  date: ['date', 'days', 'null'],
  instant: ['instant', 'days', 'null'],
};

const typeNames: Readonly<Partial<Record<FieldType, string>>> = {
  datetime: 'dateTime',
  reference: 'reference',
};
const longestFiltered = 255;
const idShape = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/;

/** Prepares a comparison, or says as an org does why this field cannot be compared so. */
export function comparisonTest(
  asking: Asking,
  field: Field,
  { path, operator, values }: Comparison,
): Result<ValueTest, QueryProblem> {
  const kind = kindOf(field.type);
  const problem = problemOf(field, kind, path, operator, values);
  if (problem) return err(problem);
  const one = (literal: Literal): ValueTest => single(asking, kind, operator, literal);
  switch (operator) {
    case 'IN':
      return ok(amongTexts(kind, values) ?? anyOf(values.map(one)));
    case '=':
    case 'INCLUDES':
      return ok(anyOf(values.map(one)));
    case 'NOT IN':
    case '!=':
    case 'EXCLUDES':
      return ok(noneOf(values.map(one)));
    default: {
      const [literal] = values;
      return literal ? ok(one(literal)) : err(invalidOperator(path));
    }
  }
}

const anyOf =
  (tests: readonly ValueTest[]): ValueTest =>
  (value) =>
    tests.some((test) => test(value));
/** One of many texts or ids, looked up rather than tried one by one; null where something else is listed. */
function amongTexts(kind: Kind, values: readonly Literal[]): ValueTest | null {
  if (kind !== 'id' && kind !== 'text') return null;
  const texts = values.flatMap((literal) => (literal.kind === 'text' ? [literal.value] : []));
  if (texts.length < values.length) return null;
  const wanted = new Set(texts.map((text) => comparableText(kind, text)));
  return (value) => wanted.has(value === null ? '' : comparableText(kind, String(value)));
}

const noneOf =
  (tests: readonly ValueTest[]): ValueTest =>
  (value) =>
    !tests.some((test) => test(value));

const invalidOperator = (path: string): QueryProblem => ({
  errorCode: 'INVALID_QUERY_FILTER_OPERATOR',
  message: `invalid operator on the field ${path}`,
});

function problemOf(
  field: Field,
  kind: Kind,
  path: string,
  operator: Operator,
  values: readonly Literal[],
): QueryProblem | null {
  if (field.type === 'textarea' && field.length > longestFiltered)
    return { errorCode: 'INVALID_FIELD', message: `field '${path}' can not be filtered in a query call` };
  if (!operatorFits(kind, operator)) return invalidOperator(path);
  const misfit = values.find((value) => !fits[kind].includes(value.kind));
  if (misfit) return wrongType(field, kind, path);
  const notAnId = kind === 'id' && values.some((one) => one.kind === 'text' && !idShape.test(one.value));
  return notAnId
    ? { errorCode: 'INVALID_QUERY_FILTER_OPERATOR', message: `invalid ID field: ${path}` }
    : null;
}

function operatorFits(kind: Kind, operator: Operator): boolean {
  if (operator === 'INCLUDES' || operator === 'EXCLUDES') return kind === 'multi';
  if (operator === 'LIKE') return kind === 'text';
  const isOrdered = operator !== '=' && operator !== '!=' && operator !== 'IN' && operator !== 'NOT IN';
  return !isOrdered || (kind !== 'boolean' && kind !== 'multi');
}

const wrongType = (field: Field, kind: Kind, path: string): QueryProblem => ({
  errorCode: 'INVALID_FIELD',
  message: `value of filter criterion for field '${path}' must be of type ${typeNames[field.type] ?? field.type} and should ${
    kind === 'id' || kind === 'text' || kind === 'multi' ? '' : 'not '
  }be enclosed in quotes`,
});

function single(asking: Asking, kind: Kind, operator: Operator, literal: Literal): ValueTest {
  if (literal.kind === 'null') return (value) => value === null || value === '';
  if (operator === 'LIKE') return likeTest(literal.kind === 'text' ? literal.value : '');
  if (operator === 'INCLUDES' || operator === 'EXCLUDES')
    return includesTest(literal.kind === 'text' ? literal.value : '');
  const sign = signer(asking, kind, literal);
  const accepted = accepts[operator];
  const isBlank = literal.kind === 'text' && literal.value === '';
  return (value) => (value === null ? isBlank : accepted(sign(value)));
}

const equal = (sign: Sign): boolean => sign === 0;
const accepts: Readonly<
  Record<Exclude<Operator, 'LIKE' | 'INCLUDES' | 'EXCLUDES'>, (sign: Sign) => boolean>
> = {
  '=': equal,
  '!=': equal,
  IN: equal,
  'NOT IN': equal,
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
};

/** Tells whether a value lies before, at (within, for days) or after the literal. */
function signer({ dayOf }: Asking, kind: Kind, literal: Literal): (value: Exclude<Value, null>) => Sign {
  switch (literal.kind) {
    case 'text': {
      const wanted = comparableText(kind, literal.value);
      return (value) => signOf(comparableText(kind, String(value)), wanted);
    }
    case 'days': {
      const { from, before } = literal;
      const dayIn = (value: Value): string =>
        kind === 'date' ? String(value) : dayOf(instantOf(value) ?? 0);
      return (value) => (dayIn(value) < from ? -1 : dayIn(value) >= before ? 1 : 0);
    }
    case 'instant':
      return (value) => signOf(instantOf(value) ?? 0, literal.at);
    case 'null':
      return () => -1;
    default:
      return (value) => signOf(value, literal.value);
  }
}

const comparableText = (kind: Kind, text: string): string =>
  kind === 'id' ? text.slice(0, 15) : text.toLowerCase();

function signOf<T extends Value>(value: T, wanted: T): Sign {
  if (value === wanted) return 0;
  return (value as string) < (wanted as string) ? -1 : 1;
}

/** `%` is any text and `_` any character; a sign after a backslash is meant itself; capitals do not matter. */
function likeTest(pattern: string): ValueTest {
  const source = pattern.replaceAll(/\\[%_\\]|[%_]|[^%_\\]+|\\/g, (part) => {
    if (part === '%') return '.*';
    if (part === '_') return '.';
    const text = part.length === 2 && part.startsWith('\\') ? part.slice(1) : part;
    return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  });
  const shape = new RegExp(`^${source}$`, 'is');
  return (value) => value !== null && shape.test(String(value));
}

/** `a;b`: both are chosen. */
function includesTest(wanted: string): ValueTest {
  const parts = wanted.split(';').map((part) => part.toLowerCase());
  return (value) => {
    const chosen = new Set(value === null ? [] : String(value).toLowerCase().split(';'));
    return parts.every((part) => chosen.has(part));
  };
}
