import { untold, type Estimate } from '../estimate.ts';
import { logitEnds } from './bounded.ts';
import { errorsWide } from './normal.ts';
import { resampled } from './resample.ts';
import { totalsOf, type ScoreCounts } from './score-counts.ts';
import { wilson } from './wilson.ts';

/**
 * The area under the precision and recall curve as average precision: over the distinct scores from the best, the share
 * won down to it, weighed by the share of all wins that it adds; records that tie are one step, as in scikit-learn's
 * `average_precision_score`. A score that knows nothing comes to the base rate. The interval is drawn with this seed
 * and lies even on the scale of log odds; for an area of 1 it is Wilson's, of that many wins without a miss. Untold
 * where only one outcome is there. Boyd, Eng and Page 2013 (https://doi.org/10.1007/978-3-642-40994-3_55).
 */
export function precisionArea(counts: ScoreCounts, seed: number): Estimate {
  const { won, lost } = totalsOf(counts);
  if (won === 0 || lost === 0) return untold(won + lost);
  const value = Math.min(1, averagePrecision(counts.won, counts.lost));
  const n = won + lost;
  if (value === 1) return { value, low: wilson(won, won).low, high: 1, n };
  const { deviation } = resampled(counts, seed, averagePrecision);
  return { value, ...logitEnds(value, deviation, errorsWide(0.95)), n };
}

function averagePrecision(won: Float64Array, lost: Float64Array): number {
  let [wonAbove, above, sum] = [0, 0, 0];
  for (let at = won.length - 1; at >= 0; at -= 1) {
    const wonHere = won[at] ?? 0;
    wonAbove += wonHere;
    above += wonHere + (lost[at] ?? 0);
    if (wonHere > 0) sum += (wonHere * wonAbove) / above;
  }
  return sum / wonAbove;
}
