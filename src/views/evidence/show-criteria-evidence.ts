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
      columns: ['Criterion', 'Verdict', 'AUC lost', '95% interval', 'Lift at 20% lost', 'Set apart'],
      rows: criteria
        .toSorted(byValue)
        .map((one) => [
          one.label,
          ...(one.isAbsent === true
            ? ['Not in this file', '', '', '', '']
            : [
                verdictWord(one.verdict).text,
                decimal(one.deltaAuc.value, 3),
                interval(one.deltaAuc, 3),
                withInterval(one.deltaLift20),
                countOf(one.n, names),
              ]),
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
    return { text: 'Too few records got a score to say what any criterion is worth.', tone: 'warn' };
  const absent = criteria.filter((one) => one.isAbsent === true && one.verdict === 'no_evidence').length;
  const others = criteria.length - supported - contradicted - absent;
  return {
    text: `Of ${counted(criteria.length, 'criterion', 'criteria')} ${areMany(supported)} supported and ${areMany(contradicted)} contradicted${ofAbsent(absent)}${ofOthers(others)}.`,
    tone: contradicted > 0 ? 'bad' : supported > 0 ? 'good' : 'neutral',
  };
}

const areMany = (count: number): string => (count === 0 ? 'none is' : count === 1 ? '1 is' : `${count} are`);

function ofAbsent(count: number): string {
  if (count === 0) return '';
  return `; ${count} ${count === 1 ? 'reads' : 'read'} only what is not in this file`;
}

function ofOthers(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? '; of the other one the records show no worth of its own'
    : `; of the other ${count} the records show no worth of their own`;
}
