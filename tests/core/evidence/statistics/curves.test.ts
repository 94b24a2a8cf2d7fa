import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../../src/core/evidence/estimate.ts';
import { gainAt, gainsCurve, liftAt } from '../../../../src/core/evidence/statistics/lift.ts';
import { precisionArea } from '../../../../src/core/evidence/statistics/precision-area.ts';
import { scoreCounts } from '../../../../src/core/evidence/statistics/score-counts.ts';
import { separation } from '../../../../src/core/evidence/statistics/separation.ts';
import { runs } from '../../icp/settings.ts';
import { scored, someScored, type Scored } from './records.ts';

const countsOf = ({ scores, won }: Scored) => scoreCounts(scores, won);
const figures = {
  precisionArea: (records: Scored) => precisionArea(countsOf(records), 1),
  gainAt: (records: Scored) => gainAt(countsOf(records), 0.2, 1),
  separation: (records: Scored) => separation(countsOf(records), 1),
};

describe('Average precision', () => {
  it('is 0.83 in scikit-learn’s example of average_precision_score', () => {
    expect(figures.precisionArea(scored([0.35, 0.8], [0.1, 0.4])).value).toBeCloseTo(0.833_333_333_333, 12);
  });

  it('takes records that tie as one step, in whatever order they stand', () => {
    expect(figures.precisionArea(scored([5, 5, 1], [5, 1, 1])).value).toBeCloseTo(
      (2 / 3) * (2 / 3) + (1 / 3) * (1 / 2),
      12,
    );
  });

  it('is the base rate where every score is the same', () => {
    expect(figures.precisionArea(scored([1, 1, 1], [1, 1, 1, 1, 1])).value).toBeCloseTo(3 / 8, 12);
  });

  it('agrees with a walk over each distinct cut', () => {
    fc.assert(
      fc.property(someScored, (records) => {
        const { scores, won } = records;
        const wins = won.reduce((sum, outcome) => sum + outcome, 0);
        const cuts = [...new Set(scores)].sort((a, b) => b - a);
        let [before, area] = [0, 0];
        for (const cut of cuts) {
          const above = [...won].filter((_, at) => (scores[at] ?? 0) >= cut);
          const recall = above.filter((outcome) => outcome === 1).length / wins;
          area += (recall - before) * ((recall * wins) / above.length);
          before = recall;
        }
        expect(figures.precisionArea(records).value).toBeCloseTo(area, 12);
      }),
      runs(100),
    );
  });
});

describe('Gain and lift', () => {
  const records = scored([9, 8, 8, 3], [8, 5, 4, 2, 2, 1]);

  it('count wins among the best-scored share', () => {
    expect(gainAt(countsOf(records), 0.1, 1).value).toBeCloseTo(1 / 4, 12);
    expect(liftAt(countsOf(records), 0.1, 1).value).toBeCloseTo(2.5, 12);
  });

  it('share out records that tie at the cut', () => {
    expect(gainAt(countsOf(records), 0.2, 1).value).toBeCloseTo((1 + (1 / 3) * 2) / 4, 12);
  });

  it('are the share itself, and 1, where every score is the same', () => {
    const same = countsOf(scored([1, 1], [1, 1, 1]));
    const { low, value, high } = gainAt(same, 0.2, 1);
    for (const figure of [low, value, high]) expect(figure).toBeCloseTo(0.2, 12);
    expect(liftAt(same, 0.2, 1).value).toBeCloseTo(1, 12);
  });

  it('go no farther than all of the best-scored being won', () => {
    const best = scored(
      Array.from({ length: 500 }, (_, at) => 100 + at),
      Array.from({ length: 500 }, (_, at) => at),
    );
    expect(liftAt(countsOf(best), 0.1, 1).value).toBeCloseTo(2, 12);
    expect(Number(liftAt(countsOf(best), 0.1, 1).high)).toBeLessThan(2.2);
  });

  it('agree with the gains curve, which rises from nothing to all in at most 101 points', () => {
    fc.assert(
      fc.property(someScored, (some) => {
        const curve = gainsCurve(countsOf(some));
        expect(curve[0]).toEqual({ share: 0, gain: 0 });
        expect(curve.at(-1)?.share).toBeCloseTo(1, 12);
        expect(curve.at(-1)?.gain).toBeCloseTo(1, 12);
        expect(curve.every(({ gain }, at) => gain >= (curve[at - 1]?.gain ?? 0))).toBe(true);
        for (const { share, gain } of curve)
          expect(gainAt(countsOf(some), share, 1).value).toBeCloseTo(gain, 9);
      }),
      runs(20),
    );
    const many = scored(
      Array.from({ length: 300 }, (_, at) => 2 * at),
      Array.from({ length: 300 }, (_, at) => 2 * at - 101),
    );
    const curve = gainsCurve(countsOf(many));
    expect(curve).toHaveLength(101);
    for (const share of [0.1, 0.5]) {
      const point = curve[Math.round(share * 100)];
      expect(gainAt(countsOf(many), share, 1).value).toBeCloseTo(Number(point?.gain), 12);
    }
  });

  it('have no curve where nothing was won', () => {
    expect(gainsCurve(countsOf(scored([], [1, 2])))).toEqual([]);
  });
});

