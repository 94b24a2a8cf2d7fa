import { untold, type Estimate } from '../estimate.ts';
import { logitEnds, within, type Ends } from './bounded.ts';
import { errorsWide } from './normal.ts';
import { resampled, type Moves } from './resample.ts';
import { totalsOf, type ScoreCounts } from './score-counts.ts';
import { wilson } from './wilson.ts';

/**
 * The Kolmogorov-Smirnov distance: at the score where they lie farthest apart, the share of won records up to it against
 * the share of lost ones. The interval is drawn with this seed. The farthest of many differences is too great by luck,
 * so it is moved down by what the drawn sets show of that, and starts at 0 unless the distance is beyond luck (the
 * two-sample test at 5 %). Untold where only one outcome is there.
 */
export function separation(counts: ScoreCounts, seed: number): Estimate {
  const { won, lost } = totalsOf(counts);
  if (won === 0 || lost === 0) return untold(won + lost);
  const value = Math.min(1, distance(counts.won, counts.lost));
  const n = won + lost;
  if (value === 1) return { value, low: lowOfWhole(won, lost), high: 1, n };
  const { low, high } = endsOf(value, resampled(counts, seed, distance));
  const beyondLuck = value > critical * Math.sqrt(1 / won + 1 / lost);
  return { value, low: beyondLuck ? low : 0, high, n };
}

/** Smirnov's bound for a test at 5 %: the square root of ln(2 / 0.05) / 2. */
const critical = Math.sqrt(Math.log(2 / 0.05) / 2);

function endsOf(value: number, { bias, deviation }: Moves): Ends {
  const wide = errorsWide(0.95);
  const middle = within(0, value - 2 * bias, value);
  const reach = wide * deviation;
  return {
    low: within(0, Math.min(middle - reach, logitEnds(middle, deviation, wide).low), value),
    high: within(value, value - bias / 2 + reach, 1),
  };
}

/** Two shares of 1 and 0, of which no record strays, put together as if they knew nothing of each other. */
function lowOfWhole(won: number, lost: number): number {
  const [ofWon, ofLost] = [wilson(won, won).low ?? 0, wilson(lost, lost).low ?? 0];
  return Math.max(0, 1 - Math.hypot(1 - ofWon, 1 - ofLost));
}

function distance(won: Float64Array, lost: Float64Array): number {
  let [allWon, allLost] = [0, 0];
  for (let at = 0; at < won.length; at += 1) {
    allWon += won[at] ?? 0;
    allLost += lost[at] ?? 0;
  }
  let [wonBelow, lostBelow, farthest] = [0, 0, 0];
  for (let at = 0; at < won.length; at += 1) {
    wonBelow += won[at] ?? 0;
    lostBelow += lost[at] ?? 0;
    farthest = Math.max(farthest, Math.abs(wonBelow / allWon - lostBelow / allLost));
  }
  return allWon > 0 && allLost > 0 ? farthest : Number.NaN;
}
