import type { SeedValue } from '../../../sandbox/hubspot/index.ts';
import { parseAmount } from '../../../crm/number-parsing.ts';
import { nearest } from '../../../model/wording.ts';
import { momentOf, type Calendar } from './days.ts';
import type { ColumnMapping, TableMapping } from './import-mapping.ts';
import { keyOf } from './keys.ts';
import type { TableRow } from './read-table.ts';
import type { Tally } from './tally.ts';

/** What reading cells needs besides the cell. */
export interface Reading {
  readonly calendar: Calendar;
  readonly tally: Tally;
  /** The values that stand in a column of a file, as `file/column`: key to value as written. */
  readonly lists: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Reads one column of a row; null where nothing stands or nothing could be made of it. */
export type CellReader = (row: TableRow) => SeedValue;

/** Prepares the reading of a column, so that a row costs little. */
export function cellReader(table: TableMapping, mapping: ColumnMapping, reading: Reading): CellReader {
  const blanks = new Set(['', ...mapping.blank.map(keyOf)]);
  const place = `${table.file}, ${mapping.column}`;
  const translate = translator(place, mapping, reading.tally);
  const check = listChecker(place, mapping, reading);
  return (row) => {
    const cell = row.cell(mapping.column);
    if (blanks.has(keyOf(cell))) return null;
    check(cell, row.line);
    const text = translate(cell, row.line);
    return text === null ? null : typed(place, mapping, text, row.line, reading);
  };
}

function translator(
  place: string,
  { values, unlisted }: ColumnMapping,
  tally: Tally,
): (cell: string, line: number) => string | null {
  if (values === undefined) return (cell) => cell;
  const meant = new Map(Object.entries(values).map(([from, to]) => [keyOf(from), to]));
  const became = unlisted === 'keep' ? 'kept as it stands' : 'left blank';
  return (cell, line) => {
    const value = meant.get(keyOf(cell));
    if (value !== undefined) return value;
    if (unlisted === 'right_as_is') return cell;
    tally.add(`${place}: a value that the mapping does not name`, cell, line, became);
    return unlisted === 'keep' ? cell : null;
  };
}

function listChecker(
  place: string,
  { knownIn }: ColumnMapping,
  { lists, tally }: Reading,
): (cell: string, line: number) => void {
  if (knownIn === undefined) return () => undefined;
  const list = lists.get(`${knownIn.file}/${knownIn.column}`) ?? new Map<string, string>();
  const advice = new Map<string, string>();
  return (cell, line) => {
    if (list.has(keyOf(cell))) return;
    const near = advice.get(cell) ?? nearest(cell, [...list.values()]) ?? '';
    advice.set(cell, near);
    const hint = near === '' ? '' : `; "${near}" is near`;
    tally.add(`${place}: not in ${knownIn.file}`, cell, line, `kept as it stands${hint}`);
  };
}

function typed(
  place: string,
  mapping: ColumnMapping,
  text: string,
  line: number,
  { calendar, tally }: Reading,
): SeedValue {
  if (mapping.as === 'text') return text;
  if (mapping.as === 'number') {
    const amount = parseAmount(text)?.amount;
    if (amount !== undefined) return Number((amount * (mapping.multiply ?? 1)).toPrecision(15));
  } else {
    const day = calendar.day(text);
    if (day !== null) return mapping.as === 'date' ? day : momentOf(day);
  }
  tally.add(`${place}: cannot be read as a ${mapping.as}`, text, line, 'left blank');
  return null;
}
