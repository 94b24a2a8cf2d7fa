import { err, ok, type Result } from '../../../base/result.ts';
import type { CodedColumn, CodedTable } from '../../../core/evidence/table.ts';
import { code, counted, listed, nearest } from '../../../model/wording.ts';
import { columnAsked } from './columns-asked.ts';

/** Which column tells how a deal came out, as it was typed; values are parted by commas. */
export interface OutcomeAsked {
  readonly outcome: string;
  readonly won: string;
  readonly lost: string;
}

/** How each record came out. */
export interface Outcomes {
  /** The column as the file calls it. */
  readonly column: string;
  /** By row: 1 won, 0 lost, 2 neither. */
  readonly won: Uint8Array;
  /** The rows that were won or lost. */
  readonly closed: Uint32Array;
  /** Values that are neither, the most frequent first; blank is ''. */
  readonly others: readonly { readonly value: string; readonly count: number }[];
  /** What is to be said of it, a sentence each. */
  readonly notes: readonly string[];
}

const won = 1;
const lost = 0;
const neither = 2;
const mostNamed = 8;

/** Reads the outcome of every record; a column or values that are not there are a sentence that names near ones. */
export function outcomesOf(table: CodedTable, asked: OutcomeAsked): Result<Outcomes, string> {
  const found = columnAsked(table, asked.outcome);
  if (!found.ok) return found;
  const column = found.value;
  const counts = countsOf(column);
  const wins = codesAsked(column, counts, asked.won, '--won');
  const losses = codesAsked(column, counts, asked.lost, '--lost');
  if (!wins.ok) return wins;
  if (!losses.ok) return losses;
  const both = [...wins.value.codes].find((one) => losses.value.codes.has(one));
  if (both !== undefined)
    return err(`${code(column.texts.at(both) ?? '')} stands under --won and under --lost. It can be one.`);
  const meaning = new Uint8Array(column.texts.length).fill(neither);
  for (const one of wins.value.codes) meaning[one] = won;
  for (const one of losses.value.codes) meaning[one] = lost;
  const others = othersOf(column, counts, meaning);
  return ok({
    column: column.name,
    ...byRow(column, meaning, table.rows),
    others,
    notes: [...wins.value.notes, ...losses.value.notes, ...othersNote(others, column.name)],
  });
}

function byRow({ codes }: CodedColumn, meaning: Uint8Array, rows: number): Pick<Outcomes, 'won' | 'closed'> {
  const found = new Uint8Array(rows);
  const closed = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const one = meaning[codes[row] as number] as number;
    found[row] = one;
    if (one !== neither) closed[count++] = row;
  }
  return { won: found, closed: closed.slice(0, count) };
}

function countsOf({ codes, texts }: CodedColumn): Uint32Array {
  const counts = new Uint32Array(texts.length);
  for (let row = 0; row < codes.length; row++) {
    const one = codes[row] as number;
    counts[one] = (counts[one] as number) + 1;
  }
  return counts;
}

interface CodesAsked {
  readonly codes: ReadonlySet<number>;
  readonly notes: readonly string[];
}

/** The codes of the values that were typed: as they stand in the file, or else whatever their capitals. */
function codesAsked(
  column: CodedColumn,
  counts: Uint32Array,
  typed: string,
  option: '--won' | '--lost',
): Result<CodesAsked, string> {
  const whole = codesOf(column, typed);
  // A value may hold a comma itself.
  const values = whole.length > 0 ? [typed] : typed.split(',').filter((value) => value.trim() !== '');
  const codes = new Set<number>();
  const missing: string[] = [];
  for (const value of values) {
    const found = codesOf(column, value);
    if (found.length === 0) missing.push(value.trim());
    for (const one of found) codes.add(one);
  }
  if (codes.size === 0) return err(notOne(column, counts, missing, option));
  const notes = missing.map(
    (value) => `No record has the outcome ${code(value)}, which ${option} names.${near(column, value)}`,
  );
  return ok({ codes, notes });
}

function codesOf({ texts }: CodedColumn, typed: string): readonly number[] {
  const wanted = typed.trim();
  const alike: number[] = [];
  for (let one = 0; one < texts.length; one++) {
    const text = texts.at(one) ?? '';
    if (text === wanted) return [one];
    if (text.length === wanted.length && text.toLowerCase() === wanted.toLowerCase()) alike.push(one);
  }
  return alike;
}

function notOne(
  column: CodedColumn,
  counts: Uint32Array,
  missing: readonly string[],
  option: string,
): string {
  const asked = missing.length === 0 ? 'nothing' : listed(missing, 'or');
  const there = mostFrequent(column, counts, () => true);
  const hints = missing.map((value) => near(column, value)).join('');
  return `No record has the outcome ${asked}, as ${option} asks.${hints} In ${code(column.name)} stand ${namedValues(there)}.`;
}

function near({ texts }: CodedColumn, value: string): string {
  if (texts.length > 1000) return '';
  const names = Array.from({ length: texts.length }, (_, one) => texts.at(one) ?? '');
  const found = nearest(value, names.filter(Boolean));
  return found === null ? '' : ` Did you mean ${code(found)}?`;
}

type ValueCount = Outcomes['others'][number];

function mostFrequent(
  { texts }: CodedColumn,
  counts: Uint32Array,
  isMeant: (one: number) => boolean,
): readonly ValueCount[] {
  const order = Array.from(counts.keys()).filter((one) => isMeant(one) && counts[one] !== 0);
  order.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  return order.map((one) => ({ value: texts.at(one) ?? '', count: counts[one] as number }));
}

const othersOf = (column: CodedColumn, counts: Uint32Array, meaning: Uint8Array): readonly ValueCount[] =>
  mostFrequent(column, counts, (one) => meaning[one] === neither);

function othersNote(others: readonly ValueCount[], column: string): readonly string[] {
  if (others.length === 0) return [];
  const count = others.reduce((sum, one) => sum + one.count, 0);
  return [
    `${counted(count, 'record')} ${count === 1 ? 'is' : 'are'} neither won nor lost and left out: in ${code(column)} ${count === 1 ? 'stands' : 'stand'} ${namedValues(others)}.`,
  ];
}

function namedValues(values: readonly ValueCount[]): string {
  const shown = values
    .slice(0, mostNamed)
    .map(({ value, count }) => `${value === '' ? 'nothing' : code(value)} (${count})`);
  const more = values.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
