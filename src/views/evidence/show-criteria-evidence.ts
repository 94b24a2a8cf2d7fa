import type { CriterionEvidence, Evidence } from '../../core/evidence/evidence.ts';
import { counted } from '../words.ts';
import type { BacktestNames, EvidencePart } from './backtest-view.ts';
import { byValue } from './criterion-rows.ts';
import { countOf, decimal, interval, withInterval } from './figure-words.ts';
import { verdictWord } from './verdict-words.ts';

/** What each criterion is worth beside the others, as a table. */
export function showCriteria({ criteria }: Evidence, names: BacktestNames): EvidencePart {
  return {
    id: 'criteria',
    title: 'What each criterion is worth',
    line: verdictsLine(criteria),
    table: {
      caption: 'What ROC AUC and the lift at 20% lose without each criterion',
      columns: ['Criterion', 'Verdict', 'AUC lost', '95% interval', 'Lift at 20% lost', 'Rests on'],
      rows: criteria
        .toSorted(byValue)
        .map((one) => [
          one.label,
          verdictWord(one.verdict).text,
          decimal(one.deltaAuc.value, 3),
          interval(one.deltaAuc, 3),
          withInterval(one.deltaLift20),
          countOf(one.n, names),
        ]),
      empty: 'The scorecard has no criteria.',
    },
    notes: [
      `Each is taken out of the score by itself. Intervals are corrected for ${counted(criteria.length, 'criterion that is', 'criteria that are')} looked at.`,
    ],
  };
}

function verdictsLine(criteria: readonly CriterionEvidence[]): EvidencePart['line'] {
  if (criteria.length === 0) return { text: 'The scorecard has no criteria.', tone: 'neutral' };
  const many = (verdict: CriterionEvidence['verdict']): number =>
    criteria.filter((one) => one.verdict === verdict).length;
  const [supported, contradicted, refused] = [many('supported'), many('contradicted'), many('refused')];
  if (refused === criteria.length)
    return { text: 'There are too few records to say what any criterion is worth.', tone: 'warn' };
  return {
    text: `Of ${counted(criteria.length, 'criterion', 'criteria')} ${supported} ${supported === 1 ? 'is' : 'are'} supported and ${contradicted} contradicted; of the others the records show no worth of their own.`,
    tone: contradicted > 0 ? 'bad' : supported > 0 ? 'good' : 'neutral',
  };
}
