import type { CalendarDate } from '../../../base/calendar.ts';
import { recordsIn } from '../../../base/csv/records-in.ts';
import { err, ok, type Result } from '../../../base/result.ts';

/** Who imports, and when. */
export interface Importing {
  readonly by: string;
  readonly today: CalendarDate;
}

/** What is wrong with one row of a text. */
export interface RowProblem {
  /** Counted from 1; the header stands in line 1. */
  readonly line: number;
  readonly what: string;
}

/** One row with its cells by the name of their column, trimmed; a column that the text has not is empty. */
export interface TableRow {
  readonly line: number;
  readonly cell: (column: string) => string;
}

/** A text can hold so many rows: what is imported is read by people. */
const mostRows = 500;

/** The rows of a text whose header names its columns; everything that is wrong with its form at once. */
export function tableIn(
  csv: string,
  columns: readonly string[],
  needed: readonly string[],
): Result<readonly TableRow[], readonly RowProblem[]> {
  const [header, ...records] = recordsIn(csv);
  if (!header) return err([{ line: 1, what: 'There is nothing in it.' }]);
  const names = header.cells.map(columnName);
  const problems: RowProblem[] = [
    ...needed.filter((one) => !names.includes(one)).map((one) => told(1, `The column “${one}” is missing.`)),
    ...names
      .filter((one) => one !== '' && !columns.includes(one))
      .map((one) => told(1, `There is no column “${one}”. The columns are ${columns.join(', ')}.`)),
    ...names
      .filter((one, at) => names.indexOf(one) !== at)
      .map((one) => told(1, `The column “${one}” is there twice.`)),
  ];
  if (problems.length === 0 && records.length === 0)
    problems.push(told(1, 'There is no row under the header.'));
  if (records.length > mostRows)
    problems.push(told(1, `There are ${records.length} rows; ${mostRows} at once is the most.`));
  for (const { line, cells, broken } of records) {
    if (broken !== null) problems.push(told(line, `${broken}.`));
    else if (cells.length > names.length)
      problems.push(
        told(
          line,
          `It has ${cells.length} cells, and the header ${names.length}. Put texts with commas in quotes.`,
        ),
      );
  }
  if (problems.length > 0) return err(problems);
  return ok(
    records.map(({ line, cells }) => ({
      line,
      cell: (column) => cells[names.indexOf(column)]?.trim() ?? '',
    })),
  );
}

const told = (line: number, what: string): RowProblem => ({ line, what });

/** `Buyer says` and `buyer-says` are `buyer_says`. */
const columnName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
