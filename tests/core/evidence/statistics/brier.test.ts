import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brier } from '../../../../src/core/evidence/statistics/brier.ts';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';
import { runs } from '../../icp/settings.ts';
import { anything, coverage } from './records.ts';

describe('The Brier score', () => {
  it('is 0.0375 in scikit-learn’s example of brier_score_loss', () => {
    expect(brier([0.1, 0.9, 0.8, 0.3], Uint8Array.of(0, 1, 1, 0)).value).toBeCloseTo(0.0375, 12);
  });

  it('is p(1 - p) of the base rate said to everybody', () => {
    const won = Uint8Array.from({ length: 10 }, (_, at) => Number(at < 3));
    expect(brier(new Float64Array(10).fill(0.3), won).value).toBeCloseTo(0.21, 12);
  });

  it('looks at the named rows that ended, and at those alone', () => {
    const found = brier(
      [0.5, 1, 0, 0.9, Number.NaN],
      Uint8Array.of(1, 1, 2, 0, 1),
      Uint32Array.of(0, 1, 2, 4),
    );
    expect(found).toMatchObject({ value: 0.125, n: 2 });
    expect(brier([], new Uint8Array())).toEqual({ value: null, low: null, high: null, n: 0 });
  });

  it('holds the truth in 92 to 98 of 100, of 80 records', () => {
    const { uniform } = seeded(1);
    const chances = Float64Array.from({ length: 80 }, (_, at) => (at + 0.5) / 80);
    const truth = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0) / 80;
    const share = coverage(2000, truth, () =>
      brier(
        chances,
        Uint8Array.from(chances, (chance) => Number(uniform() < chance)),
      ),
    );
    expect(share).toBeGreaterThan(0.92);
    expect(share).toBeLessThan(0.995);
  });

  it('has no interval from one record', () => {
    expect(brier([0.5], Uint8Array.of(1))).toEqual({ value: 0.25, low: null, high: null, n: 1 });
  });

  it('lies within its interval, and that within 0 and 1', () => {
    fc.assert(
      fc.property(anything, ({ chances, won }) => {
        const { value, low, high, n } = brier(chances, won);
        if (n < 2) return;
        expect([0 <= Number(low), Number(low) <= Number(value)]).toEqual([true, true]);
        expect([Number(value) <= Number(high), Number(high) <= 1]).toEqual([true, true]);
      }),
      runs(300),
    );
  });
});
