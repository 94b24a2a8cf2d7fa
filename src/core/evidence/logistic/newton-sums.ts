/**
 * Records as switches: each record turns on `perRow` of `width` switches, such as one level of every fact. The
 * switches of a record ascend, which they do where the levels of a fact stand together.
 */
export interface SparseDesign {
  readonly width: number;
  readonly perRow: number;
  /** Record by record, the switches that are on. */
  readonly codes: Uint16Array | Uint32Array;
}

/** Loss, gradient and curvature of a logistic regression at one place; the intercept comes after the weights. */
export interface NewtonSums {
  readonly loss: number;
  readonly gradient: Float64Array;
  /** Upper triangle of a square of `width + 1`, row by row; null unless asked for. */
  readonly hessian: Float64Array;
}

/** The log of 1 + e to the power of x, also where that would be beyond a number. */
export const softplus = (x: number): number => (x > 0 ? x : 0) + Math.log1p(Math.exp(-Math.abs(x)));

/** One pass over the records, for weights with the intercept as the last; the ridge penalty is counted in. */
export function newtonSums(
  { width, perRow, codes }: SparseDesign,
  won: Uint8Array,
  rows: Uint32Array | null,
  weights: Float64Array,
  l2: number,
): NewtonSums {
  const size = width + 1;
  const hessian = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  const intercept = weights[width] as number;
  const count = rows ? rows.length : won.length;
  let loss = 0;
  let slopes = 0;
  let curves = 0;
  for (let index = 0; index < count; index++) {
    const row = rows ? (rows[index] as number) : index;
    const from = row * perRow;
    const to = from + perRow;
    let logit = intercept;
    for (let at = from; at < to; at++) logit += weights[codes[at] as number] as number;
    const outcome = won[row] as number;
    const chance = 1 / (1 + Math.exp(-logit));
    const slope = chance - outcome;
    const curve = chance * (1 - chance);
    loss += softplus(logit) - outcome * logit;
    slopes += slope;
    curves += curve;
    for (let at = from; at < to; at++) {
      const code = codes[at] as number;
      const base = code * size;
      gradient[code] = (gradient[code] as number) + slope;
      for (let other = at; other < to; other++) {
        const cell = base + (codes[other] as number);
        hessian[cell] = (hessian[cell] as number) + curve;
      }
    }
  }
  gradient[width] = slopes;
  hessian[size * size - 1] = curves;
  return { loss: loss + penalised(gradient, hessian, weights, l2), gradient, hessian };
}

/** Adds the penalty and, since a switch is 0 or 1, the curvature with the intercept, which is the switch's own. */
function penalised(gradient: Float64Array, hessian: Float64Array, weights: Float64Array, l2: number): number {
  const size = weights.length;
  let penalty = 0;
  for (let code = 0; code < size - 1; code++) {
    const weight = weights[code] as number;
    const own = code * size + code;
    hessian[code * size + size - 1] = hessian[own] as number;
    hessian[own] = (hessian[own] as number) + l2;
    gradient[code] = (gradient[code] as number) + l2 * weight;
    penalty += (l2 * weight * weight) / 2;
  }
  return penalty;
}
