import { inHundred as timesInHundred } from '../../core/evidence/backtest/spoken.ts';
import type { Estimate } from '../../core/evidence/estimate.ts';
import type { Evidence } from '../../core/evidence/evidence.ts';
import { writtenNumber } from '../../core/condition/written-value.ts';
import type { BacktestNames, FigureRow } from './backtest-view.ts';
import { baseName } from './show-baselines.ts';
import { slopeIsUntold } from './show-curves.ts';
import {
  countOf,
  decimal,
  inHundred,
  interval,
  percent,
  percentInterval,
  untoldWord,
} from './figure-words.ts';

const takesBoth = 'It takes won and lost records that got different scores.';

/** What a figure means where it can be told; what it takes where it cannot. */
const meaning = (estimate: Estimate, says: (value: number) => string): string =>
  estimate.value === null ? takesBoth : says(estimate.value);

/** The figures of a backtest, each with its interval, what it rests on, and what it means. */
export const showFigures = (evidence: Evidence, names: BacktestNames): readonly FigureRow[] => [
  rocRow(evidence.auc, names),
  precisionRow(evidence, names),
  liftRow(evidence, names, 10),
  liftRow(evidence, names, 20),
  separationRow(evidence, names),
  errorRow(evidence, names),
  slopeRow(evidence, names),
  coverageRow(evidence, names),
];

function rocRow(auc: Estimate, names: BacktestNames): FigureRow {
  return {
    label: 'ROC AUC',
    value: decimal(auc.value),
    interval: interval(auc),
    rests: countOf(auc.n, names),
    plain: meaning(
      auc,
      (value) =>
        `Of a won and a lost ${names.one}, the won one has the better score ${timesInHundred(value)} times in 100; 50 is chance.`,
    ),
  };
}

function precisionRow({ prAuc, base }: Evidence, names: BacktestNames): FigureRow {
  return {
    label: 'PR-AUC',
    value: decimal(prAuc.value),
    interval: interval(prAuc),
    rests: countOf(prAuc.n, names),
    plain: meaning(
      prAuc,
      () =>
        `How many are won among the best-scored, whatever share is looked at; a score that knows nothing gets ${decimal(base)}, the share won.`,
    ),
  };
}

function liftRow(evidence: Evidence, names: BacktestNames, share: 10 | 20): FigureRow {
  const [lift, gain] = share === 10 ? [evidence.lift10, evidence.gain10] : [evidence.lift20, evidence.gain20];
  return {
    label: `Lift at ${share}%`,
    value: lift.value === null ? untoldWord : `×${decimal(lift.value)}`,
    interval: interval(lift),
    rests: countOf(lift.n, names),
    plain: meaning(lift, (value) => {
      const holds =
        gain.value === null
          ? ''
          : `, and hold ${percent(gain.value)} (${percentInterval(gain)}) of all that were won`;
      return `The best-scored ${share}% are won ${decimal(value)} times as often as all${holds}; 1 is no difference.`;
    }),
  };
}

function separationRow({ ks, ksInterval }: Evidence, names: BacktestNames): FigureRow {
  return {
    label: 'KS',
    value: decimal(ks),
    interval: interval(ksInterval),
    rests: countOf(ksInterval.n, names),
    plain:
      ks === null
        ? takesBoth
        : `At the score that parts them best, the shares of won and of lost ${names.many} above it are ${inHundred(ks)} points apart; 0 is no difference.`,
  };
}

function errorRow(evidence: Evidence, names: BacktestNames): FigureRow {
  const { brier, brierInterval, brierBase } = evidence;
  const base =
    brierBase === null
      ? ''
      : ` Saying ${baseName(evidence, names)} of every ${names.one} gives ${decimal(brierBase, 3)}.`;
  return {
    label: 'Brier score',
    value: decimal(brier, 3),
    interval: interval(brierInterval, 3),
    rests: countOf(brierInterval.n, names),
    plain:
      brier === null
        ? takesBoth
        : `How far the predicted chance is from what came, squared; lower is better.${base}`,
  };
}

function slopeRow({ calibration }: Evidence, names: BacktestNames): FigureRow {
  const { slope } = calibration;
  return {
    label: 'Calibration slope',
    value: decimal(slope.value),
    interval: interval(slope),
    rests: countOf(slope.n, names),
    plain: meaning(
      slope,
      () =>
        `1 is a chance that comes true; below 1 the predictions are too bold, above 1 too timid.${slopeIsUntold(slope) ? ` Which of them it is cannot be told on so few ${names.many}.` : ''}`,
    ),
  };
}

function coverageRow(evidence: Evidence, names: BacktestNames): FigureRow {
  const { coverage, coverageInterval, abstained, n } = evidence;
  return {
    label: 'Scored',
    value: percent(coverage),
    interval: percentInterval(coverageInterval),
    rests: countOf(coverageInterval.n, names),
    plain:
      n === 0 && coverage === null
        ? `No ${names.one} was judged.`
        : abstained === 0
          ? `Enough was known of every ${names.one} for a score.`
          : `Of ${writtenNumber(abstained)} not enough was known for a score.`,
  };
}
