import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf, rocArea } from '../../../../src/core/evidence/statistics/roc-area.ts';
import { scoreCounts } from '../../../../src/core/evidence/statistics/score-counts.ts';
import { runs } from '../../icp/settings.ts';
import { albumin, helped, kgScore, totalProtein } from './ovarian.ts';
import { scored, someScored, type Scored } from './records.ts';

const countsOf = ({ scores, won }: Scored) => scoreCounts(scores, won);
const times = (score: number, count: number): number[] => Array.from({ length: count }, () => score);

/** DeLong's components as the paper writes them: every won record against every lost one. */
function bruteForce({ scores, won }: Scored) {
  const ofWon = [...scores].filter((_, at) => won[at] === 1);
  const ofLost = [...scores].filter((_, at) => won[at] === 0);
  const beats = (a: number, b: number): number => Number(a > b) + Number(a === b) / 2;
  const mean = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const v10 = ofWon.map((score) => mean(ofLost.map((other) => beats(score, other))));
  const v01 = ofLost.map((score) => mean(ofWon.map((other) => beats(other, score))));
  const area = mean(v10);
  const variance = (numbers: number[]): number =>
    numbers.reduce((sum, one) => sum + (one - area) ** 2, 0) / Math.max(1, numbers.length - 1);
  return { area, standardError: Math.sqrt(variance(v10) / v10.length + variance(v01) / v01.length) };
}

describe('The area under the ROC curve', () => {
  it('is 0.75 in scikit-learn’s example of roc_auc_score', () => {
    expect(rocArea(countsOf(scored([0.35, 0.8], [0.1, 0.4]))).value).toBe(0.75);
  });

  it('has the areas and standard errors that SAS prints for the data of DeLong and others (1988)', () => {
    const found = [albumin, kgScore, totalProtein].map((scores) => areaOf(scoreCounts(scores, helped)));
    expect(found.map((one) => one?.area.toFixed(4))).toEqual(['0.7366', '0.7258', '0.6478']);
    expect(found.map((one) => one?.standardError.toFixed(4))).toEqual(['0.0927', '0.1028', '0.1000']);
  });

  it('is 0.8932 with error 0.0307 for the ties of Hanley and McNeil (1982), as Stata’s roctab has it', () => {
    const rated = (counts: number[]) => counts.flatMap((count, rating) => times(rating, count));
    const ratings = scored(rated([3, 2, 2, 11, 33]), rated([33, 6, 6, 11, 2]));
    const found = areaOf(countsOf(ratings));
    expect(found?.area).toBeCloseTo(0.8932, 4);
    expect(found?.standardError).toBeCloseTo(0.0307, 4);
  });

  it('agrees with every won record held against every lost one', () => {
    fc.assert(
      fc.property(someScored, (records) => {
        const [fast, slow] = [areaOf(countsOf(records)), bruteForce(records)];
        expect(fast?.area).toBeCloseTo(slow.area, 12);
        expect(fast?.standardError).toBeCloseTo(slow.standardError, 12);
      }),
      runs(300),
    );
  });

  it('stays within its interval, and the interval within 0 and 1', () => {
    fc.assert(
      fc.property(someScored, (records) => {
        const { value, low, high } = rocArea(countsOf(records));
        expect(0 <= Number(low) && Number(low) <= Number(value)).toBe(true);
        expect(Number(value) <= Number(high) && Number(high) <= 1).toBe(true);
      }),
      runs(300),
    );
  });

  it('is turned over with the outcome, and keeps with any scores in the same order', () => {
    fc.assert(
      fc.property(someScored, ({ scores, won }) => {
        const { value, low, high } = rocArea(scoreCounts(scores, won));
        const turned = rocArea(
          scoreCounts(
            scores,
            won.map((outcome) => 1 - outcome),
          ),
        );
        expect(turned.value).toBeCloseTo(1 - Number(value), 12);
        expect(turned.low).toBeCloseTo(1 - Number(high), 9);
        expect(turned.high).toBeCloseTo(1 - Number(low), 9);
        const ranks = [...new Set(scores)].sort((a, b) => a - b);
        const ranked = rocArea(
          scoreCounts(
            scores.map((score) => ranks.indexOf(score)),
            won,
          ),
        );
        expect([ranked.value, ranked.low, ranked.high]).toEqual([value, low, high]);
      }),
      runs(300),
    );
  });

  it('cannot be told where all won, all lost, or there are none', () => {
    expect(rocArea(countsOf(scored([1, 2], [])))).toEqual({ value: null, low: null, high: null, n: 2 });
    expect(rocArea(countsOf(scored([], [3])))).toEqual({ value: null, low: null, high: null, n: 1 });
    expect(rocArea(countsOf(scored([], []))).n).toBe(0);
  });

  it('is a half and no more where every score is the same', () => {
    expect(rocArea(countsOf(scored(times(7, 50), times(7, 60))))).toEqual({
      value: 0.5,
      low: 0.5,
      high: 0.5,
      n: 110,
    });
  });

  it('has an interval where won and lost are parted wholly: wide for few, narrow for many', () => {
    const parted = (each: number) => rocArea(countsOf(scored(times(2, each), times(1, each))));
    expect(parted(3).high).toBe(1);
    expect(parted(3).low).toBeLessThan(0.65);
    expect(parted(40).low).toBeGreaterThan(0.9);
    expect(parted(40).low).toBeLessThan(0.97);
    expect(rocArea(countsOf(scored(times(1, 40), times(2, 40)))).low).toBe(0);
  });

  it('is not sure of itself by one won record', () => {
    const one = rocArea(
      countsOf(
        scored(
          [70.5],
          Array.from({ length: 100 }, (_, at) => at),
        ),
      ),
    );
    expect(Number(one.high) - Number(one.low)).toBeGreaterThan(0.5);
  });
});
