import { pairCounts } from '../statistics/pair-counts.ts';
import type { ScoreCounts } from '../statistics/score-counts.ts';
import { saddlepointErrors, type Pull } from './saddlepoint.ts';

/** Fewer records than this are too few to be held against each other. */
const fewest = 10;
const mostStrata = 200;

/**
 * Whether more points went to winners among records of which the rest of the score is equal, in standard errors: above
 * 0 where the points point the right way, 0 where they never differ among such records. Rests that few records have are
 * put together with their neighbours. This is the stratified score test (Mantel 1963,
 * https://doi.org/10.1080/01621459.1963.10500879) with its tail worked out by a saddlepoint, so that it holds for a
 * criterion that few records meet. Every array has one entry a record; `won` holds 1 and 0.
 */
export function directionOf(points: Int32Array, rest: Int32Array, won: Uint8Array): number {
  const pairs = pairCounts(points, rest, won, null);
  const values = pairs.a.scores;
  const stratumOf = strataOf(pairs.b, rest.length);
  const strata = (stratumOf.at(-1) ?? -1) + 1;
  const n = Array.from(values, () => new Float64Array(strata));
  const wins = Array.from(values, () => new Float64Array(strata));
  for (let pair = 0; pair < pairs.won.length; pair++) {
    const stratum = stratumOf[pairs.slotsOfB[pair] as number] as number;
    const [all, won] = [n[pairs.slotsOfA[pair] as number], wins[pairs.slotsOfA[pair] as number]];
    if (all === undefined || won === undefined) continue;
    const winners = pairs.won[pair] as number;
    all[stratum] = (all[stratum] as number) + winners + (pairs.lost[pair] as number);
    won[stratum] = (won[stratum] as number) + winners;
  }
  return tested(values, { n, won: wins }, strata);
}

/** By value of the points, and then by stratum. */
interface Cells {
  readonly n: readonly Float64Array[];
  readonly won: readonly Float64Array[];
}

/** By rest of the score, ascending, which stratum it is in. */
function strataOf({ scores, won, lost }: ScoreCounts, records: number): Uint32Array {
  const size = Math.max(fewest, records / mostStrata);
  let [stratum, inIt, left] = [0, 0, records];
  return Uint32Array.from(scores, (_, at) => {
    if (inIt >= size && left >= size) [stratum, inIt] = [stratum + 1, 0];
    const here = (won[at] as number) + (lost[at] as number);
    inIt += here;
    left -= here;
    return stratum;
  });
}

/** The points of winners less what they would be by luck, held against how far luck carries. */
function tested(values: Float64Array, cells: Cells, strata: number): number {
  const pulls: Pull[] = [];
  let [excess, variance, spread] = [0, 0, 0];
  for (let stratum = 0; stratum < strata; stratum++) {
    const n = cells.n.map((counts) => counts[stratum] as number);
    const won = cells.won.map((counts) => counts[stratum] as number);
    const [all, wins] = [sumOf(n), sumOf(won)];
    if (wins === 0 || wins === all) continue;
    const chance = wins / all;
    const mean = sumOf(n.map((count, at) => count * (values[at] as number))) / all;
    const squares = sumOf(n.map((count, at) => count * ((values[at] as number) - mean) ** 2));
    excess += sumOf(won.map((count, at) => count * ((values[at] as number) - mean)));
    variance += chance * (1 - chance) * squares;
    spread += (chance * (1 - chance) * squares * all) / (all - 1);
    n.forEach((count, at) => {
      if (count > 0) pulls.push({ count, chance, pull: (values[at] as number) - mean });
    });
  }
  if (!(variance > 0)) return 0;
  return saddlepointErrors(pulls, excess, stepOf(values)) * Math.sqrt(variance / spread);
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The greatest whole number of which every difference between the values is a multiple. */
function stepOf(values: Float64Array): number {
  const first = values[0] ?? 0;
  return values.reduce((step, value) => commonDivisor(step, Math.abs(value - first)), 0);
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
