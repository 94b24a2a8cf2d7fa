import { describe, expect, it } from 'vitest';
import { liftDifference } from '../../../../src/core/evidence/backtest/lift-difference.ts';
import { liftAt } from '../../../../src/core/evidence/statistics/lift.ts';
import { scoreCounts } from '../../../../src/core/evidence/statistics/score-counts.ts';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';

/** Two scores of the same records, of which the first tells more; whole numbers with many ties. */
function drawn(n: number, seed: number) {
  const { normal, uniform } = seeded(seed);
  const won = Uint8Array.from({ length: n }, () => Number(uniform() < 0.4));
  const shared = Float64Array.from(won, (outcome) => normal() + 0.6 * outcome);
  const scoreOf = (more: number): Int32Array =>
    Int32Array.from(shared, (one, at) => Math.round(8 * (one + normal() + more * (won[at] as number))));
  return { won, a: scoreOf(0.8), b: scoreOf(0) };
}

describe('the difference of two lifts', () => {
  it('is that of the lifts themselves, ties shared out', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { won, a, b } = drawn(60, seed);
      const lift = (scores: Int32Array): number => liftAt(scoreCounts(scores, won), 0.2, 1).value ?? 0;
      const { value, n } = liftDifference(a, b, { won, share: 0.2, confidence: 0.95 });
      expect(value).toBeCloseTo(lift(a) - lift(b), 10);
      expect(n).toBe(60);
    }
  });

  it('has an interval that holds the truth about 95 times in 100', () => {
    const all = drawn(300_000, 99);
    const truth = liftDifference(all.a, all.b, { won: all.won, share: 0.2, confidence: 0.95 }).value;
    let covered = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const { won, a, b } = drawn(600, seed);
      const { low, high } = liftDifference(a, b, { won, share: 0.2, confidence: 0.95 });
      if ((low ?? 9) <= (truth ?? 0) && (high ?? -9) >= (truth ?? 0)) covered++;
    }
    expect(covered / 400).toBeGreaterThan(0.92);
    expect(covered / 400).toBeLessThan(0.98);
  });

  it('is none between a score and itself, and cannot be told of one outcome alone', () => {
    const { won, a } = drawn(60, 1);
    const asked = { won, share: 0.2, confidence: 0.95 };
    expect(liftDifference(a, a, asked)).toEqual({ value: 0, low: 0, high: 0, n: 60 });
    const none = { ...asked, won: new Uint8Array(60) };
    expect(liftDifference(a, a, none)).toEqual({ value: null, low: null, high: null, n: 60 });
    expect(
      liftDifference(new Int32Array(0), new Int32Array(0), { ...asked, won: new Uint8Array(0) }).value,
    ).toBe(null);
  });
});
