import type { Scorecard } from './model.ts';
import type { Rank } from './plan.ts';

/** The tiers from best to worst, and the one that a disqualified record falls to. */
export function ranksOf(card: Scorecard): { readonly all: readonly Rank[]; readonly disqualified: Rank } {
  const tiers = [...card.tiers].sort((a, b) => b.from - a.from);
  const all = tiers.map((tier, index) => ({
    tier,
    from: index === tiers.length - 1 ? -Infinity : tier.from,
    to: (tiers[index - 1]?.from ?? Infinity) - 1,
  }));
  const named = all.find(({ tier }) => tier.id === card.disqualifiedTier);
  const disqualified = named ?? all.at(-1);
  if (!disqualified) throw new Error(`The scorecard ${card.id} has no tiers`);
  return { all, disqualified };
}

/** The tier of a score. */
export function rankOf(score: number, ranks: readonly Rank[]): Rank {
  for (const rank of ranks) if (score >= rank.from) return rank;
  return ranks.at(-1) as Rank;
}
