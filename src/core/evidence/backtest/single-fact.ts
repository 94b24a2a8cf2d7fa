import { binFact, type BinnedFact } from '../bins/bin-fact.ts';
import type { FactColumn } from '../fact-column.ts';
import { spreadRows, takeRows } from '../bins/take-rows.ts';
import { areaOf } from '../statistics/roc-area.ts';
import type { ScoreCounts } from '../statistics/score-counts.ts';
import { taken } from './judged.ts';

/** The one fact that tells most, and what it says of every record. */
export interface BestFact {
  readonly column: FactColumn;
  /** By record, the place of its value among all: more where a greater share was won of those learned from. */
  readonly places: Uint8Array;
}

/** As many records are enough to choose the fact, and to know the shares. */
const enoughToChoose = 50_000;
const enoughToKnow = 200_000;
const fineness = { most: 10, mostLevels: 100, fewest: 10 };

/**
 * The fact that alone tells winners best among the records that are learned from. Each is tried on the half of them that
 * its shares were not taken from, so that a fact of many levels is not the best by having many. Null where no fact is
 * there, or one outcome alone.
 */
export function bestFactOf(
  columns: readonly FactColumn[],
  won: Uint8Array,
  learned: Uint32Array,
): BestFact | null {
  const rows = spreadRows(learned, enoughToChoose);
  const all = Uint32Array.from(rows.keys());
  let best: { readonly column: FactColumn; readonly area: number } | null = null;
  for (const column of columns) {
    const area = crossed(halvesOf(binFact(takeRows(column, rows), all, fineness), won, rows));
    if (area !== null && (best === null || area > best.area)) best = { column, area };
  }
  return (
    best && { column: best.column, places: placesOf(best.column, won, spreadRows(learned, enoughToKnow)) }
  );
}

function placesOf(column: FactColumn, won: Uint8Array, rows: Uint32Array): Uint8Array {
  const { bins, codes } = binFact(column, rows, fineness);
  const [one, other] = halvesOf({ bins, codes: taken(new Uint8Array(rows.length), codes, rows) }, won, rows);
  const rates = ratesOf(added(one, other));
  const ordered = Float64Array.from(new Set(rates)).sort();
  const placeOf = rates.map((rate) => ordered.indexOf(rate));
  return taken(new Uint8Array(codes.length), placeOf, codes);
}

/** By bin. */
interface Counts {
  readonly won: Float64Array;
  readonly lost: Float64Array;
}

/** Every other of the winners, with every other of the losers. */
type Halves = readonly [Counts, Counts];

/** The codes are of these rows, in their order. */
function halvesOf(
  { bins, codes }: Pick<BinnedFact, 'bins' | 'codes'>,
  outcomes: Uint8Array,
  rows: Uint32Array,
): Halves {
  const halves: Halves = [noneOf(bins.length), noneOf(bins.length)];
  const turns = [0, 0];
  for (let at = 0; at < codes.length; at++) {
    const outcome = outcomes[rows[at] as number] as 0 | 1;
    const { won, lost } = halves[((turns[outcome] as number) % 2) as 0 | 1];
    turns[outcome] = (turns[outcome] as number) + 1;
    const counts = outcome === 1 ? won : lost;
    const bin = codes[at] as number;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return halves;
}

const noneOf = (bins: number): Counts => ({ won: new Float64Array(bins), lost: new Float64Array(bins) });

const added = (one: Counts, other: Counts): Counts => ({
  won: one.won.map((count, bin) => count + (other.won[bin] as number)),
  lost: one.lost.map((count, bin) => count + (other.lost[bin] as number)),
});

/** Shares won, drawn in towards the share of all by two records of it, so that an empty bin has one too. */
function ratesOf({ won, lost }: Counts): Float64Array {
  const [wins, losses] = [sumOf(won), sumOf(lost)];
  const base = wins + losses === 0 ? 0.5 : wins / (wins + losses);
  return won.map((count, bin) => (count + 2 * base) / (count + (lost[bin] as number) + 2));
}

const sumOf = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);

function crossed([one, other]: Halves): number | null {
  const [first, second] = [areaOf(byRate(one, ratesOf(other))), areaOf(byRate(other, ratesOf(one)))];
  return first === null || second === null ? null : (first.area + second.area) / 2;
}

/** The counts of bins in the order of the rates; bins of equal rate together. */
function byRate({ won, lost }: Counts, rates: Float64Array): ScoreCounts {
  const scores = Float64Array.from(new Set(rates)).sort();
  const sumAt = (counts: Float64Array): Float64Array =>
    scores.map((rate) => counts.reduce((sum, count, bin) => (rates[bin] === rate ? sum + count : sum), 0));
  return { scores, won: sumAt(won), lost: sumAt(lost) };
}
