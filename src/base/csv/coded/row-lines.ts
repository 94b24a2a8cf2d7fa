/** On which line each row begins, kept only where it is not the line after the row before. */
export interface RowLines {
  readonly rows: number[];
  /** By entry, what is to be added to a row from there on. */
  readonly offsets: number[];
}

/** Notes the line, counted from 1, on which a row begins; rows come one after another. */
export function noteLine({ rows, offsets }: RowLines, row: number, line: number): void {
  if (offsets.at(-1) === line - row) return;
  rows.push(row);
  offsets.push(line - row);
}

/** The line on which a row begins. */
export function lineOf({ rows, offsets }: RowLines, row: number): number {
  let low = 0;
  let high = rows.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as number) <= row) low = middle;
    else high = middle;
  }
  return row + (offsets[low] ?? 0);
}
