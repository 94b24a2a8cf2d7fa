import type { CodedColumn, CodedTable } from '../../../core/evidence/table.ts';
import { counted } from '../../../model/wording.ts';
import { rowHashes } from './row-hashes.ts';

/** Rows of which each counts. */
export interface DistinctRows {
  readonly kept: Uint32Array;
  /** Rows that are alike in every column to one that is kept, and are left out. */
  readonly dropped: number;
  readonly notes: readonly string[];
}

/**
 * Finds rows that are alike in every column: one row that stands there more than once, which counts once. Where the
 * columns have so few values that different deals are bound to look alike, all of them count.
 */
export function sameRows(table: CodedTable, rows: Uint32Array): DistinctRows {
  const first = firstAlike(table, rows);
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) if (first[at] === at) kept[count++] = rows[at] as number;
  return told(table, rows, kept.subarray(0, count));
}

/** By row asked for, the place of the first that is alike in every column; its own where there is none before it. */
function firstAlike(table: CodedTable, rows: Uint32Array): Uint32Array {
  const hashes = rowHashes(table, rows);
  let size = 1024;
  while (size < rows.length * 2) size *= 2;
  const places = new Int32Array(size);
  const first = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    let place = (hashes[at] as number) & (size - 1);
    let other = (places[place] as number) - 1;
    while (other >= 0 && (hashes[other] !== hashes[at] || !areAlike(table.columns, rows, other, at))) {
      place = (place + 1) & (size - 1);
      other = (places[place] as number) - 1;
    }
    if (other < 0) places[place] = at + 1;
    first[at] = other < 0 ? at : other;
  }
  return first;
}

function areAlike(columns: readonly CodedColumn[], rows: Uint32Array, a: number, b: number): boolean {
  const one = rows[a] as number;
  const other = rows[b] as number;
  for (const { codes } of columns) if (codes[one] !== codes[other]) return false;
  return true;
}

function told(table: CodedTable, rows: Uint32Array, kept: Uint32Array): DistinctRows {
  const dropped = rows.length - kept.length;
  if (dropped === 0) return { kept, dropped, notes: [] };
  const are = `${counted(dropped, 'row')} ${dropped === 1 ? 'is' : 'are'} the same as another in every column`;
  if (lookAlikes(table, kept, rows.length) * certainty > dropped)
    return {
      kept: rows,
      dropped: 0,
      notes: [`${are}. Without a column that tells deals apart they may be different deals, so all count.`],
    };
  return { kept, dropped, notes: [`${are}, and left out: a deal counts once.`] };
}

/** Columns that go together make look-alikes more frequent than chance would: by as much as this. */
const certainty = 100;

/** Pairs that would look alike by chance among so many rows, if no column had to do with another: by rows that differ. */
function lookAlikes({ columns }: CodedTable, different: Uint32Array, rows: number): number {
  const all = different.length * (different.length - 1);
  let pairs = (rows * (rows - 1)) / 2;
  for (const { codes, texts } of columns) {
    const counts = new Float64Array(texts.length);
    for (const row of different) counts[codes[row] as number] = (counts[codes[row] as number] as number) + 1;
    let same = 0;
    for (const count of counts) same += count * (count - 1);
    pairs *= all === 0 ? 0 : same / all;
  }
  return pairs;
}
