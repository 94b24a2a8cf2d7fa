import type { CodedColumn, CodedTable } from '../../../core/evidence/table.ts';
import { firstAlike } from './same-rows.ts';

/**
 * By row asked for, a number that rows of one deal share: of what stands in the column that tells deals apart, and where
 * there is no such column, of everything that stands in the row. Null where no two rows belong together.
 */
export function groupsOf(
  table: CodedTable,
  rows: Uint32Array,
  idColumn: CodedColumn | null,
): Uint32Array | null {
  if (idColumn !== null) return groupsById(idColumn, rows);
  const first = firstAlike(table, rows);
  return first.every((other, at) => other === at) ? null : first;
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
