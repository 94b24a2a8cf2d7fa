import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts, FactValue } from '../../../src/core/condition/facts.ts';
import { codedScorer, type CodedFact } from '../../../src/core/icp/coded-scorer.ts';
import { compileScorecard } from '../../../src/core/icp/compile.ts';
import { pointsColumns, scorePoints } from '../../../src/core/icp/score-points.ts';
import { score } from '../../../src/core/icp/score.ts';
import { someFacts, today, vocabulary } from './arbitrary-facts.ts';
import { someScorecard, tangledScorecard } from './arbitrary-scorecard.ts';
import { runs } from './settings.ts';

const records = fc.array(someFacts, { minLength: 1, maxLength: 5 });
const cards = fc.oneof({ weight: 4, arbitrary: someScorecard }, { weight: 1, arbitrary: tangledScorecard });

/** Every fact with the values that it has in some records, each once. */
const coded = (list: readonly Facts[]): readonly CodedFact[] =>
  vocabulary.map(({ id }) => {
    const values = [...new Set<FactValue | undefined>(list.map(({ known }) => known[id]))];
    return { fact: id, values, codes: Uint16Array.from(list, ({ known }) => values.indexOf(known[id])) };
  });

describe('the points of many records', () => {
  it('are those of the reasons that a score tells, with the same score and tier, however facts are read', () => {
    fc.assert(
      fc.property(cards, records, (card, list) => {
        const compiled = compileScorecard(card, vocabulary, 'm1');
        const byFacts = pointsColumns(compiled, list.length);
        const byCodes = pointsColumns(compiled, list.length);
        const scoreCoded = codedScorer(compiled, coded(list));
        list.forEach((facts, at) => {
          const told = score(compiled, facts, today);
          const points = told.reasons.slice(1, 1 + card.criteria.length).map((reason) => reason.points);
          const plain = scorePoints(compiled, facts, today, byFacts, at);
          expect(byFacts.map((column) => column[at])).toEqual(points);
          expect([plain.score, plain.tier?.id ?? null]).toEqual([told.score, told.tier]);
          const numbered = scoreCoded(at, today, byCodes, at);
          expect(byCodes.map((column) => column[at])).toEqual(points);
          expect(numbered).toEqual(plain);
        });
      }),
      runs(250),
    );
  });

  it('of a day are as of that day, and of a fact that is not there as of one that is unknown', () => {
    const card = {
      id: 'card',
      label: 'Card',
      object: 'company' as const,
      base: 0,
      scale: [0, 100] as [number, number],
      minimumCoverage: 0,
      required: [],
      dimensions: [{ id: 'one', label: 'One' }],
      criteria: [
        {
          id: 'recent',
          label: 'Recent',
          dimension: 'one',
          when: { fact: 'asked', withinLast: { days: 10 } },
          points: 40_000,
          otherwise: 1,
          whenUnknown: 2,
        },
      ],
      disqualifiers: [],
      tiers: [{ id: 'a', label: 'A', from: 0, action: 'pursue' as const }],
    };
    const asked = { id: 'asked', label: 'Asked', type: 'date' as const, object: 'company' as const };
    const compiled = compileScorecard(card, [asked], 'm1');
    const points = pointsColumns(compiled, 3);
    const facts = [{ fact: 'asked', codes: Uint8Array.of(0, 0, 1), values: ['2026-11-01', undefined] }];
    const scoreCoded = codedScorer(compiled, facts);
    scoreCoded(0, '2026-11-05', points, 0);
    scoreCoded(1, '2026-11-25', points, 1);
    scoreCoded(2, '2026-11-05', points, 2);
    expect([...(points[0] ?? [])]).toEqual([40_000, 1, 2]);
    codedScorer(compiled, [])(0, '2026-11-05', points, 0);
    expect(points[0]?.[0]).toBe(2);
  });
});
