import type { BinnedFact } from '../bins/bin-fact.ts';
import { sum, type OutcomeCounts } from '../bins/outcome-counts.ts';
import { chiSquareTail } from '../statistics/normal.ts';

/** Fewer records of either outcome than this, as expected in a bin, and the bin is counted with others like it. */
const fewestExpected = 3;
const coarseBins = 5;

/**
 * The chance that bins differ as much as these where the fact says nothing of the outcome: the least of a test for a
 * trend (numbers), one for any difference, and one for a single bin, times the tests that were made. 1 where nothing
 * can be tested. The blank bin, which is the last, counts unless it is neutral.
 */
export function associationOf(
  { column, bins }: Pick<BinnedFact, 'column' | 'bins'>,
  counts: OutcomeCounts,
  blankIsNeutral: boolean,
): number {
  const known = bins.length - 1;
  const tested = blankIsNeutral ? firstBins(counts, known) : counts;
  const single = singleBin(tested);
  if (column.kind === 'level') return Math.min(1, 2 * Math.min(anyDifference(pooled(tested)), single));
  const numbers = firstBins(counts, known);
  const coarse = anyDifference(pooled(coarser(numbers)));
  return Math.min(1, 3 * Math.min(trend(numbers), coarse, single));
}

const firstBins = ({ won, lost }: OutcomeCounts, bins: number): OutcomeCounts => ({
  won: won.subarray(0, bins),
  lost: lost.subarray(0, bins),
});

/** Pearson's chi-square of a table of two columns. */
function anyDifference({ won, lost }: OutcomeCounts): number {
  const allWon = sum(won);
  const all = allWon + sum(lost);
  if (won.length < 2 || allWon === 0 || allWon === all) return 1;
  const base = allWon / all;
  let chiSquare = 0;
  for (const [bin, wins] of won.entries()) {
    const n = wins + (lost[bin] as number);
    chiSquare += (wins - n * base) ** 2 / (n * base * (1 - base));
  }
  return chiSquareTail(chiSquare, won.length - 1);
}

/** Bins in which too few of either outcome are expected, taken together. */
function pooled({ won, lost }: OutcomeCounts): OutcomeCounts {
  const allWon = sum(won);
  const all = allWon + sum(lost);
  const lesser = Math.min(allWon, all - allWon) / Math.max(all, 1);
  const kept: { won: number[]; lost: number[] } = { won: [], lost: [] };
  const few = { won: 0, lost: 0 };
  for (const [bin, wins] of won.entries()) {
    const losses = lost[bin] as number;
    if ((wins + losses) * lesser >= fewestExpected) {
      kept.won.push(wins);
      kept.lost.push(losses);
    } else {
      few.won += wins;
      few.lost += losses;
    }
  }
  if ((few.won + few.lost) * lesser >= fewestExpected) {
    kept.won.push(few.won);
    kept.lost.push(few.lost);
  }
  return { won: Float64Array.from(kept.won), lost: Float64Array.from(kept.lost) };
}

/** Neighbours together, in bins of about a fifth. */
function coarser({ won, lost }: OutcomeCounts): OutcomeCounts {
  const all = sum(won) + sum(lost);
  const coarse = { won: new Float64Array(coarseBins), lost: new Float64Array(coarseBins) };
  let below = 0;
  for (const [bin, wins] of won.entries()) {
    const losses = lost[bin] as number;
    const middle = below + (wins + losses) / 2;
    const at = Math.min(coarseBins - 1, Math.floor((coarseBins * middle) / Math.max(all, 1)));
    coarse.won[at] = (coarse.won[at] as number) + wins;
    coarse.lost[at] = (coarse.lost[at] as number) + losses;
    below += wins + losses;
  }
  return coarse;
}

/** Whether higher bins win more, or less: Mann and Whitney's test on the bins' middle ranks, ties corrected. */
function trend({ won, lost }: OutcomeCounts): number {
  const [allWon, allLost] = [sum(won), sum(lost)];
  const all = allWon + allLost;
  let below = 0;
  let ranks = 0;
  let ties = 0;
  for (const [bin, wins] of won.entries()) {
    const n = wins + (lost[bin] as number);
    ranks += wins * (below + (n + 1) / 2);
    ties += n ** 3 - n;
    below += n;
  }
  const excess = ranks - (allWon * (all + 1)) / 2;
  const variance = ((allWon * allLost) / 12) * (all + 1 - ties / Math.max(all * (all - 1), 1));
  return variance > 0 ? chiSquareTail(excess ** 2 / variance, 1) : 1;
}

/** The bin that differs most from all the others, by its likelihood ratio, times the bins there are. */
function singleBin({ won, lost }: OutcomeCounts): number {
  const [allWon, allLost] = [sum(won), sum(lost)];
  let [most, bins] = [0, 0];
  for (const [bin, wins] of won.entries()) {
    const losses = lost[bin] as number;
    if (wins + losses === 0) continue;
    bins += 1;
    const together = unlikeliness(allWon, allLost);
    most = Math.max(
      most,
      together - unlikeliness(wins, losses) - unlikeliness(allWon - wins, allLost - losses),
    );
  }
  return bins < 2 ? 1 : Math.min(1, bins * chiSquareTail(2 * most, 1));
}

/** Minus the log likelihood of so many wins and losses at their own rate. */
function unlikeliness(wins: number, losses: number): number {
  const n = wins + losses;
  const part = (count: number): number => (count === 0 ? 0 : -count * Math.log(count / n));
  return part(wins) + part(losses);
}
