import { numberOfText } from '../columns/read-number.ts';
import { inFigures, tallyOf } from '../columns/tally.ts';
import type { ColumnProfile } from '../columns/profile.ts';
import { noDay } from '../table.ts';
import type { CodedColumn } from '../table.ts';
import { daysOf } from '../columns/read-days.ts';
import type { LeakInput } from './leak-input.ts';

/** Records of one column in groups of like values, counted in two halves that take turns at judging. */
export interface Groups {
  /** What stands in a group, for people; null for blanks. */
  readonly names: readonly (string | null)[];
  /** By half and group. */
  readonly won: readonly [Float64Array, Float64Array];
  readonly lost: readonly [Float64Array, Float64Array];
}

/** Numbers are put in so many groups of about the same size. */
const bins = 20;

/** The closed records of a column in groups: words by word, numbers and days by size, blanks by themselves. */
export function groupsOf(column: CodedColumn, profile: ColumnProfile, input: LeakInput): Groups {
  if (profile.kind === 'date') return dayGroups(column, profile, input);
  const { groupOf, names } =
    profile.kind === 'number' ? numberGroups(column, profile, input) : wordGroups(column);
  return countGroups(input, names, (row) => groupOf[column.codes[row] ?? 0] ?? 0);
}

interface Grouping {
  /** By number of a text. */
  readonly groupOf: Int32Array;
  readonly names: readonly (string | null)[];
}

function wordGroups(column: CodedColumn): Grouping {
  const { codes, texts } = column;
  const { blank } = tallyOf(column, codes.length);
  const groupOf = new Int32Array(texts.length);
  const names: (string | null)[] = [null];
  const known = new Map<string, number>();
  for (let code = 0; code < groupOf.length; code += 1) {
    if (blank[code] === 1) continue;
    const text = texts.at(code) ?? '';
    const word = text.toLowerCase();
    const group = known.get(word) ?? names.push(`"${text}"`) - 1;
    known.set(word, group);
    groupOf[code] = group;
  }
  return { groupOf, names };
}

function numberGroups(column: CodedColumn, { numbers }: ColumnProfile, { rows }: LeakInput): Grouping {
  const { blank } = inFigures(tallyOf(column, column.codes.length));
  const values = new Float64Array(blank.length).fill(Number.NaN);
  const counts = new Float64Array(blank.length);
  for (const row of rows) counts[column.codes[row] ?? 0] = (counts[column.codes[row] ?? 0] ?? 0) + 1;
  for (let code = 0; code < values.length; code += 1)
    if (blank[code] === 0 && numbers && (counts[code] ?? 0) > 0)
      values[code] = numberOfText(column.texts, code, numbers) ?? Number.NaN;
  const ends = binEnds(values, counts);
  const groupOf = new Int32Array(values.length);
  for (let code = 0; code < values.length; code += 1)
    groupOf[code] = Number.isNaN(values[code]) ? 0 : 1 + binOf(ends, values[code] ?? 0);
  return { groupOf, names: binNames(ends, values) };
}

/** The last value of each group of about the same size; equal values are in one, and a common value is one alone. */
function binEnds(values: Float64Array, counts: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).filter((code) => !Number.isNaN(values[code]));
  order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const share = order.reduce((sum, code) => sum + (counts[code] ?? 0), 0) / bins;
  const ends: number[] = [];
  let held = 0;
  for (const [nth, code] of order.entries()) {
    const next = order[nth + 1];
    held += counts[code] ?? 0;
    if (next !== undefined && values[next] === values[code]) continue;
    if (held < share && next !== undefined && (counts[next] ?? 0) < share) continue;
    ends.push(values[code] ?? 0);
    held = 0;
  }
  return Float64Array.from(ends);
}

/** The first group whose last value is not below this one. */
function binOf(ends: Float64Array, value: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function binNames(ends: Float64Array, values: Float64Array, unit = ''): readonly (string | null)[] {
  const least = values.reduce((low, value) => (value < low ? value : low), Infinity);
  const names = Array.from(ends, (end, nth) => {
    if (nth > 0) return `What is over ${ends[nth - 1] ?? 0}, up to ${end}${unit}`;
    return least === end ? `${end}${unit}` : `What is up to ${end}${unit}`;
  });
  return [null, ...names];
}

function dayGroups(column: CodedColumn, profile: ColumnProfile, input: LeakInput): Groups {
  const days = daysOf(column, profile);
  const values = Float64Array.from(days, (day, row) => {
    const made = input.created === null ? 0 : (input.created[row] ?? noDay);
    return day === noDay || made === noDay ? Number.NaN : day - made;
  });
  const used = Float64Array.from(input.rows, (row) => values[row] ?? Number.NaN);
  const ends = binEnds(used, new Float64Array(used.length).fill(1));
  const unit = input.created === null ? '' : ' days after it was made';
  const names = binNames(ends, used, unit);
  return countGroups(input, names, (row) =>
    Number.isNaN(values[row]) ? 0 : 1 + binOf(ends, values[row] ?? 0),
  );
}

function countGroups(
  { rows, won }: LeakInput,
  names: Groups['names'],
  groupOf: (row: number) => number,
): Groups {
  const pair = (): [Float64Array, Float64Array] => [
    new Float64Array(names.length),
    new Float64Array(names.length),
  ];
  const groups = { names, won: pair(), lost: pair() };
  for (const row of rows) {
    const side = won[row] === 1 ? groups.won : groups.lost;
    const counts = side[halfOf(row)];
    const group = groupOf(row);
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return groups;
}

/** Which half a row is of: a fixed mix of its number, so that files in order of outcome or day are parted evenly. */
function halfOf(row: number): 0 | 1 {
  const mixed = Math.imul(row ^ (row >>> 15), 0x2c1b3c6d);
  return ((Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) >>> 15) & 1) === 1 ? 1 : 0;
}
