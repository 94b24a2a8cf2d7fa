import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, logOddsOf } from '../../../../src/core/evidence/statistics/bounded.ts';
import { calibrate, calibration } from '../../../../src/core/evidence/statistics/calibration.ts';
import { fitLine } from '../../../../src/core/evidence/statistics/fit-line.ts';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';
import { runs } from '../../icp/settings.ts';
import { anything, coverage } from './records.ts';

/** The 23 flights before Challenger's last: temperature in Fahrenheit, and whether an O-ring was damaged (R's `alr4::Challeng`). */
const temperatures = [
  66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58,
];
const damaged = [0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1];

/** Records with these chances, won by chance as they say, or as `truth` turns them. */
function foretold(n: number, seed: number, truth = (chance: number): number => chance) {
  const { uniform } = seeded(seed);
  const chances = Float64Array.from({ length: n }, () => 0.05 + 0.9 * uniform());
  return { chances, won: Uint8Array.from(chances, (chance) => Number(uniform() < truth(chance))) };
}

describe('A logistic curve over one number', () => {
  it('is what R’s glm prints for the O-rings: 15.0429 (7.3786) and -0.2322 (0.1082)', () => {
    const line = fitLine(
      Float64Array.from(temperatures),
      Float64Array.from(damaged),
      new Float64Array(23).fill(1),
    );
    expect(line.intercept).toBeCloseTo(15.0429, 4);
    expect(line.interceptError).toBeCloseTo(7.3786, 4);
    expect(line.slope).toBeCloseTo(-0.2322, 4);
    expect(line.slopeError).toBeCloseTo(0.1082, 4);
  });

  it('knows that there is none where the outcomes are parted wholly, or all the same', () => {
    const ones = new Float64Array(4).fill(1);
    expect(fitLine(Float64Array.of(1, 2, 3, 4), Float64Array.of(0, 0, 1, 1), ones).found).toBe(false);
    expect(fitLine(Float64Array.of(1, 2, 3, 4), ones, ones)).toMatchObject({ found: false, slope: 0 });
    expect(fitLine(Float64Array.of(5, 5, 5, 5), Float64Array.of(0, 0, 0, 1), ones).intercept).toBeCloseTo(
      -Math.log(3),
      9,
    );
    expect(fitLine(new Float64Array(), new Float64Array(), new Float64Array())).toMatchObject({
      intercept: 0,
      slope: 0,
    });
  });

  it('finds the same with numbers of any size', () => {
    const line = fitLine(
      Float64Array.from(temperatures, (one) => 1e9 + one * 1e6),
      Float64Array.from(damaged),
      new Float64Array(23).fill(1),
    );
    expect(line.slope * 1e6).toBeCloseTo(-0.2322, 4);
  });
});

describe('Chances learned from scores', () => {
  const { normal } = seeded(5);
  const won = Uint8Array.from({ length: 20_000 }, (_, at) => Number(at % 4 === 0));
  const scores = Float64Array.from(won, (outcome) => 50 + 10 * (outcome + normal()));

  it('are those of the two normal spreads that the scores were drawn from', () => {
    const chanceOfScore = calibrate(scores, won);
    for (const score of [40, 50, 60, 70])
      expect(logOddsOf(chanceOfScore(score))).toBeCloseTo(Math.log(1 / 3) + (score - 55) / 10, 0);
    expect(calibration(scores.map(chanceOfScore), won).slope.value).toBeCloseTo(1, 2);
  });

  it('are never certain, though the scores part won and lost wholly', () => {
    const chanceOfScore = calibrate([1, 2, 3, 4], Uint8Array.of(0, 0, 1, 1));
    expect(chanceOfScore(4)).toBeLessThan(0.95);
    expect(chanceOfScore(4)).toBeGreaterThan(0.6);
    expect(chanceOfScore(1)).toBeLessThan(0.4);
  });

  it('are about the base rate where scores say nothing, and a half where there is nothing to learn from', () => {
    expect(calibrate([7, 7, 7, 7], Uint8Array.of(0, 0, 0, 1))(7)).toBeCloseTo(
      (1 * (2 / 3) + 3 * (1 / 5)) / 4,
      12,
    );
    expect(calibrate([], new Uint8Array())(3)).toBe(0.5);
  });
});

