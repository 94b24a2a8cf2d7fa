import { noDay } from '../table.ts';

/** By record, the part that it is in, counted from 0. */
export interface Folds {
  readonly count: number;
  readonly of: Uint8Array;
}

/** What parts records: their day, else what they belong to, else where they stand. */
export interface FoldKeys {
  readonly created: Int32Array | null;
  readonly groups: Uint32Array | null;
  readonly seed: number;
  /** How many records there are. */
  readonly length: number;
}

/**
 * Parts records for cross-validation: runs of days of about as many records each, a day never in two, where most
 * records have one; else by a hash of their group. Records of a group are never in two parts of a hash.
 */
export function foldsOf(keys: FoldKeys, count: number): Folds {
  const { created, length } = keys;
  if (created) {
    const days = created.filter((day) => day !== noDay).sort();
    const cuts = cutsOf(days, count);
    if (days.length > length / 2 && cuts.length === count - 1)
      return { count, of: byDay(created, cuts, (row) => hashed(keys, row, count)) };
  }
  return { count, of: Uint8Array.from({ length }, (_, row) => hashed(keys, row, count)) };
}

/** The first days of the second part and of those after; fewer where the days are too few. */
function cutsOf(sorted: Int32Array, count: number): readonly number[] {
  const cuts = Array.from(
    { length: count - 1 },
    (_, part) => sorted[Math.floor(((part + 1) * sorted.length) / count)] ?? noDay,
  );
  return cuts.filter((cut, at) => cut > (cuts[at - 1] ?? sorted[0] ?? noDay));
}

function byDay(created: Int32Array, cuts: readonly number[], undated: (row: number) => number): Uint8Array {
  return Uint8Array.from(created, (day, row) =>
    day === noDay ? undated(row) : cuts.reduce((part, cut) => part + (day >= cut ? 1 : 0), 0),
  );
}

const hashed = ({ groups, seed }: FoldKeys, row: number, count: number): number =>
  mixed((groups ? (groups[row] as number) : row) ^ Math.imul(seed + 1, 0x9e37_79b9)) % count;

/** Bits of a number spread over 32 (the finaliser of MurmurHash3). */
function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
