import type { CalendarDate } from '../../base/calendar.ts';
import type { Facts } from '../condition/facts.ts';
import { addTo } from './combine.ts';
import { openSlots } from './open.ts';
import type { CompiledScorecard, Effect } from './plan.ts';
import { reasonsOf } from './reasons.ts';
import type { SharedReason } from './rule.ts';
import { addEffect, settle } from './settle.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** How many numbers keep every outcome of one record. */
export const outcomesLength = ({ plan }: CompiledScorecard): number => plan.slots.length + plan.loose.length;

/**
 * Scores one of many records and keeps its outcomes as small numbers in `into`, from `at` on: two bytes for each fact
 * and for each rule that reads several. `reasonsFrom` turns them back into reasons for the records that are shown.
 */
export function scoreOutcomes(
  compiled: CompiledScorecard,
  facts: Facts,
  today: CalendarDate,
  into: Uint16Array,
  at: number,
): Verdict {
  const { plan, scorecard } = compiled;
  const tally = settle(plan, facts, today);
  into.set(tally.cells, at);
  into.set(tally.outcomes, at + tally.cells.length);
  return verdictOf(compiled, tally, scorecard.required.length === 0 ? [] : openSlots(plan, facts));
}

/** The reasons that `scoreOutcomes` kept. */
export function reasonsFrom(
  { plan }: CompiledScorecard,
  outcomes: Uint16Array,
  at: number,
): readonly SharedReason[] {
  const { tally } = plan;
  tally.cells.set(outcomes.subarray(at, at + tally.cells.length));
  tally.outcomes.set(
    outcomes.subarray(at + tally.cells.length, at + tally.cells.length + tally.outcomes.length),
  );
  tally.sums.fill(0);
  plan.slots.forEach(({ effects }, slot) => {
    addEffect(effects[tally.cells[slot] as number] as Effect, tally.sums);
  });
  plan.loose.forEach((rule, index) => {
    addTo(tally.sums, rule.pool, rule.points[tally.outcomes[index] as number] as number);
  });
  return reasonsOf(plan, tally);
}
