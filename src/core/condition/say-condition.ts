import { assertNever } from '../../base/assert-never.ts';
import { writtenDay } from '../../base/calendar.ts';
import type { Comparison, Condition, Fact, Operand } from './model.ts';
import { writtenValue } from './written-value.ts';

/** A condition in English: `ERP is NetSuite or Business Central, and Employees is at least 50 people`. */
export function sayCondition(condition: Condition, definitions: readonly Fact[]): string {
  return say(condition, new Map(definitions.map((fact) => [fact.id, fact])), false);
}

type Definitions = ReadonlyMap<string, Fact>;

function say(condition: Condition, facts: Definitions, isWithin: boolean): string {
  if ('all' in condition) return joined(condition.all, ', and ', facts, isWithin);
  if ('any' in condition) return joined(condition.any, ', or ', facts, isWithin);
  if ('not' in condition)
    return sayOpposite(condition.not, facts) ?? `not so: ${say(condition.not, facts, true)}`;
  return sayComparison(condition, facts.get(condition.fact));
}

/** What has a plain opposite: `Employees is below 50 people`. */
function sayOpposite(condition: Condition, facts: Definitions): string | null {
  if ('all' in condition || 'any' in condition || 'not' in condition) return null;
  const fact = facts.get(condition.fact);
  const label = fact?.label ?? condition.fact;
  if ('atLeast' in condition) return `${label} is below ${written(condition.atLeast, fact)}`;
  if ('atMost' in condition) return `${label} is above ${written(condition.atMost, fact)}`;
  if ('olderThan' in condition) return `${label} is not more than ${days(condition.olderThan.days)} ago`;
  return null;
}

function joined(parts: readonly Condition[], word: string, facts: Definitions, isWithin: boolean): string {
  const said = parts.map((part) => say(part, facts, true)).join(word);
  return isWithin && parts.length > 1 ? `(${said})` : said;
}

/** One comparison: `Employees is at least 50 people`; with the ids of the model where the fact is not declared. */
function sayComparison(comparison: Comparison, fact: Fact | undefined): string {
  const label = fact?.label ?? comparison.fact;
  if ('isSet' in comparison) return `${label} is filled in`;
  if ('countAtLeast' in comparison) return `${label}: at least ${comparison.countAtLeast}`;
  if ('withinLast' in comparison) return `${label} is within the last ${days(comparison.withinLast.days)}`;
  if ('olderThan' in comparison) return `${label} is more than ${days(comparison.olderThan.days)} ago`;
  if ('matchesText' in comparison) return `${label} holds “${comparison.matchesText}”`;
  if ('domainIs' in comparison) return `${label} is at ${listed(comparison.domainIs, 'or')}`;
  return sayValues(comparison, label, (value) => written(value, fact));
}

type OfValues = Exclude<
  Comparison,
  | { isSet: true }
  | { countAtLeast: number }
  | { withinLast: { days: number } }
  | { olderThan: { days: number } }
  | { matchesText: string }
  | { domainIs: string[] }
>;

function sayValues(comparison: OfValues, label: string, value: (value: Operand) => string): string {
  const values = (all: readonly Operand[], word: 'and' | 'or') => listed(all.map(value), word);
  if ('is' in comparison) return `${label} is ${value(comparison.is)}`;
  if ('isNot' in comparison) return `${label} is not ${value(comparison.isNot)}`;
  if ('isOneOf' in comparison) return `${label} is ${values(comparison.isOneOf, 'or')}`;
  if ('atLeast' in comparison) return `${label} is at least ${value(comparison.atLeast)}`;
  if ('atMost' in comparison) return `${label} is at most ${value(comparison.atMost)}`;
  if ('containsAny' in comparison) return `${label} has ${values(comparison.containsAny, 'or')}`;
  if ('containsAll' in comparison) return `${label} has ${values(comparison.containsAll, 'and')}`;
  if ('between' in comparison)
    return `${label} is from ${value(comparison.between[0])} to below ${value(comparison.between[1])}`;
  return assertNever(comparison);
}

function written(value: Operand, fact: Fact | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (!fact) return String(value);
  if (fact.type === 'date' && typeof value === 'string') return writtenDay(value, '');
  if (fact.type === 'options') return fact.values?.find(({ id }) => id === value)?.label ?? String(value);
  return writtenValue(fact, value) ?? String(value);
}

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

function listed(parts: readonly string[], word: 'and' | 'or'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}
