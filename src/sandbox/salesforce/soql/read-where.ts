import type { Condition as ParsedCondition, Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { CalendarDate } from '../../../base/calendar.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { QueryProblem } from '../org.ts';
import {
  everything,
  malformed,
  unsupported,
  type Comparison,
  type Condition,
  type Literal,
  type Operator,
  type SemiJoin,
} from './condition.ts';
import { readLiteral } from './literals.ts';

type Parsed = NonNullable<WhereClause['left']>;
type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Parsed;

/** What reading a WHERE needs besides it: the day, and the alias to take off paths. */
export interface WhereReading {
  readonly today: CalendarDate;
  /** Takes an alias off a path: `o.Name` is `Name`. */
  readonly bare: (path: string) => string;
}

/** Makes a condition of the parser's list of clauses, which keeps parentheses as counts. */
export function readWhere(
  where: WhereClause | undefined,
  reading: WhereReading,
): Result<Condition, QueryProblem> {
  if (!where) return ok(everything);
  return new WhereReader([...tokensOf(where)], reading).read();
}

function* tokensOf(clause: WhereClause): Iterable<Token> {
  for (let rest: WhereClause | undefined = clause; rest;) {
    const { left } = rest;
    for (let i = 0; i < (left?.openParen ?? 0); i++) yield '(';
    if ('operator' in rest && rest.operator === 'NOT') yield 'NOT';
    else if (left) {
      yield left;
      for (let i = 0; i < ('closeParen' in left ? (left.closeParen ?? 0) : 0); i++) yield ')';
      if ('operator' in rest) yield rest.operator;
    }
    rest = 'right' in rest ? rest.right : undefined;
  }
}

class WhereReader {
  readonly #tokens: readonly Token[];
  readonly #reading: WhereReading;
  #at = 0;

  constructor(tokens: readonly Token[], reading: WhereReading) {
    this.#tokens = tokens;
    this.#reading = reading;
  }

  read(): Result<Condition, QueryProblem> {
    const whole = this.#group();
    if (whole.ok && this.#at < this.#tokens.length) return err(malformed('unexpected token in WHERE'));
    return whole;
  }

  // AND and OR side by side need parentheses: Salesforce refuses to guess which binds first.
  #group(): Result<Condition, QueryProblem> {
    const parts: Condition[] = [];
    let joiner: Token | undefined;
    for (;;) {
      const part = this.#one();
      if (!part.ok) return part;
      parts.push(part.value);
      const next = this.#tokens[this.#at];
      if (next !== 'AND' && next !== 'OR') break;
      if (joiner !== undefined && joiner !== next)
        return err(malformed(`unexpected token: '${next}': AND and OR need parentheses`));
      joiner = next;
      this.#at++;
    }
    const [only] = parts;
    if (only && parts.length === 1) return ok(only);
    return ok(joiner === 'OR' ? { any: parts } : { all: parts });
  }

  #one(): Result<Condition, QueryProblem> {
    const token = this.#tokens[this.#at++];
    if (token === 'NOT') {
      const negated = this.#one();
      return negated.ok ? ok({ not: negated.value }) : negated;
    }
    if (token === '(') {
      const inner = this.#group();
      if (inner.ok && this.#tokens[this.#at++] !== ')') return err(malformed("expecting ')' in WHERE"));
      return inner;
    }
    if (typeof token !== 'object') return err(malformed(`unexpected ${token ?? 'end'} in WHERE`));
    return readComparison(token, this.#reading);
  }
}

function readComparison(parsed: Parsed, reading: WhereReading): Result<Condition, QueryProblem> {
  if ('fn' in parsed)
    return err(unsupported(`functions in WHERE (${parsed.fn.rawValue ?? parsed.fn.functionName ?? ''})`));
  if (!('field' in parsed)) return err(malformed('an empty condition'));
  if ('valueQuery' in parsed) return readSemiJoin(parsed.field, parsed.operator, parsed.valueQuery, reading);
  return readValues(parsed, reading);
}

function readValues(
  parsed: Extract<ParsedCondition, { field: string }>,
  { today, bare }: WhereReading,
): Result<Comparison, QueryProblem> {
  const raws = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  const values: Literal[] = [];
  for (const [at, raw] of raws.entries()) {
    const { literalType } = parsed;
    const literal = readLiteral(raw, Array.isArray(literalType) ? literalType[at] : literalType, {
      today,
      isPattern: parsed.operator === 'LIKE',
    });
    if (!literal.ok) return literal;
    values.push(literal.value);
  }
  return ok({ path: bare(parsed.field), operator: parsed.operator satisfies Operator, values });
}

function readSemiJoin(
  path: string,
  operator: Operator,
  query: Query,
  reading: WhereReading,
): Result<SemiJoin, QueryProblem> {
  const [field, ...more] = query.fields ?? [];
  if (field?.type !== 'Field' || more.length > 0 || query.sObject === undefined)
    return err(malformed('semi join sub-selects can only query one field'));
  const where = readWhere(query.where, { today: reading.today, bare: (inner) => inner });
  if (!where.ok) return where;
  return ok({
    path: reading.bare(path),
    isIn: operator === 'IN',
    object: query.sObject,
    field: field.field,
    where: where.value,
  });
}
