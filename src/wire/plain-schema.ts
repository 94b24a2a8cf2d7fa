import { dayNumber } from '../base/calendar.ts';

/** One thing that does not fit, told with zod's codes so that the same sentences are made of it. */
export interface PlainIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message?: string;
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly PlainIssue[])[];
  readonly origin?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
}

/** Puts a finding into words. */
type Words = (issue: PlainIssue) => string;

/** What a look at a value gives: the value with what was left out filled in, and what does not fit. */
interface Looked {
  readonly value: unknown;
  readonly issues: readonly PlainIssue[];
}

/** Looks at a value that is there, or at `undefined` for one that is not. */
export type Guard = (value: unknown) => Looked;

/** What the functions need of a schema, without zod: the same answer for the same request. */
export interface PlainSchema {
  safeParse(
    value: unknown,
    params?: { readonly error?: Words },
  ):
    | { readonly success: true; readonly data: unknown }
    | { readonly success: false; readonly error: { readonly issues: readonly PlainIssue[] } };
}

const fits = (value: unknown): Looked => ({ value, issues: [] });
const misses = (value: unknown, ...issues: readonly Omit<PlainIssue, 'path'>[]): Looked => ({
  value,
  issues: issues.map((issue) => ({ ...issue, path: [] })),
});
const wrongType = (value: unknown, expected: string): Looked =>
  misses(value, { code: 'invalid_type', expected });
const under = (key: PropertyKey, issues: readonly PlainIssue[]): readonly PlainIssue[] =>
  issues.map((issue) => ({ ...issue, path: [key, ...issue.path] }));
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A schema that answers as zod's would. */
export const plainSchema = (guard: Guard): PlainSchema => ({
  safeParse(value, { error: words } = {}) {
    const looked = guard(value);
    if (looked.issues.length === 0) return { success: true, data: looked.value };
    return { success: false, error: { issues: looked.issues.map((issue) => worded(issue, words)) } };
  },
});

function worded(issue: PlainIssue, words: Words | undefined): PlainIssue {
  const { errors } = issue;
  return {
    ...issue,
    message: issue.message ?? words?.(issue) ?? '',
    ...(errors ? { errors: errors.map((way) => way.map((one) => worded(one, words))) } : {}),
  };
}

/** A text that the pattern fits; `must` says what it must be. */
export const textLike =
  (pattern: RegExp, must: string): Guard =>
  (value) => {
    if (typeof value !== 'string') return wrongType(value, 'string');
    return pattern.test(value)
      ? fits(value)
      : misses(value, { code: 'invalid_format', format: 'regex', message: must });
  };

type Size = { readonly least?: number; readonly must?: string };

/** What does not fit of a size: told of texts and of lists alike, as zod tells it. */
function sizeIssues(
  value: unknown,
  most: number,
  { least = 0, must }: Size,
): readonly Omit<PlainIssue, 'path'>[] {
  if (typeof value !== 'string' && !Array.isArray(value)) return [];
  const origin = typeof value === 'string' ? 'string' : 'array';
  const said = must === undefined ? {} : { message: must };
  if (value.length < least) return [{ code: 'too_small', origin, minimum: least, ...said }];
  return value.length > most ? [{ code: 'too_big', origin, maximum: most, ...said }] : [];
}

/** A text of a length; `must` says so in other words than the usual ones. */
export const textOf =
  (most: number, size: Size = {}): Guard =>
  (value) => {
    const type = typeof value === 'string' ? [] : [{ code: 'invalid_type', expected: 'string' }];
    return misses(value, ...type, ...sizeIssues(value, most, size));
  };

const exists = (day: string): boolean => dayNumber(day.startsWith('0') ? `2${day.slice(1)}` : day) !== null;

/** A day that exists. */
export const day: Guard = (value) => {
  if (typeof value !== 'string') return wrongType(value, 'string');
  return exists(value) ? fits(value) : misses(value, { code: 'invalid_format', format: 'date' });
};

const timeOfDay = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;

/** An instant in UTC. */
export const instant: Guard = (value) => {
  if (typeof value !== 'string') return wrongType(value, 'string');
  return exists(value.slice(0, 10)) && timeOfDay.test(value.slice(10))
    ? fits(value)
    : misses(value, { code: 'invalid_format', format: 'datetime' });
};

const { MIN_SAFE_INTEGER, MAX_SAFE_INTEGER } = Number;

