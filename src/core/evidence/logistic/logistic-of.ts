import { binFact, codesOf, type BinnedFact } from '../bins/bin-fact.ts';
import { spreadRows, taken, takeRows } from '../bins/take-rows.ts';
import type { FactColumn } from '../fact-column.ts';
import { designOf } from './design-of.ts';
import { fitLogistic } from './fit-logistic.ts';

/** What a regression on every fact expects of each record. */
export interface Predicted {
  /** By record that was asked about, the chance that it is won. */
  readonly chance: Float64Array;
  /** Records that it was fitted to. */
  readonly fitted: number;
}

/** More records than these change the weights no more than their own error does. */
const enoughRows = 200_000;
/** Weak, and enough for a level that was always won or always lost. */
const ridge = 2;
/** About how many switches there may be in all: the work grows with their square. */
const mostSwitches = 1000;

/**
 * Logistic regression on every fact, fitted to the records in `learned` and asked about others, or about all. Numbers are put into bins
 * of a twentieth, rare levels together, and what is not known is a level of its own. Of more than 200,000 records, as
 * many spread evenly are fitted to.
 */
export function logisticOf(
  columns: readonly FactColumn[],
  won: Uint8Array,
  learned: Uint32Array,
  asked: Uint32Array | null = null,
): Predicted {
  const rows = spreadRows(learned, enoughRows);
  const all = Uint32Array.from(rows.keys());
  const mostLevels = Math.max(20, Math.floor(mostSwitches / Math.max(columns.length, 1)));
  const fineness = { most: 20, mostLevels, fewest: 10 };
  const facts = columns.map((column) => binFact(takeRows(column, rows), all, fineness));
  const outcomes = taken(won, rows, new Uint8Array(rows.length));
  const design = designOf(facts, all);
  const fit = fitLogistic(design, outcomes, null, { l2: ridge });
  const logits = new Float64Array(asked?.length ?? won.length).fill(fit.intercept);
  for (const [at, { bins }] of facts.entries()) {
    const column = columns[at] as FactColumn;
    const from = design.offsets[at] as number;
    const weights = fit.weights.subarray(from, from + bins.length);
    addWeights(logits, codesOf(asked ? takeRows(column, asked) : column, bins), weights);
  }
  return { chance: logits.map((logit) => 1 / (1 + Math.exp(-logit))), fitted: rows.length };
}

function addWeights(logits: Float64Array, codes: BinnedFact['codes'], weights: Float64Array): void {
  for (let at = 0; at < logits.length; at++)
    logits[at] = (logits[at] as number) + (weights[codes[at] as number] as number);
}
