import type { CodedColumn, CodedTable } from '../../../../src/core/evidence/table.ts';
import { neutralName } from '../../../../src/hosts/cli/evidence/neutral-name.ts';

/** A column of a file with these texts, a row each. */
export function coded(name: string, rows: readonly string[]): CodedColumn {
  const known = new Map<string, number>();
  const codes = Uint32Array.from(rows, (text) => {
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    return code;
  });
  return { name, neutralName: neutralName(name), codes, texts: [...known.keys()] };
}

/** A file with these columns. */
export function tableOf(columns: Readonly<Record<string, readonly string[]>>): CodedTable {
  return {
    rows: Object.values(columns)[0]?.length ?? 0,
    columns: Object.entries(columns).map(([name, rows]) => coded(name, rows)),
  };
}

/** So many rows, the texts in turn. */
export const inTurn = (texts: readonly string[], rows: number): readonly string[] =>
  Array.from({ length: rows }, (_, row) => texts[row % texts.length] ?? '');
