import { dayOf } from '../../../base/calendar.ts';
import type { Evidence } from '../evidence.ts';
import { scoreCounts } from '../statistics/score-counts.ts';
import { stabilityOfScores } from '../statistics/stability.ts';
import { tierOrder } from '../statistics/tier-order.ts';
import { wilson } from '../statistics/wilson.ts';
import { noDay } from '../table.ts';
import { abstentionOf } from './abstention.ts';
import { rivalsOf } from './baselines.ts';
import { criteriaEvidence } from './criteria.ts';
import { figuresOf } from './figures.ts';
import type { BacktestInput } from './input.ts';
import { endedOf, judgedOf, scoredRows } from './judged.ts';
import { quartersOf } from './quarters.ts';
import { mendAbstention, sayAbstention } from './say-abstention.ts';
import { isTooFew, sentenceOf, tooFew, verdictOf } from './sentence.ts';
import { spokenOf } from './spoken.ts';
import { splitOf } from './split.ts';
import { tierRates } from './tiers.ts';
import { warningsOf } from './warnings.ts';

/**
 * Holds a scorecard against records that were won and lost: learns from the older (or a random) part what the scores
 * mean, and judges on the rest. Pure: equal input gives an equal answer. Nothing in it is NaN or infinite.
 * `onProgress` is told now and then which share is done, 0 to 1.
 */
export function backtest(input: BacktestInput, onProgress: (share: number) => void = () => {}): Evidence {
  const { scorecard, scored, won, split } = input;
  const parts = splitOf(input, split);
  const judged = judgedOf(input, parts);
  const learned = scoredRows(parts.learned, scored);
  const spoken = spokenOf(scorecard);
  const all = endedOf(parts.judged, won);
  const ended = endedOf(judged.rows, won);
  onProgress(0.1);
  const figures = figuresOf(input, judged, learned);
  onProgress(0.2);
  const { auc } = figures;
  const verdict = verdictOf(auc, ended);
  const abstention = abstentionOf(input, parts.judged);
  const withheld = isTooFew(ended) && !isTooFew(all) ? sayAbstention(abstention, spoken) : null;
  const refused = verdict === 'refused' ? `Too few to say: ${withheld ?? tooFew(ended)}.` : null;
  const rivals = rivalsOf(input, parts, judged);
  onProgress(0.6);
  const tiers = tierRates(input, judged.rows);
  const order = tierOrder(tiers);
  const base = wilson(all.won, all.n);
  const coverage = wilson(ended.n, all.n);
  const abstained = all.n - ended.n;
  const psi = stabilityOfScores(
    scoreCounts(scored.scores, won, learned),
    scoreCounts(judged.scores, judged.won),
  );
  const criteria = criteriaEvidence(scorecard, scored.points, judged, {
    auc: auc.value,
    refused,
    n: ended.n,
    spoken,
    absent: input.absent ?? [],
  });
  onProgress(0.9);
  return {
    ...all,
    records: recordsOf(input, parts.learned),
    split: { kind: split.kind, cut: parts.cut === null ? null : dayOf(parts.cut), seed: split.seed },
    scorecard: scorecard.id,
    ...figures,
    brierBase: rivals.baselines.base.brier,
    base: base.value,
    baseInterval: base,
    tiers,
    tiersInOrder: order.inOrder,
    tierOrder: {
      p: order.p,
      outOfOrder: order.outOfOrder.map(([better, worse]) => [
        tiers[better]?.tier ?? '',
        tiers[worse]?.tier ?? '',
      ]),
    },
    coverage: coverage.value,
    coverageInterval: coverage,
    abstained,
    criteria,
    baselines: rivals.baselines,
    quarters: quartersOf(input, parts),
    psi,
    leaks: input.leaks,
    warnings: warningsOf({
      input,
      parts,
      rivals,
      figures: { n: all.n, auc, abstained, psi },
      abstention: { why: abstention, isTold: withheld !== null },
      learned: endedOf(learned, won),
      judged: ended,
      spoken,
    }),
    verdict,
    sentence: sentenceOf({ verdict, auc, judged: ended, cut: parts.cut, spoken, withheld }),
    ...(withheld === null ? {} : { mend: mendAbstention(abstention) }),
  };
}

function recordsOf({ read, won, created }: BacktestInput, learned: Uint32Array): Evidence['records'] {
  let [first, last] = [Infinity, -Infinity];
  for (const day of created ?? []) {
    if (day === noDay) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return {
    read,
    closed: won.length,
    learned: endedOf(learned, won),
    from: first <= last ? dayOf(first) : null,
    to: first <= last ? dayOf(last) : null,
  };
}
