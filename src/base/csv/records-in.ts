import { detectDelimiter, headerText } from './delimiter.ts';
import { takeRecord } from './take-record.ts';

/** A record of a text, or why there is none, with the line at which it begins, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** Why this is no record; null where it is one. */
  readonly broken: string | null;
}

/** Every record of a text, the header first; blank lines are left out. Comma, semicolon or tab, as the header has it. */
export function recordsIn(text: string): readonly CsvRecord[] {
  const whole = text.replace(/^\uFEFF/, '');
  const delimiter = detectDelimiter(headerText(whole, true) ?? '');
  const records: CsvRecord[] = [];
  let line = 1;
  for (let from = 0; from < whole.length;) {
    const taken = takeRecord(whole, from, delimiter, true);
    if (taken.kind === 'more') break;
    const cells = taken.kind === 'record' ? taken.cells : [];
    const isBlank = taken.kind === 'record' && cells.every((cell) => cell.trim() === '');
    if (!isBlank) records.push({ line, cells, broken: taken.kind === 'broken' ? taken.why : null });
    line += Math.max(taken.lines, 1);
    from = taken.end;
  }
  return records;
}
