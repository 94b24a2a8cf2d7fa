import { describe, expect, it } from 'vitest';
import { saddlepointErrors, type Pull } from '../../../../src/core/evidence/backtest/saddlepoint.ts';
import { normalTail } from '../../../../src/core/evidence/statistics/normal.ts';

/** The chance of each sum of whole pulls, by going through the records one by one. */
function exactSums(pulls: readonly Pull[]): ReadonlyMap<number, number> {
  let sums = new Map([[0, 1]]);
  for (const { count, chance, pull } of pulls)
    for (let record = 0; record < count; record++) {
      const next = new Map<number, number>();
      for (const [sum, likely] of sums) {
        next.set(sum, (next.get(sum) ?? 0) + likely * (1 - chance));
        next.set(sum + pull, (next.get(sum + pull) ?? 0) + likely * chance);
      }
      sums = next;
    }
  return sums;
}

const tailOf = (sums: ReadonlyMap<number, number>, least: number): number =>
  [...sums].reduce((tail, [sum, likely]) => (sum >= least ? tail + likely : tail), 0);

/** Pulls whose mean is 0, as those of points are among records with the same rest. */
const balanced = (count: number, chance: number, weight = 1): readonly Pull[] => [
  { count, chance, pull: weight },
  { count: count * weight, chance, pull: -1 },
];

describe('the chance of a sum so far out', () => {
  it.each([
    { name: 'few at even odds', pulls: balanced(5, 0.5) },
    { name: 'few that seldom win', pulls: balanced(10, 0.1) },
    { name: 'more', pulls: balanced(20, 0.3) },
    { name: 'one side with few', pulls: balanced(4, 0.2, 10) },
    { name: 'two sets of records', pulls: [...balanced(6, 0.2), ...balanced(9, 0.7)] },
  ])('is of the size of the exact one, also where sums come in heaps: $name', ({ pulls }) => {
    const sums = exactSums(pulls);
    for (const sum of sums.keys()) {
      const exact = tailOf(sums, sum);
      if (sum < 1 || exact < 1e-9) continue;
      const told = normalTail(saddlepointErrors(pulls, sum, 1));
      expect(told / exact).toBeGreaterThan(0.7);
      expect(told / exact).toBeLessThan(1.6);
    }
  });

  it('is as far out on the other side for the opposite sum', () => {
    const pulls = balanced(20, 0.5);
    expect(saddlepointErrors(pulls, -8, 1)).toBeCloseTo(-saddlepointErrors(pulls, 8, 1), 9);
    expect(saddlepointErrors(pulls, 0.5, 1)).toBe(0);
  });

  it('is that of a normal number for many', () => {
    const pulls = balanced(50_000, 0.4);
    const spread = Math.sqrt(100_000 * 0.24);
    for (const errors of [1, 2, 3, 5])
      expect(saddlepointErrors(pulls, errors * spread, 1)).toBeCloseTo(errors, 1);
  });

  it('can be told for sums at the end of what is possible, and beyond', () => {
    const pulls = balanced(10, 0.5);
    for (const sum of [9, 10, 10.4, 1e6])
      expect(Number.isFinite(saddlepointErrors(pulls, sum, 1))).toBe(true);
    expect(saddlepointErrors(pulls, 1e6, 1)).toBeGreaterThan(3);
  });
});
