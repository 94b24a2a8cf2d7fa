import type { Tier } from '../../icp/model.ts';
import type { TierRate } from '../evidence.ts';
import { wilson } from '../statistics/wilson.ts';
import type { BacktestInput } from './input.ts';

/** How the judged records of each tier ended, best tier first. `rows` are those that got a score. */
export function tierRates({ scorecard, scored, won }: BacktestInput, rows: Uint32Array): readonly TierRate[] {
  const n = new Uint32Array(scorecard.tiers.length);
  const wins = new Uint32Array(scorecard.tiers.length);
  for (const row of rows) {
    const tier = scored.tiers[row] as number;
    n[tier] = (n[tier] as number) + 1;
    wins[tier] = (wins[tier] as number) + (won[row] as number);
  }
  return scorecard.tiers
    .map((tier, at) => rateOf(tier, n[at] as number, wins[at] as number))
    .toSorted((one, other) => other.from - one.from)
    .map(({ told }) => told);
}

function rateOf({ id, label, from }: Tier, n: number, won: number): { from: number; told: TierRate } {
  const { value, low, high } = wilson(won, n);
  return { from, told: { tier: id, label, n, won, rate: value, low, high } };
}
