import { untold, type Estimate } from '../estimate.ts';
import { errorsWide } from '../statistics/normal.ts';
import { scoreCounts, totalsOf, type ScoreCounts } from '../statistics/score-counts.ts';

/** Records around the cut from which the share won there is taken: at least so many, and at least this share of all. */
const around = 50;
const aroundShare = 0.05;

/**
 * How much more lift score `a` has than score `b` over the same records, at a share of them: of the best-scored fifth,
 * say. Records that tie at the cut are shared out. The interval is that of the linear approximation (the influence
 * function), in which each record counts by how much it moves both. `won` holds 1 and 0.
 */
export function liftDifference(
  a: Int32Array,
  b: Int32Array,
  {
    won,
    share,
    confidence,
  }: { readonly won: Uint8Array; readonly share: number; readonly confidence: number },
): Estimate {
  const n = won.length;
  const [topA, topB] = [topOf(scoreCounts(a, won), share), topOf(scoreCounts(b, won), share)];
  if (topA === null || topB === null) return untold(n);
  const value = (topA.gain - topB.gain) / share;
  let squares = 0;
  for (let at = 0; at < n; at++) {
    const outcome = won[at] as number;
    const moved = movedBy(topA, a[at] as number, outcome) - movedBy(topB, b[at] as number, outcome);
    squares += moved * moved;
  }
  const reach = (errorsWide(confidence) * Math.sqrt(squares)) / n / share;
  return { value, low: value - reach, high: value + reach, n };
}

/** The best-scored share of the records. */
interface Top {
  readonly share: number;
  /** Records above this score are in it, and of those at it this part. */
  readonly cut: number;
  readonly part: number;
  /** Share of all wins that are in it, share won of all, and share won about the cut. */
  readonly gain: number;
  readonly base: number;
  readonly atCut: number;
}

/** How much one record moves the gain, were it there more often. */
function movedBy({ share, cut, part, gain, base, atCut }: Top, score: number, outcome: number): number {
  const inIt = score > cut ? 1 : score === cut ? part : 0;
  return (outcome * (inIt - gain) - atCut * (inIt - share)) / base;
}

/** Null where only one outcome is there. */
function topOf(counts: ScoreCounts, share: number): Top | null {
  const { won, lost } = totalsOf(counts);
  if (won === 0 || lost === 0) return null;
  const wanted = share * (won + lost);
  let [above, wonAbove, at] = [0, 0, counts.scores.length - 1];
  while (at > 0 && above + recordsAt(counts, at) < wanted) {
    above += recordsAt(counts, at);
    wonAbove += counts.won[at] as number;
    at--;
  }
  const part = (wanted - above) / recordsAt(counts, at);
  return {
    share,
    cut: counts.scores[at] as number,
    part,
    gain: (wonAbove + part * (counts.won[at] as number)) / won,
    base: won / (won + lost),
    atCut: rateAround(counts, at, Math.max(around, aroundShare * (won + lost))),
  };
}

const recordsAt = ({ won, lost }: ScoreCounts, at: number): number =>
  (won[at] as number) + (lost[at] as number);

/** The share won at a score, with its neighbours while they are too few. */
function rateAround(counts: ScoreCounts, at: number, enough: number): number {
  let [from, to, n, won] = [at, at, recordsAt(counts, at), counts.won[at] as number];
  const last = counts.scores.length - 1;
  while (n < enough && (from > 0 || to < last)) {
    for (const next of [from > 0 ? --from : -1, to < last ? ++to : -1]) {
      if (next < 0) continue;
      n += recordsAt(counts, next);
      won += counts.won[next] as number;
    }
  }
  return won / n;
}