describe('Calibration', () => {
  it('is slope 1 and intercept 0 for chances that come true, in about 95 of 100', () => {
    let seed = 0;
    const told = () =>
      calibration(...(({ chances, won }) => [chances, won] as const)(foretold(200, (seed += 1))));
    expect(coverage(300, 1, () => told().slope)).toBeGreaterThan(0.92);
    expect(coverage(300, 0, () => told().intercept)).toBeGreaterThan(0.92);
  });

  it('is a slope of a half for chances twice too extreme, and an intercept for chances too low', () => {
    const extreme = foretold(20_000, 1, (chance) => chanceOf(logOddsOf(chance) / 2));
    expect(calibration(extreme.chances, extreme.won).slope.value).toBeCloseTo(0.5, 1);
    const low = foretold(20_000, 1, (chance) => chanceOf(logOddsOf(chance) + 1));
    expect(calibration(low.chances, low.won).intercept.value).toBeCloseTo(1, 1);
  });

  it('has a curve of ten bins of about equal count, each with Wilson’s interval', () => {
    const { chances, won } = foretold(1000, 1);
    const { curve } = calibration(chances, won);
    expect(curve.map(({ n }) => n)).toEqual(Array.from({ length: 10 }, () => 100));
    expect(curve.every(({ predicted, low, high }) => low < predicted + 0.1 && predicted - 0.1 < high)).toBe(
      true,
    );
    expect(curve.reduce((sum, bin) => sum + bin.won, 0)).toBe(won.reduce((sum, outcome) => sum + outcome, 0));
  });

  it('keeps records of the same chance in one bin', () => {
    const chances = Float64Array.from({ length: 100 }, (_, at) => (at < 55 ? 0.2 : 0.7));
    const { curve } = calibration(
      chances,
      Uint8Array.from(chances, (_, at) => at % 2),
    );
    expect(curve.map(({ n, predicted }) => [n, Number(predicted.toFixed(9))])).toEqual([
      [55, 0.2],
      [45, 0.7],
    ]);
  });

  it('has no slope where every chance is the same; the intercept says how far off it is', () => {
    const { slope, intercept } = calibration(
      new Float64Array(100).fill(0.5),
      Uint8Array.from({ length: 100 }, (_, at) => Number(at < 75)),
    );
    expect(slope).toEqual({ value: null, low: null, high: null, n: 100 });
    expect(intercept.value).toBeCloseTo(Math.log(3), 12);
  });

  it('cannot be told by one outcome alone, nor where the chances part the outcomes wholly', () => {
    expect(calibration([0.2, 0.4], Uint8Array.of(1, 1)).slope.value).toBeNull();
    expect(calibration([0.2, 0.3, 0.6, 0.7], Uint8Array.of(0, 0, 1, 1)).slope.value).toBeNull();
    expect(calibration([], new Uint8Array())).toMatchObject({ curve: [], slope: { value: null, n: 0 } });
  });

  it('never answers NaN, whatever it is given', () => {
    fc.assert(
      fc.property(anything, ({ scores, chances, won }) => {
        const learned = calibrate(scores, won);
        for (const score of scores) expect(learned(score) >= 0 && learned(score) <= 1).toBe(true);
        const { slope, intercept, curve } = calibration(chances, won);
        const figures = [slope, intercept, ...curve].flatMap((told) =>
          Object.values<number | null>({ ...told }),
        );
        expect(figures.every((figure) => figure === null || Number.isFinite(figure))).toBe(true);
      }),
      runs(500),
    );
  });
});
