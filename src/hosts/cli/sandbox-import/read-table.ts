import { parse } from 'csv-parse/sync';
import { err, ok, type Result } from '../../../base/result.ts';
import type { Tally } from './tally.ts';

/** A row of a table, with the line of the file on which it stands. */
export interface TableRow {
  readonly line: number;
  /** Trimmed; empty where nothing stands. */
  readonly cell: (column: string) => string;
}

/** A table that was read. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads CSV with a line of names. A row with more or fewer cells than names is left out, and taken down. */
export function readTable(
  file: string,
  text: string,
  delimiter: string,
  tally: Tally,
): Result<Table, string> {
  const parsed = parsedRows(text, delimiter);
  if (!parsed.ok) return err(`${file} cannot be read: ${parsed.error}`);
  const [first, ...rest] = parsed.value;
  if (!first) return err(`${file} is empty.`);
  const columns = first.record.map((column) => column.trim());
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined) return err(`${file} has two columns called "${twice}".`);
  const places = new Map(columns.map((column, at) => [column, at]));
  const rows: TableRow[] = [];
  for (const { record, info } of rest) {
    if (record.length === columns.length)
      rows.push({ line: info.lines, cell: (column) => (record[places.get(column) ?? -1] ?? '').trim() });
    else
      tally.add(
        `${file}: a row of ${record.length} cells under ${columns.length} names`,
        '',
        info.lines,
        'left out, since nobody can tell which cell is which',
      );
  }
  return ok({ file, columns, rows });
}

function parsedRows(text: string, delimiter: string): Result<readonly Parsed[], string> {
  try {
    const options = { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true };
    return ok(parse(text, options) as unknown as readonly Parsed[]);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
