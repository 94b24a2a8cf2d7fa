import type { Condition } from '../../../core/condition/model.ts';
import type { LearnedRange } from '../../../core/evidence/learning/learned.ts';
import type { DeclaredFact } from './declared-fact.ts';
import { ageCondition } from './learned-age.ts';

/** The condition that holds for exactly the values of a row; null for blanks and for whatever is left. */
export function conditionOf(declared: DeclaredFact, range: LearnedRange): Condition | null {
  const { fact, values } = declared;
  if (range.kind === 'number') {
    const { from, to } = range;
    const bounded = fact.type === 'date' ? ageCondition(fact.id, from, to) : numbers(declared, from, to);
    return bounded ?? { fact: fact.id, isSet: true };
  }
  if (range.kind !== 'levels' || values.kind !== 'level') return null;
  const ids = range.levels.map((level) => values.levels.at(level) ?? '');
  const operands = fact.type === 'yesNo' ? ids.map((id) => id === 'yes') : ids;
  const [only] = operands;
  return operands.length === 1 && only !== undefined
    ? { fact: fact.id, is: only }
    : { fact: fact.id, isOneOf: operands };
}

function numbers(declared: DeclaredFact, from: number | null, to: number | null): Condition | null {
  const fact = declared.fact.id;
  if (from !== null) return to === null ? { fact, atLeast: from } : { fact, between: [from, to] };
  if (to === null) return null;
  // `from 0 to below 50` reads better than `not 50 or more`, and says the same where nothing is below 0.
  return to > 0 && leastOf(declared) >= 0 ? { fact, between: [0, to] } : { not: { fact, atLeast: to } };
}

function leastOf({ values }: DeclaredFact): number {
  let least = Infinity;
  if (values.kind === 'number') for (const value of values.values) if (value < least) least = value;
  return least;
}
