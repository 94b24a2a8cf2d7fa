import type { ScoreCounts } from './score-counts.ts';

/**
 * The population stability index between counts of the same bins: 0 where the shares are the same; by custom, up to 0.1
 * nothing has moved, above 0.25 much has. Half a record is added to each bin, so an empty one is no division by zero.
 * Null where a side has no records, or there is no bin.
 */
export function stability(expected: ArrayLike<number>, actual: ArrayLike<number>): number | null {
  const bins = Math.min(expected.length, actual.length);
  let [allExpected, allActual] = [0, 0];
  for (let bin = 0; bin < bins; bin += 1) {
    allExpected += expected[bin] ?? 0;
    allActual += actual[bin] ?? 0;
  }
  if (!(allExpected > 0) || !(allActual > 0)) return null;
  let index = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const was = ((expected[bin] ?? 0) + 0.5) / (allExpected + bins / 2);
    const is = ((actual[bin] ?? 0) + 0.5) / (allActual + bins / 2);
    index += (is - was) * Math.log(is / was);
  }
  return Math.max(0, index);
}

/** Fewer records than this move about too much by luck to say that they have moved. */
const fewest = 40;

const mostBins = 10;

/**
 * The same index between the scores of two sets of records, in at most ten bins of about equal count of the first;
 * records that tie stay together. Null with fewer than 40 records on either side.
 */
export function stabilityOfScores(expected: ScoreCounts, actual: ScoreCounts): number | null {
  const [before, after] = [recordsOf(expected), recordsOf(actual)];
  if (sumOf(before) < fewest || sumOf(after) < fewest) return null;
  const uppers = upperEnds(expected.scores, before);
  return stability(countedIn(uppers, expected.scores, before), countedIn(uppers, actual.scores, after));
}

const recordsOf = ({ won, lost }: ScoreCounts): Float64Array =>
  won.map((count, at) => count + (lost[at] ?? 0));

const sumOf = (counts: Float64Array): number => counts.reduce((total, count) => total + count, 0);

/** The greatest score of each bin but the last, which has no end. */
function upperEnds(scores: Float64Array, counts: Float64Array): readonly number[] {
  const all = sumOf(counts);
  const uppers: number[] = [];
  let below = 0;
  scores.forEach((score, at) => {
    below += counts[at] ?? 0;
    if (at < scores.length - 1 && below >= (all * (uppers.length + 1)) / mostBins) uppers.push(score);
  });
  return uppers.slice(0, mostBins - 1);
}

function countedIn(uppers: readonly number[], scores: Float64Array, counts: Float64Array): Float64Array {
  const bins = new Float64Array(uppers.length + 1);
  let bin = 0;
  scores.forEach((score, at) => {
    while (bin < uppers.length && score > (uppers[bin] ?? Infinity)) bin += 1;
    bins[bin] = (bins[bin] ?? 0) + (counts[at] ?? 0);
  });
  return bins;
}
