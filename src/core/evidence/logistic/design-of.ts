import type { BinnedFact } from '../bins/bin-fact.ts';
import type { SparseDesign } from './newton-sums.ts';

/** Binned facts as switches, the bins of one fact after those of the one before. */
export interface FactDesign extends SparseDesign {
  /** By fact, its first switch. */
  readonly offsets: readonly number[];
}

/** The switches of some records, in their order: the design's records are counted from 0 as `rows` names them. */
export function designOf(facts: readonly BinnedFact[], rows: Uint32Array): FactDesign {
  const perRow = facts.length;
  const codes = new Uint16Array(rows.length * perRow);
  const offsets: number[] = [];
  let width = 0;
  for (const [at, fact] of facts.entries()) {
    offsets.push(width);
    for (let index = 0; index < rows.length; index++)
      codes[index * perRow + at] = width + (fact.codes[rows[index] as number] as number);
    width += fact.bins.length;
  }
  return { width, perRow, codes, offsets };
}
