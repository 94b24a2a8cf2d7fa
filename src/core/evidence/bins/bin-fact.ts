import type { FactColumn, LevelColumn, NumberColumn } from '../fact-column.ts';
import { boundsBelow } from './bounds-below.ts';
import { cutPoints, type Fineness } from './cut-points.ts';

/** Which values a bin holds. */
export type Bin =
  | {
      readonly kind: 'number';
      /** From this, up to but not including that; null where it is open. */
      readonly from: number | null;
      readonly to: number | null;
    }
  | { readonly kind: 'level'; /** Index into the column's levels. */ readonly level: number }
  | {
      readonly kind: 'rest';
      /** Rare levels; levels that are new belong here too. */ readonly levels: readonly number[];
    }
  | { readonly kind: 'blank' };

/** A fact in bins: those of numbers in order, then of levels the most frequent first, the rest, and the blank last. */
export interface BinnedFact {
  readonly column: FactColumn;
  readonly bins: readonly Bin[];
  /** By record, which bin. */
  readonly codes: Uint8Array;
}

/** The most bins of one fact, the rest and the blank counted in: a code is a byte. */
const mostBins = 250;

/**
 * Puts a fact into bins by the records in `rows`, for all records. Levels of fewer than `fewest` of those are the rest.
 * Takes no look at outcomes.
 */
export function binFact(column: FactColumn, rows: Uint32Array, fineness: Fineness): BinnedFact {
  const bins =
    column.kind === 'number' ? numberBins(column, rows, fineness) : levelBins(column, rows, fineness);
  return { column, bins, codes: codesOf(column, bins) };
}

/** By record, which of the bins holds it: for records other than those that the bins were made from. */
export function codesOf(column: FactColumn, bins: readonly Bin[]): Uint8Array {
  return column.kind === 'number' ? codesOfNumbers(column.values, bins) : codesOfLevels(column, bins);
}

function numberBins({ values }: NumberColumn, rows: Uint32Array, fineness: Fineness): readonly Bin[] {
  const known = new Float64Array(rows.length);
  let count = 0;
  for (const row of rows) {
    const value = values[row] as number;
    if (Number.isFinite(value)) known[count++] = value;
  }
  const cuts = cutPoints(known.subarray(0, count), fineness).slice(0, mostBins - 2);
  const bins: Bin[] = Array.from({ length: cuts.length + 1 }, (_, at) => ({
    kind: 'number',
    from: cuts[at - 1] ?? null,
    to: cuts[at] ?? null,
  }));
  return [...bins, { kind: 'blank' }];
}

function codesOfNumbers(values: Float64Array, bins: readonly Bin[]): Uint8Array {
  const bounds = Float64Array.from(
    bins.flatMap((bin) => (bin.kind === 'number' && bin.from !== null ? [bin.from] : [])),
  );
  return boundsBelow(values, bounds, bins.length - 1);
}

function levelBins(column: LevelColumn, rows: Uint32Array, { mostLevels, fewest }: Fineness): readonly Bin[] {
  const counts = new Uint32Array(column.levels.length);
  for (const row of rows) {
    const code = column.codes[row] as number;
    if (code >= 0) counts[code] = (counts[code] as number) + 1;
  }
  const there = Array.from(counts.keys()).filter((level) => (counts[level] as number) > 0);
  const often = there.filter((level) => (counts[level] as number) >= fewest);
  often.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const frequent = often.slice(0, Math.min(mostLevels, mostBins - 2));
  const kept = new Set(frequent);
  const bins: Bin[] = frequent.map((level) => ({ kind: 'level', level }));
  return [...bins, { kind: 'rest', levels: there.filter((level) => !kept.has(level)) }, { kind: 'blank' }];
}

function codesOfLevels(column: LevelColumn, bins: readonly Bin[]): Uint8Array {
  const rest = bins.length - 2;
  const binOf = new Uint8Array(column.levels.length).fill(rest);
  for (const [at, bin] of bins.entries()) if (bin.kind === 'level') binOf[bin.level] = at;
  const codes = new Uint8Array(column.codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = column.codes[row] as number;
    codes[row] = code < 0 ? rest + 1 : (binOf[code] ?? rest);
  }
  return codes;
}
