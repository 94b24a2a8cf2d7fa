import type { ScoredRecords } from '../../../core/evidence/backtest/input.ts';
import { wilson } from '../../../core/evidence/statistics/wilson.ts';
import type { Estimate } from '../../../core/evidence/estimate.ts';

/** What became of the records that were learned from, in one tier of the proposal. */
export interface TierLearned {
  readonly n: number;
  readonly won: number;
  readonly rate: Estimate;
}

/** By tier, best first. */
export function tiersLearned(
  { tiers }: ScoredRecords,
  won: Uint8Array,
  learned: Uint32Array,
  count: number,
): readonly TierLearned[] {
  const all = new Uint32Array(256);
  const wins = new Uint32Array(256);
  for (const row of learned) {
    const tier = tiers[row] as number;
    all[tier] = (all[tier] as number) + 1;
    wins[tier] = (wins[tier] as number) + (won[row] as number);
  }
  return Array.from({ length: count }, (_, tier) => {
    const [n, w] = [all[tier] as number, wins[tier] as number];
    return { n, won: w, rate: wilson(w, n) };
  });
}
