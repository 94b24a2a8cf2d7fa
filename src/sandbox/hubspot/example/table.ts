/** A row of a written table, by the names in its first line; cells that were left empty are left out. */
export type Row = Readonly<Record<string, string>>;

/** Reads a table as one writes it in a text: cells parted by bars, names in the first line. */
export function readTable(text: string): readonly Row[] {
  const [names = [], ...rows] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.map((cells) => {
    if (cells.length !== names.length) throw new Error(`Not as many cells as names: ${cells.join(' | ')}`);
    const filled = names.map((name, at): [string, string] => [name, cells[at] ?? '']);
    return Object.fromEntries<string>(filled.filter(([, text]) => text !== ''));
  });
}

/** A cell that every row must have. */
export function cell(row: Row, name: string): string {
  const found = row[name];
  if (found === undefined) throw new Error(`No ${name} in ${JSON.stringify(row)}`);
  return found;
}
