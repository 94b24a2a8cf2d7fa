import type { CalendarDate } from '../../base/calendar.ts';
import type { Facts } from '../condition/facts.ts';
import { addUp } from './ledger.ts';
import { openSlots } from './open.ts';
import type { CompiledScorecard } from './plan.ts';
import { reasonsOf } from './reasons.ts';
import type { SharedReason } from './rule.ts';
import { settle } from './settle.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** How many numbers keep every outcome of one record. */
export const outcomesLength = ({ plan }: CompiledScorecard): number => plan.tally.found.length;

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
  into.set(tally.found, at);
  return verdictOf(compiled, tally, scorecard.required.length === 0 ? [] : openSlots(plan, facts));
}

/** The reasons that `scoreOutcomes` kept. */
export function reasonsFrom(
  { plan }: CompiledScorecard,
  outcomes: Uint16Array,
  at: number,
): readonly SharedReason[] {
  const { tally } = plan;
  tally.found.set(outcomes.subarray(at, at + tally.found.length));
  addUp(plan.lanes, tally);
  return reasonsOf(plan, tally);
}
