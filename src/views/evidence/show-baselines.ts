import type { Evidence } from '../../core/evidence/evidence.ts';
import type { BacktestNames, EvidencePart } from './backtest-view.ts';
import { countOf, decimal, interval, untoldWord } from './figure-words.ts';

/** What the score is held against. */
export function showBaselines(evidence: Evidence, names: BacktestNames): EvidencePart {
  const { auc, baselines, brier } = evidence;
  const { base, bestFact, logistic } = baselines;
  const row = (name: string, figure: Evidence['auc'], error: number | null): readonly string[] => [
    name,
    decimal(figure.value),
    interval(figure),
    error === null ? '' : decimal(error, 3),
    countOf(figure.n, names),
  ];
  return {
    id: 'baselines',
    title: 'What it is held against',
    line: { text: besideLine(evidence), tone: 'neutral' },
    table: {
      caption: 'The score beside simpler and stronger ones, on the same records',
      columns: ['Score', 'ROC AUC', '95% interval', 'Brier', 'Rests on'],
      rows: [
        row(names.scorecard, auc, brier),
        ...(bestFact === null ? [] : [row(bestName(bestFact), bestFact.auc, null)]),
        ...(logistic === null ? [] : [row(logisticName, logistic.auc, logistic.brier)]),
        [
          `The same for all: ${baseName(evidence, names)}`,
          decimal(base.auc),
          '',
          base.brier === null ? '' : decimal(base.brier, 3),
          '',
        ],
      ],
      empty: 'There is nothing to hold it against.',
    },
    notes:
      logistic === null
        ? []
        : [
            `The logistic regression reads ${logistic.on ?? 'the facts that the scorecard reads'}, and was fitted to ${countOf(logistic.n, names)}.`,
          ],
  };
}

/** What is said of every record alike, being known beforehand: `the share won of the older deals`. */
export const baseName = ({ split }: Pick<Evidence, 'split'>, { many }: BacktestNames): string =>
  split.kind === 'time'
    ? `the share won of the older ${many}`
    : `the share won of the ${many} that are learned from`;

/** How the best single fact is called in a table and beside its mark. */
export const bestName = ({ label }: NonNullable<Evidence['baselines']['bestFact']>): string =>
  `${label}, by itself`;
/** How the regression is called. */
export const logisticName = 'Logistic regression';

function besideLine({ auc, baselines: { bestFact, logistic } }: Evidence): string {
  if (auc.value === null) return `${untoldWord}: it takes won and lost records.`;
  const others = [
    ...(bestFact === null ? [] : [`${decimal(bestFact.auc.value)} for its best fact by itself`]),
    ...(logistic === null
      ? []
      : [
          `${decimal(logistic.auc.value)} for a logistic regression on ${logistic.on ?? 'the facts that it reads'}`,
        ]),
  ];
  const beside = others.length === 0 ? '' : `, beside ${others.join(' and ')}`;
  return `The score has an AUC of ${decimal(auc.value)}${beside}; 0.50 is chance.`;
}
