/** Rows as CSV (RFC 4180, lines end with a line feed); every cell in quotes, so nothing in a cell ends it. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');

/**
 * The cells of a CSV text with commas. jsforce 3.10.26 takes any of six characters for a delimiter at once
 * (src/csv.ts), so a cell without quotes that holds `;` or `|` would come apart.
 */
export function csvCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A cell in quotes or without, and what ends it.
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  while (cell.lastIndex < text.length || row.length > 0) {
    const found = cell.exec(text);
    if (!found) break;
    const [, inQuotes, plain = '', end] = found;
    row.push(inQuotes?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The rows of a CSV text, each by the names of the first one. */
export function csvRows(text: string): readonly ReadonlyMap<string, string>[] {
  const [names = [], ...rows] = csvCells(text);
  return rows.map((row) => new Map(names.map((name, index) => [name, row[index] ?? ''])));
}
