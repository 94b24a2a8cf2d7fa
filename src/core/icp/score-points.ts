import type { CalendarDate } from '../../base/calendar.ts';
import type { Facts } from '../condition/facts.ts';
import { openSlots } from './open.ts';
import type { CompiledScorecard, Row } from './plan.ts';
import { settle } from './settle.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** Points of one criterion, an entry a record. */
export type PointsColumn = Int16Array | Int32Array;

const closed: readonly boolean[] = [];

/** Room for the points that each criterion gives so many records, in the order of the model. */
export function pointsColumns(
  { plan, scorecard }: CompiledScorecard,
  count: number,
): readonly PointsColumn[] {
  return scorecard.criteria.map((_, at) => {
    const most = Math.max(...(plan.rules[at]?.points ?? []).map(Math.abs));
    return most < 32_768 ? new Int16Array(count) : new Int32Array(count);
  });
}

/**
 * Scores one of many records, and writes the points that each criterion gives it, before any cap, into `into` at `at`:
 * the points of the rows that `score` tells, without the rows.
 */
export function scorePoints(
  compiled: CompiledScorecard,
  facts: Facts,
  today: CalendarDate,
  into: readonly PointsColumn[],
  at: number,
): Verdict {
  const { plan, scorecard } = compiled;
  const tally = settle(plan, facts, today);
  for (let c = 0; c < into.length; c++) {
    const { place, reasons } = plan.rows[c] as Row;
    (into[c] as PointsColumn)[at] = reasons[tally.found[place] as number]?.points ?? 0;
  }
  return verdictOf(compiled, tally, scorecard.required.length === 0 ? closed : openSlots(plan, facts));
}
