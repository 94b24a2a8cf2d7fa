import { err, ok, type Result } from '../../../base/result.ts';
import type { Field, Value } from '../definitions.ts';
import { fullId, prefixOf } from '../ids.ts';
import { dayText, instantText, parseDay, parseInstant } from '../instants.ts';
import type { Refusal } from '../org.ts';

type Read = Result<Value, Refusal>;

const refuse = (statusCode: string, field: Field, message: string): Read =>
  err({ statusCode, message, fields: [field.name] });

/** What an org says of JSON of the wrong kind. */
const notOf = (kind: string, field: Field, sent: unknown): Read =>
  refuse(
    'JSON_PARSER_ERROR',
    field,
    `Cannot deserialize instance of ${kind} from ${jsonKind(sent)} value ${JSON.stringify(sent)?.replaceAll('"', '') ?? ''} or request may be missing a required field at [line:1, column:1]`,
  );

function jsonKind(sent: unknown): string {
  if (typeof sent === 'string') return 'VALUE_STRING';
  if (typeof sent === 'boolean') return sent ? 'VALUE_TRUE' : 'VALUE_FALSE';
  return typeof sent === 'number' ? 'VALUE_NUMBER' : 'START_OBJECT';
}

/** Reads what was sent for a field as the org keeps it; blank texts are null. */
export function readValue(field: Field, sent: unknown, prefixes: readonly string[]): Read {
  if (sent === null || sent === undefined || sent === '')
    return ok(field.type === 'boolean' && sent === '' ? false : null);
  switch (field.type) {
    case 'boolean':
      return readBoolean(field, sent);
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return readNumber(field, sent);
    case 'date':
      return readDate(field, sent);
    case 'datetime':
      return readInstant(field, sent);
    case 'reference':
    case 'id':
      return readReference(field, sent, prefixes);
    default:
      return readText(field, sent);
  }
}

function readBoolean(field: Field, sent: unknown): Read {
  if (typeof sent === 'boolean') return ok(sent);
  if (sent === 'true' || sent === 'false') return ok(sent === 'true');
  return notOf('boolean', field, sent);
}

function readNumber(field: Field, sent: unknown): Read {
  const kind = field.type === 'int' ? 'int' : 'double';
  const isText = typeof sent === 'string' && /^\s*-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\s*$/.test(sent);
  if (typeof sent !== 'number' && !isText) return notOf(kind, field, sent);
  const number = Number(sent);
  const whole = field.type === 'int' ? 9 : field.precision - field.scale;
  if (!Number.isFinite(number) || Math.abs(number) >= 10 ** whole)
    return refuse(
      'NUMBER_OUTSIDE_VALID_RANGE',
      field,
      `${field.label}: value outside of valid range on numeric field: ${String(sent)}`,
    );
  return ok(rounded(number, field.type === 'int' ? 0 : field.scale));
}

// By the digits, since 1.005 times 100 is not 100.5.
function rounded(number: number, scale: number): number {
  const shifted = Math.round(Number(`${Math.abs(number)}e${scale}`));
  const result = Math.sign(number) * Number(`${shifted}e-${scale}`);
  return Number.isNaN(result) ? number : result;
}

function readDate(field: Field, sent: unknown): Read {
  if (typeof sent !== 'string') return notOf('date', field, sent);
  const at = parseInstant(sent);
  const day = at === null ? parseDay(sent) : dayText(at);
  return day === null ? notOf('date', field, sent) : ok(day);
}

function readInstant(field: Field, sent: unknown): Read {
  const at = typeof sent === 'string' ? parseInstant(sent) : null;
  return at === null ? notOf('datetime', field, sent) : ok(instantText(at));
}

function readReference(field: Field, sent: unknown, prefixes: readonly string[]): Read {
  const id = typeof sent === 'string' ? fullId(sent) : null;
  if (id === null || (prefixes.length > 0 && !prefixes.includes(prefixOf(id))))
    return refuse('MALFORMED_ID', field, `${field.label}: id value of incorrect type: ${String(sent)}`);
  return ok(id);
}

function readText(field: Field, sent: unknown): Read {
  if (typeof sent !== 'string' && typeof sent !== 'number' && typeof sent !== 'boolean')
    return notOf('string', field, sent);
  const text = String(sent).trim();
  if (text === '') return ok(null);
  if (field.length > 0 && text.length > field.length)
    return refuse(
      'STRING_TOO_LONG',
      field,
      `${field.label}: data value too large: ${text.slice(0, 255)} (max length=${field.length})`,
    );
  if (field.type === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))
    return refuse('INVALID_EMAIL_ADDRESS', field, `${field.label}: invalid email address: ${text}`);
  if (field.type === 'picklist' || field.type === 'multipicklist') return readOptions(field, text);
  return ok(text);
}

function readOptions(field: Field, text: string): Read {
  const options = field.picklistValues.map(({ value }) => value);
  const wanted = field.type === 'multipicklist' ? text.split(';').map((one) => one.trim()) : [text];
  const known = wanted.map((one) => options.find((value) => value.toLowerCase() === one.toLowerCase()));
  const odd = wanted.find((_, at) => known[at] === undefined);
  if (odd !== undefined && field.restrictedPicklist)
    return refuse(
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      field,
      `${field.label}: bad value for restricted picklist field: ${odd}`,
    );
  const chosen = [...new Set(wanted.map((one, at) => known[at] ?? one))].filter((one) => one !== '');
  return ok(inOrder(chosen, options).join(';') || null);
}

// Many options are kept in the order of the list, not in the order in which they were sent.
const inOrder = (chosen: readonly string[], options: readonly string[]): readonly string[] => [
  ...options.filter((option) => chosen.includes(option)),
  ...chosen.filter((one) => !options.includes(one)),
];
