import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPoints } from '../../../../src/core/evidence/bins/cut-points.ts';
import { simplestBetween } from '../../../../src/core/evidence/bins/simplest-between.ts';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';
import { runs } from '../../icp/settings.ts';

const cut = (values: readonly number[], most: number, fewest = 1): readonly number[] =>
  cutPoints(Float64Array.from(values), { most, fewest });

describe('Where numbers are cut', () => {
  it('few distinct numbers get a bin each', () => {
    expect(cut([1, 1, 2, 2, 2, 5], 20)).toEqual([2, 5]);
    expect(cut([0, 1], 20)).toEqual([1]);
  });

  it('no bin has fewer records than asked for', () => {
    expect(cut([1, 1, 1, 2, 3, 3, 3], 20, 3)).toEqual([2]);
    expect(cut([1, 1, 2, 3, 3, 3], 20, 3)).toEqual([3]);
    expect(cut([7, 7, 7], 20)).toEqual([]);
    expect(cut([], 20)).toEqual([]);
  });

  it('a number that most records share stands alone', () => {
    const values = Array.from({ length: 1000 }, (_, at) => Math.max(0, at - 599));
    const cuts = cut(values, 10, 10);
    expect(cuts[0]).toBeGreaterThan(0);
    expect(cuts[0]).toBeLessThanOrEqual(1);
  });

  it('cuts are numbers that people would choose', () => {
    const { uniform } = seeded(1);
    const cuts = cut(
      Array.from({ length: 10_000 }, () => uniform() * 1000),
      4,
    );
    expect(cuts).toHaveLength(3);
    for (const [at, one] of cuts.entries()) {
      expect(Math.abs(one - 250 * (at + 1))).toBeLessThan(60);
      expect(Number(one.toPrecision(2))).toBe(one);
    }
  });

  it('ascend, and part records evenly enough, whatever the numbers', () => {
    const someNumbers = fc.array(
      fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
      {
        minLength: 50,
        maxLength: 400,
      },
    );
    fc.assert(
      fc.property(someNumbers, fc.integer({ min: 2, max: 20 }), (values, most) => {
        const cuts = cut(values, most, 5);
        expect(cuts.length).toBeLessThan(2 * most);
        for (const [at, one] of cuts.entries()) {
          expect(one).toBeGreaterThan(cuts[at - 1] ?? -Infinity);
          const below = values.filter((value) => value < one && value >= (cuts[at - 1] ?? -Infinity));
          expect(below.length).toBeGreaterThan(0);
        }
      }),
      runs(300),
    );
  });

  it('the simplest number between two is above the one and not above the other, by brute force', () => {
    expect(simplestBetween(240.1, 261.7)).toBe(250);
    expect(simplestBetween(-3.2, 4)).toBe(0);
    expect(simplestBetween(-4.2, -3.7)).toBe(-4);
    expect(simplestBetween(1, 2)).toBe(2);
    expect(simplestBetween(0.123, 0.127)).toBe(0.125);
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
        fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
        (a, b) => {
          fc.pre(a !== b);
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          const found = simplestBetween(low, high);
          expect(found > low && found <= high).toBe(true);
        },
      ),
      runs(300),
    );
  });
});
