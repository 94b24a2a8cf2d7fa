import { err, ok } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import { detectDelimiter, headerText } from '../../../base/csv/delimiter.ts';
import { takeRows } from './take-rows.ts';
import type { Row, Scan } from './take-rows.ts';
import { linesBetween, longestRecord, takeRecord } from '../../../base/csv/take-record.ts';
import type { NextPiece } from './text-pieces.ts';

/** A table: its column names, and its rows as they come, many at a time. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: AsyncGenerator<readonly Row[]>;
}

/**
 * Reads a table from text that comes in pieces, never holding more than one piece and one record. A table that cannot
 * be begun (nothing in it, two columns of one name) is a sentence.
 */
export async function readTable(next: NextPiece): Promise<Result<Table, string>> {
  const { text, header, isLast } = await readHeader(next);
  if (header === null) return err('The first line is longer than 1 MB, or its quotes are never closed.');
  if (text.trim() === '') return err('The file is empty.');
  if (header.trim() === '') return err('The first line is empty. It must name the columns.');
  const delimiter = detectDelimiter(header);
  const taken = takeRecord(text, 0, delimiter, true);
  if (taken.kind !== 'record') return err('The first line cannot be read: its quotes do not match.');
  const columns = taken.cells.map((name) => name.trim());
  const problem = problemWith(columns);
  if (problem !== null) return err(problem);
  const line = 1 + linesBetween(text, 0, taken.end);
  return ok({
    columns,
    rows: rowsOf(next, {
      text: text.slice(taken.end),
      line,
      delimiter,
      isLast,
      width: columns.length,
      isPassing: false,
    }),
  });
}

async function readHeader(
  next: NextPiece,
): Promise<{ readonly text: string; readonly header: string | null; readonly isLast: boolean }> {
  let text = '';
  for (;;) {
    const piece = await next();
    text += piece ?? '';
    const header = headerText(text, piece === null);
    if (header !== null || piece === null || text.length > longestRecord)
      return { text, header, isLast: piece === null };
  }
}

function problemWith(columns: readonly string[]): string | null {
  if (columns.some((name) => name.includes('\r')))
    return 'Its lines end in CR alone. Save the file with LF or CRLF line ends.';
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index);
  return twice === undefined
    ? null
    : `Two columns are called "${twice}". Rename one: which is meant cannot be known.`;
}

async function* rowsOf(next: NextPiece, scan: Scan): AsyncGenerator<readonly Row[]> {
  for (;;) {
    const rows = takeRows(scan);
    if (rows.length > 0) yield rows;
    if (scan.isLast) return;
    const piece = await next();
    if (piece === null) scan.isLast = true;
    else scan.text += piece;
  }
}
