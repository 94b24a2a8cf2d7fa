import { LogicEngine } from 'json-logic-engine';
import { dayNumber } from '../../src/base/calendar.ts';
import { hostOf, isUnder } from '../../src/core/condition/domain.ts';
import type { Facts } from '../../src/core/condition/facts.ts';
import type { Comparison, Condition } from '../../src/core/condition/model.ts';
import { factsOf } from '../../src/core/condition/operators.ts';
import { matchesPattern, textPattern } from '../../src/core/condition/text-pattern.ts';
import { scorecard } from './bench-model.ts';
import { pointsOf, type Rules } from './rival.ts';

type Logic = number | string | null | { readonly [operator: string]: unknown };

const value = (fact: string): Logic => ({ var: fact });

/** True or false for a known value. */
function test(comparison: Comparison): Logic {
  const of = value(comparison.fact);
  if ('is' in comparison) return { '===': [of, comparison.is] };
  if ('isOneOf' in comparison) return { in: [of, comparison.isOneOf] };
  if ('atLeast' in comparison) return { '>=': [of, comparison.atLeast] };
  if ('atMost' in comparison) return { '<=': [of, comparison.atMost] };
  if ('between' in comparison)
    return { and: [{ '>=': [of, comparison.between[0]] }, { '<': [of, comparison.between[1]] }] };
  if ('containsAny' in comparison) return { or: comparison.containsAny.map((one) => ({ in: [one, of] })) };
  if ('containsAll' in comparison) return { and: comparison.containsAll.map((one) => ({ in: [one, of] })) };
  if ('countAtLeast' in comparison) return { '>=': [{ length: [of] }, comparison.countAtLeast] };
  if ('matchesText' in comparison) return { matchesText: [of, comparison.matchesText] };
  if ('domainIs' in comparison) return { or: comparison.domainIs.map((one) => ({ isUnder: [of, one] })) };
  if ('withinLast' in comparison)
    return { and: [{ '>=': [{ age: [of] }, 0] }, { '<=': [{ age: [of] }, comparison.withinLast.days] }] };
  if ('olderThan' in comparison) return { '>': [{ age: [of] }, comparison.olderThan.days] };
  throw new Error(`Not in the bench: ${JSON.stringify(comparison)}`);
}

function known(condition: Condition): Logic {
  if ('all' in condition) return { and: condition.all.map(known) };
  if ('any' in condition) return { or: condition.any.map(known) };
  return 'not' in condition ? { '!': [known(condition.not)] } : test(condition);
}

/** 2 held, 1 unknown, 0 not held, for a condition on several facts. */
function kleene(condition: Condition): Logic {
  if ('all' in condition) return { min: condition.all.map(kleene) };
  if ('any' in condition) return { max: condition.any.map(kleene) };
  if ('not' in condition) return { '-': [2, kleene(condition.not)] };
  return { if: [{ '===': [value(condition.fact), null] }, 1, test(condition), 2, 0] };
}

function outcome(branches: readonly Condition[]): Logic {
  const [otherwise, unknown] = [branches.length, branches.length + 1];
  const read = [...new Set(branches.flatMap(factsOf))];
  if (read.length === 1)
    return {
      if: [
        { '===': [value(read[0] ?? ''), null] },
        unknown,
        ...branches.flatMap((one, at) => [known(one), at]),
        otherwise,
      ],
    };
  const codes = branches.map(kleene);
  const held = codes.flatMap((code, at) => [{ '===': [code, 2] }, at]);
  return { if: [...held, { '===': [{ max: codes }, 1] }, unknown, otherwise] };
}

/** The bench's scorecard in JSON logic, compiled once: one number a criterion, which names its reason. */
export function jsonLogic(today: string): (facts: Facts) => number {
  const engine = new LogicEngine();
  const day = dayNumber(today) ?? 0;
  engine.addMethod('age', ([written]: [string]) => day - (dayNumber(written) ?? 0), { deterministic: true });
  engine.addMethod('matchesText', ([text, pattern]: [string, string]) => matches(text, pattern), {
    deterministic: true,
  });
  engine.addMethod(
    'isUnder',
    ([address, domain]: [string, string]) => isUnder(hostOf(address) ?? '', domain),
    {
      deterministic: true,
    },
  );
  const rules: Rules = scorecard.criteria.map(({ bands = [] }) => bands.map((band) => band.when));
  const logic = rules.map(outcome);
  const run = engine.build(logic) as (known: Facts['known']) => readonly number[];
  return ({ known }) => pointsOf(run(known));
}

const patterns = new Map<string, ReturnType<typeof textPattern>>();

function matches(text: string, written: string): boolean {
  const pattern = patterns.get(written) ?? textPattern(written);
  patterns.set(written, pattern);
  return matchesPattern(text.toLowerCase(), pattern);
}
