import type { Tier } from './model.ts';
import type { CompiledScorecard, Plan, Tally } from './plan.ts';
import { scaledTotal } from './pool.ts';
import { rankOf } from './rank.ts';

/** Score and tier, or the reasons for giving none. */
export interface Verdict {
  /** Null where the scorecard abstains; so is the tier. */
  readonly score: number | null;
  readonly tier: Tier | null;
  readonly coverage: number;
  /** Required facts that are unknown. */
  readonly missing: readonly string[];
}

const nothing: readonly string[] = [];

/** What a settled record comes to. */
export function verdictOf(
  { plan, scorecard }: CompiledScorecard,
  tally: Tally,
  open: readonly boolean[],
): Verdict {
  const coverage = plan.weight === 0 ? 1 : tally.weight / plan.weight;
  const missing = scorecard.required.length === 0 ? nothing : missingOf(plan, open, scorecard.required);
  if (coverage < scorecard.minimumCoverage || missing.length > 0)
    return { score: null, tier: null, coverage, missing };
  const total = scaledTotal(plan, tally.sums);
  const { tier } = tally.disqualified ? plan.disqualifiedRank : rankOf(total, plan.ranks);
  return { score: total, tier, coverage, missing };
}

const missingOf = (
  { slots }: Plan,
  open: readonly boolean[],
  required: readonly string[],
): readonly string[] => required.filter((id) => open[slots.findIndex((slot) => slot.id === id)]);
