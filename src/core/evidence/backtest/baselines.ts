import type { Estimate } from '../estimate.ts';
import type { Baselines } from '../evidence.ts';
import { logisticOf } from '../logistic/logistic-of.ts';
import { brier } from '../statistics/brier.ts';
import { rocArea } from '../statistics/roc-area.ts';
import { rocDifference, type Difference } from '../statistics/roc-difference.ts';
import { scoreCounts } from '../statistics/score-counts.ts';
import type { BacktestInput } from './input.ts';
import { endedOf, taken, type Judged } from './judged.ts';
import { bestFactOf } from './single-fact.ts';
import type { Parts } from './split.ts';

/** What the score is held against, and how much more than the score each tells. */
export interface Rivals {
  readonly baselines: Baselines;
  readonly ahead: readonly { readonly name: string; readonly by: Difference; readonly auc: Estimate }[];
}

/**
 * Fits the baselines to what is learned from, and judges them on the records on which the score is judged. A baseline
 * for which nothing can be learned, such as one outcome alone, is null.
 */
export function rivalsOf(input: BacktestInput, { learned }: Parts, judged: Judged): Rivals {
  const { won, columns, columnsAre } = input;
  const ended = endedOf(learned, won);
  const base = { auc: 0.5, brier: constantBrier(ended.n === 0 ? null : ended.won / ended.n, judged) };
  if (ended.won === 0 || ended.lost === 0 || columns.length === 0)
    return { baselines: { base, bestFact: null, logistic: null }, ahead: [] };
  const best = bestFactOf(columns, won, learned);
  const bestFact =
    best && rivalOf(judged, taken(new Int32Array(judged.rows.length), best.places, judged.rows));
  const { chance: chances, fitted } = logisticOf(columns, won, learned, judged.rows);
  const logistic = rivalOf(judged, chances);
  return {
    baselines: {
      base,
      bestFact: best && bestFact && { fact: best.column.id, label: best.column.label, auc: bestFact.auc },
      logistic: {
        auc: logistic.auc,
        brier: brier(chances, judged.won).value,
        n: fitted,
        ...(columnsAre === undefined ? {} : { on: columnsAre }),
      },
    },
    ahead: [
      ...(best && bestFact ? [{ name: `the fact ${best.column.label} alone`, ...bestFact }] : []),
      { name: `a logistic regression on ${columnsAre ?? 'the facts that it reads'}`, ...logistic },
    ],
  };
}

const rivalOf = ({ scores, won }: Judged, rival: Float64Array | Int32Array) => ({
  auc: rocArea(scoreCounts(rival, won)),
  by: rocDifference(rival, scores, won, null),
});

/** The Brier score of always saying the same chance, known beforehand. */
function constantBrier(chance: number | null, { won }: Pick<Judged, 'won'>): number | null {
  if (chance === null || won.length === 0) return null;
  const rate = won.reduce((sum, outcome) => sum + outcome, 0) / won.length;
  return rate * (1 - chance) ** 2 + (1 - rate) * chance ** 2;
}
