import { fitLogistic, withIntercept } from '../logistic/fit-logistic.ts';
import { softplus, type SparseDesign } from '../logistic/newton-sums.ts';
import type { Folds } from './folds.ts';

/**
 * Ridge strengths that are tried; each is one over the variance that weights are expected to have. Stronger ones would
 * hold back many weak facts of few records until nothing of them is left, and merging makes the card simple anyhow.
 */
const strengths = [20, 10, 5, 2];

/**
 * The ridge strength by cross-validation: the one whose loss on the parts left out is the least. Hastie, Tibshirani and
 * Friedman, The Elements of Statistical Learning, 7.10.
 */
export function chooseStrength(design: SparseDesign, won: Uint8Array, folds: Folds): number {
  const losses = strengths.map((): number[] => []);
  for (let part = 0; part < folds.count; part++) {
    const fitted = rowsWhere(folds, (of) => of !== part);
    const judged = rowsWhere(folds, (of) => of === part);
    if (judged.length === 0 || fitted.length === 0) continue;
    for (const [at, loss] of lossesAlong(design, won, fitted, judged).entries()) losses[at]?.push(loss);
  }
  const means = losses.map(mean);
  return strengths[means.indexOf(Math.min(...means))] ?? 10;
}

const rowsWhere = ({ of }: Folds, held: (part: number) => boolean): Uint32Array =>
  Uint32Array.from(Array.from(of.keys()).filter((row) => held(of[row] as number)));

function lossesAlong(
  design: SparseDesign,
  won: Uint8Array,
  fitted: Uint32Array,
  judged: Uint32Array,
): readonly number[] {
  let start: Float64Array = new Float64Array(design.width + 1);
  return strengths.map((l2) => {
    const fit = fitLogistic(design, won, fitted, { l2, start, exactness: 0.01 });
    start = withIntercept(fit);
    return lossOf(design, won, judged, start);
  });
}

/** Mean loss of records in log likelihood. */
function lossOf(
  { width, perRow, codes }: SparseDesign,
  won: Uint8Array,
  rows: Uint32Array,
  all: Float64Array,
): number {
  let loss = 0;
  for (const row of rows) {
    let logit = all[width] as number;
    for (let at = row * perRow; at < (row + 1) * perRow; at++) logit += all[codes[at] as number] as number;
    loss += softplus(logit) - (won[row] as number) * logit;
  }
  return loss / rows.length;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? Infinity : values.reduce((total, value) => total + value, 0) / values.length;
