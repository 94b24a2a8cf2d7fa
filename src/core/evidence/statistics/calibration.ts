import { untold, type Estimate } from '../estimate.ts';
import type { Calibration, CalibrationBin } from '../evidence.ts';
import { chanceOf, logOddsOf, within } from './bounded.ts';
import { fitLine } from './fit-line.ts';
import { errorsWide } from './normal.ts';
import { scoreCounts, totalsOf, type ScoreCounts } from './score-counts.ts';
import { wilson } from './wilson.ts';

/**
 * Learns what chance of winning a score means, by Platt's way: a logistic curve over the score, fitted to outcomes that
 * are drawn in a little from 0 and 1, so that no score ever means certainty. Without records the chance is a half; a
 * score that is no number has the chance of all together.
 * Platt 1999; Lin, Lin and Weng 2007 (https://doi.org/10.1007/s10994-007-5018-6).
 */
export function calibrate(
  scores: ArrayLike<number>,
  won: Uint8Array,
  rows: Uint32Array | null = null,
): (score: number) => number {
  const counts = scoreCounts(scores, won, rows);
  const all = totalsOf(counts);
  const [ofWon, ofLost] = [(all.won + 1) / (all.won + 2), 1 / (all.lost + 2)];
  const drawnIn = counts.won.map((count, at) => count * ofWon + (counts.lost[at] ?? 0) * ofLost);
  const n = all.won + all.lost;
  const ofAll = n === 0 ? 0.5 : (all.won * ofWon + all.lost * ofLost) / n;
  const { intercept, slope } = fitLine(counts.scores, drawnIn, recordsIn(counts));
  return (score) => {
    const chance = chanceOf(slope === 0 ? intercept : intercept + slope * score);
    return Number.isNaN(chance) ? ofAll : chance;
  };
}

/** Chances are held this far from 0 and 1, where log odds have no end. */
const nearest = 1e-6;

/**
 * Whether predicted chances come true. Slope and intercept are those of the outcomes' logistic regression on the log
 * odds of the chances, with Wald's intervals (Cox 1958): 1 and 0 are perfect, a slope under 1 says that the chances are
 * too extreme. Where all chances are the same there is no slope, and the intercept is that of a slope of 1. The curve
 * has at most ten bins of about equal count; records with the same chance stay together. Untold with one outcome alone,
 * or where the chances part the outcomes wholly.
 */
export function calibration(
  chances: ArrayLike<number>,
  won: Uint8Array,
  rows: Uint32Array | null = null,
): Calibration {
  const counts = scoreCounts(chances, won, rows);
  return { ...lineOf(counts), curve: curveOf(counts) };
}

const recordsIn = ({ won, lost }: ScoreCounts): Float64Array =>
  won.map((count, at) => count + (lost[at] ?? 0));

function lineOf(counts: ScoreCounts): Pick<Calibration, 'slope' | 'intercept'> {
  const { won, lost } = totalsOf(counts);
  const n = won + lost;
  if (won === 0 || lost === 0) return { slope: untold(n), intercept: untold(n) };
  const odds = counts.scores.map((chance) => logOddsOf(within(nearest, chance, 1 - nearest)));
  const first = odds[0] ?? 0;
  if (odds.every((one) => one === first)) {
    const error = Math.sqrt(1 / won + 1 / lost);
    return { slope: untold(n), intercept: around(Math.log(won / lost) - first, error, n) };
  }
  const line = fitLine(odds, counts.won, recordsIn(counts));
  if (!line.found) return { slope: untold(n), intercept: untold(n) };
  return {
    slope: around(line.slope, line.slopeError, n),
    intercept: around(line.intercept, line.interceptError, n),
  };
}

function around(value: number, standardError: number, n: number): Estimate {
  const reach = errorsWide(0.95) * standardError;
  return { value, low: value - reach, high: value + reach, n };
}

const mostBins = 10;

function curveOf(counts: ScoreCounts): readonly CalibrationBin[] {
  const { won, lost } = totalsOf(counts);
  const bins: CalibrationBin[] = [];
  let [from, below, reached] = [0, 0, 0];
  counts.scores.forEach((_, at) => {
    below += (counts.won[at] ?? 0) + (counts.lost[at] ?? 0);
    const share = Math.floor((below * mostBins) / (won + lost) + 1e-9);
    if (share === reached) return;
    reached = share;
    bins.push(binOf(counts, from, at + 1));
    from = at + 1;
  });
  return bins;
}

/** Records with the chances at `from` up to but not including `to`. */
function binOf({ scores, won, lost }: ScoreCounts, from: number, to: number): CalibrationBin {
  let [wonHere, n, sum] = [0, 0, 0];
  for (let at = from; at < to; at += 1) {
    const here = (won[at] ?? 0) + (lost[at] ?? 0);
    wonHere += won[at] ?? 0;
    n += here;
    sum += here * within(0, scores[at] ?? 0, 1);
  }
  const { value, low, high } = wilson(wonHere, n);
  return { n, won: wonHere, predicted: sum / n, rate: value ?? 0, low: low ?? 0, high: high ?? 1 };
}
