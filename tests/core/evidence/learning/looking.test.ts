import { describe, expect, it } from 'vitest';
import { binFact } from '../../../../src/core/evidence/bins/bin-fact.ts';
import { outcomeCounts } from '../../../../src/core/evidence/bins/outcome-counts.ts';
import { associationOf } from '../../../../src/core/evidence/learning/association.ts';
import { falseDiscovery } from '../../../../src/core/evidence/learning/false-discovery.ts';
import { foldsOf } from '../../../../src/core/evidence/learning/folds.ts';
import { scalePoints } from '../../../../src/core/evidence/learning/scale-points.ts';
import { tiersFrom } from '../../../../src/core/evidence/learning/tiers-from.ts';
import type { FactColumn } from '../../../../src/core/evidence/fact-column.ts';
import { noDay } from '../../../../src/core/evidence/table.ts';
import { draws, levels, noise, numbers, outcomes } from './columns.ts';

function chanceOf(column: FactColumn, won: Uint8Array, blankIsNeutral = false): number {
  const rows = Uint32Array.from(won.keys());
  const binned = binFact(column, rows, { most: 20, mostLevels: 100, fewest: 10 });
  return associationOf(binned, outcomeCounts(binned.codes, binned.bins.length, won, rows), blankIsNeutral);
}

describe('Whether a column tells anything', () => {
  it('is said wrongly of no more than 5 in 100 columns of noise, rare wins or not', () => {
    for (const odds of [-0.4, -2.5]) {
      const chances = draws(30, (seed) => seed + 1).flatMap((seed) => {
        const won = outcomes(
          draws(450, () => odds),
          seed + 1000,
        );
        return noise(450, 20, seed).map((column) => chanceOf(column, won));
      });
      expect(chances.filter((p) => p < 0.05).length / chances.length).toBeLessThan(0.05);
    }
  });

  it('is seen in a trend, in what rises and falls again, in one level of many, and in blanks that are not neutral', () => {
    const won = Uint8Array.from({ length: 600 }, (_, at) => Number(at % 3 === 0));
    const like = (yes: number, no: number): number[] => draws(600, (at) => (at % 3 === 0 ? yes : no));
    const middling = draws(600, (at) => (at % 3 === 0 ? ([-40, 40][at % 2] ?? 0) : 0) + (at % 31));
    expect(
      chanceOf(
        numbers(
          'trend',
          like(1, 0).map((value, at) => value * 5 + (at % 17)),
        ),
        won,
      ),
    ).toBeLessThan(1e-6);
    expect(chanceOf(numbers('both ends', middling), won)).toBeLessThan(1e-6);
    expect(
      chanceOf(
        levels(
          'one of many',
          draws(600, (at) => (at % 60 === 0 ? 0 : 1 + (at % 29))),
        ),
        won,
      ),
    ).toBeLessThan(1e-3);
    const blanks = numbers(
      'blank',
      draws(600, (at) => (at % 3 === 0 && at % 2 === 0 ? Number.NaN : (at * 7) % 13)),
    );
    expect(chanceOf(blanks, won)).toBeLessThan(1e-6);
    expect(chanceOf(blanks, won, true)).toBeGreaterThan(0.05);
  });

  it('cannot be said of one value, of nothing, or of values that are all different', () => {
    const won = Uint8Array.from({ length: 100 }, (_, at) => at % 2);
    expect(
      chanceOf(
        levels(
          'same',
          draws(100, () => 0),
        ),
        won,
      ),
    ).toBe(1);
    expect(
      chanceOf(
        numbers(
          'blank',
          draws(100, () => Number.NaN),
        ),
        won,
      ),
    ).toBe(1);
    expect(
      chanceOf(
        levels(
          'id',
          draws(100, (at) => at),
        ),
        won,
      ),
    ).toBe(1);
    expect(
      chanceOf(
        numbers(
          'size',
          draws(100, (at) => at),
        ),
        new Uint8Array(100),
      ),
    ).toBe(1);
  });

  it('is corrected for how many were looked at as R’s p.adjust does by "BH"', () => {
    for (const one of falseDiscovery([0.01, 0.02, 0.03, 0.04, 0.05])) expect(one).toBeCloseTo(0.05, 12);
    const corrected = falseDiscovery([0.2, 0.009, 0.005, 0.05]);
    for (const [at, known] of [0.2, 0.018, 0.018, 0.2 / 3].entries())
      expect(corrected[at]).toBeCloseTo(known, 12);
    expect(falseDiscovery([])).toEqual([]);
  });
});

