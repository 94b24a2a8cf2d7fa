import type { Condition } from '../../../core/condition/model.ts';

/**
 * How old a day is, in the steps that conditions can tell apart: −1 for any day that is still to come, 1 for today and
 * yesterday, else the number of days. NaN stays.
 */
export function learnedAge(days: number): number {
  if (days < 0) return -1;
  return days < 1 ? 1 : days;
}

/**
 * The condition for days of such an age, from `from` up to but not including `to`, null where it is open; null where
 * every day is meant.
 */
export function ageCondition(fact: string, from: number | null, to: number | null): Condition | null {
  // Ages are whole, so that a bound between two of them is the next one.
  const least = from === null || from <= -1 ? null : Math.ceil(from);
  const past = to === null ? null : Math.ceil(to);
  if (least === null) {
    if (past === null) return null;
    return past <= 1 ? { not: { any: anyPast(fact) } } : { not: { fact, olderThan: { days: past - 1 } } };
  }
  if (least <= 1)
    return past === null ? { any: anyPast(fact) } : { fact, withinLast: { days: Math.max(1, past - 1) } };
  const older: Condition = { fact, olderThan: { days: least - 1 } };
  return past === null ? older : { all: [older, { fact, withinLast: { days: past - 1 } }] };
}

/** Today and every day before it. */
const anyPast = (fact: string): Condition[] => [
  { fact, withinLast: { days: 1 } },
  { fact, olderThan: { days: 1 } },
];
