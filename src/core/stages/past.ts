import { addDays, type CalendarDate } from '../../base/calendar.ts';
import type { FactValue } from '../condition/facts.ts';
import type { Fact } from '../condition/model.ts';

/** What a fact was from a moment on; null for blank. */
export interface FactChange {
  /** ISO 8601 in UTC with milliseconds, so that texts sort as instants do. */
  readonly at: string;
  readonly value: FactValue | null;
}

/** One activity, or another record that a deal counts. */
export interface Counted {
  /** The day on which it took place; null for what takes place on no day, such as a quote. */
  readonly on: CalendarDate | null;
  /** ISO 8601: when it was written down. */
  readonly at: string;
}

/** Why the past of a fact is not to be had: the CRM does not track it, or keeps it no longer (`notKept`). */
export type PastUnknown = 'notTracked' | 'notMapped' | 'notVisible' | 'notKept';

/** How far back a fact is known. */
export type FactHistory =
  | {
      readonly fact: Fact['id'];
      /** Oldest first; before the first, the fact was blank when `fromBeginning`, else not known. */
      readonly changes: readonly FactChange[];
      readonly fromBeginning: boolean;
    }
  | {
      readonly fact: Fact['id'];
      /** What is counted, in any order. */
      readonly counted: readonly Counted[];
      readonly how: 'count' | 'any';
      /** Only what took place in the last so many days, the day itself included; null for all. */
      readonly withinDays: number | null;
    }
  | {
      readonly fact: Fact['id'];
      readonly changes: null;
      readonly why: PastUnknown;
      /** What it is at present; null for blank, undefined where it was not read. */
      readonly now: FactValue | null | undefined;
    };

/** What a fact was at a moment, or why that is not known. */
export type ValueThen = { readonly value: FactValue | null } | { readonly why: PastUnknown };

/** A moment at which facts are asked for. */
export interface Moment {
  /** ISO 8601 in UTC with milliseconds; what is dated later does not count. */
  readonly until: string;
  /** Its day in the account's time zone. */
  readonly on: CalendarDate;
  /** True for the present, in which the last known values count. */
  readonly isNow: boolean;
}

/** What a fact was at a moment. A fact that the adapter says nothing of is not mapped. */
export function valueThen(history: FactHistory | undefined, moment: Moment): ValueThen {
  if (!history) return { why: 'notMapped' };
  if ('counted' in history) return { value: countedThen(history, moment) };
  if (history.changes === null) {
    const { now, why } = history;
    return moment.isNow && now !== undefined ? { value: now } : { why };
  }
  const last = history.changes.findLast(({ at }) => at <= moment.until);
  if (last) return { value: last.value };
  return history.fromBeginning ? { value: null } : { why: 'notKept' };
}

type CountedHistory = Extract<FactHistory, { readonly counted: unknown }>;

/**
 * Activities count by the day on which they took place, as they do on a card, and not by when somebody wrote them down; where
 * the fact names no days, what was planned and written down by then counts as well.
 */
function countedThen({ counted, how, withinDays }: CountedHistory, { on, until }: Moment): FactValue {
  const first = withinDays === null ? null : addDays(on, 1 - withinDays);
  const count = counted.filter((one) =>
    first === null
      ? (one.on !== null && one.on <= on) || one.at <= until
      : one.on !== null && one.on >= first && one.on <= on,
  ).length;
  return how === 'count' ? count : count > 0;
}
