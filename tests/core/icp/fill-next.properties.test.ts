import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/core/condition/facts.ts';
import type { Fact } from '../../../src/core/condition/model.ts';
import { compileScorecard } from '../../../src/core/icp/compile.ts';
import type { Scorecard } from '../../../src/core/icp/model.ts';
import { score } from '../../../src/core/icp/score.ts';
import { someFacts, today, vocabulary, withFact } from './arbitrary-facts.ts';
import { someScorecard } from './arbitrary-scorecard.ts';
import { plainScore } from './plain-scorer.ts';
import { runs } from './settings.ts';

const numbers = Array.from({ length: 41 }, (_, at) => at / 2 - 3);
const days = Array.from({ length: 30 }, (_, at) =>
  new Date(Date.UTC(2026, 10, 27 - at)).toISOString().slice(0, 10),
);
const colours = ['red', 'green', 'blue', 'grey'];
const lists = Array.from({ length: 16 }, (_, mask) => colours.filter((_, bit) => (mask >> bit) & 1));

/**
 * Every answer that rules on these facts can tell apart; null where there are too many to name. Days both fixed and
 * relative have no cells, so what is said of a day is a bound.
 */
function everyAnswer({ type }: Fact) {
  switch (type) {
    case 'number':
    case 'money':
      return numbers;
    case 'count':
      return numbers.filter((number) => Number.isInteger(number) && number >= 0);
    case 'option':
      return colours;
    case 'options':
      return lists;
    case 'yesNo':
      return [true, false];
    case 'date':
      return days;
    case 'text':
      return null;
  }
}

function changes(card: Scorecard, facts: Facts, fact: Fact): readonly number[] | null {
  const before = plainScore(card, facts).total;
  const answers = everyAnswer(fact);
  return answers?.map((answer) => plainScore(card, withFact(facts, fact.id, answer)).total - before) ?? null;
}

describe('what to find out first', () => {
  it('tells for each unknown fact the largest gain and loss that one answer can make', () => {
    fc.assert(
      fc.property(someScorecard, someFacts, (card, facts) => {
        const result = score(compileScorecard(card, vocabulary, 'm1'), facts, today);
        for (const { fact: id, gain, loss, worth } of result.fillNext) {
          const fact = vocabulary.find((one) => one.id === id);
          const found = fact && facts.known[id] === undefined ? changes(card, facts, fact) : null;
          const [most, least] = [Math.max(0, ...(found ?? [])), Math.min(0, ...(found ?? []))];
          expect([gain >= most, loss <= least]).toEqual([true, true]);
          expect(!found || fact?.type === 'date' || (gain === most && loss === least)).toBe(true);
          expect(worth).toBe(Math.max(gain, -loss));
        }
      }),
      runs(60),
    );
  });

  it('is in order: what could disqualify, then by worth, ties by id', () => {
    fc.assert(
      fc.property(someScorecard, someFacts, (card, facts) => {
        const { fillNext, factsKnown, factsRead } = score(
          compileScorecard(card, vocabulary, 'm1'),
          facts,
          today,
        );
        expect(fillNext).toHaveLength(factsRead - factsKnown);
        const keys = fillNext.map(
          ({ disqualifies, worth, fact }) => [disqualifies ? 0 : 1, -worth, fact] as const,
        );
        const sorted = [...keys].sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
        expect(keys).toEqual(sorted);
      }),
      runs(100),
    );
  });
});
