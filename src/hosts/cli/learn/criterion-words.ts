import type { LearnedCriterion, LearnedRow } from '../../../core/evidence/learning/learned.ts';
import type { Scorecard } from '../../../core/icp/model.ts';
import { writtenNumber } from '../../../core/condition/written-value.ts';
import { comparisonsOf } from '../../../core/condition/operators.ts';
import { inHundred } from '../../../views/evidence/figure-words.ts';
import type { DeclaredFact } from './declared-fact.ts';
import type { CriterionWords } from './proposed-criterion.ts';
import { rowWords } from './row-words.ts';

/** The group that all learned criteria are counted in. */
export const learnedDimension = { id: 'history', label: 'What the past says' } as const;

/**
 * What a learned criterion is called, why it is there, and what would have to be true for it to be wrong. Where exactly
 * one criterion of today's reads the fact, and nothing besides, its id and label stay.
 */
export function criterionWords(
  learned: LearnedCriterion,
  declared: DeclaredFact,
  today: Scorecard | null,
): CriterionWords {
  const { fact } = declared;
  const alike = (today?.criteria ?? []).filter(({ when, bands = [] }) =>
    (when ? [when] : bands.map((band) => band.when))
      .flatMap(comparisonsOf)
      .every((comparison) => comparison.fact === fact.id),
  );
  const [same] = alike;
  const named = alike.length === 1 && same ? same : { id: fact.id, label: fact.label };
  return {
    id: named.id,
    label: named.label,
    dimension: learnedDimension.id,
    ...reasons(learned.rows, declared),
  };
}

function reasons(
  rows: readonly LearnedRow[],
  declared: DeclaredFact,
): Pick<CriterionWords, 'why' | 'wrongIf'> {
  const told = rows.filter((row) => row.n > 0 && row.rate.value !== null).toSorted(byRate);
  const [best, worst] = [told[0], told.at(-1)];
  if (!best || !worst || best === worst) return {};
  const { label } = declared.fact;
  const [top, low] = [rowWords(declared, best.range), rowWords(declared, worst.range)];
  return {
    why: `In the past, ${won(best)} were won where ${label} was ${top}, and ${won(worst)} where it was ${low}.`,
    wrongIf: `Records made from now on are won no more often where ${label} is ${top} than where it is ${low}.`,
  };
}

const byRate = (a: LearnedRow, b: LearnedRow): number => (b.rate.value ?? 0) - (a.rate.value ?? 0);

const won = ({ rate, n, won: wins }: LearnedRow): string =>
  `${inHundred(rate.value ?? 0)} in 100 (${writtenNumber(wins)} of ${writtenNumber(n)})`;
