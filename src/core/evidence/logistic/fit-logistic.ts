import { factorCholesky, solveCholesky } from './cholesky.ts';
import { newtonSums, type NewtonSums, type SparseDesign } from './newton-sums.ts';

export type { SparseDesign } from './newton-sums.ts';

/** How a regression is to be fitted. */
export interface LogisticOptions {
  /** Strength of the ridge: the penalty is l2 / 2 times the sum of the squared weights, the intercept left out. */
  readonly l2: number;
  /** Weights, and the intercept after them, from which to begin. */
  readonly start?: Float64Array;
  /** The last step gains less log likelihood than this; 0.000001 unless said otherwise. */
  readonly exactness?: number;
}

/** A fitted regression: the log odds of a record are the intercept and the weights of its switches. */
export interface LogisticFit {
  readonly intercept: number;
  readonly weights: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
}

const mostIterations = 60;
const mostHalvings = 20;
const exactly = 1e-6;
/** Above this many records, a tenth of them says where to begin. */
const manyRows = 60_000;

/**
 * Logistic regression with a ridge, over all records or over `rows`, by Newton's method with step halving (iteratively
 * reweighted least squares: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1). With l2
 * above 0 it converges also where a switch separates the outcomes perfectly or is never on.
 */
export function fitLogistic(
  design: SparseDesign,
  won: Uint8Array,
  rows: Uint32Array | null,
  { l2, start, exactness = exactly }: LogisticOptions,
): LogisticFit {
  const count = rows ? rows.length : won.length;
  if (count <= manyRows || start)
    return newton(design, won, rows, { l2, exactness, start: start ?? none(design) });
  const few = everyTenth(rows, count);
  const near = fitLogistic(design, won, few, { l2: l2 / 10, exactness });
  return newton(design, won, rows, { l2, exactness, start: withIntercept(near) });
}

/** Weights of a fit with the intercept after them, as `start` wants them. */
export function withIntercept({
  weights,
  intercept,
}: Pick<LogisticFit, 'weights' | 'intercept'>): Float64Array {
  const all = new Float64Array(weights.length + 1);
  all.set(weights);
  all[weights.length] = intercept;
  return all;
}

const none = ({ width }: SparseDesign): Float64Array => new Float64Array(width + 1);

/** Of every ten records one, which one differing from ten to ten, so that no pattern of the file is met. */
function everyTenth(rows: Uint32Array | null, count: number): Uint32Array {
  return Uint32Array.from({ length: Math.floor(count / 10) }, (_, ten) => {
    const at = ten * 10 + ((ten * 7) % 10);
    return rows ? (rows[at] as number) : at;
  });
}

function newton(
  design: SparseDesign,
  won: Uint8Array,
  rows: Uint32Array | null,
  { l2, start, exactness }: Required<LogisticOptions>,
): LogisticFit {
  const sumsAt = (weights: Float64Array): NewtonSums => newtonSums(design, won, rows, weights, l2);
  let weights = start;
  let sums = sumsAt(weights);
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    const step = stepFrom(sums);
    const gain = dot(step, sums.gradient) / 2;
    if (!(gain > exactness)) return told(moved(weights, step, 1), iterations, true);
    const next = descend(weights, step, sums.loss, sumsAt);
    if (!next) return told(weights, iterations, gain < 1e-4);
    ({ weights, sums } = next);
  }
  return told(weights, mostIterations, false);
}

/** The Newton step, to be subtracted. */
function stepFrom({ gradient, hessian }: NewtonSums): Float64Array {
  const step = Float64Array.from(gradient);
  factorCholesky(hessian, step.length);
  solveCholesky(hessian, step.length, step);
  return step;
}

function descend(
  weights: Float64Array,
  step: Float64Array,
  loss: number,
  sumsAt: (weights: Float64Array) => NewtonSums,
): { weights: Float64Array; sums: NewtonSums } | null {
  for (let halving = 0, share = 1; halving < mostHalvings; halving++, share /= 2) {
    const next = moved(weights, step, share);
    const sums = sumsAt(next);
    if (sums.loss < loss) return { weights: next, sums };
  }
  return null;
}

const moved = (weights: Float64Array, step: Float64Array, share: number): Float64Array =>
  weights.map((weight, at) => weight - share * (step[at] as number));

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] as number), 0);

const told = (all: Float64Array, iterations: number, converged: boolean): LogisticFit => ({
  intercept: all[all.length - 1] as number,
  weights: all.subarray(0, -1),
  iterations,
  converged,
});
