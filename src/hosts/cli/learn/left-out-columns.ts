import { blankAdvice } from './blank-advice.ts';
import type { DeclaredFact } from './declared-fact.ts';
import type { ColumnLeftOut } from './choose-columns.ts';
import type { Proposed } from './propose.ts';

/** A column that is not in the proposal, and why, in a sentence. */
export interface NotProposed extends ColumnLeftOut {
  /** Its information value; left out where it was not looked at. */
  readonly iv?: number | null;
}

/** Every column that is not in the proposal, by the name that the file gives it: never learned from, or to no avail. */
export function leftOutColumns({
  choice,
  learned,
  declared,
  card,
  tooFew,
}: Proposed): readonly NotProposed[] {
  const lookedAt = learned.leftOut.map(({ fact, why, informationValue }): NotProposed => {
    const one = declared.find((other) => other.fact.id === fact);
    return {
      column: one?.column.name ?? fact,
      why: card === null && tooFew ? 'There are too few records to tell.' : (one && whyOf(one)) || why,
      unlessNamed: false,
      iv: informationValue,
    };
  });
  return [...choice.leftOut, ...lookedAt];
}

/** A better reason than that wins and losses do not differ by it, where the file tells one. */
function whyOf({ fact, profile, values }: DeclaredFact): string | null {
  if (fact.type === 'option' && profile.amongNumbers.length > 0) return blankAdvice(profile);
  if (fact.type === 'date' && values.kind === 'number' && isStillToCome(values.values))
    return 'Every day in it comes after the day on which the record was made, and how far after is not told apart.';
  return null;
}

const isStillToCome = (ages: Float64Array): boolean => ages.every((age) => Number.isNaN(age) || age === -1);
