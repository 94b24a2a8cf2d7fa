import { describe, expect, it } from 'vitest';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';

const first = (seed: number, count: number): number[] => {
  const { uniform } = seeded(seed);
  return Array.from({ length: count }, uniform);
};

describe('Numbers with a seed', () => {
  it('are the same for the same seed, and others for the next', () => {
    expect(first(1, 100)).toEqual(first(1, 100));
    expect(first(1, 3)).not.toEqual(first(2, 3));
    const many = new Set([0, 1, 2, 3, -1, 2 ** 31, 2 ** 32, 2 ** 40].map((seed) => first(seed, 1)[0]));
    expect(many.size).toBe(8);
  });

  it('are the same filled in as one by one', () => {
    const filled = new Float64Array(100);
    seeded(7).fillNext(filled);
    expect([...filled]).toEqual(first(7, 100));
  });

  it('are even from 0 to 1, and normal with mean 0 and spread 1', () => {
    const { uniform, normal } = seeded(1);
    const mean = (next: () => number) =>
      Array.from({ length: 100_000 }, next).reduce((a, b) => a + b, 0) / 100_000;
    expect(mean(uniform)).toBeCloseTo(0.5, 2);
    expect(mean(normal)).toBeCloseTo(0, 1);
    expect(mean(() => normal() ** 2)).toBeCloseTo(1, 1);
    expect(mean(() => Number(Math.abs(normal()) > 1.959_964))).toBeCloseTo(0.05, 2);
  });
});
