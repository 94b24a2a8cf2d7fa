import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';
import { wilson } from '../../../../src/core/evidence/statistics/wilson.ts';
import { runs } from '../../icp/settings.ts';
import { coverage } from './records.ts';

describe('Wilson’s interval', () => {
  it.each([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ])('of %d in %d is that of Newcombe (1998), table I, method 3', (won, n, low, high) => {
    const found = wilson(won, n);
    expect([found.low?.toFixed(4), found.high?.toFixed(4)]).toEqual([low, high]);
    expect(found).toMatchObject({ value: won / n, n });
  });

  it('ends at 0 and 1 exactly where none or all were won', () => {
    expect(wilson(0, 7).low).toBe(0);
    expect(wilson(7, 7).high).toBe(1);
  });

  it('of no records cannot be told', () => {
    expect(wilson(0, 0)).toEqual({ value: null, low: null, high: null, n: 0 });
    expect(wilson(Number.NaN, Number.NaN).value).toBeNull();
  });

  it('holds the share, is the same turned over, and narrows with more records', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const won = Math.round(n * share);
          const { value, low, high } = wilson(won, n);
          expect(Number(low) <= Number(value) && Number(value) <= Number(high)).toBe(true);
          expect(wilson(n - won, n).low).toBeCloseTo(1 - Number(high), 12);
          const more = wilson(4 * won, 4 * n);
          expect(Number(more.high) - Number(more.low)).toBeLessThan(Number(high) - Number(low));
        },
      ),
      runs(300),
    );
  });

  it('holds a true share of a fifth in about 95 of 100, of 50 records', () => {
    const { uniform } = seeded(1);
    const share = coverage(4000, 0.2, () => {
      let won = 0;
      for (let record = 0; record < 50; record += 1) won += Number(uniform() < 0.2);
      return wilson(won, 50);
    });
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  });
});
