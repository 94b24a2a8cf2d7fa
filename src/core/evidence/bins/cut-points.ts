import { simplestBetween } from './simplest-between.ts';

/** Above so many numbers, as many of them spread evenly say where to cut. */
const enoughValues = 50_000;
/** How far a cut may move to a simpler number, as a share of the records of a bin. */
const leeway = 0.2;

/** How fine facts are cut. */
export interface Fineness {
  /** About how many bins of numbers at most. */
  readonly most: number;
  /** The most levels that stand alone; the most frequent do. */
  readonly mostLevels: number;
  /** The fewest records of a bin. */
  readonly fewest: number;
}

/** Distinct numbers, ascending, and how often each is there. */
interface Runs {
  readonly values: readonly number[];
  readonly counts: readonly number[];
}

/**
 * Where to cut numbers into bins of about as many records each; ascending. A cut is the first number of the bin above
 * it. Where there are few distinct numbers each gets a bin; one that alone fills a bin stands alone; else a cut is the
 * simplest number nearby. Takes no look at outcomes.
 */
export function cutPoints(
  numbers: Float64Array,
  { most, fewest }: Omit<Fineness, 'mostLevels'>,
): readonly number[] {
  const sorted = spread(numbers).sort();
  const least = Math.max(1, (fewest * sorted.length) / Math.max(numbers.length, 1));
  const runs = runsOf(sorted);
  const size = runs.values.length <= most ? least : Math.max(least, sorted.length / most);
  return cutRuns(runs, { size, least, total: sorted.length });
}

function spread(numbers: Float64Array): Float64Array {
  const step = Math.ceil(numbers.length / enoughValues);
  if (step <= 1) return numbers.slice();
  return Float64Array.from(
    { length: Math.floor(numbers.length / step) },
    (_, index) => numbers[index * step + (index % step)] as number,
  );
}

function runsOf(sorted: Float64Array): Runs {
  const values: number[] = [];
  const counts: number[] = [];
  for (const value of sorted) {
    const last = values.length - 1;
    if (values[last] === value) counts[last] = (counts[last] as number) + 1;
    else {
      values.push(value);
      counts.push(1);
    }
  }
  return { values, counts };
}

function cutRuns(
  runs: Runs,
  { size, least, total }: { size: number; least: number; total: number },
): number[] {
  const cuts: number[] = [];
  let held = 0;
  let before = 0;
  for (const [at, count] of runs.counts.entries()) {
    const short = size - held;
    const full = short <= 0 || count >= size || (held >= size / 2 && held + count - size > short);
    if (full && held >= least && total - before >= least) {
      cuts.push(cutBefore(runs, at, Math.floor(size * leeway)));
      held = 0;
    }
    held += count;
    before += count;
  }
  return cuts;
}

/**
 * The simplest number that parts the runs here, or has at most `slack` records stand on the other side; exactly here
 * beside a number that many records share.
 */
function cutBefore(runs: Runs, at: number, slack: number): number {
  const { values, counts } = runs;
  const isFree = Math.max(counts[at - 1] as number, counts[at] as number) <= slack;
  const low = isFree ? walked(runs, at - 1, { step: -1, slack }) : at - 1;
  const high = isFree ? walked(runs, at, { step: 1, slack }) : at;
  return simplestBetween(values[low] as number, values[high] as number);
}

/** How far one can go from a run, and pass at most so many records. */
function walked(
  { counts }: Runs,
  from: number,
  { step, slack }: { readonly step: 1 | -1; readonly slack: number },
): number {
  let at = from;
  let passed = counts[at] as number;
  while (passed <= slack && counts[at + step] !== undefined) {
    at += step;
    passed += counts[at] as number;
  }
  return at;
}
