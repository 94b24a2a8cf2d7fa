import { dayNumber, dayNumberOf } from '../../../base/calendar.ts';
import type { DayForm } from './profile.ts';

/** What a text says of a day: a day whose shape leaves no choice, or two parts of which one is the month. */
export type DayShape =
  | { readonly shape: 'iso' | 'yearFirst' | 'namedMonth'; readonly day: number }
  | { readonly shape: 'parts'; readonly first: number; readonly second: number; readonly year: number };

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const clock =
  /(?:T|,? +)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i;
const instant = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]? +/i;
const parted = /^(\d{1,2})([-/. ]) ?(\d{1,2})\2 ?(\d{4}|\d{2})$/;
const yearParted = /^(\d{4})([-/. ]) ?(\d{1,2})\2 ?(\d{1,2})$/;
const dayNamed = /^(\d{1,2})(?:st|nd|rd|th|\.)?[-/ ]*([a-z]{3,9})\.?[-/., ]*'?(\d{4}|\d{2})$/i;
const named = /^([a-z]{3,9})\.?[-/ ]*(\d{1,2})(?:st|nd|rd|th)?[-/., ]+'?(\d{4}|\d{2})$/i;
const yearNamed = /^(\d{4})[-/ ]*([a-z]{3,9})\.?[-/ ]*(\d{1,2})$/i;
const msPerDay = 86_400_000;
const longest = 48;

/** The shape of a text in which a day stands, with or without a time; null where none does or it is digits alone. */
export function dayShape(written: string): DayShape | null {
  if (written.length > longest) return null;
  const plain = dayNumber(written);
  if (plain !== null) return certain('iso', plain);
  if (instant.test(written)) return certain('iso', utcDay(written));
  const text = (written.includes(':') ? written.replace(clock, '') : written).replace(weekday, '');
  if (!isDigit(text.charCodeAt(0))) return inWords(text);
  const parts = parted.exec(text);
  if (parts) {
    const [, first, , second, year] = parts;
    return { shape: 'parts', first: Number(first), second: Number(second), year: wholeYear(year ?? '') };
  }
  const year = yearParted.exec(text);
  if (!year) return inWords(text);
  const isIso = year[2] === '-' && text.length === 10;
  return certain(isIso ? 'iso' : 'yearFirst', realDay(Number(year[1]), Number(year[3]), Number(year[4])));
}

function inWords(text: string): DayShape | null {
  const dayFirst = dayNamed.exec(text);
  if (dayFirst) return namedDay(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = named.exec(text);
  if (monthFirst) return namedDay(monthFirst[3], monthFirst[1], monthFirst[2]);
  const yearFirst = yearNamed.exec(text);
  return yearFirst ? namedDay(yearFirst[1], yearFirst[2], yearFirst[3]) : null;
}

function namedDay(year = '', month = '', day = ''): DayShape | null {
  const word = month.toLowerCase() === 'sept' ? 'sep' : month.toLowerCase();
  const nth = months.findIndex((name) => name.startsWith(word));
  return nth < 0 ? null : certain('namedMonth', realDay(wholeYear(year), nth + 1, Number(day)));
}

const certain = (shape: 'iso' | 'yearFirst' | 'namedMonth', day: number | null): DayShape | null =>
  day === null ? null : { shape, day };

/**
 * The day that a text says when a column is written so, in days since 1970; null where it says none. An instant with
 * an offset has its day in UTC, another time the day that stands before it. Two-digit years are 1970 to 2069.
 */
export function readDay(text: string, form: DayForm): number | null {
  const figures = digitForms[form];
  if (figures && /^\d+(\.\d+)?$/.test(text)) return figures(text);
  const shape = dayShape(text);
  if (shape === null) return null;
  if (shape.shape !== 'parts') return shape.day;
  return form === 'monthFirst'
    ? realDay(shape.year, shape.first, shape.second)
    : realDay(shape.year, shape.second, shape.first);
}

const digitForms: Partial<Record<DayForm, (text: string) => number | null>> = {
  compact: (text) =>
    text.length === 8
      ? realDay(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)))
      : null,
  epochMs: (text) => plausible(Math.floor(Number(text) / msPerDay)),
  epochSeconds: (text) => plausible(Math.floor((Number(text) * 1000) / msPerDay)),
  // 25569 is 1970-01-01 in the 1900 date system: https://learn.microsoft.com/office/troubleshoot/excel/1900-and-1904-date-system
  excelSerial: (text) => plausible(Math.floor(Number(text)) - 25_569),
};

const firstDay = dayNumber('1900-01-01') ?? 0;
const lastDay = dayNumber('2199-12-31') ?? 0;
const plausible = (day: number | null): number | null =>
  day !== null && day >= firstDay && day <= lastDay ? day : null;
const realDay = (year: number, month: number, day: number): number | null =>
  plausible(dayNumberOf(year, month, day));
const wholeYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900);

function utcDay(text: string): number | null {
  if (text.endsWith('Z')) return plausible(dayNumber(text.slice(0, 10)));
  const ms = Date.parse(text.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(ms) ? null : plausible(Math.floor(ms / msPerDay));
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
