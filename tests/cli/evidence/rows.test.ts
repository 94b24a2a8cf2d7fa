import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../src/hosts/cli/evidence/groups-of.ts';
import { sameRows } from '../../../src/hosts/cli/evidence/same-rows.ts';
import { drawn } from './generated-deals.ts';
import { allRows, tableOf } from './table-of.ts';

/** Rows of a table that is told apart by a number with many digits. */
function wide(count: number): string[] {
  const next = drawn(3);
  return Array.from({ length: count }, () => `${Math.floor(next() * 1e9)},${Math.floor(next() * 3)}`);
}

describe('rows that are the same in every column', () => {
  it('count once, the first of them', () => {
    const rows = wide(50);
    const table = tableOf(['a,b', ...rows, rows[7], rows[3], rows[7]].join('\n'));
    const { kept, dropped, notes } = sameRows(table, allRows(table));
    expect([...kept]).toEqual(Array.from({ length: 50 }, (_, at) => at));
    expect(dropped).toBe(3);
    expect(notes).toEqual([
      '3 rows are the same as another in every column, and left out: a deal counts once.',
    ]);
  });

  it('are found among the rows that are looked at alone', () => {
    const table = tableOf('a,b\n1234567,x\n1234567,x\n7654321,y\n7654321,y\n99999999,z\n');
    expect([...sameRows(table, Uint32Array.of(1, 2, 4)).kept]).toEqual([1, 2, 4]);
  });

  it('are found as a plain comparison finds them', () => {
    const rows = wide(4_000).map((row, at) => (at % 9 === 0 ? '5,5' : row));
    const table = tableOf(['a,b', ...rows].join('\n'));
    const plain = rows.flatMap((row, at) => (rows.indexOf(row) === at ? [at] : []));
    expect([...sameRows(table, allRows(table)).kept]).toEqual(plain);
  });

  it('all count where the columns have so few values that different deals look alike', () => {
    const next = drawn(5);
    const rows = Array.from({ length: 900 }, () => `${Math.floor(next() * 4)},${Math.floor(next() * 3)}`);
    const table = tableOf(['a,b', ...rows].join('\n'));
    const { kept, dropped, notes } = sameRows(table, allRows(table));
    expect([kept.length, dropped]).toEqual([900, 0]);
    expect(notes[0]).toContain(
      '888 rows are the same as another in every column. Without a column that tells deals apart they may be different deals, so all count.',
    );
  });
});

describe('rows that belong together', () => {
  it('have one id', () => {
    const table = tableOf('id,b\nA,1\nB,2\nA,3\n,4\n,5\n');
    const groups = groupsOf(allRows(table), table.columns[0] ?? null);
    expect(groups?.[0]).toBe(groups?.[2]);
    expect(new Set(groups).size).toBe(4);
  });

  it('are not taken to be there because rows look alike', () => {
    const table = tableOf('a,b\nx,1\ny,2\nx,1\n');
    expect(groupsOf(allRows(table), null)).toBeNull();
  });

  it('are not there where every row is one of its own', () => {
    const table = tableOf('id,b\nA,1\nB,2\n,2\n');
    expect(groupsOf(allRows(table), table.columns[0] ?? null)).toBeNull();
  });
});
