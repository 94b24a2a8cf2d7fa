import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreCounts } from '../../../../src/core/evidence/statistics/score-counts.ts';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';
import { stability, stabilityOfScores } from '../../../../src/core/evidence/statistics/stability.ts';
import { runs } from '../../icp/settings.ts';

const counted = (scores: readonly number[]) => scoreCounts(scores, new Uint8Array(scores.length));

describe('The population stability index', () => {
  it('is the sum over bins of the change in share times the logarithm of its ratio', () => {
    const byHand = (0.4 - 0.5) * Math.log(0.4 / 0.5) + (0.6 - 0.5) * Math.log(0.6 / 0.5);
    expect(stability([5e6, 5e6], [4e6, 6e6])).toBeCloseTo(byHand, 6);
  });

  it('is 0 for the same shares, and grows with how far they move', () => {
    expect(stability([10, 20, 30], [10, 20, 30])).toBe(0);
    const [near, far] = [stability([50, 50], [45, 55]), stability([50, 50], [10, 90])];
    expect(Number(near)).toBeLessThan(Number(far));
  });

  it('has an end where a bin is empty', () => {
    expect(stability([100, 0], [0, 100])).toBeLessThan(12);
  });

  it('cannot be told without records or bins', () => {
    expect([stability([], []), stability([0, 0], [1, 2]), stability([1, 2], [0, 0])]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is never below 0, and the same both ways for as many records', () => {
    const bins = fc.array(fc.nat({ max: 50 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(bins, bins, (before, after) => {
        const found = stability(before, after);
        if (found === null) return;
        expect(found).toBeGreaterThanOrEqual(0);
        expect(stability(after, before)).toBeCloseTo(found, 12);
      }),
      runs(200),
    );
  });
});

describe('The stability of scores', () => {
  const { normal } = seeded(1);
  const scores = (n: number, shift: number) =>
    Array.from({ length: n }, () => Math.round(50 + 10 * (normal() + shift)));

  it('is small for scores of the same kind, and large where they have moved by a spread', () => {
    expect(stabilityOfScores(counted(scores(2000, 0)), counted(scores(2000, 0)))).toBeLessThan(0.02);
    expect(stabilityOfScores(counted(scores(2000, 0)), counted(scores(2000, 1)))).toBeGreaterThan(0.5);
  });

  it('sees scores that were never there before, and one score alone', () => {
    const same = Array.from({ length: 100 }, () => 5);
    expect(stabilityOfScores(counted(same), counted(same))).toBe(0);
    const halves = (low: number, high: number) => [...same.map(() => low), ...same.map(() => high)];
    expect(stabilityOfScores(counted(halves(1, 2)), counted(halves(2, 9)))).toBeGreaterThan(0.5);
  });

  it('is not told of fewer than 40 records', () => {
    expect(stabilityOfScores(counted(scores(39, 0)), counted(scores(400, 0)))).toBeNull();
    expect(stabilityOfScores(counted(scores(400, 0)), counted(scores(39, 0)))).toBeNull();
  });
});
