import type { CalendarDate } from '../base/calendar.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that an instant falls on in a time zone; in UTC where the zone's name is not known here. */
export function zonedDay(instant: string | number, timeZone: string): CalendarDate {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = makeFormat(timeZone) ?? makeFormat('UTC');
  if (!format) throw new Error('This runtime knows no time zones');
  formats.set(timeZone, format);
  return format;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  } catch {
    return null;
  }
}
