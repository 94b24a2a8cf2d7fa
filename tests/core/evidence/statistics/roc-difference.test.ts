import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rocArea } from '../../../../src/core/evidence/statistics/roc-area.ts';
import { rocDifference } from '../../../../src/core/evidence/statistics/roc-difference.ts';
import { scoreCounts } from '../../../../src/core/evidence/statistics/score-counts.ts';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';
import { runs } from '../../icp/settings.ts';
import { albumin, helped, kgScore, totalProtein } from './ovarian.ts';
import { anything, someScores } from './records.ts';

const twice = fc
  .tuple(someScores(30, 30), someScores(30, 30), fc.integer({ min: 2, max: 28 }))
  .map(([a, b, winners]) => ({ a, b, won: Uint8Array.from(a, (_, at) => Number(at < winners)) }));

/** DeLong's paired variance as the paper writes it: the covariances of both scores' components. */
function bruteForce(a: readonly number[], b: readonly number[], won: Uint8Array) {
  const beats = (one: number, other: number): number => Number(one > other) + Number(one === other) / 2;
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const split = (scores: readonly number[]) => {
    const ofWon = scores.filter((_, at) => won[at] === 1);
    const ofLost = scores.filter((_, at) => won[at] === 0);
    return {
      v10: ofWon.map((score) => mean(ofLost.map((other) => beats(score, other)))),
      v01: ofLost.map((score) => mean(ofWon.map((other) => beats(other, score)))),
    };
  };
  const covariance = (one: readonly number[], other: readonly number[]): number => {
    const [middle, otherMiddle] = [mean(one), mean(other)];
    const products = one.map((number, at) => (number - middle) * ((other[at] ?? 0) - otherMiddle));
    return (mean(products) * (one.length / (one.length - 1))) / one.length;
  };
  const [ofA, ofB] = [split(a), split(b)];
  const variance = (part: 'v10' | 'v01'): number =>
    covariance(ofA[part], ofA[part]) +
    covariance(ofB[part], ofB[part]) -
    2 * covariance(ofA[part], ofB[part]);
  return { value: mean(ofA.v10) - mean(ofB.v10), variance: variance('v10') + variance('v01') };
}

