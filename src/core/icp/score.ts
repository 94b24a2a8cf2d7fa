import type { CalendarDate } from '../../base/calendar.ts';
import type { Facts } from '../condition/facts.ts';
import { disqualificationOf } from './disqualify.ts';
import { fillNextOf } from './fill-next.ts';
import { inputHashOf } from './input-hash.ts';
import { intervalOf } from './interval.ts';
import { openSlots } from './open.ts';
import type { CompiledScorecard, Plan } from './plan.ts';
import { reasonsOf, toldReason } from './reasons.ts';
import type { FitReason, FitResult } from './result.ts';
import { settle } from './settle.ts';
import { verdictOf } from './verdict.ts';

export { scoreOutcomes, outcomesLength, reasonsFrom } from './outcomes.ts';
export { scoreReasons } from './score-reasons.ts';

/** Everything that a scorecard says about one record, on one day in the account's time zone. */
export function score(compiled: CompiledScorecard, facts: Facts, today: CalendarDate): FitResult {
  const { plan, scorecard } = compiled;
  const tally = settle(plan, facts, today);
  const open = openSlots(plan, facts);
  const { score: found, tier, coverage, missing } = verdictOf(compiled, tally, open);
  const reasons = reasonsOf(plan, tally).map((reason) => toldReason(reason, facts));
  const interval = intervalOf(plan, open);
  return {
    scorecard: scorecard.id,
    object: scorecard.object,
    score: found,
    scale: plan.scale,
    tier: tier?.id ?? null,
    action: tier?.action ?? null,
    coverage,
    interval,
    possibleTiers: possibleTiers(plan, open, interval),
    abstained: found === null,
    abstainedFor:
      found === null ? { coverage: coverage < scorecard.minimumCoverage, required: missing } : null,
    disqualifiedBy: disqualifiersHeld(plan, reasons),
    reasons,
    fillNext: fillNextOf(plan, open),
    factsKnown: open.filter((isOpen) => !isOpen).length,
    factsRead: open.length,
    modelVersion: compiled.modelVersion,
    inputHash: inputHashOf(compiled, facts, today),
  };
}

function disqualifiersHeld({ rules }: Plan, reasons: readonly FitReason[]): readonly string[] {
  const rows = rules.filter((rule) => rule.disqualifies).map((rule) => reasons[rule.row]);
  return rows.flatMap((row) => (row?.state === 'held' ? (row.criterion ?? []) : []));
}

function possibleTiers(
  plan: Plan,
  open: readonly boolean[],
  [least, most]: readonly [number, number],
): readonly string[] {
  const { certain, possible } = disqualificationOf(plan, open);
  const touched = plan.ranks.filter(
    (rank) =>
      (!certain && rank.from <= most && rank.to >= least) || (possible && rank === plan.disqualifiedRank),
  );
  return touched.map(({ tier }) => tier.id);
}
