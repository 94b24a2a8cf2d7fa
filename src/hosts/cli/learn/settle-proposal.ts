import type { Judgement } from './judgement.ts';
import type { LearnRecords } from './learn-records.ts';
import type { Proposed } from './propose.ts';
import { settledTiers } from './settle-actions.ts';
import { tiersLearned, type TierLearned } from './tiers-learned.ts';

/** A proposal with what became of the records in its tiers, and the actions that this bears out. */
export interface SettledProposal {
  readonly proposed: Proposed;
  /** By tier, best first; empty where nothing is proposed. */
  readonly tiers: readonly TierLearned[];
  /** Ids of tiers that today’s scorecard has disqualify, and that win too often for it. */
  readonly softened: readonly string[];
}

/** Counts the records that were learned from by tier, and settles what is done with each tier. */
export function settledProposal(
  proposed: Proposed,
  { proposal }: Judgement,
  { closed }: LearnRecords,
): SettledProposal {
  const { card, parts } = proposed;
  if (!card || !proposal) return { proposed, tiers: [], softened: [] };
  const count = card.scorecard.tiers.length;
  const learned = tiersLearned(proposal.scored, closed.won, parts.learned, count);
  const { tiers, softened } = settledTiers(card.scorecard.tiers, learned);
  const settled = { ...card, scorecard: { ...card.scorecard, tiers } };
  return { proposed: { ...proposed, card: settled }, tiers: learned, softened };
}
