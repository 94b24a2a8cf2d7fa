import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../../src/core/evidence/estimate.ts';
import { gainAt } from '../../../../src/core/evidence/statistics/lift.ts';
import { precisionArea } from '../../../../src/core/evidence/statistics/precision-area.ts';
import { scoreCounts, type ScoreCounts } from '../../../../src/core/evidence/statistics/score-counts.ts';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';
import { separation } from '../../../../src/core/evidence/statistics/separation.ts';
import { coverage, drawn } from './records.ts';

type Figure = (counts: ScoreCounts, seed: number) => Estimate;

/** Scores are whole numbers, some twenty of them. Of 300 drawn sets a true 95 in 100 comes to between 92 and 98 nearly always; drawn intervals are a little narrow. */
const runs = 300;

function covered(figure: Figure, area: number, size: { readonly n: number; readonly base: number }): number {
  const generator = seeded(1);
  const countsNow = (n: number): ScoreCounts => {
    const { scores, won } = drawn(area, { n, base: size.base }, generator);
    return scoreCounts(scores, won);
  };
  const truth = figure(countsNow(100_000), 1).value ?? 0;
  let seed = 0;
  return coverage(runs, truth, () => figure(countsNow(size.n), (seed += 1)));
}

const sizes = [
  { n: 400, base: 0.5 },
  { n: 400, base: 0.2 },
];

describe.each(sizes)('Of $n records of which a share of $base is won', (size) => {
  it.each([0.6, 0.85])(
    'the interval of average precision holds the truth in 91 to 98 of 100, at area %d',
    (area) => {
      const share = covered(precisionArea, area, size);
      expect(share).toBeGreaterThanOrEqual(0.91);
      expect(share).toBeLessThanOrEqual(0.98);
    },
  );

  it.each([0.6, 0.85])('the interval of gain at 20 % does in 91 to 98, at area %d', (area) => {
    const share = covered((counts, seed) => gainAt(counts, 0.2, seed), area, size);
    expect(share).toBeGreaterThanOrEqual(0.91);
    expect(share).toBeLessThanOrEqual(0.98);
  });

  it.each([0.65, 0.85])(
    'the interval of the Kolmogorov-Smirnov distance does in at least 90, at area %d',
    (area) => {
      expect(covered(separation, area, size)).toBeGreaterThanOrEqual(0.9);
    },
  );

  it('the interval of the Kolmogorov-Smirnov distance starts at 0 in at least 93, where won and lost are alike', () => {
    const generator = seeded(2);
    const share = coverage(runs, 0, () => {
      const { scores, won } = drawn(0.5, size, generator);
      return separation(scoreCounts(scores, won), 1);
    });
    expect(share).toBeGreaterThanOrEqual(0.93);
  });
});
