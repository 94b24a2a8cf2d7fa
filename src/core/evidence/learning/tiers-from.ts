import { sum } from '../bins/outcome-counts.ts';
import { errorsWide } from '../statistics/normal.ts';
import type { ScoreCounts } from '../statistics/score-counts.ts';

/** Into how many tiers, the finest first. */
const tierCounts = [5, 4, 3, 2];
/** Fewer records in a tier, and it says too little. */
const fewestInTier = 20;

/**
 * Where tiers begin, best first, the last at 0: fifths of the records, quarters, thirds or halves, the finest of which
 * each tier wins more than the one below by more than chance (two standard errors); one tier where none does. No tier
 * begins at or below `least`, the least score of a record of which everything is known.
 */
export function tiersFrom(counts: ScoreCounts, least: number): readonly number[] {
  for (const tiers of tierCounts) {
    const from = cutsOf(counts, tiers);
    if (from.every((cut) => cut > least) && from.length === tiers - 1 && areApart(counts, from))
      return [...from, 0];
  }
  return [0];
}

/** The scores that leave about as many records above them as a tier should have, best first; no score twice. */
function cutsOf({ scores, won, lost }: ScoreCounts, tiers: number): readonly number[] {
  const all = sum(won) + sum(lost);
  const cuts: number[] = [];
  let above = 0;
  for (let at = scores.length - 1; at > 0 && cuts.length < tiers - 1; at--) {
    const here = (won[at] as number) + (lost[at] as number);
    const next = (won[at - 1] as number) + (lost[at - 1] as number);
    const wanted = (all * (cuts.length + 1)) / tiers;
    above += here;
    if (above + next / 2 >= wanted) cuts.push(scores[at] as number);
  }
  return cuts;
}

function areApart(counts: ScoreCounts, from: readonly number[]): boolean {
  const bounds = [...from, -Infinity];
  const tiers = bounds.map((low, at) => countsBetween(counts, low, bounds[at - 1] ?? Infinity));
  return tiers.every((tier, at) => at === 0 || winsMore(tiers[at - 1] ?? tier, tier));
}

interface Tier {
  readonly won: number;
  readonly n: number;
}

function countsBetween({ scores, won, lost }: ScoreCounts, low: number, high: number): Tier {
  const within = Array.from(scores.keys()).filter(
    (at) => (scores[at] as number) >= low && (scores[at] as number) < high,
  );
  const wins = sum(within.map((at) => won[at] as number));
  return { won: wins, n: wins + sum(within.map((at) => lost[at] as number)) };
}

function winsMore(better: Tier, worse: Tier): boolean {
  if (better.n < fewestInTier || worse.n < fewestInTier) return false;
  const base = (better.won + worse.won) / (better.n + worse.n);
  const error = Math.sqrt(base * (1 - base) * (1 / better.n + 1 / worse.n));
  return better.won / better.n - worse.won / worse.n > errorsWide(0.95) * error;
}
