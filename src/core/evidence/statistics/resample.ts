import { totalsOf, type ScoreCounts } from './score-counts.ts';
import { seeded, type Seeded } from './seeded.ts';

/** A figure of how many won and lost at each score, the scores ascending; NaN where it cannot be told. */
export type Figure = (won: Float64Array, lost: Float64Array) => number;

/** More distinct scores than this are merged into so many of about equal count, for drawing alone. */
const mostCells = 1024;

/** From this count on a drawn count is as good as normal. */
const many = 24;

/** Sets that are drawn for one figure: its spread is then good to about 3 %. */
const draws = 500;

/** How a figure moves about from one set of records to another of the same kind. */
export interface Moves {
  /** The mean of the drawn values less the value of the records that there are. */
  readonly bias: number;
  readonly deviation: number;
}

/**
 * Draws sets of records again and again (the bootstrap): every record comes a Poisson number of times with mean 1, so
 * the count of a score is drawn at once (Chamandy and others 2012, https://research.google/pubs/pub43157). The same
 * seed draws the same sets. Sets for which the figure cannot be told are left out.
 */
export function resampled(counts: ScoreCounts, seed: number, figure: Figure): Moves {
  const cells = merged(counts);
  const generator = seeded(seed);
  const won = drawerOf(cells.won, generator);
  const lost = drawerOf(cells.lost, generator);
  const value = figure(cells.won, cells.lost);
  let [kept, sum, squares] = [0, 0, 0];
  for (let draw = 0; draw < draws; draw += 1) {
    const moved = figure(won(), lost()) - value;
    if (Number.isNaN(moved)) continue;
    kept += 1;
    sum += moved;
    squares += moved * moved;
  }
  if (kept === 0) return { bias: 0, deviation: 0 };
  const bias = sum / kept;
  return { bias, deviation: Math.sqrt(Math.max(0, squares / kept - bias * bias)) };
}

/** Draws counts about these, again and again, into the same place. */
function drawerOf(counts: Float64Array, { fillNext, normal }: Seeded): () => Float64Array {
  const drawn = new Float64Array(counts.length);
  const few = placesOf(counts, (count) => count > 0 && count < many);
  const most = placesOf(counts, (count) => count >= many);
  const none = counts.map((count) => Math.exp(-count));
  const uniforms = new Float64Array(few.length);
  return () => {
    fillNext(uniforms);
    for (let at = 0; at < few.length; at += 1) {
      const place = few[at] ?? 0;
      drawn[place] = poisson(counts[place] ?? 0, none[place] ?? 0, uniforms[at] ?? 0);
    }
    for (let at = 0; at < most.length; at += 1) {
      const count = counts[most[at] ?? 0] ?? 0;
      drawn[most[at] ?? 0] = Math.max(0, count + Math.sqrt(count) * normal());
    }
    return drawn;
  };
}

function placesOf(counts: Float64Array, wanted: (count: number) => boolean): Uint32Array {
  const places: number[] = [];
  counts.forEach((count, place) => {
    if (wanted(count)) places.push(place);
  });
  return Uint32Array.from(places);
}

/** The Poisson count with this mean that a uniform number stands for. */
function poisson(mean: number, none: number, uniform: number): number {
  let count = 0;
  let chance = none;
  let left = uniform - none;
  while (left >= 0 && count < 200) {
    count += 1;
    chance *= mean / count;
    left -= chance;
  }
  return count;
}

function merged(counts: ScoreCounts): ScoreCounts {
  const distinct = counts.scores.length;
  if (distinct <= mostCells) return counts;
  const { won, lost } = totalsOf(counts);
  const cells = {
    scores: Float64Array.from({ length: mostCells }, (_, cell) => cell),
    won: new Float64Array(mostCells),
    lost: new Float64Array(mostCells),
  };
  let before = 0;
  for (let at = 0; at < distinct; at += 1) {
    const [wonHere, lostHere] = [counts.won[at] ?? 0, counts.lost[at] ?? 0];
    const cell = Math.min(mostCells - 1, Math.floor((before / (won + lost)) * mostCells));
    cells.won[cell] = (cells.won[cell] ?? 0) + wonHere;
    cells.lost[cell] = (cells.lost[cell] ?? 0) + lostHere;
    before += wonHere + lostHere;
  }
  return cells;
}
