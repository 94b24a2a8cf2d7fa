import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '../../../../src/core/evidence/statistics/holm.ts';
import { runs } from '../../icp/settings.ts';

describe('Holm’s correction', () => {
  it('is that of R’s p.adjust', () => {
    expect(holm([0.01, 0.02, 0.03, 0.04]).map((p) => p?.toFixed(4))).toEqual([
      '0.0400',
      '0.0600',
      '0.0600',
      '0.0600',
    ]);
    expect(holm([0.04, 0.001]).map((p) => p?.toFixed(4))).toEqual(['0.0400', '0.0020']);
  });

  it('leaves out what was not looked at', () => {
    expect(holm([null, 0.02, null])).toEqual([null, 0.02, null]);
    expect(holm([])).toEqual([]);
  });

  it('keeps the order, makes none smaller and none above 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (ps) => {
        const corrected = holm(ps).map(Number);
        ps.forEach((p, at) => {
          expect(corrected[at]).toBeGreaterThanOrEqual(p);
          expect(corrected[at]).toBeLessThanOrEqual(1);
          const smaller = ps.every(
            (other, place) => p >= other || Number(corrected[at]) <= Number(corrected[place]),
          );
          expect(smaller).toBe(true);
        });
      }),
      runs(200),
    );
  });
});
