import type { Condition } from '../../core/condition/model.ts';
import { factsOf } from '../../core/condition/operators.ts';
import type { Draft, Report } from '../draft.ts';
import type { Place } from '../problem.ts';
import { namesOf } from './names.ts';

/**
 * Whether conditions can be reasoned about: nothing is wrong with the entry that they stand in, nor with a fact that
 * they read. To be asked after the checks that would find it.
 */
export function isSound(
  draft: Draft,
  report: Report,
  place: Place,
  conditions: readonly Condition[],
): boolean {
  if (!draft.isWhole(place) || !report.isClean(place)) return false;
  const { fact: facts } = namesOf(draft);
  return conditions.flatMap(factsOf).every((id) => {
    const declared = facts.get(id);
    return (
      declared !== undefined && report.isClean({ ...declared.place, path: declared.place.path.slice(0, -1) })
    );
  });
}
