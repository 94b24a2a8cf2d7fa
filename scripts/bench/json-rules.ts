import { Engine, type ConditionProperties, type TopLevelCondition } from 'json-rules-engine';
import { dayNumber } from '../../src/base/calendar.ts';
import { hostOf, isUnder } from '../../src/core/condition/domain.ts';
import type { Facts } from '../../src/core/condition/facts.ts';
import type { Comparison, Condition } from '../../src/core/condition/model.ts';
import { factsOf, operatorOf } from '../../src/core/condition/operators.ts';
import { matchesPattern, textPattern } from '../../src/core/condition/text-pattern.ts';
import { scorecard } from './bench-model.ts';
import { pointsOf } from './rival.ts';

type Nested = ConditionProperties | TopLevelCondition;

const isKnown = (fact: string): ConditionProperties => ({ fact, operator: 'isKnown', value: true });

function comparison(one: Comparison): ConditionProperties {
  const operator = operatorOf(one);
  return { fact: one.fact, operator, value: (one as Record<string, unknown>)[operator] };
}

function nested(condition: Condition): Nested {
  if ('all' in condition) return { all: condition.all.map(nested) };
  if ('any' in condition) return { any: condition.any.map(nested) };
  return 'not' in condition ? { not: nested(condition.not) } : comparison(condition);
}

const top = (condition: Condition): TopLevelCondition =>
  'fact' in condition ? { all: [comparison(condition)] } : (nested(condition) as TopLevelCondition);

/** Not held, for a conjunction of comparisons or a single one: a part is known and does not hold. */
function notHeld(branches: readonly Condition[]): TopLevelCondition {
  const [first] = branches;
  if (branches.length === 1 && first && 'all' in first && factsOf(first).length > 1)
    return {
      any: first.all.map((part) => ({ all: [isKnown(factsOf(part)[0] ?? ''), { not: nested(part) }] })),
    };
  const known = isKnown(factsOf(branches[0] as Condition)[0] ?? '');
  return { all: [known, ...branches.map((branch) => ({ not: nested(branch) }))] };
}

type Tester = (value: never, operand: never) => boolean;

function operators(today: string): Readonly<Record<string, Tester>> {
  const day = dayNumber(today) ?? 0;
  const age = (written: string): number => day - (dayNumber(written) ?? 0);
  return {
    isKnown: () => true,
    is: (value: unknown, operand: unknown) => value === operand,
    isOneOf: (value: string, operand: readonly string[]) => operand.includes(value),
    atLeast: (value: number, operand: number) => value >= operand,
    atMost: (value: number, operand: number) => value <= operand,
    between: (value: number, [from, to]: [number, number]) => value >= from && value < to,
    containsAny: (value: readonly string[], operand: readonly string[]) =>
      operand.some((one) => value.includes(one)),
    containsAll: (value: readonly string[], operand: readonly string[]) =>
      operand.every((one) => value.includes(one)),
    countAtLeast: (value: readonly string[], operand: number) => value.length >= operand,
    matchesText: (value: string, operand: string) => matchesPattern(value.toLowerCase(), patternOf(operand)),
    domainIs: (value: string, operand: readonly string[]) =>
      operand.some((one) => isUnder(hostOf(value) ?? '', one)),
    withinLast: (value: string, { days }: { days: number }) => age(value) >= 0 && age(value) <= days,
    olderThan: (value: string, { days }: { days: number }) => age(value) > days,
  };
}

const patterns = new Map<string, ReturnType<typeof textPattern>>();

function patternOf(written: string): ReturnType<typeof textPattern> {
  const pattern = patterns.get(written) ?? textPattern(written);
  patterns.set(written, pattern);
  return pattern;
}

/** The bench's scorecard in json-rules-engine: one rule for each band, and one for *otherwise*. */
export function jsonRules(today: string): (facts: Facts) => Promise<number> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const [name, tester] of Object.entries(operators(today)))
    engine.addOperator(name, (value: unknown, operand: unknown) =>
      value === undefined ? false : tester(value as never, operand as never),
    );
  const unknown = scorecard.criteria.map(({ bands = [] }) => bands.length + 1);
  for (const [criterion, { bands = [] }] of scorecard.criteria.entries()) {
    const branches = bands.map((band) => band.when);
    for (const [outcome, branch] of branches.entries())
      engine.addRule({ conditions: top(branch), event: { type: 'found', params: { criterion, outcome } } });
    const otherwise = { criterion, outcome: branches.length };
    engine.addRule({ conditions: notHeld(branches), event: { type: 'found', params: otherwise } });
  }
  return async ({ known }) => {
    const { events } = await engine.run(known);
    const outcomes = [...unknown];
    for (const { params } of events) {
      const found = params as { readonly criterion: number; readonly outcome: number };
      outcomes[found.criterion] = found.outcome;
    }
    return pointsOf(outcomes);
  };
}
