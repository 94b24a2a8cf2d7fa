import { dayNumber, type CalendarDate } from '../../../base/calendar.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { QueryProblem } from '../org.ts';
import { malformed, unsupported, type Literal } from './condition.ts';
import { daysMeant } from './date-literals.ts';

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const sequence = /\\(u[0-9a-fA-F]{4}|.)/gs;
const known = /^(?:u[0-9a-fA-F]{4}|[nrtbf"'\\])$/i;

/**
 * What stands between the quotes, or null where a backslash stands before a sign that needs none. The pattern of a LIKE
 * keeps its backslashes before `%`, `_` and themselves: they say that the sign is meant itself.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_quotedstringescapes.htm
 */
function unquoted(raw: string, isPattern: boolean): string | null {
  const inner = raw.slice(1, -1);
  const isKept = (sign: string): boolean => isPattern && ['%', '_', '\\'].includes(sign);
  const odd = [...inner.matchAll(sequence)].some(([, sign = '']) => !known.test(sign) && !isKept(sign));
  if (odd) return null;
  return inner.replaceAll(sequence, (whole, sign: string) => {
    if (isKept(sign)) return whole;
    if (sign.length > 1) return String.fromCharCode(Number.parseInt(sign.slice(1), 16));
    return escapes[sign.toLowerCase()] ?? sign;
  });
}

/** Reads one literal of SOQL by the type that the parser found. */
export function readLiteral(
  raw: string,
  type: string | undefined,
  { today, isPattern }: { readonly today: CalendarDate; readonly isPattern: boolean },
): Result<Literal, QueryProblem> {
  switch (type) {
    case 'STRING':
      return textIn(raw, isPattern);
    case 'INTEGER':
    case 'DECIMAL':
      return ok({ kind: 'number', value: Number(raw) });
    case 'BOOLEAN':
      return ok({ kind: 'boolean', value: raw.toUpperCase() === 'TRUE' });
    case 'NULL':
      return ok({ kind: 'null' });
    case 'DATE':
      return dayNumber(raw) === null
        ? err(malformed(`invalid date: ${raw}`))
        : ok({ kind: 'date', value: raw });
    case 'DATETIME':
      return instantIn(raw);
    case 'DATE_LITERAL':
    case 'DATE_N_LITERAL':
      return daysIn(raw, today);
    default:
      return err(unsupported(`values of the kind ${type ?? 'without a type'} (${raw})`));
  }
}

function textIn(raw: string, isPattern: boolean): Result<Literal, QueryProblem> {
  const value = unquoted(raw, isPattern);
  return value === null
    ? err(malformed(`Invalid string literal ${raw}. Illegal character sequence in string literal.`))
    : ok({ kind: 'text', value });
}

function instantIn(raw: string): Result<Literal, QueryProblem> {
  const at = Date.parse(raw.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at) ? err(malformed(`invalid dateTime: ${raw}`)) : ok({ kind: 'instant', at });
}

function daysIn(raw: string, today: CalendarDate): Result<Literal, QueryProblem> {
  const days = daysMeant(raw, today);
  return days ? ok({ kind: 'days', ...days }) : err(unsupported(`the date literal ${raw}`));
}
