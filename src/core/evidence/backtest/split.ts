import { noDay } from '../table.ts';
import type { SplitAsked } from './input.ts';

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
  const sorted = dated(days).sort();
  const cut = sorted.length === 0 ? null : cutOf(sorted);
  const learned = rowsWhere(won.length, (row) => isBefore(days[row] as number, cut));
  const judged = rowsWhere(won.length, (row) => cut !== null && (days[row] as number) >= cut);
  return { learned, judged, cut, undated: won.length - sorted.length };
}

const isBefore = (day: number, cut: number | null): boolean => cut !== null && day !== noDay && day < cut;

function dated(days: Int32Array): Int32Array {
  const known = new Int32Array(days.length);
  let count = 0;
  for (let row = 0; row < days.length; row++) if (days[row] !== noDay) known[count++] = days[row] as number;
  return known.subarray(0, count);
}

/** The day of each record, or of the newest that belongs with it. */
function newestOf(created: Int32Array, groups: Uint32Array | null): Int32Array {
  if (groups === null) return created;
  const newest = new Map<number, number>();
  for (let row = 0; row < created.length; row++) {
    const group = groups[row] as number;
    newest.set(group, Math.max(newest.get(group) ?? noDay, created[row] as number));
  }
  return created.map((day, row) => (day === noDay ? noDay : (newest.get(groups[row] as number) ?? day)));
}

/** The day from which on the share of records is nearest to what is to be judged; the earlier of two as near. */
function cutOf(sorted: Int32Array): number {
  const wanted = Math.round(sorted.length * (1 - judgedShare));
  const day = sorted[Math.min(wanted, sorted.length - 1)] as number;
  const from = sorted.indexOf(day);
  const to = sorted.lastIndexOf(day) + 1;
  if (to === sorted.length) return day;
  return from === 0 || to - wanted < wanted - from ? (sorted[to] as number) : day;
}

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