describe('Parts of cross-validation', () => {
  it('are runs of days, a day never in two', () => {
    const created = Int32Array.from({ length: 100 }, (_, at) => Math.floor(((at * 37) % 100) / 3));
    const { of } = foldsOf({ created, groups: null, seed: 1, length: 100 }, 5);
    const byDay = Array.from(created.keys()).sort((a, b) => (created[a] ?? 0) - (created[b] ?? 0));
    const inOrder = byDay.map((row) => of[row] ?? 0);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    const places = new Set(byDay.map((row) => `${created[row]} in ${of[row]}`));
    expect(places.size).toBe(new Set(created).size);
    expect(new Set(of).size).toBe(5);
  });

  it('keep a group together, are about as large, and follow the seed, where there are no days', () => {
    const groups = Uint32Array.from({ length: 3000 }, (_, at) => Math.floor(at / 3));
    const created = new Int32Array(3000).fill(noDay);
    const { of } = foldsOf({ created, groups, seed: 1, length: 3000 }, 5);
    for (let at = 0; at < 3000; at += 3) expect([of[at + 1], of[at + 2]]).toEqual([of[at], of[at]]);
    for (let part = 0; part < 5; part++)
      expect(Math.abs(of.filter((own) => own === part).length - 600)).toBeLessThan(120);
    expect(foldsOf({ created, groups, seed: 2, length: 3000 }, 5).of).not.toEqual(of);
  });
});

describe('Whole points', () => {
  it('keep the distances of the weights and add up to 100', () => {
    const { points, pointsPerLogOdds } = scalePoints([
      { known: [-0.5, 0.2, 1.1], blank: null },
      { known: [0.3, -0.3], blank: -0.7 },
    ]);
    const most = points.map(({ known }) => Math.max(...known));
    expect(most.reduce((total, point) => total + point, 0)).toBe(100);
    expect(points[1]?.blank).toBe(0);
    for (const [at, weight] of [-0.5, 0.2, 1.1].entries())
      expect(Math.abs((points[0]?.known[at] ?? 0) - (weight + 0.5) * pointsPerLogOdds)).toBeLessThanOrEqual(
        0.5,
      );
  });

  it('never reward a blank above every answer, unless there is one answer alone', () => {
    expect(scalePoints([{ known: [0, 1], blank: 3 }]).points).toEqual([{ known: [0, 100], blank: 100 }]);
    expect(scalePoints([{ known: [0], blank: 3 }]).points).toEqual([{ known: [0], blank: 100 }]);
  });

  it('are none where nothing differs', () => {
    expect(scalePoints([{ known: [0.4, 0.4], blank: null }]).points).toEqual([
      { known: [0, 0], blank: null },
    ]);
    expect(scalePoints([])).toEqual({ points: [], pointsPerLogOdds: 0 });
  });
});

describe('Tiers', () => {
  const counts = (rates: readonly number[]): Parameters<typeof tiersFrom>[0] => ({
    scores: Float64Array.from(rates.keys()),
    won: Float64Array.from(rates, (rate) => 100 * rate),
    lost: Float64Array.from(rates, (rate) => 100 * (1 - rate)),
  });

  it('are as many as differ, the last from 0', () => {
    expect(tiersFrom(counts([0.1, 0.3, 0.5, 0.7, 0.9]), 0)).toEqual([4, 3, 2, 1, 0]);
    expect(tiersFrom(counts([0.2, 0.2, 0.2, 0.6, 0.6]), 0)).toEqual([3, 0]);
    expect(tiersFrom(counts([0.3, 0.3]), 0)).toEqual([0]);
    expect(tiersFrom(counts([]), 0)).toEqual([0]);
  });

  it('do not begin where no record of which everything is known can be below', () => {
    expect(tiersFrom(counts([0.1, 0.3, 0.5, 0.7, 0.9]), 4)).toEqual([0]);
  });
});
