import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../../src/core/evidence/backtest/direction.ts';
import { normalTail } from '../../../../src/core/evidence/statistics/normal.ts';

type Judged = readonly [points: number, rest: number, won: number];

const repeat = (times: number, record: Judged): readonly Judged[] =>
  Array.from({ length: times }, () => record);

const direction = (records: readonly Judged[]): number =>
  directionOf(
    Int32Array.from(records, ([points]) => points),
    Int32Array.from(records, ([, rest]) => rest),
    Uint8Array.from(records, ([, , won]) => won),
  );

const choose = (n: number, k: number): number =>
  Array.from({ length: k }, (_, at) => (n - at) / (at + 1)).reduce((product, one) => product * one, 1);

/** Fisher's exact test: the chance that, of `won` winners among `n`, at least so many are among the `having`. */
function fisher(n: number, won: number, having: number, both: number): number {
  let tail = 0;
  for (let k = both; k <= Math.min(won, having); k++)
    tail += (choose(won, k) * choose(n - won, having - k)) / choose(n, having);
  return tail;
}

/** Records with the same rest of the score. */
const table = (n: number, won: number, having: number, both: number): readonly Judged[] => [
  ...repeat(both, [10, 0, 1]),
  ...repeat(having - both, [10, 0, 0]),
  ...repeat(won - both, [0, 0, 1]),
  ...repeat(n - won - having + both, [0, 0, 0]),
];

describe('the direction of points', () => {
  it('is right where more points went to winners, and wrong where they went to losers', () => {
    const right = table(120, 60, 60, 40);
    expect(direction(right)).toBeGreaterThan(3);
    const turned = right.map(([points, rest, won]): Judged => [-points, rest, won]);
    expect(direction(turned)).toBeCloseTo(-direction(right), 9);
  });

  it.each([
    { n: 120, won: 60, having: 60 },
    { n: 200, won: 40, having: 10 },
    { n: 800, won: 400, having: 8 },
    { n: 800, won: 60, having: 12 },
    { n: 40, won: 20, having: 20 },
  ])('of $having among $n is as likely as Fisher’s exact test says', ({ n, won, having }) => {
    for (let both = 1; both <= Math.min(won, having); both++) {
      const exact = fisher(n, won, having, both);
      if (both <= (won * having) / n + 0.5 || exact < 1e-7) continue;
      const told = normalTail(direction(table(n, won, having, both)));
      expect(told / exact).toBeGreaterThan(0.85);
      expect(told / exact).toBeLessThan(1.3);
    }
  });

  it('is held against records with the same rest alone', () => {
    // With a rest of 50 more are won, and more have the points; among equals the points say nothing.
    const mixed = [
      ...repeat(80, [10, 50, 1]),
      ...repeat(20, [10, 50, 0]),
      ...repeat(8, [0, 50, 1]),
      ...repeat(2, [0, 50, 0]),
      ...repeat(2, [10, 0, 1]),
      ...repeat(8, [10, 0, 0]),
      ...repeat(20, [0, 0, 1]),
      ...repeat(80, [0, 0, 0]),
    ];
    expect(direction(mixed)).toBe(0);
    expect(direction(mixed.map(([points, , won]): Judged => [points, 0, won]))).toBeGreaterThan(5);
  });

  it('is none where points or outcomes never differ', () => {
    expect(direction(repeat(50, [10, 0, 1]))).toBe(0);
    expect(direction([...repeat(30, [10, 0, 0]), ...repeat(30, [10, 0, 1])])).toBe(0);
    expect(direction([])).toBe(0);
  });
});