describe('The difference of two areas over the same records', () => {
  it('is what SAS prints for the data of DeLong and others (1988)', () => {
    const albuminOverKg = rocDifference(albumin, kgScore, helped, null);
    expect(albuminOverKg.value).toBeCloseTo(0.0108, 4);
    expect([albuminOverKg.low, albuminOverKg.high].map((end) => end?.toFixed(4))).toEqual([
      '-0.1761',
      '0.1976',
    ]);
    const proteinOverKg = rocDifference(totalProtein, kgScore, helped, null);
    expect(proteinOverKg.value).toBeCloseTo(-0.078, 4);
    expect([proteinOverKg.low, proteinOverKg.high].map((end) => end?.toFixed(4))).toEqual([
      '-0.2830',
      '0.1271',
    ]);
  });

  it('agrees with the covariances of every won record held against every lost one', () => {
    fc.assert(
      fc.property(twice, ({ a, b, won }) => {
        const fast = rocDifference(a, b, won, null);
        const slow = bruteForce(a, b, won);
        expect(fast.value).toBeCloseTo(slow.value, 12);
        fc.pre(slow.variance > 1e-12);
        const reach = 1.959_963_984_540_054 * Math.sqrt(slow.variance);
        expect(fast.low).toBeCloseTo(Math.max(-1, slow.value - reach), 9);
        expect(fast.high).toBeCloseTo(Math.min(1, slow.value + reach), 9);
        expect(fast.z).toBeCloseTo(slow.value / Math.sqrt(slow.variance), 6);
      }),
      runs(300),
    );
  });

  it('turns its sign with the two scores, and looks at the named rows alone', () => {
    fc.assert(
      fc.property(twice, ({ a, b, won }) => {
        const there = rocDifference(a, b, won, null);
        const back = rocDifference(b, a, won, null);
        expect(there.value).toBeCloseTo(-Number(back.value), 12);
        expect(there.low).toBeCloseTo(-Number(back.high), 9);
        expect(there.p).toBeCloseTo(Number(back.p), 6);
        const rows = Uint32Array.from({ length: 30 }, (_, at) => 29 - at);
        expect(rocDifference([...a, 9], [...b, 9], Uint8Array.from([...won, 1]), rows).value).toBeCloseTo(
          Number(there.value),
          12,
        );
      }),
      runs(200),
    );
  });

  it('gives the same for whole scores, that are counted in a table, as for the same scores a little apart', () => {
    const { uniform } = seeded(3);
    const won = Uint8Array.from({ length: 400 }, () => Number(uniform() < 0.4));
    const whole = (lift: number) =>
      Int32Array.from(won, (outcome) => Math.floor(uniform() * 8) + outcome * lift);
    const [a, b] = [whole(2), whole(1)];
    const halves = (scores: Int32Array) => Float64Array.from(scores, (score) => score / 2);
    const [counted, sorted] = [
      rocDifference(a, b, won, null),
      rocDifference(halves(a), halves(b), won, null),
    ];
    expect(counted.value).toBeCloseTo(Number(sorted.value), 12);
    expect(counted.z).toBeCloseTo(Number(sorted.z), 9);
  });

  it('is nothing at all between a score and itself', () => {
    expect(rocDifference(albumin, albumin, helped, null)).toEqual({
      value: 0,
      low: 0,
      high: 0,
      n: 43,
      z: 0,
      p: 1,
    });
  });

  it('has an interval where both areas have no spread', () => {
    const won = Uint8Array.from({ length: 60 }, (_, at) => Number(at < 30));
    const { value, low, high, p } = rocDifference(won, new Float64Array(60), won, null);
    expect(value).toBe(0.5);
    expect(Number(low)).toBeGreaterThan(0.4);
    expect(Number(low)).toBeLessThan(0.5);
    expect(high).toBe(0.5);
    expect(Number(p)).toBeLessThan(0.001);
  });

  it('is wider with more confidence', () => {
    const usual = rocDifference(albumin, kgScore, helped, null);
    const corrected = rocDifference(albumin, kgScore, helped, null, 0.998);
    expect(Number(corrected.high) - Number(corrected.low)).toBeGreaterThan(
      Number(usual.high) - Number(usual.low),
    );
    expect(corrected.p).toBe(usual.p);
  });

  it('calls two scores that know the same different in about 5 of 100, and holds a true difference in about 95', () => {
    const { normal } = seeded(1);
    const won = Uint8Array.from({ length: 400 }, (_, at) => Number(at < 200));
    const seen = (strength: number) => Float64Array.from(won, (outcome) => outcome * strength + normal());
    let [called, held] = [0, 0];
    const truth = 0.760_249_938_906_524 - 0.691_462_461_274_013;
    for (let run = 0; run < 600; run += 1) {
      const shared = seen(1);
      const mixed = () => shared.map((score) => score + normal());
      const same = rocDifference(mixed(), mixed(), won, null);
      called += Number(Number(same.p) < 0.05);
      const different = rocDifference(seen(1), seen(Math.SQRT1_2), won, null);
      held += Number(Number(different.low) <= truth && truth <= Number(different.high));
    }
    expect(called / 600).toBeGreaterThan(0.025);
    expect(called / 600).toBeLessThan(0.075);
    expect(held / 600).toBeGreaterThan(0.925);
    expect(held / 600).toBeLessThan(0.975);
  });

  it('never answers NaN, whatever it is given', () => {
    fc.assert(
      fc.property(anything, ({ scores, others, won }) => {
        const found = Object.values(rocDifference(scores, others, won, null));
        expect(found.every((figure) => figure === null || Number.isFinite(figure))).toBe(true);
        expect(rocArea(scoreCounts(scores, won)).value).not.toBeNaN();
      }),
      runs(500),
    );
  });
});
