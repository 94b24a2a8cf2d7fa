import type { Evidence } from '../../../../core/evidence/evidence.ts';
import type { BacktestView, EvidencePart } from '../../../../views/evidence/backtest-view.ts';
import { bestName, logisticName } from '../../../../views/evidence/show-baselines.ts';
import { byValue } from '../../../../views/evidence/criterion-rows.ts';
import { tierName } from '../../../../views/evidence/show-tiers.ts';
import { verdictWord } from '../../../../views/evidence/verdict-words.ts';
import { intervalPlot, type IntervalRow } from './interval-plot.ts';
import type { Plot } from './plot.ts';

/** The share won of each tier beside that of all. */
export function tiersPlot({ tiers, base }: Evidence, part: EvidencePart): Plot | null {
  const rows = tiers.map((tier): IntervalRow => ({
    name: tierName(tier),
    said: tier.n === 0 ? 'none' : `${tier.won} of ${tier.n}`,
    value: tier.rate,
    low: tier.low,
    high: tier.high,
    kind: 'main',
  }));
  const beside = base === null ? '' : ' The grey ticks are the share of all.';
  return intervalPlot(
    rows,
    { title: 'Won', format: '.0%', beside: base },
    `The share won of each tier, the best first, with intervals. ${part.line.text}${beside}`,
  );
}

/** The score beside what it is held against. */
export function baselinesPlot(
  { auc, baselines }: Evidence,
  part: EvidencePart,
  scorecard: string,
): Plot | null {
  const { bestFact, logistic } = baselines;
  const row = (name: string, figure: Evidence['auc'], kind: IntervalRow['kind']): IntervalRow => ({
    name,
    said: figure.value === null ? '' : figure.value.toFixed(2),
    value: figure.value,
    low: figure.low,
    high: figure.high,
    kind,
  });
  return intervalPlot(
    [
      row(scorecard, auc, 'main'),
      ...(bestFact === null ? [] : [row(bestName(bestFact), bestFact.auc, 'quiet')]),
      ...(logistic === null ? [] : [row(logisticName, logistic.auc, 'quiet')]),
    ],
    { title: 'ROC AUC', format: '.2f', beside: 0.5 },
    `ROC AUC with intervals. ${part.line.text}`,
  );
}

const kindOf = { supported: 'main', contradicted: 'bad', no_evidence: 'quiet', refused: 'quiet' } as const;

/** What the AUC loses without each criterion, the most valuable first; null where there is no verdict on them. */
export function criteriaPlot(
  { criteria, verdict: overall }: Evidence,
  { criteria: part }: BacktestView,
): Plot | null {
  if (overall === 'refused') return null;
  return intervalPlot(
    criteria.toSorted(byValue).map(({ label, verdict, deltaAuc }) => ({
      name: label,
      said: verdictWord(verdict).text,
      value: deltaAuc.value,
      low: deltaAuc.low,
      high: deltaAuc.high,
      kind: kindOf[verdict],
    })),
    { title: 'AUC lost without it', format: '.3~f', beside: 0 },
    `What the ROC AUC loses without each criterion, with intervals; the grey ticks are nothing lost. ${part.line.text}`,
  );
}
