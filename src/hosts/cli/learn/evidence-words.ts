import { writtenNumber } from '../../../core/condition/written-value.ts';
import type { LearnedCriterion, LearnedRow } from '../../../core/evidence/learning/learned.ts';
import { decimal, percent, percentInterval } from '../../../views/evidence/figure-words.ts';

/** What a row rests on: `won 120 of 310, 39% (34 to 44%); weight of evidence 0.35`. */
export function rowEvidence({ n, won, rate, weightOfEvidence }: LearnedRow): string {
  if (n === 0) return 'no record so far';
  const share = `${percent(rate.value)} (${percentInterval(rate)})`;
  return `won ${writtenNumber(won)} of ${writtenNumber(n)}, ${share}; weight of evidence ${decimal(weightOfEvidence)}`;
}

/** What a criterion rests on: `information value 0.12; by chance alone in under 1% of cases`. */
export function criterionEvidence({ informationValue, p }: LearnedCriterion): string {
  const chance = p === null ? '' : `; so much difference comes of chance alone in ${percentOf(p)} of cases`;
  return `information value ${decimal(informationValue)}${chance}`;
}

const percentOf = (p: number): string => (p === 0 ? 'under 1%' : percent(p));
