import { describe, expect, it } from 'vitest';
import { logisticOf } from '../../../../src/core/evidence/logistic/logistic-of.ts';
import { rocArea } from '../../../../src/core/evidence/statistics/roc-area.ts';
import { scoreCounts } from '../../../../src/core/evidence/statistics/score-counts.ts';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';
import { draws, levels, numbers, outcomes } from '../learning/columns.ts';

const { normal, uniform } = seeded(5);
const size = draws(4000, normal);
const kind = draws(4000, () => Math.floor(uniform() * 4) - 1);
const won = outcomes(
  size.map((value, at) => value * value - 1 + (kind[at] === 2 ? 1.5 : 0)),
  6,
);
const columns = [numbers('size', size), levels('kind', kind)];
const learned = Uint32Array.from({ length: 2800 }, (_, at) => at);
const judged = Uint32Array.from({ length: 1200 }, (_, at) => 2800 + at);

describe('The regression on every fact', () => {
  it('sees what is not a straight line, on records that it was not fitted to', () => {
    const { chance, fitted } = logisticOf(columns, won, learned);
    expect(fitted).toBe(2800);
    expect(rocArea(scoreCounts(chance, won, judged)).value).toBeGreaterThan(0.72);
  });

  it('says of some records what it says of them among all', () => {
    const all = logisticOf(columns, won, learned);
    const some = logisticOf(columns, won, learned, judged);
    expect(some.chance).toEqual(all.chance.slice(2800));
  });

  it('knows nothing of the outcomes of the others', () => {
    const other = won.map((outcome, at) => (at < 2800 ? outcome : 1 - outcome));
    expect(logisticOf(columns, other, learned)).toEqual(logisticOf(columns, won, learned));
  });

  it('says the base rate without facts, and a chance without records', () => {
    const base = learned.reduce((wins, row) => wins + (won[row] ?? 0), 0) / learned.length;
    expect(logisticOf([], won, learned).chance[3999]).toBeCloseTo(base, 6);
    expect(logisticOf(columns, won, new Uint32Array()).chance[0]).toBe(0.5);
  });
});
