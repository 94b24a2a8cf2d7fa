import type { CodedColumn } from '../../../core/evidence/table.ts';

/**
 * By row asked for, a number that rows of one deal share: what stands in the column that tells deals apart. Null where no
 * two rows belong together, and where there is no such column: rows that look alike count as different deals then, and
 * to part them by how they look, outcome and all, would set the two parts against each other.
 */
export function groupsOf(rows: Uint32Array, idColumn: CodedColumn | null): Uint32Array | null {
  return idColumn === null ? null : groupsById(idColumn, rows);
}

function groupsById({ codes, texts }: CodedColumn, rows: Uint32Array): Uint32Array | null {
  const seen = new Uint8Array(texts.length);
  let isRepeated = false;
  const groups = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const one = codes[rows[at] as number] as number;
    // A row that names no deal stands for itself.
    const isBlank = texts.at(one) === '';
    groups[at] = isBlank ? texts.length + at : one;
    if (!isBlank && seen[one] === 1) isRepeated = true;
    seen[one] = 1;
  }
  return isRepeated ? groups : null;
}
