import type { Band, FitCriterion } from '../../../core/icp/model.ts';
import type { LearnedCriterion, LearnedRow } from '../../../core/evidence/learning/learned.ts';
import type { DeclaredFact } from './declared-fact.ts';
import { conditionOf } from './row-condition.ts';

/** A criterion of the proposal, with what it was made of. */
export interface ProposedCriterion {
  readonly criterion: FitCriterion;
  readonly learned: LearnedCriterion;
  readonly declared: DeclaredFact;
  /** The row behind each of `criterion.bands`, or behind `when`. */
  readonly bandRows: readonly LearnedRow[];
  /** The rows behind `otherwise` and `whenUnknown`; null where those points only fill a gap. */
  readonly otherwiseRow: LearnedRow | null;
  readonly unknownRow: LearnedRow | null;
}

/** What stands on a criterion besides its points. */
export type CriterionWords = Pick<FitCriterion, 'id' | 'label' | 'dimension' | 'why' | 'wrongIf'>;

/** A learned criterion in the form of the model. */
export function proposedCriterion(
  learned: LearnedCriterion,
  declared: DeclaredFact,
  words: CriterionWords,
): ProposedCriterion {
  const rest = learned.rows.find(({ range }) => range.kind === 'rest') ?? null;
  const unknown = learned.rows.find(({ range }) => range.kind === 'blank') ?? null;
  const found = learned.rows.flatMap((row) => {
    const when = conditionOf(declared, row.range);
    return when ? [{ row, band: { when, points: row.points } satisfies Band }] : [];
  });
  const { whenUnknown } = learned;
  // What is known or not decides, whatever it is.
  if (found.length === 0 && rest) {
    const when = { fact: declared.fact.id, isSet: true } as const;
    const criterion = { ...words, when, points: rest.points, otherwise: whenUnknown, whenUnknown };
    return { criterion, learned, declared, bandRows: [rest], otherwiseRow: null, unknownRow: unknown };
  }
  const asksIfSet = found.some(({ band }) => 'isSet' in band.when);
  const otherwise = asksIfSet ? whenUnknown : (rest?.points ?? pointsElsewhere(declared, learned.rows));
  const bands = found.map(({ band }) => band);
  const [only] = bands;
  const rule = bands.length === 1 && only ? only : { bands };
  return {
    criterion: { ...words, ...rule, otherwise, whenUnknown },
    learned,
    declared,
    bandRows: found.map(({ row }) => row),
    otherwiseRow: rest,
    unknownRow: unknown,
  };
}

/** Points for what no row speaks of: of numbers and of yes and no there is nothing else; a new value gets the usual. */
function pointsElsewhere({ fact }: DeclaredFact, rows: readonly LearnedRow[]): number {
  return fact.type === 'option' ? usualPoints(rows) : Math.min(...known(rows).map(({ points }) => points));
}

const known = (rows: readonly LearnedRow[]): readonly LearnedRow[] =>
  rows.filter(({ range }) => range.kind !== 'blank');

/** The points that records have on average: they say nothing for or against. */
function usualPoints(rows: readonly LearnedRow[]): number {
  const all = known(rows);
  const n = all.reduce((sum, row) => sum + row.n, 0);
  return n === 0 ? 0 : Math.round(all.reduce((sum, row) => sum + row.n * row.points, 0) / n);
}
