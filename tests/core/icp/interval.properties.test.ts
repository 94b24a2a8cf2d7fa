import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/core/condition/facts.ts';
import { compileScorecard } from '../../../src/core/icp/compile.ts';
import type { Scorecard } from '../../../src/core/icp/model.ts';
import { score } from '../../../src/core/icp/score.ts';
import { someFacts, today, vocabulary, withFact } from './arbitrary-facts.ts';
import { someScorecard, tangledScorecard } from './arbitrary-scorecard.ts';
import { learn, someAnswers } from './learning.ts';
import { plainScore } from './plain-scorer.ts';
import { runs } from './settings.ts';

/** Each step's score lies in every interval before it, and each interval inside the one before. */
function expectNarrowing(card: Scorecard, steps: readonly Facts[]): void {
  const compiled = compileScorecard(card, vocabulary, 'm1');
  let [least, most] = [-Infinity, Infinity];
  for (const facts of steps) {
    const { interval, possibleTiers, tier } = score(compiled, facts, today);
    expect(interval[0]).toBeGreaterThanOrEqual(least);
    expect(interval[1]).toBeLessThanOrEqual(most);
    [least, most] = interval;
    const { total } = plainScore(card, facts);
    expect(total).toBeGreaterThanOrEqual(least);
    expect(total).toBeLessThanOrEqual(most);
    expect(tier === null || possibleTiers.includes(tier)).toBe(true);
  }
}

describe('an interval', () => {
  it('holds the score whatever is learned, and learning one more fact gives an interval inside the last', () => {
    fc.assert(
      fc.property(someScorecard, someFacts, someAnswers, (card, start, answers) => {
        expectNarrowing(card, learn(start, answers));
      }),
      runs(400),
    );
  });

  it('does so too where too many facts hang together to try every combination', () => {
    fc.assert(
      fc.property(tangledScorecard, someAnswers, (card, answers) => {
        expectNarrowing(card, learn({ known: {}, unknown: {} }, answers));
      }),
      runs(80),
    );
  });

  it('is a single number once every fact is known', () => {
    const everything = vocabulary.reduce<Facts>(
      (facts, { id, type }) => withFact(facts, id, someValue[type]),
      { known: {}, unknown: {} },
    );
    fc.assert(
      fc.property(someScorecard, (card) => {
        const result = score(compileScorecard(card, vocabulary, 'm1'), everything, today);
        const { total } = plainScore(card, everything);
        expect(result.interval).toEqual([total, total]);
        expect(result.fillNext).toEqual([]);
        expect(result.possibleTiers).toHaveLength(1);
      }),
      runs(100),
    );
  });
});

const someValue = {
  number: 3,
  money: 4,
  count: 2,
  text: 'Acme Ltd',
  option: 'green',
  options: ['red', 'blue'],
  yesNo: true,
  date: '2026-11-18',
} as const;
