/** How many records won and lost at each score. */
export interface ScoreCounts {
  /** The distinct scores, ascending. */
  readonly scores: Float64Array;
  /** By score, how many won and how many lost. */
  readonly won: Float64Array;
  readonly lost: Float64Array;
}

/** Whole numbers that lie no farther apart than this are counted in a table; others are sorted. */
const widest = 1 << 16;

/**
 * Counts records by score. `won` holds 1 for won and 0 for lost; a record with anything else, or with a score that is
 * no number, is left out. `rows` says which records; all unless given.
 */
export function scoreCounts(
  scores: ArrayLike<number>,
  won: Uint8Array,
  rows: Uint32Array | null = null,
): ScoreCounts {
  const range = wholeRange(scores, rows);
  return range === null ? bySorting(scores, won, rows) : byTable(scores, won, rows, range);
}

/** Whole numbers from `least`, and how many. */
export interface Range {
  readonly least: number;
  readonly width: number;
}

/** The range of scores that are all whole and close together; null where they are not. */
export function wholeRange(scores: ArrayLike<number>, rows: Uint32Array | null): Range | null {
  const length = rows === null ? scores.length : rows.length;
  let [least, most] = [Infinity, -Infinity];
  for (let at = 0; at < length; at += 1) {
    const score = scores[rows === null ? at : (rows[at] ?? 0)] ?? Number.NaN;
    if (score < least) least = score;
    if (score > most) most = score;
    if (score !== Math.floor(score) && !Number.isNaN(score)) return null;
  }
  if (least > most) return { least: 0, width: 1 };
  return most - least < widest ? { least, width: most - least + 1 } : null;
}

function byTable(
  scores: ArrayLike<number>,
  won: Uint8Array,
  rows: Uint32Array | null,
  { least, width }: Range,
): ScoreCounts {
  const counted = [new Float64Array(width), new Float64Array(width)] as const;
  const length = rows === null ? scores.length : rows.length;
  for (let at = 0; at < length; at += 1) {
    const row = rows === null ? at : (rows[at] ?? 0);
    const slot = (scores[row] ?? Number.NaN) - least;
    const table = counted[won[row] ?? 2];
    if (table !== undefined && slot >= 0) table[slot] = (table[slot] ?? 0) + 1;
  }
  const [lostBy, wonBy] = counted;
  const used = Uint32Array.from({
    length: wonBy.reduce((count, n, slot) => count + Number(n + (lostBy[slot] ?? 0) > 0), 0),
  });
  let next = 0;
  for (let slot = 0; slot < width; slot += 1)
    if ((wonBy[slot] ?? 0) + (lostBy[slot] ?? 0) > 0) used[next++] = slot;
  return {
    scores: Float64Array.from(used, (slot) => slot + least),
    won: Float64Array.from(used, (slot) => wonBy[slot] ?? 0),
    lost: Float64Array.from(used, (slot) => lostBy[slot] ?? 0),
  };
}

function bySorting(scores: ArrayLike<number>, won: Uint8Array, rows: Uint32Array | null): ScoreCounts {
  const winners = sortedOf(scores, won, rows, 1);
  const losers = sortedOf(scores, won, rows, 0);
  const most = winners.length + losers.length;
  const merged = {
    scores: new Float64Array(most),
    won: new Float64Array(most),
    lost: new Float64Array(most),
  };
  let [distinct, w, l] = [0, 0, 0];
  while (w < winners.length || l < losers.length) {
    const score = Math.min(winners[w] ?? Infinity, losers[l] ?? Infinity);
    const [fromW, fromL] = [w, l];
    while (w < winners.length && winners[w] === score) w += 1;
    while (l < losers.length && losers[l] === score) l += 1;
    merged.scores[distinct] = score;
    merged.won[distinct] = w - fromW;
    merged.lost[distinct] = l - fromL;
    distinct += 1;
  }
  return {
    scores: merged.scores.slice(0, distinct),
    won: merged.won.slice(0, distinct),
    lost: merged.lost.slice(0, distinct),
  };
}

/** Scores of the records that ended so, ascending. */
function sortedOf(
  scores: ArrayLike<number>,
  won: Uint8Array,
  rows: Uint32Array | null,
  outcome: 0 | 1,
): Float64Array {
  const length = rows === null ? scores.length : rows.length;
  const found = new Float64Array(length);
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    const row = rows === null ? at : (rows[at] ?? 0);
    const score = scores[row] ?? Number.NaN;
    if (won[row] === outcome && !Number.isNaN(score)) found[count++] = score;
  }
  return found.subarray(0, count).sort();
}

/** How many records won, and lost, in all. */
export interface Totals {
  readonly won: number;
  readonly lost: number;
}

/** Adds up what is counted. */
export function totalsOf(counts: ScoreCounts): Totals {
  let [won, lost] = [0, 0];
  for (let at = 0; at < counts.won.length; at += 1) {
    won += counts.won[at] ?? 0;
    lost += counts.lost[at] ?? 0;
  }
  return { won, lost };
}
