/** A day without a time: `YYYY-MM-DD`, in whichever time zone the caller decided. */
export type CalendarDate = string;

const msPerDay = 86_400_000;
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Days since 1970-01-01 of a real day, or null when the text is not one (`2026-02-30` is not). */
export function dayNumber(text: string): number | null {
  const parts = shape.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const ms = Date.UTC(year, month - 1, day);
  const back = new Date(ms);
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day)
    return null;
  return ms / msPerDay;
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
