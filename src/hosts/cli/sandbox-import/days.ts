import { addDays, dayNumber, daysBetween, type CalendarDate } from '../../../base/calendar.ts';
import type { ImportMapping } from './import-mapping.ts';

const written = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/** The day that a cell says, or null where it says none. */
function dayIn(text: string, dates: ImportMapping['dates']): CalendarDate | null {
  if (dates === 'iso') return dayNumber(text.slice(0, 10)) === null ? null : text.slice(0, 10);
  const [, first, second, year] = written.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined) return null;
  const [day, month] = dates === 'day_month_year' ? [first, second] : [second, first];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayNumber(iso) === null ? null : iso;
}

/** Where the days of an import stand on the calendar. */
export interface Calendar {
  /** The day that a cell says, moved as the mapping wants it; null where it says none. */
  readonly day: (text: string) => CalendarDate | null;
  /** The newest day of all tables, moved likewise: for rows that say no day at all. */
  readonly newest: CalendarDate;
  /** By how many days every day was moved. */
  readonly movedByDays: number;
}

/** Puts the days of an import on the calendar, given every cell that may hold one. */
export function calendarOf(
  mapping: Pick<ImportMapping, 'dates' | 'newestIs'>,
  cells: Iterable<string>,
  today: CalendarDate,
): Calendar {
  let newest: CalendarDate | null = null;
  for (const cell of cells) {
    const day = cell === '' ? null : dayIn(cell, mapping.dates);
    if (day !== null && (newest === null || day > newest)) newest = day;
  }
  const last = newest ?? today;
  const movedByDays = mapping.newestIs === 'yesterday' ? daysBetween(last, today) - 1 : 0;
  return {
    day: (text) => {
      const day = dayIn(text, mapping.dates);
      return day === null ? null : addDays(day, movedByDays);
    },
    newest: addDays(last, movedByDays),
    movedByDays,
  };
}

/** The moment that stands for a day of which no hour is known: noon, so that no time zone makes it another day. */
export const momentOf = (day: CalendarDate): string => `${day}T12:00:00Z`;
