import type { BacktestInput } from './input.ts';
import type { Parts } from './split.ts';

/** The judged records that got a score, side by side; every array has one entry for each of them. */
export interface Judged {
  /** Their numbers among all records. */
  readonly rows: Uint32Array;
  readonly scores: Int32Array;
  readonly won: Uint8Array;
}

/** Those of some records that got a score. */
export function scoredRows(rows: Uint32Array, { abstained }: BacktestInput['scored']): Uint32Array {
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (abstained[row] === 0) kept[count++] = row;
  }
  return kept.subarray(0, count);
}

/** What stands in a column for some records, in their order, written into `into`. */
export function taken<T extends Uint8Array | Int32Array | Float64Array>(
  into: T,
  column: ArrayLike<number>,
  rows: Uint32Array | Uint8Array,
): T {
  for (let at = 0; at < rows.length; at++) into[at] = column[rows[at] as number] as number;
  return into;
}

/** The judged records that got a score. */
export function judgedOf({ scored, won }: BacktestInput, { judged }: Parts): Judged {
  const rows = scoredRows(judged, scored);
  return {
    rows,
    scores: taken(new Int32Array(rows.length), scored.scores, rows),
    won: taken(new Uint8Array(rows.length), won, rows),
  };
}

/** How many of some records were won, and lost. */
export interface Ended {
  readonly n: number;
  readonly won: number;
  readonly lost: number;
}

/** Counts how records ended. */
export function endedOf(rows: Uint32Array, outcomes: Uint8Array): Ended {
  let won = 0;
  for (let at = 0; at < rows.length; at++) won += outcomes[rows[at] as number] as number;
  return { n: rows.length, won, lost: rows.length - won };
}
