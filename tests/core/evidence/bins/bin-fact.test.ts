import { describe, expect, it } from 'vitest';
import { binFact, codesOf } from '../../../../src/core/evidence/bins/bin-fact.ts';
import { outcomeCounts } from '../../../../src/core/evidence/bins/outcome-counts.ts';
import { spreadRows, takeRows } from '../../../../src/core/evidence/bins/take-rows.ts';
import { levels, numbers } from '../learning/columns.ts';

const all = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, at) => at);
const fineness = { most: 20, mostLevels: 3, fewest: 2 };

describe('A fact in bins', () => {
  it('numbers go by the cuts, and what is no number is blank', () => {
    const column = numbers('size', [1, 1, 2, 2, 3, 3, Number.NaN, Infinity]);
    const { bins, codes } = binFact(column, all(8), fineness);
    expect(bins).toEqual([
      { kind: 'number', from: null, to: 2 },
      { kind: 'number', from: 2, to: 3 },
      { kind: 'number', from: 3, to: null },
      { kind: 'blank' },
    ]);
    expect([...codes]).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it('frequent levels stand alone, the others together, and a level of other records is among them', () => {
    const column = levels('kind', [0, 1, 1, 2, 2, 2, 3, -1, 4]);
    const { bins, codes } = binFact(column, all(8), fineness);
    expect(bins).toEqual([
      { kind: 'level', level: 2 },
      { kind: 'level', level: 1 },
      { kind: 'rest', levels: [0, 3] },
      { kind: 'blank' },
    ]);
    expect([...codes]).toEqual([2, 1, 1, 0, 0, 0, 2, 3, 2]);
  });

  it('is told for other records by the same bins', () => {
    const column = levels('kind', [0, 0, 1, 1, 1, 2, -1]);
    const { bins, codes } = binFact(column, all(5), fineness);
    const taken = takeRows(column, Uint32Array.of(6, 5, 0));
    expect([...codesOf(taken, bins)]).toEqual([codes[6], codes[5], codes[0]]);
  });

  it('counts as by hand', () => {
    const counts = outcomeCounts(
      Uint8Array.of(0, 1, 1, 2),
      3,
      Uint8Array.of(1, 1, 0, 1),
      Uint32Array.of(0, 1, 2),
    );
    expect(counts).toEqual({ won: Float64Array.of(1, 1, 0), lost: Float64Array.of(0, 1, 0) });
  });

  it('rows are spread from first to last, each once', () => {
    const rows = spreadRows(all(1000), 90);
    expect(rows.length).toBe(90);
    expect(new Set(rows).size).toBe(90);
    expect(rows[0]).toBe(0);
    expect(rows.at(-1)).toBeGreaterThan(980);
    expect(spreadRows(all(5), 90)).toEqual(all(5));
  });
});
