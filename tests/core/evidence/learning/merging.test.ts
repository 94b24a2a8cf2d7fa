import { describe, expect, it } from 'vitest';
import { copyOf, hold, lossOfTie, quadraticOf } from '../../../../src/core/evidence/learning/quadratic.ts';
import { fitLogistic } from '../../../../src/core/evidence/logistic/fit-logistic.ts';
import { newtonSums } from '../../../../src/core/evidence/logistic/newton-sums.ts';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';

const { uniform } = seeded(11);
const count = 6000;
const chances = [0.2, 0.3, 0.32, 0.5, 0.45];
const codes = Uint16Array.from(
  { length: 2 * count },
  (_, at) => (at % 2 === 0 ? 0 : 3) + Math.floor(uniform() * (at % 2 === 0 ? 3 : 2)),
);
const won = Uint8Array.from({ length: count }, (_, row) =>
  Number(uniform() < ((chances[codes[2 * row] ?? 0] ?? 0) + (chances[codes[2 * row + 1] ?? 0] ?? 0)) / 2),
);
const design = { width: 5, perRow: 2, codes };
const quadratic = quadraticOf(design, won, 1);

/** The loss of a fit without its penalty. */
const lossOf = (own: typeof design): number => {
  const { weights, intercept } = fitLogistic(own, won, null, { l2: 1 });
  return newtonSums(own, won, null, Float64Array.of(...weights, intercept), 0).loss;
};

describe('What it costs to merge', () => {
  it('is what another fit would lose', () => {
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [0, 2],
      [3, 4],
    ] as const) {
      const merged = { ...design, codes: codes.map((code) => (code === b ? a : code)) };
      const cost = lossOf(merged) - lossOf(design);
      const told = lossOfTie(quadratic, { weight: b, others: [{ weight: a, share: 1 }] });
      expect(Math.abs(told - cost)).toBeLessThan(0.05 + 0.03 * cost);
    }
  });

  it('moves the other weights to where that fit has them', () => {
    const held = copyOf(quadratic);
    hold(held, { weight: 2, others: [{ weight: 1, share: 1 }] });
    const merged = { ...design, codes: codes.map((code) => (code === 2 ? 1 : code)) };
    const { weights } = fitLogistic(merged, won, null, { l2: 1 });
    const apart = (all: Float64Array, a: number, b: number): number => (all[a] ?? 0) - (all[b] ?? 0);
    expect(apart(held.weights, 0, 1)).toBeCloseTo(apart(weights, 0, 1), 2);
    expect(apart(held.weights, 3, 4)).toBeCloseTo(apart(weights, 3, 4), 2);
    expect(lossOfTie(held, { weight: 4, others: [{ weight: 3, share: 1 }] })).toBeGreaterThan(0);
  });

  it('of a weight held to a mean of others is what Lagrange has it be, and moves the rest so', () => {
    const shares = [-0.25, -0.75, 1, 0, 0, 0];
    const { weights, inverse } = quadratic;
    const along = shares.map((_, row) =>
      shares.reduce((total, share, column) => total + share * (inverse[row * 6 + column] ?? 0), 0),
    );
    const over = (values: ArrayLike<number>): number =>
      shares.reduce((total, share, at) => total + share * (values[at] ?? 0), 0);
    const tie = {
      weight: 2,
      others: [
        { weight: 0, share: 0.25 },
        { weight: 1, share: 0.75 },
      ],
    };
    expect(lossOfTie(quadratic, tie)).toBeCloseTo(over(weights) ** 2 / (2 * over(along)), 9);
    const held = copyOf(quadratic);
    hold(held, tie);
    for (const at of [0, 1, 3, 4, 5])
      expect(held.weights[at]).toBeCloseTo(
        (weights[at] ?? 0) - ((along[at] ?? 0) * over(weights)) / over(along),
        9,
      );
    expect(held.live.has(2)).toBe(false);
  });
});
