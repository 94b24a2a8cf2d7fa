import type { CriterionEvidence, Evidence } from '../../core/evidence/evidence.ts';
import { stopped } from '../words.ts';
import type { BacktestNames, CriterionRow } from './backtest-view.ts';
import { countOf, decimal, interval, untoldWord } from './figure-words.ts';
import { verdictWord } from './verdict-words.ts';

/** The most valuable first; what cannot be told last. */
export const byValue = (a: CriterionEvidence, b: CriterionEvidence): number =>
  (b.deltaAuc.value ?? -Infinity) - (a.deltaAuc.value ?? -Infinity) ||
  (a.criterion < b.criterion ? -1 : a.criterion > b.criterion ? 1 : 0);

/**
 * Each criterion with its verdict and the reason; a contradicted one beside what would make it wrong. None where there
 * is no verdict: all of them would say the same.
 */
export const criterionRows = (
  { criteria, verdict }: Evidence,
  names: BacktestNames,
): readonly CriterionRow[] =>
  verdict === 'refused'
    ? []
    : criteria.toSorted(byValue).map((one) => ({
        label: one.label,
        verdict: verdictWord(one.verdict),
        value: valueLine(one, names),
        why: stopped(one.why),
        wrongIf: one.verdict === 'contradicted' ? wrongLine(one) : null,
      }));

function valueLine({ deltaAuc, n }: CriterionEvidence, names: BacktestNames): string {
  if (n === 0) return `It tells no ${names.many} apart.`;
  if (deltaAuc.value === null) return `${untoldWord}; ${countOf(n, names)}.`;
  const verb = deltaAuc.value < 0 ? 'gains' : 'loses';
  const size = decimal(Math.abs(deltaAuc.value), 3);
  const { low, high } = deltaAuc;
  const turned = deltaAuc.value < 0 ? { low: negated(high), high: negated(low) } : deltaAuc;
  return `Without it the AUC ${verb} ${size} (${interval(turned, 3)}); ${countOf(n, names)}.`;
}

const negated = (value: number | null): number | null => (value === null ? null : -value);

function wrongLine({ wrongIf, owner }: CriterionEvidence): string {
  const said =
    wrongIf === null
      ? 'Nobody has written down yet what would make it wrong.'
      : `It was to be wrong if: ${stopped(wrongIf)}`;
  return owner === null ? said : `${said} ${owner} answers for it.`;
}
