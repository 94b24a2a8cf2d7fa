import { writtenDay, type CalendarDate } from '../../base/calendar.ts';
import type { TonedLine } from '../parts.ts';

/** The first release that said a definition as it stands. */
export interface SinceRelease {
  readonly number: number;
  readonly on: CalendarDate;
}

/** `The same since release 9, 3 Nov.`; `Nobody has written down what it means. …` */
export function sinceLine(since: SinceRelease | null, isDefined: boolean, today: CalendarDate): TonedLine {
  const text = since
    ? `The same since release ${since.number}, ${writtenDay(since.on, today)}.`
    : 'Not published yet.';
  return isDefined
    ? { text, tone: 'neutral' }
    : { text: `Nobody has written down what it means. ${text}`, tone: 'warn' };
}
