import { recogniseAll } from '../../../src/core/evidence/columns/recognise.ts';
import type { CodedColumn, CodedTable } from '../../../src/core/evidence/table.ts';
import type { ColumnThere } from '../../../src/hosts/cli/learn/declared-fact.ts';

/** A column of these cells. */
function codedColumn(name: string, cells: readonly string[]): CodedColumn {
  const texts = [...new Set(cells)];
  const places = new Map(texts.map((text, at) => [text, at]));
  return { name, texts, codes: Uint32Array.from(cells, (cell) => places.get(cell) ?? 0) };
}

/** A table of these columns. */
export const codedTable = (columns: Readonly<Record<string, readonly string[]>>): CodedTable => ({
  rows: Object.values(columns)[0]?.length ?? 0,
  columns: Object.entries(columns).map(([name, cells]) => codedColumn(name, cells)),
});

/** Its columns, each with what it is recognised to be. */
export function columnsThere(table: CodedTable): readonly ColumnThere[] {
  const profiles = recogniseAll(table);
  return table.columns.flatMap((column, at) => {
    const profile = profiles[at];
    return profile ? [{ column, profile }] : [];
  });
}
