import type { ChildQuery, Comparand, Order, Query, Where } from '../org.ts';

/** A path of API names, and nothing else: `Name`, `Account.Industry`, `Plumbline_Fit_Score__c`. */
export const isFieldPath = (path: string): boolean =>
  /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){0,5}$/i.test(path) && path.length <= 255;

/**
 * A query as SOQL. Values stand in it as literals that nothing in them can end; what is no API name and no date is
 * a mistake of the programmer and thrown, since neither can be escaped.
 *
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select.htm
 */
export function soqlText(query: Query): string {
  const { children = [] } = query;
  const columns = [...columnsOf(query.fields), ...children.map((child) => `(${childText(child)})`)];
  return ['SELECT', columns.join(', '), 'FROM', name(query.object), ...tail(query)].join(' ');
}

/** A condition as SOQL, or null where it holds for every row. */
export function conditionText(where: Where): string | null {
  if ('all' in where) return joined('AND', where.all);
  if ('any' in where) return joined('OR', where.any);
  const field = name(where.field);
  if ('is' in where) return `${field} = ${literal(where.is)}`;
  if ('isNot' in where) return `${field} != ${literal(where.isNot)}`;
  if ('isOneOf' in where)
    return where.isOneOf.length === 0 ? never : `${field} IN (${where.isOneOf.map(quoted).join(', ')})`;
  if ('atLeast' in where) return `${field} >= ${typed(where.atLeast, where.type)}`;
  if ('after' in where) return `${field} > ${typed(where.after, where.type)}`;
  return `${field} LIKE '${escaped(where.startsWith).replace(/[%_]/g, String.raw`\$&`)}%'`;
}

/** No row has no id. */
const never = 'Id = null';

function joined(word: 'AND' | 'OR', parts: readonly Where[]): string | null {
  const texts = parts.map(conditionText);
  const some = texts.filter((text) => text !== null);
  if (word === 'OR' && parts.length === 0) return never;
  if (some.length === 0 || (word === 'OR' && some.length < texts.length)) return null;
  return some.length === 1 ? (some[0] ?? null) : `(${some.join(` ${word} `)})`;
}

/** The id is always asked for: a row is nothing without it, and there must be one column at least. */
const columnsOf = (fields: readonly string[]): readonly string[] => [
  'Id',
  ...new Set(fields.filter((path) => path.toLowerCase() !== 'id').map(name)),
];

function childText(child: ChildQuery): string {
  return [
    'SELECT',
    columnsOf(child.fields).join(', '),
    'FROM',
    name(child.relationship),
    ...tail(child),
  ].join(' ');
}

function tail(query: {
  readonly where?: Where;
  readonly orderBy?: readonly Order[];
  readonly limit?: number;
}): readonly string[] {
  const { where, orderBy = [], limit } = query;
  const condition = where === undefined ? null : conditionText(where);
  return [
    ...(condition === null ? [] : ['WHERE', condition]),
    ...(orderBy.length === 0 ? [] : ['ORDER BY', orderBy.map(orderText).join(', ')]),
    ...(limit === undefined ? [] : ['LIMIT', count(limit)]),
  ];
}

const orderText = ({ field, descending }: Order): string =>
  `${name(field)} ${descending === true ? 'DESC' : 'ASC'}`;

function name(path: string): string {
  if (!isFieldPath(path)) throw new RangeError('A name in a query is no API name.');
  return path;
}

function literal(value: Comparand): string {
  if (value === null) return 'null';
  return typeof value === 'string' ? quoted(value) : plain(value);
}

function plain(value: number | boolean): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError('A number in a query is none.');
  return typeof value === 'number' ? decimal(value) : String(value);
}

/** Digits are written out: `1e+21` is no number of SOQL. */
function decimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) < 1 ? value.toFixed(20) : String(BigInt(value));
}

function count(limit: number): string {
  if (!Number.isInteger(limit) || limit < 0) throw new RangeError('A limit is a whole number.');
  return decimal(limit);
}

function typed(value: string | number, type: 'date' | 'instant' | 'id' | undefined): string {
  if (typeof value === 'number') return plain(value);
  if (type === 'date' || type === 'instant') return moment(value, type);
  return quoted(value);
}

const shapes = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})$/,
} as const;

/** Dates and instants stand without quotes, so they are looked at. */
function moment(value: string, type: 'date' | 'instant'): string {
  if (!shapes[type].test(value)) throw new RangeError(`What a query compares with is no ${type}.`);
  return value;
}

const escapes: Readonly<Record<string, string>> = {
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  '\f': String.raw`\f`,
  // `\b` is a bell here.
  '\b': String.raw`\u0008`,
};

/**
 * A text inside quotes. A sign that LIKE reads is escaped in the same one step, as the page says.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_quotedstringescapes.htm
 */
const escaped = (text: string): string =>
  text.replace(/['"\\\n\r\t\b\f]/g, (found) => escapes[found] ?? `\\${found}`);

const quoted = (text: string): string => `'${escaped(text)}'`;
