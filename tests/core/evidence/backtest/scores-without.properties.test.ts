import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreRecords } from '../../../../src/core/evidence/backtest/score-records.ts';
import { pointsLedger, scoresWithout } from '../../../../src/core/evidence/backtest/scores-without.ts';
import { compileScorecard } from '../../../../src/core/icp/compile.ts';
import { score } from '../../../../src/core/icp/score.ts';
import { someFacts, today, vocabulary } from '../../icp/arbitrary-facts.ts';
import { someScorecard } from '../../icp/arbitrary-scorecard.ts';
import { runs } from '../../icp/settings.ts';

const records = fc.array(someFacts, { minLength: 1, maxLength: 6 });

describe('scores without one criterion', () => {
  it('are those of the scorecard from which it is taken out', () => {
    fc.assert(
      fc.property(someScorecard, records, (some, list) => {
        const card = { ...some, minimumCoverage: 0, required: [] };
        const scored = scoreRecords(compileScorecard(card, vocabulary, 'm1'), {
          count: list.length,
          factsAt: (row) => list[row] ?? { known: {}, unknown: {} },
          todayAt: () => today,
        });
        const rows = Uint32Array.from(list.keys()).reverse();
        const ledger = pointsLedger(card, scored.points, rows);
        card.criteria.forEach((_, at) => {
          const without = { ...card, criteria: card.criteria.filter((_, other) => other !== at) };
          const compiled = compileScorecard(without, vocabulary, 'm1');
          const expected = list.map((facts) => score(compiled, facts, today).score);
          expect([...scoresWithout(ledger, at)]).toEqual(expected.toReversed());
        });
      }),
      runs(150),
    );
  });
});
