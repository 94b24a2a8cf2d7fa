import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/core/condition/facts.ts';
import { compileScorecard } from '../../../src/core/icp/compile.ts';
import { score, scoreReasons } from '../../../src/core/icp/score.ts';
import { factsFrom, knownValue, someFacts, today, vocabulary, withFact } from './arbitrary-facts.ts';
import { someScorecard } from './arbitrary-scorecard.ts';
import { plainScore } from './plain-scorer.ts';

const runs = Number(process.env['PLUMBLINE_PROPERTY_RUNS'] ?? 400);
const settings = { numRuns: runs, endOnFailure: true };
const someVocabularyFact = fc.constantFrom(...vocabulary);

/** A step of learning: the value of a fact that is unknown, or of a count of which only bounds are known. */
const answers = fc.array(
  someVocabularyFact.chain((fact) => knownValue(fact).map((value) => ({ fact, value }))),
  { minLength: 1, maxLength: 12 },
);

describe('a score', () => {
  it('is what the design says, however it is computed', () => {
    fc.assert(
      fc.property(someScorecard, fc.array(someFacts, { minLength: 1, maxLength: 3 }), (card, records) => {
        const compiled = compileScorecard(card, vocabulary, 'm1');
        for (const facts of records) {
          const plain = plainScore(card, facts);
          const result = score(compiled, facts, today);
          const lean = scoreReasons(compiled, facts, today);
          expect(result.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(plain.total);
          expect(result.coverage).toBe(plain.coverage);
          expect(result.reasons.slice(1, 1 + card.criteria.length).map(({ state }) => state)).toEqual(plain.states);
          expect(result.disqualifiedBy.length > 0).toBe(plain.disqualified);
          expect([lean.score, lean.tier?.id ?? null]).toEqual([result.score, result.tier]);
        }
      }),
      settings,
    );
  });

  it('lies inside the interval, and learning one more fact gives an interval inside the last', () => {
    fc.assert(
      fc.property(someScorecard, someFacts, answers, (card, start, learned) => {
        const compiled = compileScorecard(card, vocabulary, 'm1');
        let facts: Facts = start;
        let last = score(compiled, facts, today).interval;
        for (const { fact, value } of learned) {
          if (!isLearning(facts, fact.id, value)) continue;
          facts = withFact(facts, fact.id, value);
          const { interval } = score(compiled, facts, today);
          expect(interval[0]).toBeGreaterThanOrEqual(last[0]);
          expect(interval[1]).toBeLessThanOrEqual(last[1]);
          const { total } = plainScore(card, facts);
          expect(total).toBeGreaterThanOrEqual(interval[0]);
          expect(total).toBeLessThanOrEqual(interval[1]);
          last = interval;
        }
      }),
      settings,
    );
  });
});

function isLearning({ known }: Facts, id: string, value: unknown): boolean {
  const before = known[id];
  if (before === undefined) return true;
  if (typeof before !== 'object' || !('least' in before)) return false;
  const after = typeof value === 'object' && value !== null && 'least' in value ? (value as typeof before) : null;
  if (after) return after.least >= before.least && after.most <= before.most;
  return typeof value === 'number' && value >= before.least && value <= before.most;
}
void factsFrom;
