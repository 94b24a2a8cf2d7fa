import { factorCholesky, invertCholesky } from '../logistic/cholesky.ts';
import { fitLogistic, withIntercept } from '../logistic/fit-logistic.ts';
import { newtonSums, type SparseDesign } from '../logistic/newton-sums.ts';

/** Below this a weight is as good as held already. */
const leastSpread = 1e-12;

/**
 * The loss of a fitted regression near its best, as a quadratic: what it costs to hold two weights equal follows
 * without another fit. Changed in place as weights are tied.
 */
export interface Quadratic {
  readonly weights: Float64Array;
  /** Inverse of the curvature, a whole square of the size of `weights`. */
  readonly inverse: Float64Array;
  /** Weights that still stand for themselves. */
  readonly live: Set<number>;
}

/** Fits, and tells the quadratic around the fit; the intercept is the last weight. */
export function quadraticOf(design: SparseDesign, won: Uint8Array, l2: number): Quadratic {
  const weights = withIntercept(fitLogistic(design, won, null, { l2 }));
  const { hessian } = newtonSums(design, won, null, weights, l2);
  factorCholesky(hessian, weights.length);
  return {
    weights,
    inverse: invertCholesky(hessian, weights.length),
    live: new Set(weights.keys()),
  };
}

/** A copy to try things on. */
export const copyOf = ({ weights, inverse, live }: Quadratic): Quadratic => ({
  weights: weights.slice(),
  inverse: inverse.slice(),
  live: new Set(live),
});

/** One weight is to equal the others in these shares, which add up to 1. */
export interface Tie {
  readonly weight: number;
  readonly others: readonly { readonly weight: number; readonly share: number }[];
}

/** Log likelihood that is lost when a weight is held equal to others. */
export function lossOfTie({ weights, inverse }: Quadratic, { weight, others }: Tie): number {
  const size = weights.length;
  let apart = weights[weight] as number;
  let spread = inverse[weight * size + weight] as number;
  for (const one of others) {
    apart -= one.share * (weights[one.weight] as number);
    spread -= 2 * one.share * (inverse[weight * size + one.weight] as number);
    for (const two of others)
      spread += one.share * two.share * (inverse[one.weight * size + two.weight] as number);
  }
  return apart ** 2 / (2 * Math.max(spread, leastSpread));
}

/** Holds a weight equal to others, all the others following; it stands for nothing from then on. */
export function hold({ weights, inverse, live }: Quadratic, { weight, others }: Tie): void {
  const size = weights.length;
  const parts = [{ weight, share: 1 }, ...others.map((one) => ({ weight: one.weight, share: -one.share }))];
  const along = new Float64Array(size);
  for (const at of live)
    along[at] = parts.reduce(
      (total, part) => total + part.share * (inverse[at * size + part.weight] as number),
      0,
    );
  const over = (values: Float64Array): number =>
    parts.reduce((total, part) => total + part.share * (values[part.weight] as number), 0);
  const spread = Math.max(over(along), leastSpread);
  const apart = over(weights);
  live.delete(weight);
  for (const row of live) {
    const share = (along[row] as number) / spread;
    if (share === 0) continue;
    weights[row] = (weights[row] as number) - share * apart;
    const from = row * size;
    for (const column of live)
      inverse[from + column] = (inverse[from + column] as number) - share * (along[column] as number);
  }
}
