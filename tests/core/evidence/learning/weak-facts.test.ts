import { describe, expect, it } from 'vitest';
import { learn } from '../../../../src/core/evidence/learning/learn.ts';
import { logisticOf } from '../../../../src/core/evidence/logistic/logistic-of.ts';
import { rocArea } from '../../../../src/core/evidence/statistics/roc-area.ts';
import { scoreCounts } from '../../../../src/core/evidence/statistics/score-counts.ts';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';
import { draws, lessons, levels, outcomes, scoresOf } from './columns.ts';

const count = 450;
const learned = Uint32Array.from({ length: 310 }, (_, at) => at);
const judged = Uint32Array.from({ length: count - learned.length }, (_, at) => learned.length + at);

/** Eight facts of three levels, each of which tells a little; all their levels fit into 25 rows. */
function trial(seed: number): { readonly card: number; readonly regression: number } {
  const drawn = seeded(seed);
  const facts = draws(8, () => draws(count, () => Math.floor(drawn.uniform() * 3)));
  const odds = draws(count, (at) => facts.reduce((sum, codes) => sum + 0.5 * ((codes[at] ?? 0) - 1), 0));
  const columns = facts.map((codes, at) => levels(`fact${at}`, codes));
  const won = outcomes(odds, seed + 900);
  const areaOf = (scores: Float64Array): number => rocArea(scoreCounts(scores, won, judged)).value ?? 0.5;
  return {
    card: areaOf(scoresOf(learn(lessons(columns, won, { learned })), columns, count)),
    regression: areaOf(logisticOf(columns, won, learned).chance),
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

describe('Many facts of few records that each tell a little', () => {
  it('are taken together, for a card as good as a regression on all of them on the average of 12 draws', () => {
    const trials = draws(12, (at) => trial(at + 1));
    const gap = mean(trials.map(({ card, regression }) => regression - card));
    expect(mean(trials.map(({ regression }) => regression))).toBeGreaterThan(0.6);
    expect(gap).toBeLessThan(0.02);
  });
});
