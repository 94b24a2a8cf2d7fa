import type { CodedTable } from '../../../core/evidence/table.ts';

/** A number for what stands in each of these rows, the same for rows that are alike in every column. */
export function rowHashes({ columns }: CodedTable, rows: Uint32Array): Uint32Array {
  const hashes = new Uint32Array(rows.length).fill(0x811c9dc5);
  for (const { codes } of columns)
    for (let at = 0; at < rows.length; at++) {
      const mixed = Math.imul((hashes[at] as number) ^ (codes[rows[at] as number] as number), 0x9e3779b1);
      hashes[at] = mixed ^ (mixed >>> 15);
    }
  return hashes;
}
