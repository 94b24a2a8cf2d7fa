import { daysBetween, writtenDay, type CalendarDate } from '../base/calendar.ts';
import type { ModelLine } from './parts.ts';

/** `1 criterion`, `3 criteria`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `+25`, `−5`, `0`: with the real minus sign. */
export function signed(points: number): string {
  if (points === 0) return '0';
  return points > 0 ? `+${points}` : `−${-points}`;
}

/** A score as people read it, with the real minus sign. */
export function plainNumber(value: number): string {
  return value < 0 ? `−${-value}` : String(value);
}

/** `a`, `a or b`, `a, b or c`. */
export function either(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} or ${parts[parts.length - 1]}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function both(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}

/** `today`, `yesterday`, `12 days ago`, `in 3 days`. */
export function howLongAgo(day: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(day, today);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return days > 0 ? `${days} days ago` : `in ${counted(-days, 'day', 'days')}`;
}

/** `30 Oct, 22 days ago`. */
export function dayAndAge(day: CalendarDate, today: CalendarDate): string {
  return `${writtenDay(day, today)}, ${howLongAgo(day, today)}`;
}

/** First letter in upper case. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** First letter in lower case, unless the word is an abbreviation or a letter of its own. */
export function midSentence(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) || text.startsWith('A ')
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** Ends with a full stop, unless it already ends a sentence. */
export function stopped(text: string): string {
  return /[.!?…]["”']?$/.test(text) ? text : `${text}.`;
}

/** Which model said so: `Model 12` for a release, by its version where it was not published. */
export const modelLine = (version: string, release: number | null | undefined): ModelLine => ({
  text: `Model ${release ?? version}`,
  version,
});
