import { describe, expect, it } from 'vitest';
import {
  chiSquareTail,
  errorsWide,
  normalCdf,
  normalQuantile,
  normalTail,
  twoSided,
} from '../../../../src/core/evidence/statistics/normal.ts';

describe('The normal distribution', () => {
  it('agrees with the printed digits of R’s pnorm', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1)).toBeCloseTo(0.841_344_746_068_543, 13);
    expect(normalCdf(-1.96)).toBeCloseTo(0.024_997_895_148_220_4, 13);
    expect(normalTail(6) / 9.865_876_450_376_98e-10).toBeCloseTo(1, 11);
    expect(normalTail(37) / 5.725_571_222_524_58e-300).toBeCloseTo(1, 11);
  });

  it('has the quantiles of R’s qnorm', () => {
    expect(normalQuantile(0.5)).toBeCloseTo(0, 14);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959_963_984_540_054, 12);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361_340_902_404_056, 12);
    expect(errorsWide(0.99)).toBeCloseTo(2.575_829_303_548_901, 12);
  });

  it('turns a chance into z and back', () => {
    for (const chance of [1e-300, 1e-20, 1e-6, 0.01, 0.2, 0.5, 0.8, 0.999])
      expect(normalCdf(normalQuantile(chance)) / chance).toBeCloseTo(1, 10);
  });

  it('answers at the ends, and never NaN', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect([normalTail(Infinity), normalTail(-Infinity), twoSided(Infinity)]).toEqual([0, 1, 0]);
    expect([twoSided(0), twoSided(Number.NaN), chiSquareTail(-1, 3), chiSquareTail(3, 0)]).toEqual([
      1, 1, 1, 1,
    ]);
  });
});

describe('The chi-square distribution', () => {
  it('has the critical values of the printed tables', () => {
    expect(chiSquareTail(3.841_458_820_694_124, 1)).toBeCloseTo(0.05, 12);
    expect(chiSquareTail(18.307_038_053_275_146, 10)).toBeCloseTo(0.05, 12);
    expect(chiSquareTail(135.806_723_171_026_9, 100)).toBeCloseTo(0.01, 10);
  });

  it('is exp(-x/2) with two degrees, far out too', () => {
    for (const x of [1e-9, 0.5, 3, 20, 700])
      expect(chiSquareTail(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 11);
  });
});
