import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitOf } from '../../../../src/core/evidence/backtest/split.ts';
import { noDay } from '../../../../src/core/evidence/table.ts';
import { runs } from '../../icp/settings.ts';

const byTime = { kind: 'time', seed: 1 } as const;
const atRandom = { kind: 'random', seed: 1 } as const;

const split = (days: readonly number[], groups: readonly number[] | null = null) =>
  splitOf(
    {
      won: new Uint8Array(days.length),
      created: Int32Array.from(days),
      groups: groups && Uint32Array.from(groups),
    },
    byTime,
  );

const someRecords = fc
  .array(
    fc.record({ day: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constant(noDay)), group: fc.nat(9) }),
    {
      maxLength: 40,
    },
  )
  .map((list) => ({
    won: new Uint8Array(list.length),
    created: Int32Array.from(list, ({ day }) => day),
    groups: Uint32Array.from(list, ({ group }) => group),
  }));

describe('a split by time', () => {
  it('judges the newest 30 %', () => {
    const { learned, judged, cut, undated } = split([9, 0, 1, 2, 8, 3, 4, 5, 6, 7]);
    expect([...judged]).toEqual([0, 4, 9]);
    expect(learned).toHaveLength(7);
    expect([cut, undated]).toEqual([7, 0]);
  });

  it('never cuts through a day, and cuts at the day that comes nearest', () => {
    expect(split([1, 1, 1, 1, 2, 2, 2, 2, 2, 3]).cut).toBe(3);
    expect(split([1, 1, 1, 1, 1, 2, 2, 2, 2, 3]).cut).toBe(2);
    expect(split([1, 2, 2, 2, 2, 2, 2, 2, 2, 2]).cut).toBe(2);
  });

  it('judges all where every record is of one day', () => {
    const { learned, judged, cut } = split([5, 5, 5]);
    expect([learned.length, judged.length, cut]).toEqual([0, 3, 5]);
  });

  it('leaves out records without a day, and tells how many', () => {
    const { learned, judged, undated } = split([1, noDay, 2, 3, noDay]);
    expect([...learned, ...judged]).toEqual([0, 2, 3]);
    expect(undated).toBe(2);
  });

  it('judges nothing where no day is known', () => {
    const { learned, judged, cut, undated } = splitOf(
      { won: new Uint8Array(4), created: null, groups: null },
      byTime,
    );
    expect([learned.length, judged.length, cut, undated]).toEqual([0, 0, null, 4]);
  });

  it('takes records that belong together for as new as the newest of them', () => {
    const { judged } = split([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [0, 1, 2, 3, 4, 5, 6, 7, 8, 0]);
    expect(judged).toContain(0);
    expect(judged).toContain(9);
  });
});

describe('a split at random', () => {
  it('judges about 30 %, the same for the same seed', () => {
    const records = { won: new Uint8Array(20_000), created: null, groups: null };
    const first = splitOf(records, atRandom);
    expect(first.judged.length / 20_000).toBeCloseTo(0.3, 1.5);
    expect(splitOf(records, atRandom).judged).toEqual(first.judged);
    const other = splitOf(records, { ...atRandom, seed: 2 }).judged;
    const both = new Set(first.judged);
    expect(other.filter((row) => both.has(row)).length / other.length).toBeCloseTo(0.3, 1);
  });

  it('has nothing to do with the order of the records', () => {
    const { judged } = splitOf({ won: new Uint8Array(20_000), created: null, groups: null }, atRandom);
    const early = judged.filter((row) => row < 10_000).length;
    const even = judged.filter((row) => row % 2 === 0).length;
    expect(early / judged.length).toBeCloseTo(0.5, 1);
    expect(even / judged.length).toBeCloseTo(0.5, 1);
  });

  it('leaves neither part empty where there are two records', () => {
    for (let seed = 0; seed < 50; seed++) {
      const records = { won: new Uint8Array(2), created: null, groups: null };
      const { learned, judged } = splitOf(records, { kind: 'random', seed });
      expect([learned.length, judged.length]).toEqual([1, 1]);
    }
  });
});

describe('any split', () => {
  it('by time judges no record that is older than one that is learned from', () => {
    fc.assert(
      fc.property(someRecords, ({ won, created }) => {
        const { learned, judged } = splitOf({ won, created, groups: null }, byTime);
        const daysOf = (rows: Uint32Array): readonly number[] => [...rows].map((row) => created[row] ?? 0);
        expect(Math.max(...daysOf(learned))).toBeLessThan(Math.min(...daysOf(judged)));
      }),
      runs(100),
    );
  });

  it('puts each record on one side at most, and records that belong together on the same', () => {
    fc.assert(
      fc.property(someRecords, fc.constantFrom('time', 'random'), fc.integer(), (records, kind, seed) => {
        const { learned, judged, undated } = splitOf(records, { kind, seed });
        const all = [...learned, ...judged];
        expect(new Set(all).size).toBe(all.length);
        expect(all.length + undated).toBe(records.won.length);
        const sides = (rows: Uint32Array): Set<number> =>
          new Set([...rows].map((row) => records.groups[row] ?? -1));
        expect([...sides(learned)].filter((group) => sides(judged).has(group))).toEqual([]);
      }),
      runs(200),
    );
  });
});