describe('The Kolmogorov-Smirnov distance', () => {
  it('is the farthest that the two cumulative shares lie apart', () => {
    expect(figures.separation(scored([2, 3, 4, 5], [1, 2, 2, 3])).value).toBeCloseTo(0.5, 12);
    expect(figures.separation(scored([1, 1], [2, 2])).value).toBe(1);
  });

  it('agrees with looking at every cut', () => {
    fc.assert(
      fc.property(someScored, (records) => {
        const share = (outcome: number, cut: number): number => {
          const own = [...records.scores].filter((_, at) => records.won[at] === outcome);
          return own.filter((score) => score <= cut).length / own.length;
        };
        const apart = [...records.scores].map((cut) => Math.abs(share(1, cut) - share(0, cut)));
        expect(figures.separation(records).value).toBeCloseTo(Math.max(...apart), 12);
      }),
      runs(100),
    );
  });

  it('starts at 0 where it is no more than luck', () => {
    expect(figures.separation(scored([1, 3, 5, 7, 9], [2, 4, 6, 8, 10])).low).toBe(0);
  });
});

describe.each(Object.entries(figures))('%s', (_, figure: (records: Scored) => Estimate) => {
  it('lies within its interval, and that within 0 and 1', () => {
    fc.assert(
      fc.property(someScored, (records) => {
        const { value, low, high, n } = figure(records);
        expect(n).toBe(records.won.length);
        expect([0 <= Number(low), Number(low) <= Number(value)]).toEqual([true, true]);
        expect([Number(value) <= Number(high), Number(high) <= 1]).toEqual([true, true]);
      }),
      runs(60),
    );
  });

  it('cannot be told where all won, all lost, or there are none', () => {
    for (const records of [scored([1, 2], []), scored([], [1, 2]), scored([], [])])
      expect(figure(records)).toMatchObject({ value: null, low: null, high: null });
  });

  it('is not sure of itself by a few records that are parted wholly, and rather sure by many', () => {
    const parted = (each: number) =>
      figure(
        scored(
          Array.from({ length: each }, () => 2),
          Array.from({ length: 4 * each }, () => 1),
        ),
      );
    expect(parted(5).value).toBe(1);
    expect(Number(parted(5).low)).toBeLessThan(0.7);
    expect(Number(parted(200).low)).toBeGreaterThan(0.95);
  });

  it('gives the same for the same seed', () => {
    const records = scored([3, 4, 5, 6, 7, 8, 8], [1, 2, 3, 4, 5, 6, 7]);
    expect(figure(records)).toEqual(figure(records));
  });
});
