import { scoreCounts, wholeRange, type Range, type ScoreCounts } from './score-counts.ts';

/** How many records won and lost at each pair of two scores. */
export interface PairCounts {
  readonly a: ScoreCounts;
  readonly b: ScoreCounts;
  /** By pair, which of the distinct scores of `a` and of `b`. */
  readonly slotsOfA: Uint32Array;
  readonly slotsOfB: Uint32Array;
  /** By pair, how many won and how many lost. */
  readonly won: Float64Array;
  readonly lost: Float64Array;
}

/** Pairs of whole numbers are counted in a table of up to so many cells; others stand one by one. */
const mostCells = 1 << 18;

/**
 * Counts records by two scores. `won` holds 1 and 0; a record with anything else, or without either score, is left out.
 * A pair may stand more than once where scores are not whole.
 */
export function pairCounts(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  won: Uint8Array,
  rows: Uint32Array | null,
): PairCounts {
  const [rangeA, rangeB] = [wholeRange(a, rows), wholeRange(b, rows)];
  return rangeA !== null && rangeB !== null && rangeA.width * rangeB.width <= mostCells
    ? byTable({ a, b, won, rows }, rangeA, rangeB)
    : oneByOne({ a, b, won, rows });
}

interface Records {
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  readonly won: Uint8Array;
  readonly rows: Uint32Array | null;
}

function byTable({ a, b, won, rows }: Records, rangeA: Range, rangeB: Range): PairCounts {
  const cells = rangeA.width * rangeB.width;
  const tables = [new Float64Array(cells), new Float64Array(cells)] as const;
  const length = rows === null ? won.length : rows.length;
  for (let at = 0; at < length; at += 1) {
    const row = rows === null ? at : (rows[at] ?? 0);
    const table = tables[won[row] ?? 2];
    const cell =
      ((a[row] ?? Number.NaN) - rangeA.least) * rangeB.width + (b[row] ?? Number.NaN) - rangeB.least;
    if (table !== undefined && cell >= 0) table[cell] = (table[cell] ?? 0) + 1;
  }
  const [lostBy, wonBy] = tables;
  const used = usedOf(wonBy, lostBy);
  const across = used.map((cell) => Math.floor(cell / rangeB.width));
  const along = used.map((cell) => cell % rangeB.width);
  const counts = { won: valuesAt(wonBy, used), lost: valuesAt(lostBy, used) };
  const [ofA, ofB] = [marginOf(across, counts, rangeA), marginOf(along, counts, rangeB)];
  return { a: ofA.counts, b: ofB.counts, slotsOfA: ofA.slots, slotsOfB: ofB.slots, ...counts };
}

function usedOf(won: Float64Array, lost: Float64Array): Uint32Array {
  const used = new Uint32Array(won.length);
  let count = 0;
  for (let cell = 0; cell < won.length; cell += 1)
    if ((won[cell] ?? 0) + (lost[cell] ?? 0) > 0) used[count++] = cell;
  return used.subarray(0, count);
}

const valuesAt = (values: Float64Array, places: Uint32Array): Float64Array =>
  Float64Array.from(places, (place) => values[place] ?? 0);

/** Counts by one of the two scores, and where in them each pair stands. */
function marginOf(
  offsets: Uint32Array,
  pairs: { readonly won: Float64Array; readonly lost: Float64Array },
  { least, width }: Range,
): { readonly counts: ScoreCounts; readonly slots: Uint32Array } {
  const [won, lost] = [new Float64Array(width), new Float64Array(width)];
  offsets.forEach((offset, pair) => {
    won[offset] = (won[offset] ?? 0) + (pairs.won[pair] ?? 0);
    lost[offset] = (lost[offset] ?? 0) + (pairs.lost[pair] ?? 0);
  });
  const used = usedOf(won, lost);
  const slotOf = new Uint32Array(width);
  used.forEach((offset, slot) => (slotOf[offset] = slot));
  const scores = Float64Array.from(used, (offset) => offset + least);
  return {
    counts: { scores, won: valuesAt(won, used), lost: valuesAt(lost, used) },
    slots: offsets.map((offset) => slotOf[offset] ?? 0),
  };
}

function oneByOne(records: Records): PairCounts {
  const { a, b, won } = records;
  const rows = rowsWithBoth(records);
  const [ofA, ofB] = [scoreCounts(a, won, rows), scoreCounts(b, won, rows)];
  return {
    a: ofA,
    b: ofB,
    slotsOfA: rows.map((row) => slotByHalving(ofA.scores, a[row] ?? 0)),
    slotsOfB: rows.map((row) => slotByHalving(ofB.scores, b[row] ?? 0)),
    won: Float64Array.from(rows, (row) => won[row] ?? 0),
    lost: Float64Array.from(rows, (row) => 1 - (won[row] ?? 0)),
  };
}

function rowsWithBoth({ a, b, won, rows }: Records): Uint32Array {
  const length = rows === null ? won.length : rows.length;
  const kept = new Uint32Array(length);
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    const row = rows === null ? at : (rows[at] ?? 0);
    const missing = Number.isNaN(a[row] ?? Number.NaN) || Number.isNaN(b[row] ?? Number.NaN);
    if ((won[row] ?? 2) < 2 && !missing) kept[count++] = row;
  }
  return kept.subarray(0, count);
}

/** Where a score stands among the distinct ones. */
function slotByHalving(scores: Float64Array, score: number): number {
  let [low, high] = [0, scores.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scores[middle] ?? 0) < score) low = middle + 1;
    else high = middle;
  }
  return low;
}
