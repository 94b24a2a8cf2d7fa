import { takeRecord } from '../../../base/csv/take-record.ts';
import type { BrokenTaken, RecordTaken } from '../../../base/csv/take-record.ts';

/** A record with the line on which it begins; or why the record there cannot be read. */
export type Row =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly why: string };

/** How far a table has been read. */
export interface Scan {
  /** What has come and was not taken yet. */
  text: string;
  /** The line on which it begins. */
  line: number;
  isLast: boolean;
  /** Whether the rest of a line that is too long is passed over. */
  isPassing: boolean;
  readonly delimiter: string;
  /** How many columns the header has. */
  readonly width: number;
}

/** Takes every whole row of what has come; the rest stays for the next piece. */
export function takeRows(scan: Scan): Row[] {
  const rows: Row[] = [];
  const { text } = scan;
  let at = scan.isPassing ? passOver(scan) : 0;
  // A character that stands for bytes which are no UTF-8; sought once for the whole piece.
  const mayBeGarbled = text.includes('\uFFFD');
  while (at < text.length) {
    const taken = takeRecord(text, at, scan.delimiter, scan.isLast);
    if (taken.kind === 'more') break;
    const row = rowOf(taken, scan, mayBeGarbled);
    if (row) rows.push(row);
    scan.line += taken.lines;
    scan.isPassing = taken.lines === 0;
    at = taken.end;
  }
  scan.text = at >= text.length ? '' : text.slice(at);
  return rows;
}

function passOver(scan: Scan): number {
  const newline = scan.text.indexOf('\n');
  if (newline < 0) return scan.text.length;
  scan.isPassing = false;
  scan.line += 1;
  return newline + 1;
}

function rowOf(taken: RecordTaken | BrokenTaken, { line, width }: Scan, mayBeGarbled: boolean): Row | null {
  if (taken.kind === 'broken') return { line, why: taken.why };
  const { cells } = taken;
  if (cells.length !== width) {
    if (cells.length === 1 && cells[0] === '') return null;
    const columns = `${cells.length} ${cells.length === 1 ? 'column' : 'columns'}`;
    return { line, why: `it has ${columns}, and the first line has ${width}` };
  }
  if (mayBeGarbled && cells.some((cell) => cell.includes('\uFFFD')))
    return { line, why: 'it holds bytes that are no UTF-8' };
  return cells.every((cell) => cell === '') ? null : { line, cells };
}
