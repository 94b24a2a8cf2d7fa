import { describe, expect, it } from 'vitest';
import { weightOfEvidence } from '../../../../src/core/evidence/bins/weight-of-evidence.ts';

describe('Weight of evidence', () => {
  it('is what comes out by hand for seven bins of ages, some of them small', () => {
    const { weights, informationValue } = weightOfEvidence({
      won: Float64Array.of(42, 152, 246, 405, 475, 339, 147),
      lost: Float64Array.of(8, 48, 54, 45, 25, 11, 3),
    });
    expect(weights[0]).toBeCloseTo(-0.57281, 4);
    expect(weights[1]).toBeCloseTo(-1.07834, 4);
    expect(weights[6]).toBeCloseTo(1.6608, 3);
    const parts = [0.0103, 0.17605, 0.10158, 0.00026, 0.0957, 0.15682, 0.1095];
    expect(informationValue).toBeCloseTo(
      parts.reduce((total, part) => total + part, 0),
      3,
    );
  });

  it('is 0 where a bin is empty, or one outcome is not there at all, and finite where a bin has one alone', () => {
    expect(weightOfEvidence({ won: Float64Array.of(5, 0), lost: Float64Array.of(5, 0) })).toEqual({
      weights: [0, 0],
      informationValue: 0,
    });
    expect(
      weightOfEvidence({ won: Float64Array.of(5, 2), lost: Float64Array.of(0, 0) }).informationValue,
    ).toBe(0);
    const one = weightOfEvidence({ won: Float64Array.of(10, 0), lost: Float64Array.of(0, 10) });
    expect(one.weights[0]).toBeCloseTo(Math.log(21), 12);
    expect(one.informationValue).toBeCloseTo(2 * Math.log(21), 12);
  });
});
