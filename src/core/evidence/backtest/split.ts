import { noDay } from '../table.ts';
import { cutDay } from './cut-day.ts';
import type { SplitAsked } from './input.ts';
import { newestOf } from './newest-of.ts';

/** Share of the records that is judged. */
const judgedShare = 0.3;

/** Closed records to be parted; every array has one entry a record. */
export interface ToSplit {
  readonly won: Uint8Array;
  /** As in `BacktestInput`. */
  readonly created: Int32Array | null;
  readonly groups: Uint32Array | null;
}

/** Records by number, ascending; no record is in both parts. */
export interface Parts {
  readonly learned: Uint32Array;
  readonly judged: Uint32Array;
  /** The first day of what is judged, as `dayNumber` counts; null where the split is not by time. */
  readonly cut: number | null;
  /** Records without a day, which a split by time leaves out. */
  readonly undated: number;
}

/**
 * Parts records into those that are learned from and those that are judged. By time the newest 30 % are judged: a day
 * is never on both sides, so the cut is at the day that comes nearest, and records that belong together are as new as
 * the newest of them. Where every record is of one day, all are judged. At random 30 % are judged, by a hash of the
 * group, or of the record's number, and the seed. Neither part is left empty where that can be helped.
 */
export function splitOf(records: ToSplit, asked: SplitAsked): Parts {
  return asked.kind === 'time' ? splitByTime(records) : splitByHash(records, asked.seed);
}

function splitByTime({ won, created, groups }: ToSplit): Parts {
  const days = created === null ? new Int32Array(won.length).fill(noDay) : newestOf(created, groups);
  const { cut, dated } = cutDay(days, judgedShare);
  const learned = rowsWhere(won.length, (row) => isBefore(days[row] as number, cut));
  const judged = rowsWhere(won.length, (row) => cut !== null && (days[row] as number) >= cut);
  return { learned, judged, cut, undated: won.length - dated };
}

const isBefore = (day: number, cut: number | null): boolean => cut !== null && day !== noDay && day < cut;

function splitByHash({ won, groups }: ToSplit, seed: number): Parts {
  const count = won.length;
  const hashes = new Uint32Array(count);
  let [least, most] = [Infinity, -Infinity];
  for (let row = 0; row < count; row++) {
    const hash = hashOf(groups === null ? row : (groups[row] as number), seed);
    hashes[row] = hash;
    least = Math.min(least, hash);
    most = Math.max(most, hash);
  }
  const below = Math.min(Math.max(judgedShare * 2 ** 32, least + 1), Math.max(most, least + 1));
  const isJudged = (row: number): boolean => (hashes[row] as number) < below;
  return {
    learned: rowsWhere(count, (row) => !isJudged(row)),
    judged: rowsWhere(count, isJudged),
    cut: null,
    undated: 0,
  };
}

/** 32 bits that have nothing to do with the order of the numbers (the finaliser of MurmurHash3, twice). */
function hashOf(number: number, seed: number): number {
  return mixed(mixed(number ^ mixed(seed ^ 0x9e37_79b9)) ^ seed);
}

function mixed(bits: number): number {
  let mixing = bits ^ (bits >>> 16);
  mixing = Math.imul(mixing, 0x85eb_ca6b);
  mixing = Math.imul(mixing ^ (mixing >>> 13), 0xc2b2_ae35);
  return (mixing ^ (mixing >>> 16)) >>> 0;
}

function rowsWhere(count: number, isIn: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(count);
  let found = 0;
  for (let row = 0; row < count; row++) if (isIn(row)) rows[found++] = row;
  return rows.slice(0, found);
}
