import { untold, type Estimate } from '../estimate.ts';
import { errorsWide, twoSided } from './normal.ts';
import { pairCounts, type PairCounts } from './pair-counts.ts';
import { areaOf, endsOfArea, placementsOf, type Area } from './roc-area.ts';
import { totalsOf, type Totals } from './score-counts.ts';

/** How much one area is above another, with the test that it is. */
export interface Difference extends Estimate {
  /** The difference in standard errors, and the two-sided chance of one as far from 0; null where untold. */
  readonly z: number | null;
  readonly p: number | null;
}

/**
 * The area under the ROC curve of score `a` less that of score `b`, over the same records, by DeLong's paired test. The
 * interval lies even to both sides, between -1 and 1. `won` holds 1 and 0; a record with anything else, or without
 * either score, is left out.
 */
export function rocDifference(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  won: Uint8Array,
  rows: Uint32Array | null,
  confidence = 0.95,
): Difference {
  const pairs = pairCounts(a, b, won, rows);
  const [areaA, areaB] = [areaOf(pairs.a), areaOf(pairs.b)];
  const all = totalsOf(pairs.a);
  const n = all.won + all.lost;
  if (areaA === null || areaB === null) return { ...untold(n), z: null, p: null };
  const value = areaA.area - areaB.area;
  const standardError = errorOfDifference(pairs, value, all);
  const wide = errorsWide(confidence);
  if (standardError > 1e-12 && Math.min(all.won, all.lost) > 1) {
    const z = value / standardError;
    const reach = wide * standardError;
    return {
      value,
      low: Math.max(-1, value - reach),
      high: Math.min(1, value + reach),
      n,
      z,
      p: twoSided(z),
    };
  }
  if (standardError <= 1e-12 && Math.abs(value) < 1e-12) return { value: 0, low: 0, high: 0, n, z: 0, p: 1 };
  return withoutError(areaA, areaB, wide, n);
}

/** What each record is placed higher by `a` than by `b` spreads about the difference, won and lost on their own. */
function errorOfDifference(pairs: PairCounts, difference: number, all: Totals): number {
  const [byA, byB] = [placementsOf(pairs.a), placementsOf(pairs.b)];
  let [squaresWon, squaresLost] = [0, 0];
  for (let pair = 0; pair < pairs.won.length; pair += 1) {
    const [slotA, slotB] = [pairs.slotsOfA[pair] ?? 0, pairs.slotsOfB[pair] ?? 0];
    const ofWon = (byA.ofWon[slotA] ?? 0) - (byB.ofWon[slotB] ?? 0) - difference;
    const ofLost = (byA.ofLost[slotA] ?? 0) - (byB.ofLost[slotB] ?? 0) - difference;
    squaresWon += (pairs.won[pair] ?? 0) * ofWon * ofWon;
    squaresLost += (pairs.lost[pair] ?? 0) * ofLost * ofLost;
  }
  const variance =
    squaresWon / Math.max(1, all.won - 1) / all.won + squaresLost / Math.max(1, all.lost - 1) / all.lost;
  return Math.sqrt(variance);
}

/**
 * Two areas that have no spread between them, such as 1 and 0.5, or one record of an outcome: the intervals of both are
 * put together as if they knew nothing of each other (Zou and Donner 2008, https://doi.org/10.1002/sim.3095).
 */
function withoutError(a: Area, b: Area, wide: number, n: number): Difference {
  const value = a.area - b.area;
  const [ofA, ofB] = [endsOfArea(a, wide), endsOfArea(b, wide)];
  const low = value - Math.hypot(a.area - ofA.low, ofB.high - b.area);
  const high = value + Math.hypot(ofA.high - a.area, b.area - ofB.low);
  const z = (value * wide) / Math.max(value > 0 ? value - low : high - value, 1e-9);
  return { value, low: Math.max(-1, low), high: Math.min(1, high), n, z, p: twoSided(z) };
}
