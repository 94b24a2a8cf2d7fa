import { untold, type Estimate } from '../estimate.ts';
import type { GainPoint } from '../evidence.ts';
import { logitEnds, within, type Ends } from './bounded.ts';
import { errorsWide } from './normal.ts';
import { resampled } from './resample.ts';
import { totalsOf, type ScoreCounts } from './score-counts.ts';
import { wilson } from './wilson.ts';

/**
 * Of all wins, the share that stands among the best-scored share of records; records that tie at the cut count in
 * part. The interval is drawn with this seed, lies even on the scale of log odds, and ends where all of the best-scored
 * would have been won. Untold where only one outcome is there.
 */
export function gainAt(counts: ScoreCounts, share: number, seed: number): Estimate {
  const { won, lost } = totalsOf(counts);
  if (won === 0 || lost === 0) return untold(won + lost);
  const figure = gainFigure(within(0, share, 1));
  const value = within(0, figure(counts.won, counts.lost), 1);
  const ends = endsOfGain(value, won, () => resampled(counts, seed, figure).deviation);
  const most = Math.max(value, Math.min(1, share / (wilson(won, won + lost).low ?? 0)));
  return { value, low: ends.low, high: Math.min(ends.high, most), n: won + lost };
}

/** A gain of nothing or of all has no spread to draw: it is then a share of that many wins (Wilson). */
function endsOfGain(value: number, won: number, deviation: () => number): Ends {
  if (value > 0 && value < 1) return logitEnds(value, deviation(), errorsWide(0.95));
  const { low, high } = wilson(value * won, won);
  return { low: low ?? 0, high: high ?? 1 };
}

/** How many times the base rate is won among the best-scored share of records; else as `gainAt`. */
export function liftAt(counts: ScoreCounts, share: number, seed: number): Estimate {
  const { value, low, high, n } = gainAt(counts, share, seed);
  if (value === null || low === null || high === null || !(share > 0)) return untold(n);
  return { value: value / share, low: low / share, high: high / share, n };
}

const gainFigure =
  (share: number) =>
  (won: Float64Array, lost: Float64Array): number => {
    let [allWon, all] = [0, 0];
    for (let at = 0; at < won.length; at += 1) {
      allWon += won[at] ?? 0;
      all += (won[at] ?? 0) + (lost[at] ?? 0);
    }
    let [left, wonAbove] = [share * all, 0];
    for (let at = won.length - 1; at >= 0 && left > 0; at -= 1) {
      const here = (won[at] ?? 0) + (lost[at] ?? 0);
      if (here === 0) continue;
      wonAbove += (won[at] ?? 0) * Math.min(1, left / here);
      left -= here;
    }
    return wonAbove / allWon;
  };

const percents = 100;

/**
 * The gains curve from nothing to everything, straight between its points: one at each distinct score, or at each
 * percent where there are more than a hundred. Empty where nothing was won.
 */
export function gainsCurve(counts: ScoreCounts): readonly GainPoint[] {
  const { won, lost } = totalsOf(counts);
  if (won === 0) return [];
  const each = counts.scores.length <= percents;
  const shares = each
    ? sharesOf(counts, won + lost)
    : Array.from({ length: percents }, (_, at) => (at + 1) / percents);
  return [{ share: 0, gain: 0 }, ...gainsAt(counts, shares)];
}

/** What share of records scores at least so much, for each distinct score from the best. */
function sharesOf({ won, lost }: ScoreCounts, all: number): readonly number[] {
  let above = 0;
  return Array.from(won, (_, at) => {
    const place = won.length - 1 - at;
    above += (won[place] ?? 0) + (lost[place] ?? 0);
    return above / all;
  });
}

/** Gains at these shares, which ascend, in one walk over the scores. */
function gainsAt(counts: ScoreCounts, shares: readonly number[]): readonly GainPoint[] {
  const { won, lost } = totalsOf(counts);
  let at = counts.scores.length;
  let [above, wonAbove, here, wonHere] = [0, 0, 0, 0];
  return shares.map((share) => {
    const wanted = share * (won + lost);
    while (at > 0 && above + here < wanted) {
      above += here;
      wonAbove += wonHere;
      at -= 1;
      wonHere = counts.won[at] ?? 0;
      here = wonHere + (counts.lost[at] ?? 0);
    }
    const part = here > 0 ? within(0, (wanted - above) / here, 1) : 0;
    return { share, gain: within(0, (wonAbove + part * wonHere) / won, 1) };
  });
}
