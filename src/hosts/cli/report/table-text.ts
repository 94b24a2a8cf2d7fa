import type { TextTable } from '../../../views/text-table.ts';

/** A table for a terminal: the caption, then columns of equal width, indented. */
export function tableLines({ caption, columns, rows, empty }: TextTable): readonly string[] {
  if (rows.length === 0) return [caption, `  ${empty}`];
  const all = [columns, ...rows];
  const widths = columns.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd();
  return [caption, ...all.map(line)];
}
