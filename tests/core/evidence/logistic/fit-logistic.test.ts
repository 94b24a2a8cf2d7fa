import { describe, expect, it } from 'vitest';
import { fitLogistic, type SparseDesign } from '../../../../src/core/evidence/logistic/fit-logistic.ts';
import { newtonSums } from '../../../../src/core/evidence/logistic/newton-sums.ts';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';

/** Records of a table: so many won and lost with these switches on. */
function recordsOf(
  width: number,
  cells: readonly { readonly on: readonly number[]; readonly won: number; readonly lost: number }[],
): { design: SparseDesign; won: Uint8Array } {
  const each = cells.flatMap(({ on, won, lost }) =>
    Array.from({ length: won + lost }, (_, at) => ({ on, won: Number(at < won) })),
  );
  return {
    design: {
      width,
      perRow: cells[0]?.on.length ?? 0,
      codes: Uint16Array.from(each.flatMap(({ on }) => on)),
    },
    won: Uint8Array.from(each, ({ won }) => won),
  };
}

const admissions = [
  [512, 313, 89, 19],
  [353, 207, 17, 8],
  [120, 205, 202, 391],
  [138, 279, 131, 244],
  [53, 138, 94, 299],
  [22, 351, 24, 317],
].flatMap(([men = 0, menNot = 0, women = 0, womenNot = 0], department) => [
  { on: [0, 2 + department], won: men, lost: menNot },
  { on: [1, 2 + department], won: women, lost: womenNot },
]);

describe('A logistic regression', () => {
  it('finds 2.094 and -0.841 for heart disease by age of 55, as Hosmer and Lemeshow do in table 3.2', () => {
    const { design, won } = recordsOf(2, [
      { on: [0], won: 22, lost: 51 },
      { on: [1], won: 21, lost: 6 },
    ]);
    const { intercept, weights } = fitLogistic(design, won, null, { l2: 1e-9 });
    expect((weights[1] ?? 0) - (weights[0] ?? 0)).toBeCloseTo(Math.log((21 * 51) / (22 * 6)), 6);
    expect((weights[1] ?? 0) - (weights[0] ?? 0)).toBeCloseTo(2.094, 3);
    expect(intercept + (weights[0] ?? 0)).toBeCloseTo(-0.841, 3);
  });

  it('finds what R’s glm finds for admissions to Berkeley in 1973 (Bickel, Hammel and O’Connell 1975)', () => {
    const { design, won } = recordsOf(8, admissions);
    const { intercept, weights, converged } = fitLogistic(design, won, null, { l2: 1e-9 });
    const [men = 0, women = 0, a = 0, ...others] = weights;
    expect(converged).toBe(true);
    expect(intercept + men + a).toBeCloseTo(0.58205, 4);
    expect(women - men).toBeCloseTo(0.09987, 4);
    const known = [-0.0434, -1.2626, -1.29461, -1.73931, -3.30648];
    for (const [at, other] of others.entries()) expect(other - a).toBeCloseTo(known[at] ?? 0, 4);
  });

  it('ends where the slope is nothing and no weight does better, by brute force', () => {
    const { design, won } = recordsOf(8, admissions);
    const { intercept, weights } = fitLogistic(design, won, null, { l2: 3 });
    const all = Float64Array.of(...weights, intercept);
    const best = newtonSums(design, won, null, all, 3);
    for (const slope of best.gradient) expect(slope).toBeCloseTo(0, 3);
    for (let at = 0; at < all.length; at++) {
      const moved = all.with(at, (all[at] ?? 0) + 0.01);
      expect(newtonSums(design, won, null, moved, 3).loss).toBeGreaterThan(best.loss);
    }
  });

  it('has an end where outcomes are parted wholly, where a switch is never on, and where all are won', () => {
    const parted = recordsOf(3, [
      { on: [0], won: 30, lost: 0 },
      { on: [1], won: 0, lost: 30 },
    ]);
    const fit = fitLogistic(parted.design, parted.won, null, { l2: 1 });
    expect(fit.converged).toBe(true);
    expect(fit.weights[0]).toBeGreaterThan(1);
    expect(fit.weights[1]).toBeCloseTo(-(fit.weights[0] ?? 0), 6);
    expect(fit.weights[2]).toBe(0);
    const allWon = fitLogistic(parted.design, new Uint8Array(60).fill(1), null, { l2: 1 });
    for (const weight of [allWon.intercept, ...allWon.weights]) expect(weight).not.toBeNaN();
    const none = fitLogistic({ width: 2, perRow: 1, codes: new Uint16Array() }, new Uint8Array(), null, {
      l2: 1,
    });
    expect([none.intercept, ...none.weights]).toEqual([0, 0, 0]);
  });

  it('looks at the named records alone, and at each as often as it is named', () => {
    const { design, won } = recordsOf(8, admissions);
    const rows = Uint32Array.from({ length: 900 }, (_, at) => (at * 5) % won.length);
    const few = fitLogistic(design, won, rows, { l2: 1 });
    const codes = Uint16Array.from(
      Array.from(rows, (row) => [...design.codes.slice(2 * row, 2 * row + 2)]).flat(),
    );
    const own = fitLogistic(
      { ...design, codes },
      Uint8Array.from(rows, (row) => won[row] ?? 0),
      null,
      { l2: 1 },
    );
    expect(few).toEqual(own);
  });

  it('comes to the same from a tenth of many records as from nothing', () => {
    const { uniform } = seeded(3);
    const count = 70_000;
    const codes = Uint16Array.from(
      { length: 3 * count },
      (_, at) => (at % 3) * 4 + Math.floor(uniform() * 4),
    );
    const won = Uint8Array.from({ length: count }, (_, row) =>
      Number(uniform() < 1 / (1 + Math.exp(((codes[3 * row] ?? 0) - 1) / 2))),
    );
    const design = { width: 12, perRow: 3, codes };
    const warm = fitLogistic(design, won, null, { l2: 1 });
    const cold = fitLogistic(design, won, null, { l2: 1, start: new Float64Array(13) });
    for (const [at, weight] of warm.weights.entries()) expect(weight).toBeCloseTo(cold.weights[at] ?? 0, 5);
  });
});
