import type { CalendarDate } from '../../base/calendar.ts';
import type { Facts } from '../condition/facts.ts';
import { openSlots } from './open.ts';
import type { CompiledScorecard } from './plan.ts';
import { reasonsOf } from './reasons.ts';
import type { SharedReason } from './rule.ts';
import { settle } from './settle.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** A score with its reasons, and nothing that takes longer. */
export interface LeanFit extends Verdict {
  /** Shared between records; `whyOf` puts one into words. */
  readonly reasons: readonly SharedReason[];
}

const closed: readonly boolean[] = [];

/** Score, tier and every reason, for bulk: no interval, no hash, no list of what to find out. */
export function scoreReasons(compiled: CompiledScorecard, facts: Facts, today: CalendarDate): LeanFit {
  const { plan, scorecard } = compiled;
  const tally = settle(plan, facts, today);
  const open = scorecard.required.length === 0 ? closed : openSlots(plan, facts);
  const { score, tier, coverage, missing } = verdictOf(compiled, tally, open);
  return { score, tier, coverage, missing, reasons: reasonsOf(plan, tally) };
}
