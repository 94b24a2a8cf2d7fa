/** How many records of each bin won and lost. */
export interface OutcomeCounts {
  readonly won: Float64Array;
  readonly lost: Float64Array;
}

/** Counts the records in `rows` by bin; `won` is 1 or 0. */
export function outcomeCounts(
  codes: ArrayLike<number>,
  bins: number,
  won: Uint8Array,
  rows: Uint32Array,
): OutcomeCounts {
  const counts = { won: new Float64Array(bins), lost: new Float64Array(bins) };
  for (const row of rows) {
    const of = won[row] === 1 ? counts.won : counts.lost;
    const code = codes[row] as number;
    of[code] = (of[code] as number) + 1;
  }
  return counts;
}

/** The sum of some numbers. */
export const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
