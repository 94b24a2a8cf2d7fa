import { nameWords } from '../columns/names/name-words.ts';
import type { ColumnProfile } from '../columns/profile.ts';
import { daysOf } from '../columns/read-days.ts';
import { numberOfText } from '../columns/read-number.ts';
import { noDay } from '../table.ts';
import type { CodedColumn } from '../table.ts';
import type { LeakInput } from './leak-input.ts';

/** The column that says when deals were closed. */
export interface Closing {
  readonly column: string;
  readonly days: Int32Array;
}

const closed = /\b(?:clos(?:e|ed|ing|ure)|won|lost|win|loss|decision|end)\b/;
const planned = /\b(?:est|estimated|expected|planned|target|forecast|predicted|contract|original|initial)\b/;

/** The column of days whose name says that a deal was closed on them; null where there is none. */
export function closingOf({ table, profiles, known }: LeakInput): Closing | null {
  const nth = profiles.findIndex(({ name, neutralName, kind, role }) => {
    const words = nameWords(neutralName);
    return (
      kind === 'date' && role === 'process' && !known.has(name) && closed.test(words) && !planned.test(words)
    );
  });
  const [column, profile] = [table.columns[nth], profiles[nth]];
  return column && profile ? { column: column.name, days: daysOf(column, profile) } : null;
}

/** Records that have a day of creation and of closing, and those of them that closed first. */
export function closedFirst(
  { rows, created }: LeakInput,
  { days }: Closing,
): { readonly n: number; readonly before: number } {
  let [n, before] = [0, 0];
  for (const row of rows) {
    const [made, ended] = [created?.[row] ?? noDay, days[row] ?? noDay];
    if (made === noDay || ended === noDay) continue;
    n += 1;
    if (ended < made) before += 1;
  }
  return { n, before };
}

/** Records of which something could be told, and those of which it holds. */
export interface Held {
  readonly n: number;
  readonly held: number;
}

/** Days within which what follows a close follows it. */
const soon = 90;

/** Records whose day in this column lies on the day of closing or within ninety days after it. */
export function onOrAfterClose(
  column: CodedColumn,
  profile: ColumnProfile,
  input: LeakInput,
  closing: Closing,
): Held {
  const days = daysOf(column, profile);
  let [n, held] = [0, 0];
  for (const row of input.rows) {
    const [day, ended] = [days[row] ?? noDay, closing.days[row] ?? noDay];
    if (day === noDay || ended === noDay) continue;
    n += 1;
    if (day >= ended && day <= ended + soon) held += 1;
  }
  return { n, held };
}

/** Records whose number in this column is the days from creation to close, within a day. */
export function lengthOfDeal(
  column: CodedColumn,
  profile: ColumnProfile,
  input: LeakInput,
  closing: Closing,
): Held {
  const form = profile.numbers;
  const { created } = input;
  if (form === null || created === null) return { n: 0, held: 0 };
  const values = Float64Array.from(
    { length: column.texts.length },
    (_, code) => numberOfText(column.texts, code, form) ?? Number.NaN,
  );
  let [n, held] = [0, 0];
  for (const row of input.rows) {
    const [made, ended] = [created[row] ?? noDay, closing.days[row] ?? noDay];
    const value = values[column.codes[row] ?? 0] ?? Number.NaN;
    if (made === noDay || ended === noDay || Number.isNaN(value)) continue;
    n += 1;
    if (Math.abs(value - (ended - made)) <= 1) held += 1;
  }
  return { n, held };
}

/** Whether so many of so many are no accident: nine in ten of at least twenty. */
export const mostly = ({ n, held }: Held): boolean => n >= 20 && held >= 0.9 * n;
