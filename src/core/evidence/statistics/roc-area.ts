import { untold, type Estimate } from '../estimate.ts';
import { logitEnds, within, type Ends } from './bounded.ts';
import { errorsWide } from './normal.ts';
import { totalsOf, type ScoreCounts } from './score-counts.ts';

/** An area under a ROC curve with its standard error. */
export interface Area {
  readonly area: number;
  readonly standardError: number;
  readonly won: number;
  readonly lost: number;
}

/** By score, the share of the other outcome that a record with that score is ranked rightly against; ties are half. */
export interface Placements {
  readonly ofWon: Float64Array;
  readonly ofLost: Float64Array;
}

/** Placements at every distinct score (DeLong's components in the form of Sun and Xu, 2014). */
export function placementsOf(counts: ScoreCounts): Placements {
  const { won, lost } = totalsOf(counts);
  const ofWon = new Float64Array(counts.scores.length);
  const ofLost = new Float64Array(counts.scores.length);
  let [wonBelow, lostBelow] = [0, 0];
  for (let at = 0; at < ofWon.length; at += 1) {
    const [wonHere, lostHere] = [counts.won[at] ?? 0, counts.lost[at] ?? 0];
    ofWon[at] = lost === 0 ? 0.5 : (lostBelow + lostHere / 2) / lost;
    ofLost[at] = won === 0 ? 0.5 : (won - wonBelow - wonHere / 2) / won;
    wonBelow += wonHere;
    lostBelow += lostHere;
  }
  return { ofWon, ofLost };
}

/** The area with DeLong's standard error, ties by half; null where only one outcome is there. */
export function areaOf(counts: ScoreCounts): Area | null {
  const { won, lost } = totalsOf(counts);
  if (won === 0 || lost === 0) return null;
  const { ofWon, ofLost } = placementsOf(counts);
  let sum = 0;
  for (let at = 0; at < ofWon.length; at += 1) sum += (counts.won[at] ?? 0) * (ofWon[at] ?? 0);
  const area = sum / won;
  let [squaresWon, squaresLost] = [0, 0];
  for (let at = 0; at < ofWon.length; at += 1) {
    squaresWon += (counts.won[at] ?? 0) * ((ofWon[at] ?? 0) - area) ** 2;
    squaresLost += (counts.lost[at] ?? 0) * ((ofLost[at] ?? 0) - area) ** 2;
  }
  const variance = squaresWon / Math.max(1, won - 1) / won + squaresLost / Math.max(1, lost - 1) / lost;
  return { area: within(0, area, 1), standardError: Math.sqrt(variance), won, lost };
}

/**
 * The area under the ROC curve: the chance that a won record scores higher than a lost one, ties by half, with DeLong's
 * standard error and an interval on the scale of log odds. Beyond 0.95, below 0.05 and with fewer than ten records of an
 * outcome, where that is too narrow, it reaches as far as Newcombe's too. Untold where only one outcome is there; 0.5
 * exactly where every score is the same.
 * DeLong, DeLong and Clarke-Pearson 1988; Sun and Xu 2014 (https://doi.org/10.1109/LSP.2014.2337313).
 */
export function rocArea(counts: ScoreCounts, confidence = 0.95): Estimate {
  const found = areaOf(counts);
  const { won, lost } = totalsOf(counts);
  if (found === null) return untold(won + lost);
  return { value: found.area, ...endsOfArea(found, errorsWide(confidence)), n: won + lost };
}

/** DeLong's standard error is too small beyond this area, and with fewer records of an outcome than this. */
const [extreme, few] = [0.95, 10];

/** The interval of an area, so many standard errors wide. */
export function endsOfArea({ area, standardError, won, lost }: Area, wide: number): Ends {
  if (standardError === 0 && area === 0.5) return { low: area, high: area };
  const own = logitEnds(area, standardError, wide);
  if (Math.max(area, 1 - area) <= extreme && Math.min(won, lost) >= few) return own;
  const other = newcombeEnds(area, won, lost, wide);
  return { low: Math.min(own.low, other.low), high: Math.max(own.high, other.high) };
}

/** Newcombe's method 5 (2006, https://doi.org/10.1002/sim.2324): areas from which this one is not too far off. */
function newcombeEnds(area: number, won: number, lost: number, wide: number): Ends {
  return { low: newcombeEnd(area, 0, { won, lost, wide }), high: newcombeEnd(area, 1, { won, lost, wide }) };
}

function newcombeEnd(
  area: number,
  limit: 0 | 1,
  { won, lost, wide }: { readonly won: number; readonly lost: number; readonly wide: number },
): number {
  const mean = (won + lost) / 2 - 1;
  const tooFar = (guess: number): boolean => {
    const spread = 1 + (mean * (1 - guess)) / (2 - guess) + (mean * guess) / (1 + guess);
    return (guess - area) ** 2 > (wide ** 2 * guess * (1 - guess) * spread) / (won * lost);
  };
  let [inside, outside] = [area, limit as number];
  if (area === limit) return limit;
  for (let step = 0; step < 60; step += 1) {
    const middle = (inside + outside) / 2;
    if (tooFar(middle)) outside = middle;
    else inside = middle;
  }
  return inside;
}
