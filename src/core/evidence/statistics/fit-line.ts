import { chanceOf, logOddsOf } from './bounded.ts';

/** A logistic curve over one number: the log odds are intercept + slope × number. */
export interface Line {
  readonly intercept: number;
  readonly slope: number;
  /** Standard errors, from the curvature at the best fit. */
  readonly interceptError: number;
  readonly slopeError: number;
  /** False where the outcomes have no best slope: none differ, the numbers do not, or they part the outcomes wholly. */
  readonly found: boolean;
}

/** Sums over which a step is taken: gradient and curvature at one place, and the likelihood there. */
interface Sums {
  readonly gradient: readonly [number, number];
  readonly curve: readonly [number, number, number];
  readonly likelihood: number;
}

const mostSteps = 60;

/** A slope beyond this, for numbers of spread 1, means that the outcomes are parted wholly. */
const steepest = 50;

/**
 * Fits a logistic curve by the greatest likelihood (Newton's steps, halved where they overshoot). Of `n[i]` records with
 * the number `x[i]`, `won[i]` were won, which need not be whole. Where no slope is best it is 0 and the intercept says
 * the share that was won; without records both are 0.
 */
export function fitLine(x: Float64Array, won: Float64Array, n: Float64Array): Line {
  const { share, middle, spread } = momentsOf({ x, won, n });
  if (!(spread > 0) || !Number.isFinite(spread) || !(share > 0) || !(share < 1)) return flat(share);
  const scaled = x.map((number) => (number - middle) / spread);
  let [a, b] = [logOddsOf(share), 0];
  let here = slopeAt(a, b, { x: scaled, won, n });
  for (let step = 0; step < mostSteps; step += 1) {
    const { move, size } = newtonStep(here);
    if (size < 1e-9) break;
    const slack = 1e-9 * (1 + Math.abs(here.likelihood));
    let part = 1;
    let there = slopeAt(a + move[0], b + move[1], { x: scaled, won, n });
    while (there.likelihood < here.likelihood - slack && part > 1e-6) {
      part /= 2;
      there = slopeAt(a + part * move[0], b + part * move[1], { x: scaled, won, n });
    }
    a += part * move[0];
    b += part * move[1];
    here = there;
    if (Math.abs(b) > steepest) return flat(share);
  }
  return unscaled(a, b, here.curve, { middle, spread }) ?? flat(share);
}

/** The share won, and the mean and the spread of the numbers. */
function momentsOf({ x, won, n }: Points): {
  readonly share: number;
  readonly middle: number;
  readonly spread: number;
} {
  let [total, allWon, sum] = [0, 0, 0];
  for (let at = 0; at < x.length; at += 1) {
    total += n[at] ?? 0;
    allWon += won[at] ?? 0;
    sum += (n[at] ?? 0) * (x[at] ?? 0);
  }
  if (total === 0) return { share: 0.5, middle: 0, spread: 0 };
  const middle = sum / total;
  let squares = 0;
  for (let at = 0; at < x.length; at += 1) squares += (n[at] ?? 0) * ((x[at] ?? 0) - middle) ** 2;
  return { share: allWon / total, middle, spread: Math.sqrt(squares / total) };
}

/** The curve that knows only the share won. */
function flat(share: number): Line {
  const held = Math.min(1 - 1e-12, Math.max(1e-12, share));
  return { intercept: logOddsOf(held), slope: 0, interceptError: 0, slopeError: 0, found: false };
}

interface Points {
  readonly x: Float64Array;
  readonly won: Float64Array;
  readonly n: Float64Array;
}

function slopeAt(a: number, b: number, { x, won, n }: Points): Sums {
  let [g0, g1, c00, c01, c11, likelihood] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < x.length; at += 1) {
    const [number, wonHere, here] = [x[at] ?? 0, won[at] ?? 0, n[at] ?? 0];
    const odds = a + b * number;
    const chance = chanceOf(odds);
    const miss = wonHere - here * chance;
    const weight = here * chance * (1 - chance);
    g0 += miss;
    g1 += miss * number;
    c00 += weight;
    c01 += weight * number;
    c11 += weight * number * number;
    likelihood += wonHere * odds - here * (Math.max(0, odds) + Math.log1p(Math.exp(-Math.abs(odds))));
  }
  return { gradient: [g0, g1], curve: [c00, c01, c11], likelihood };
}

function newtonStep({ gradient: [g0, g1], curve: [c00, c01, c11] }: Sums): {
  readonly move: readonly [number, number];
  readonly size: number;
} {
  const determinant = c00 * c11 - c01 * c01;
  if (!(determinant > 1e-12 * c00 * c11)) return { move: [0, 0], size: 0 };
  const move = [(c11 * g0 - c01 * g1) / determinant, (c00 * g1 - c01 * g0) / determinant] as const;
  return { move, size: Math.hypot(...move) };
}

/** Back to the numbers as they came; null where the curvature is gone. */
function unscaled(
  a: number,
  b: number,
  [c00, c01, c11]: Sums['curve'],
  { middle, spread }: { readonly middle: number; readonly spread: number },
): Line | null {
  const determinant = c00 * c11 - c01 * c01;
  if (!(determinant > 1e-12 * c00 * c11)) return null;
  const [ofA, ofB, together] = [c11 / determinant, c00 / determinant, -c01 / determinant];
  const shift = middle / spread;
  return {
    intercept: a - b * shift,
    slope: b / spread,
    interceptError: Math.sqrt(Math.max(0, ofA - 2 * shift * together + shift * shift * ofB)),
    slopeError: Math.sqrt(ofB) / spread,
    found: true,
  };
}
