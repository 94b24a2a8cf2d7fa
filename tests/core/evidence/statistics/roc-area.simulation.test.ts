import { describe, expect, it } from 'vitest';
import { rocArea } from '../../../../src/core/evidence/statistics/roc-area.ts';
import { scoreCounts } from '../../../../src/core/evidence/statistics/score-counts.ts';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';
import { binormal, coverage } from './records.ts';

interface Simulated {
  readonly area: number;
  readonly won: number;
  readonly lost: number;
  readonly steps?: number;
}

function covered({ area, won, lost, steps }: Simulated, runs: number): number {
  const generator = seeded(1);
  const areaNow = (size: { won: number; lost: number }) => {
    const { scores, won: outcome } = binormal(area, size, generator, steps ?? null);
    return rocArea(scoreCounts(scores, outcome));
  };
  const truth = steps === undefined ? area : (areaNow({ won: 200_000, lost: 200_000 }).value ?? 0);
  return coverage(runs, truth, () => areaNow({ won, lost }));
}

describe('The interval of the area, of 2,000 drawn sets of records', () => {
  it.each([0.6, 0.75, 0.9])('holds a true area of %d in 93 to 97 of 100, at 200 won and 200 lost', (area) => {
    const share = covered({ area, won: 200, lost: 200 }, 2000);
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(share).toBeLessThanOrEqual(0.97);
  });

  it.each([0.5, 0.75, 0.9])('holds a true area of %d in 93 to 98 of 100, at 40 and 40', (area) => {
    const share = covered({ area, won: 40, lost: 40 }, 2000);
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(share).toBeLessThanOrEqual(0.98);
  });

  it.each([0.6, 0.9])(
    'holds one near %d in 93 to 97 of 100, where scores tie on six values or so',
    (area) => {
      const share = covered({ area, won: 200, lost: 200, steps: 1 }, 2000);
      expect(share).toBeGreaterThanOrEqual(0.93);
      expect(share).toBeLessThanOrEqual(0.97);
    },
  );
});

describe('The interval of the area, of 1,000 drawn sets of records', () => {
  it.each([
    { area: 0.9, won: 40, lost: 400 },
    { area: 0.97, won: 40, lost: 400 },
    { area: 0.99, won: 200, lost: 200 },
    { area: 0.99, won: 40, lost: 40 },
    { area: 0.75, won: 5, lost: 100 },
  ])('is wide enough in hard places: $area at $won won and $lost lost', (simulated) => {
    expect(covered(simulated, 1000)).toBeGreaterThanOrEqual(0.92);
  });
});
