import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';
import { tierOrder } from '../../../../src/core/evidence/statistics/tier-order.ts';
import { runs } from '../../icp/settings.ts';

/** Written best first: won of how many. */
const tiers = (...rates: readonly (readonly [won: number, n: number])[]) =>
  rates.map(([won, n]) => ({ won, n }));

describe('The order of tiers', () => {
  it('has the trend of R’s prop.trend.test for its smokers: 8.2249, p 0.004132', () => {
    const { z, p } = tierOrder(tiers([83, 86], [90, 93], [129, 136], [70, 82]));
    expect(Number(z) ** 2).toBeCloseTo(8.2249, 4);
    expect(p).toBeCloseTo(0.004_132, 6);
    expect(Number(z)).toBeGreaterThan(0);
  });

  it('holds where better tiers win more', () => {
    expect(tierOrder(tiers([60, 100], [40, 100], [20, 100]))).toMatchObject({
      inOrder: true,
      outOfOrder: [],
    });
  });

  it('does not hold where a worse tier wins more beyond luck, and says which', () => {
    const { inOrder, outOfOrder, z } = tierOrder(tiers([80, 100], [20, 100], [50, 100]));
    expect(inOrder).toBe(false);
    expect(outOfOrder).toEqual([[1, 2]]);
    expect(Number(z)).toBeGreaterThan(0);
  });

  it('does not hold where the trend runs the other way, though no two tiers differ beyond luck', () => {
    const { inOrder, outOfOrder, z, p } = tierOrder(tiers([40, 100], [45, 100], [50, 100], [55, 100]));
    expect(outOfOrder).toEqual([]);
    expect(Number(z)).toBeLessThan(0);
    expect(Number(p)).toBeLessThan(0.05);
    expect(inOrder).toBe(false);
  });

  it('cannot be told of a few records, whichever way they point', () => {
    expect(tierOrder(tiers([0, 2], [3, 4])).inOrder).toBeNull();
    expect(tierOrder(tiers([2, 2], [1, 4])).inOrder).toBeNull();
    expect(tierOrder(tiers([0, 1], [1, 1], [0, 1])).inOrder).toBeNull();
    expect(tierOrder(tiers([4, 5], [5, 6], [2, 6], [3, 6])).inOrder).toBeNull();
  });

  it('leaves out tiers without records, and names the others by their place', () => {
    const found = tierOrder(tiers([0, 0], [10, 100], [0, 0], [60, 100]));
    expect(found.outOfOrder).toEqual([[1, 3]]);
    expect(tierOrder(tiers([0, 0], [10, 100]))).toEqual({ z: null, p: null, outOfOrder: [], inOrder: null });
  });

  it('has no trend where all were won, or all lost', () => {
    expect(tierOrder(tiers([5, 5], [9, 9]))).toEqual({ z: null, p: null, outOfOrder: [], inOrder: null });
  });

  it('is called kept or broken in few of 100 where tiers win alike', () => {
    const { uniform } = seeded(1);
    let [kept, broken] = [0, 0];
    const sets = 2000;
    for (let set = 0; set < sets; set += 1) {
      const drawn = [30, 60, 100, 50].map((n) => {
        let won = 0;
        for (let record = 0; record < n; record += 1) won += Number(uniform() < 0.3);
        return { n, won };
      });
      const { inOrder } = tierOrder(drawn);
      kept += Number(inOrder === true);
      broken += Number(inOrder === false);
    }
    expect(kept / sets).toBeLessThan(0.035);
    expect(broken / sets).toBeLessThan(0.07);
  });

  it('turns its sign when the tiers are turned over, and is never NaN', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })), { maxLength: 6 }), (pairs) => {
        const some = pairs.map(([won, lost]) => ({ won, n: won + lost }));
        const [there, back] = [tierOrder(some), tierOrder([...some].reverse())];
        expect(there.z === null || Number.isFinite(there.z)).toBe(true);
        expect(Number(back.z)).toBeCloseTo(-Number(there.z), 9);
      }),
      runs(300),
    );
  });
});
