import fc from 'fast-check';
import type { Facts, FactValue } from '../../../src/core/condition/facts.ts';
import type { Fact } from '../../../src/core/condition/model.ts';
import { knownValue, vocabulary, withFact } from './arbitrary-facts.ts';

interface Answered {
  readonly fact: Fact;
  readonly value: FactValue;
}

/** Answers in some order; those about facts that are known already are no learning, and are left out. */
export const someAnswers: fc.Arbitrary<readonly Answered[]> = fc.array(
  fc.constantFrom(...vocabulary).chain((fact) => knownValue(fact).map((value) => ({ fact, value }))),
  { minLength: 1, maxLength: 12 },
);

/** What is known after each answer that teaches something, from the start on. */
export function learn(start: Facts, answers: readonly Answered[]): readonly Facts[] {
  const steps = [start];
  for (const { fact, value } of answers) {
    const last = steps.at(-1) ?? start;
    if (teaches(last.known[fact.id], value)) steps.push(withFact(last, fact.id, value));
  }
  return steps;
}

/** A value where there was none, or narrower bounds of a count. */
function teaches(before: FactValue | undefined, after: FactValue): boolean {
  if (before === undefined) return true;
  const bounds = rangeOf(before);
  if (!bounds) return false;
  const inner = typeof after === 'number' ? { least: after, most: after } : rangeOf(after);
  return inner !== null && inner.least >= bounds.least && inner.most <= bounds.most;
}

const rangeOf = (value: FactValue) => (typeof value === 'object' && 'least' in value ? value : null);
