import { untold } from '../estimate.ts';
import type { Estimate } from '../estimate.ts';
import { rocArea } from '../statistics/roc-area.ts';
import type { ScoreCounts } from '../statistics/score-counts.ts';
import type { Groups } from './groups.ts';

/**
 * The area under the ROC curve of one column alone, whatever its shape: each half of the records is judged by the win
 * rates of the other half, so that chance gives 0.5. The value is the mean of both, the interval the wider way round.
 */
export function areaAlone(groups: Groups): Estimate {
  const [first, second] = [judgedBy(groups, 0), judgedBy(groups, 1)];
  if (first.value === null || second.value === null) return untold(first.n + second.n);
  return {
    value: (first.value + second.value) / 2,
    low: Math.min(first.low ?? 0, second.low ?? 0),
    high: Math.max(first.high ?? 1, second.high ?? 1),
    n: first.n + second.n,
  };
}

function judgedBy({ names, won, lost }: Groups, judged: 0 | 1): Estimate {
  const taught = judged === 0 ? 1 : 0;
  const [taughtWon, taughtLost] = [won[taught], lost[taught]];
  const all = sum(taughtWon) + sum(taughtLost);
  const base = all === 0 ? 0.5 : sum(taughtWon) / all;
  const rates = names.map((_, group) => {
    const n = (taughtWon[group] ?? 0) + (taughtLost[group] ?? 0);
    // A group is believed as far as it is large: two records at the base rate stand beside its own.
    return ((taughtWon[group] ?? 0) + 2 * base) / (n + 2);
  });
  return rocArea(scored(rates, won[judged], lost[judged]));
}

function scored(rates: readonly number[], won: Float64Array, lost: Float64Array): ScoreCounts {
  const byRate = new Map<number, [number, number]>();
  for (const [group, rate] of rates.entries()) {
    const counts = byRate.get(rate) ?? [0, 0];
    byRate.set(rate, [counts[0] + (won[group] ?? 0), counts[1] + (lost[group] ?? 0)]);
  }
  const inOrder = [...byRate].sort(([a], [b]) => a - b).filter(([, [w, l]]) => w + l > 0);
  return {
    scores: Float64Array.from(inOrder, ([rate]) => rate),
    won: Float64Array.from(inOrder, ([, [w]]) => w),
    lost: Float64Array.from(inOrder, ([, [, l]]) => l),
  };
}

const sum = (counts: Float64Array): number => counts.reduce((total, count) => total + count, 0);
