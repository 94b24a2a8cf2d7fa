import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScorecard } from '../../../src/core/icp/compile.ts';
import { whyOf } from '../../../src/core/icp/reasons.ts';
import {
  outcomesLength,
  reasonsFrom,
  score,
  scoreOutcomes,
  scoreReasons,
} from '../../../src/core/icp/score.ts';
import { someFacts, today, vocabulary } from './arbitrary-facts.ts';
import { someScorecard } from './arbitrary-scorecard.ts';
import { plainScore } from './plain-scorer.ts';
import { runs } from './settings.ts';

const records = fc.array(someFacts, { minLength: 1, maxLength: 3 });

describe('a score', () => {
  it('is what a plain reading of the design gives, and its rows add up to it', () => {
    fc.assert(
      fc.property(someScorecard, records, (card, list) => {
        const compiled = compileScorecard(card, vocabulary, 'm1');
        for (const facts of list) {
          const plain = plainScore(card, facts);
          const result = score(compiled, facts, today);
          expect(result.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(plain.total);
          expect(result.coverage).toBe(plain.coverage);
          const states = result.reasons.slice(1, 1 + card.criteria.length).map(({ state }) => state);
          expect(states).toEqual(plain.states);
          expect(result.disqualifiedBy.length > 0).toBe(plain.disqualified);
          expect(result.score).toBe(result.abstained ? null : plain.total);
        }
      }),
      runs(250),
    );
  });

  it('is the same in bulk, whether reasons or outcomes are kept', () => {
    fc.assert(
      fc.property(someScorecard, records, (card, list) => {
        const compiled = compileScorecard(card, vocabulary, 'm1');
        const size = outcomesLength(compiled);
        const kept = new Uint16Array(size * list.length);
        list.forEach((facts, at) => {
          const full = score(compiled, facts, today);
          const lean = scoreReasons(compiled, facts, today);
          const verdict = scoreOutcomes(compiled, facts, today, kept, at * size);
          expect([lean.score, lean.tier?.id ?? null]).toEqual([full.score, full.tier]);
          expect([verdict.score, verdict.tier?.id ?? null]).toEqual([full.score, full.tier]);
        });
        list.forEach((facts, at) => {
          const told = reasonsFrom(compiled, kept, at * size).map((reason) => [
            reason.points,
            whyOf(reason, facts),
          ]);
          const full = score(compiled, facts, today).reasons.map(({ points, why }) => [points, why]);
          expect(told).toEqual(full);
        });
      }),
      runs(100),
    );
  });

  it('does not depend on the order of the criteria', () => {
    fc.assert(
      fc.property(
        someScorecard.chain((card) =>
          fc
            .shuffledSubarray([...card.criteria], { minLength: card.criteria.length })
            .map((criteria) => [card, { ...card, criteria }] as const),
        ),
        someFacts,
        ([card, shuffled], facts) => {
          const one = score(compileScorecard(card, vocabulary, 'm1'), facts, today);
          const other = score(compileScorecard(shuffled, vocabulary, 'm1'), facts, today);
          const sorted = (rows: typeof one.reasons): string[] =>
            rows.map((row) => JSON.stringify(row)).sort();
          expect(sorted(other.reasons)).toEqual(sorted(one.reasons));
          expect({ ...other, reasons: [] }).toEqual({ ...one, reasons: [] });
        },
      ),
      runs(150),
    );
  });

  it('is never a number where the scorecard abstains, and never NaN', () => {
    fc.assert(
      fc.property(someScorecard, someFacts, (card, facts) => {
        const result = score(compileScorecard(card, vocabulary, 'm1'), facts, today);
        const missing = card.required.filter((id) => result.fillNext.some(({ fact }) => fact === id));
        expect(result.abstained).toBe(result.coverage < card.minimumCoverage || missing.length > 0);
        const given = [result.score, result.tier, result.action].filter((part) => part !== null);
        expect(given).toHaveLength(result.abstained ? 0 : 3);
        expect(Number.isFinite(result.score ?? 0)).toBe(true);
        expect(JSON.stringify(result)).toBe(JSON.stringify(JSON.parse(JSON.stringify(result))));
        expect([...result.interval, result.coverage].every(Number.isFinite)).toBe(true);
      }),
      runs(150),
    );
  });

  it('gives equal bytes for equal input, whatever was scored before and however the facts are ordered', () => {
    fc.assert(
      fc.property(someScorecard, records, someFacts, (card, before, facts) => {
        const fresh = JSON.stringify(score(compileScorecard(card, vocabulary, 'm1'), facts, today));
        const used = compileScorecard(structuredClone(card), vocabulary, 'm1');
        for (const other of before) score(used, other, today);
        const turned = { known: Object.fromEntries(Object.entries(facts.known).reverse()), unknown: {} };
        expect(JSON.stringify(score(used, turned, today))).toBe(fresh);
      }),
      runs(100),
    );
  });
});
