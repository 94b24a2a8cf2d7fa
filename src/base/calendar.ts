/** A day without a time: `YYYY-MM-DD`, in whichever time zone the caller decided. */
export type CalendarDate = string;

const msPerDay = 86_400_000;
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const digitsAt = (text: string, from: number, count: number): number => {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
};
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * Days since 1970-01-01 of a real day from the year 100 on, or null when the text is not one (`2026-02-30` is not):
 * without a regular expression and a date object, since bulk scoring reads a day for every record.
 */
export function dayNumber(text: string): number | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  return dayNumberOf(year, month, day);
}

/** Days since 1970-01-01 of a real day from the year 100 on, its parts as whole numbers; null when it is none. */
export function dayNumberOf(year: number, month: number, day: number): number | null {
  if (year < 100 || month < 1 || month > 12 || day < 1) return null;
  const length = (lengths[month - 1] as number) + (month === 2 && isLeap(year) ? 1 : 0);
  return day > length ? null : daysFrom(year, month, day);
}

/** Days since 1970 of a proleptic Gregorian day: years begin in March, so that the leap day ends one (Hinnant). */
function daysFrom(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day with this number of days since 1970-01-01. */
export function dayOf(days: number): CalendarDate {
  return new Date(days * msPerDay).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. Both must be real days. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return requireDay(to) - requireDay(from);
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  return dayOf(requireDay(day) + days);
}

/** `20 Oct` in the year of `today`, `20 Oct 2025` otherwise: English, and the same everywhere. */
export function writtenDay(day: CalendarDate, today: CalendarDate): string {
  const parts = shape.exec(day);
  if (!parts) return day;
  const short = `${Number(parts[3])} ${months[Number(parts[2]) - 1] ?? ''}`;
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${short} ${parts[1]}`;
}

function requireDay(text: CalendarDate): number {
  const days = dayNumber(text);
  if (days === null) throw new Error(`Not a calendar day: ${text}`);
  return days;
}
