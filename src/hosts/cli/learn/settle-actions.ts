import type { Tier } from '../../../core/icp/model.ts';
import type { TierLearned } from './tiers-learned.ts';

/** Tiers whose actions the records bear out. */
export interface SettledTiers {
  readonly tiers: Tier[];
  /** Ids of those that today’s scorecard has disqualify, and that win too often for it. */
  readonly softened: readonly string[];
}

/** A tier may disqualify where it wins less than this part of what all do, and its interval stays below that. */
const rarely = { rate: 1 / 3, high: 1 / 2 };

/**
 * A tier that would disqualify says nurture instead, unless next to nothing in it was won: what is turned away shows in
 * no later record, so that the mistake would never be seen.
 */
export function settledTiers(tiers: readonly Tier[], learned: readonly TierLearned[]): SettledTiers {
  const all = learned.reduce((sum, { n }) => sum + n, 0);
  const base = all === 0 ? 0 : learned.reduce((sum, { won }) => sum + won, 0) / all;
  const isTooGood = (at: number): boolean => {
    const { value, high } = learned[at]?.rate ?? {};
    return (value ?? 1) >= base * rarely.rate || (high ?? 1) >= base * rarely.high;
  };
  const softened = tiers.filter(({ action }, at) => action === 'disqualify' && isTooGood(at));
  return {
    tiers: tiers.map((tier) => (softened.includes(tier) ? { ...tier, action: 'nurture' } : tier)),
    softened: softened.map(({ id }) => id),
  };
}
