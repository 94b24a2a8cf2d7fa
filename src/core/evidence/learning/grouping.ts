import type { BinnedFact } from '../bins/bin-fact.ts';
import { outcomeCounts, type OutcomeCounts } from '../bins/outcome-counts.ts';

/** One fact of a card: groups of its bins that get the same points. */
export interface Grouping {
  readonly binned: BinnedFact;
  /** Groups of known values, as bins of `binned`. */
  readonly known: readonly { readonly bins: readonly number[] }[];
  /** Which of `known` stands for rare and new levels; not looked at for numbers. */
  readonly rest: number;
  /** Whether a blank has points of its own. */
  readonly blankCounts: boolean;
}

/** By column's id, the bin of every record. */
export type BinCodes = ReadonlyMap<string, Uint8Array>;

/** The bins of one fact's records; a programmer's mistake where they were not made. */
export function binCodes(codes: BinCodes, { binned }: Pick<Grouping, 'binned'>): Uint8Array {
  const own = codes.get(binned.column.id);
  if (!own) throw new Error(`no bins were made for ${binned.column.id}`);
  return own;
}

/** By bin, its group as a place among the known; one past the last for the blank. */
export function groupByBin({ binned, known, rest }: Grouping): readonly number[] {
  const groups = binned.bins.map(() => rest);
  for (const [group, { bins }] of known.entries()) for (const bin of bins) groups[bin] = group;
  groups[binned.bins.length - 1] = known.length;
  return groups;
}

/** Records won and lost by group, the blank last. */
export function groupCounts(fact: Grouping, codes: Uint8Array, won: Uint8Array): OutcomeCounts {
  const groups = fact.known.length + 1;
  const byBin = outcomeCounts(codes, fact.binned.bins.length, won, Uint32Array.from(won.keys()));
  const counts = { won: new Float64Array(groups), lost: new Float64Array(groups) };
  for (const [bin, group] of groupByBin(fact).entries()) {
    counts.won[group] = (counts.won[group] as number) + (byBin.won[bin] as number);
    counts.lost[group] = (counts.lost[group] as number) + (byBin.lost[bin] as number);
  }
  return counts;
}