/** A whole number from one to another. */
export const whole =
  (least: number, most: number = MAX_SAFE_INTEGER): Guard =>
  (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType(value, 'number');
    if (!Number.isInteger(value)) return wrongType(value, 'int');
    // A number that is not exact is told beside its limit, as zod tells it.
    const under = [MIN_SAFE_INTEGER, least].filter((limit) => value < limit);
    const over = [MAX_SAFE_INTEGER, ...(most < MAX_SAFE_INTEGER ? [most] : [])].filter(
      (limit) => value > limit,
    );
    return misses(
      value,
      ...under.map((minimum) => ({ code: 'too_small', origin: 'number', minimum })),
      ...over.map((maximum) => ({ code: 'too_big', origin: 'number', maximum })),
    );
  };

/** A number, whole or not. */
export const finite: Guard = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? fits(value) : wrongType(value, 'number');

/** Nothing. */
export const nothing: Guard = (value) => (value === null ? fits(value) : wrongType(value, 'null'));

/** True or false. */
export const yesNo: Guard = (value) =>
  typeof value === 'boolean' ? fits(value) : wrongType(value, 'boolean');

/** One of these values. */
export const oneOf =
  (...values: readonly string[]): Guard =>
  (value) =>
    values.some((one) => one === value) ? fits(value) : misses(value, { code: 'invalid_value', values });

/** A list of at most so many. */
export const listOf =
  (entry: Guard, most: number, size: Size = {}): Guard =>
  (value) => {
    const long = sizeIssues(value, most, size);
    if (!Array.isArray(value)) return misses(value, { code: 'invalid_type', expected: 'array' }, ...long);
    if (long.length > 0) return misses(value, ...long);
    const looked = value.map(entry);
    return {
      value: looked.map((one) => one.value),
      issues: looked.flatMap((one, at) => under(at, one.issues)),
    };
  };

/** Two of a kind. */
export const pairOf =
  (entry: Guard): Guard =>
  (value) => {
    if (!Array.isArray(value) || value.length !== 2) return wrongType(value, 'tuple');
    const looked = value.map(entry);
    return {
      value: looked.map((one) => one.value),
      issues: looked.flatMap((one, at) => under(at, one.issues)),
    };
  };

/** An object whose keys are texts of a length, each with such a value. */
export const tableOf =
  (key: Guard, entry: Guard): Guard =>
  (value) => {
    if (!isObject(value)) return wrongType(value, 'record');
    const rows = Object.entries(value).map(([name, one]) => ({ name, looked: entry(one), named: key(name) }));
    const issues = rows.flatMap(({ name, looked, named }) =>
      named.issues.length > 0
        ? under(name, misses(name, { code: 'invalid_key' }).issues)
        : under(name, looked.issues),
    );
    return { value: Object.fromEntries(rows.map(({ name, looked }) => [name, looked.value])), issues };
  };

/** An object with these entries and no others. */
export const object =
  (shape: Readonly<Record<string, Guard>>): Guard =>
  (value) => {
    if (!isObject(value)) return wrongType(value, 'object');
    const looked = Object.entries(shape).map(([key, guard]) => ({ key, one: guard(value[key]) }));
    const issues = looked.flatMap(({ key, one }) => under(key, one.issues));
    const keys = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
    const unasked = keys.length > 0 ? misses(value, { code: 'unrecognized_keys', keys }).issues : [];
    const given = looked.filter(({ key, one }) => one.value !== undefined || key in value);
    return {
      value: Object.fromEntries(given.map(({ key, one }) => [key, one.value])),
      issues: [...issues, ...unasked],
    };
  };

/** May be left out. */
export const optional =
  (guard: Guard): Guard =>
  (value) =>
    value === undefined ? fits(value) : guard(value);

/** May be null. */
export const nullable =
  (guard: Guard): Guard =>
  (value) =>
    value === null ? fits(value) : guard(value);

/** What is taken for what is left out. */
export const withDefault =
  (guard: Guard, fallback: () => unknown): Guard =>
  (value) =>
    value === undefined ? fits(fallback()) : guard(value);

const soft = new Set(['too_big', 'too_small', 'invalid_format', 'unrecognized_keys']);
const isSoft = ({ code }: PlainIssue): boolean => soft.has(code);

/** One of several ways; of one that is right but for its lengths, that is said alone. */
export const eitherOf =
  (...ways: readonly Guard[]): Guard =>
  (value) => {
    const looked = ways.map((way) => way(value));
    const right = looked.find((one) => one.issues.length === 0);
    if (right) return right;
    const nearly = looked.filter((one) => one.issues.every(isSoft));
    const [only] = nearly;
    if (only && nearly.length === 1) return only;
    return misses(value, { code: 'invalid_union', errors: looked.map((one) => one.issues) });
  };
