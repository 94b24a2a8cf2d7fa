import { holm } from './holm.ts';
import { normalTail, twoSided } from './normal.ts';

/** Whether better tiers win more. */
export interface TierOrder {
  /** The trend in standard errors, above 0 where better tiers win more, and its two-sided chance; null where untold. */
  readonly z: number | null;
  readonly p: number | null;
  /** Pairs, as indices, of a better tier and a worse one that wins more, by more than luck. */
  readonly outOfOrder: readonly (readonly [better: number, worse: number])[];
  /** See `tierOrder`; null where it cannot be told. */
  readonly inOrder: boolean | null;
}

interface Tier {
  readonly n: number;
  readonly won: number;
}

/**
 * Tests whether tiers, best first, are in order. The trend is that of Cochran and Armitage, over the tiers that have
 * records, evenly spaced, as R's `prop.trend.test` has it. Every better tier is held against every worse one by the
 * pooled test of two shares with Yates' correction, one-sided at 5 %, corrected for how many pairs there are (Holm).
 * They are in order when the trend runs their way beyond luck (two-sided, 5 %) and no better tier wins less than a worse
 * one beyond luck; they are not when a tier does, or the trend runs the other way beyond luck. Else it cannot be told:
 * with few records nothing speaks for it or against it.
 */
export function tierOrder(tiers: readonly Tier[]): TierOrder {
  const there = tiers.flatMap(({ n, won }, at) => (n > 0 ? [{ n, won, at }] : []));
  if (there.length < 2) return { z: null, p: null, outOfOrder: [], inOrder: null };
  const z = trend(there);
  const outOfOrder = reversedPairs(there);
  const p = z === null ? null : twoSided(z);
  return { z, p, outOfOrder, inOrder: outOfOrder.length > 0 ? false : direction(z, p) };
}

/** Whether the trend runs the tiers' way; null where it is no more than luck. */
const direction = (z: number | null, p: number | null): boolean | null =>
  z === null || p === null || p >= 0.05 ? null : z > 0;

/** Null where all were won, or all lost. */
function trend(tiers: readonly Tier[]): number | null {
  const sum = (part: (tier: Tier, place: number) => number): number =>
    tiers.reduce((total, tier, place) => total + part(tier, place), 0);
  const n = sum((tier) => tier.n);
  const rate = sum((tier) => tier.won) / n;
  const middle = sum((tier, place) => tier.n * place) / n;
  const spread = rate * (1 - rate) * sum((tier, place) => tier.n * (place - middle) ** 2);
  if (!(spread > 0)) return null;
  return -sum((tier, place) => (tier.won - tier.n * rate) * (place - middle)) / Math.sqrt(spread);
}

function reversedPairs(
  tiers: readonly (Tier & { readonly at: number })[],
): readonly (readonly [better: number, worse: number])[] {
  const pairs = tiers.flatMap((better, place) =>
    tiers
      .slice(place + 1)
      .map((worse) => ({ pair: [better.at, worse.at] as const, p: wonLess(better, worse) })),
  );
  const corrected = holm(pairs.map(({ p }) => p));
  return pairs.flatMap(({ pair }, at) => ((corrected[at] ?? 1) < 0.05 ? [pair] : []));
}

/** The chance by luck alone that the first wins so much less than the second, with Yates' correction. */
function wonLess(first: Tier, second: Tier): number {
  const rate = (first.won + second.won) / (first.n + second.n);
  const each = 1 / first.n + 1 / second.n;
  const less = second.won / second.n - first.won / first.n - each / 2;
  const spread = rate * (1 - rate) * each;
  return spread > 0 && less > 0 ? normalTail(less / Math.sqrt(spread)) : 1;
}
