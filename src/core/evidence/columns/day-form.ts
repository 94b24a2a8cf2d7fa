import type { CodedColumn } from '../table.ts';
import type { DayForm } from './profile.ts';
import { dayShape, readDay } from './read-day.ts';
import type { DayShape } from './read-day.ts';
import { someOf } from './tally.ts';
import type { Tally } from './tally.ts';

/** How the days of a column are written. */
export interface DaysFound {
  readonly form: DayForm;
  readonly unread: number;
  readonly examples: readonly string[];
  readonly notes: readonly string[];
  /** Whether the column itself told which part is the day; a column of digits or named months always does. */
  readonly decided: boolean;
}

/** Which part of `3/4/2012` is the day, as other columns of the file tell. */
export type DayOrder = 'dayFirst' | 'monthFirst';

interface Evidence {
  /** Rows by shape. */
  readonly shapes: Record<DayShape['shape'], number>;
  /** Rows in which only the first, or only the second part can be the day. */
  first: number;
  second: number;
  readonly firsts: Set<number>;
  readonly seconds: Set<number>;
  point: boolean;
  padded: boolean;
}

const mostly = 0.9;

/** How days are written in a column; null where fewer than nine in ten of its values are days. */
export function dayForm(
  { texts }: CodedColumn,
  tally: Tally,
  isNamedDate: boolean,
  order: DayOrder | null,
): DaysFound | null {
  const some = someOf(tally);
  const digits = isNamedDate ? digitForm(texts, some) : millisecondForm(texts, some);
  if (digits !== null) return found(texts, tally, digits, true, []);
  const seen = evidenceIn(texts, some);
  if (seen === null) return null;
  if (seen.shapes.parts === 0) return found(texts, tally, commonest(seen), true, []);
  const { form, decided, notes } = orderOf(seen, order);
  return found(texts, tally, form, decided, notes);
}

function found(
  texts: CodedColumn['texts'],
  { filled, counts, rows }: Tally,
  form: DayForm,
  decided: boolean,
  notes: readonly string[],
): DaysFound | null {
  const examples: string[] = [];
  let unread = 0;
  for (const code of filled) {
    const text = texts.at(code) ?? '';
    if (readDay(text, form) !== null) continue;
    unread += counts[code] ?? 0;
    if (examples.length < 3) examples.push(text);
  }
  return rows - unread < mostly * rows ? null : { form, unread, examples, notes, decided };
}

/** Digits alone are days where the name says so and nearly all lie in a time that a business may write of. */
function digitForm(texts: CodedColumn['texts'], tally: Tally): DayForm | null {
  const forms = ['compact', 'epochMs', 'epochSeconds', 'excelSerial'] as const;
  return forms.find((form) => shareOf(texts, tally, (text) => recentIn(text, form)) >= mostly) ?? null;
}

/** Thirteen digits that are a time since 2001 are one whatever the name says. */
function millisecondForm(texts: CodedColumn['texts'], tally: Tally): DayForm | null {
  const isTime = (text: string): boolean => text.length === 13 && recentIn(text, 'epochMs');
  return shareOf(texts, tally, isTime) >= 0.99 ? 'epochMs' : null;
}

const earliest: Readonly<Record<'compact' | 'epochMs' | 'epochSeconds' | 'excelSerial', RegExp>> = {
  compact: /^(?:19|20)\d{6}$/,
  epochMs: /^\d{12,13}$/,
  epochSeconds: /^\d{9,10}$/,
  excelSerial: /^[2-6]\d{4}(?:\.\d+)?$/,
};
const recentIn = (text: string, form: keyof typeof earliest): boolean =>
  earliest[form].test(text) && (readDay(text, form) ?? -1) > 0;

/** The share of rows that are so; 0 as soon as the first fifty values show that it is small. */
function shareOf(
  texts: CodedColumn['texts'],
  { filled, counts, rows }: Tally,
  holds: (text: string) => boolean,
): number {
  let held = 0;
  for (const [nth, code] of filled.entries()) {
    if (holds(texts.at(code) ?? '')) held += counts[code] ?? 0;
    if (nth === 50 && held === 0) return 0;
  }
  return rows === 0 ? 0 : held / rows;
}

/** Null as soon as too much is no day, however it is written. */
function evidenceIn(texts: CodedColumn['texts'], { filled, counts, rows }: Tally): Evidence | null {
  const seen: Evidence = {
    shapes: { iso: 0, yearFirst: 0, namedMonth: 0, parts: 0 },
    ...{ first: 0, second: 0, firsts: new Set<number>(), seconds: new Set<number>() },
    ...{ point: false, padded: false },
  };
  let others = 0;
  for (const code of filled) {
    const text = texts.at(code) ?? '';
    const shape = dayShape(text);
    const count = counts[code] ?? 0;
    if (shape === null) others += count;
    else weigh(seen, shape, text, count);
    if (others > (1 - mostly) * rows) return null;
  }
  return rows === 0 ? null : seen;
}

function weigh(seen: Evidence, shape: DayShape, text: string, count: number): void {
  seen.shapes[shape.shape] += count;
  if (shape.shape !== 'parts') return;
  if (shape.first > 12 && shape.second <= 12) seen.first += count;
  if (shape.second > 12 && shape.first <= 12) seen.second += count;
  seen.firsts.add(shape.first);
  seen.seconds.add(shape.second);
  if (text.charAt(2) === '.' || text.charAt(1) === '.') seen.point = true;
  if (text.startsWith('0')) seen.padded = true;
}

const commonest = ({ shapes }: Evidence): DayForm =>
  (['iso', 'namedMonth', 'yearFirst'] as const).reduce((most, shape) =>
    shapes[shape] > shapes[most] ? shape : most,
  );

/** A part over 12 tells which is the day; else what other columns tell, and else what is usual. */
function orderOf(
  seen: Evidence,
  order: DayOrder | null,
): { readonly form: DayOrder; readonly decided: boolean; readonly notes: readonly string[] } {
  const notes: string[] = [];
  if (seen.first > 0 || seen.second > 0) {
    const form = seen.first >= seen.second ? 'dayFirst' : 'monthFirst';
    if (seen.first > 0 && seen.second > 0)
      notes.push(
        `Days are written both day first (${seen.first} rows) and month first (${seen.second} rows); ${said(form)} is taken, and the others are not read.`,
      );
    return { form, decided: true, notes };
  }
  const steady = seen.seconds.size > seen.firsts.size && onlyOne(seen.firsts);
  const steadyMonth = seen.firsts.size > seen.seconds.size && onlyOne(seen.seconds);
  if (steady || steadyMonth) {
    const form = steady ? 'dayFirst' : 'monthFirst';
    notes.push(`No day is over 12; ${said(form)} is taken, since every one is then the first of a month.`);
    return { form, decided: true, notes };
  }
  if (order !== null) {
    notes.push(`No day is over 12; ${said(order)} is taken, as another column of the file is written.`);
    return { form: order, decided: false, notes };
  }
  const form = seen.point || seen.padded ? 'dayFirst' : 'monthFirst';
  notes.push(`No day is over 12, so that day and month cannot be told apart; ${said(form)} is taken.`);
  return { form, decided: false, notes };
}

const onlyOne = (parts: ReadonlySet<number>): boolean => parts.size === 1 && parts.has(1);
const said = (form: DayOrder): string => (form === 'dayFirst' ? 'day first' : 'month first');
