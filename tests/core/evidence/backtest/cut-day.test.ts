import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutDay } from '../../../../src/core/evidence/backtest/cut-day.ts';
import { newestOf } from '../../../../src/core/evidence/backtest/newest-of.ts';
import { noDay } from '../../../../src/core/evidence/table.ts';

/** What is wanted, the slow way: of all days that leave something before them, the one that parts nearest. */
function nearestCut(days: readonly number[], share: number): number | null {
  const sorted = days.filter((day) => day !== noDay).toSorted((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const possible = distinct.length > 1 ? distinct.slice(1) : distinct;
  const wanted = Math.round(sorted.length * (1 - share));
  const offBy = (day: number): number => Math.abs(sorted.indexOf(day) - wanted);
  return possible.reduce<number | null>(
    (best, day) => (best === null || offBy(day) < offBy(best) ? day : best),
    null,
  );
}

const day = fc.oneof(
  fc.integer({ min: -4, max: 12 }),
  fc.constant(noDay),
  fc.integer({ min: 19_000, max: 20_000 }),
);

describe('the day of the cut', () => {
  it('leaves nearest to three in ten records from it on, and counts those with a day', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 60 }), (days) => {
        const { cut, dated } = cutDay(Int32Array.from(days), 0.3);
        expect(cut).toBe(nearestCut(days, 0.3));
        expect(dated).toBe(days.filter((one) => one !== noDay).length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('records that belong together', () => {
  it.each([
    ['numbered closely', [7, 7, 2, 9, 2]],
    ['numbered from far apart', [4_000_000_000, 4_000_000_000, 2, 9, 2]],
  ])('are as new as the newest of them, %s', (_, groups) => {
    const created = Int32Array.from([10, 30, noDay, 5, 8]);
    expect([...newestOf(created, Uint32Array.from(groups))]).toEqual([30, 30, noDay, 5, 8]);
  });
});
