import { canAllHold } from '../../core/icp/reachable.ts';
import type { Condition, Fact } from '../../core/condition/model.ts';
import type { Check, Draft, Report } from '../draft.ts';
import { placeOf } from '../problem.ts';
import type { Place } from '../problem.ts';
import { code } from '../wording.ts';
import { namesOf } from './names.ts';
import { isSound } from './sound.ts';
import { stageCriteriaOf } from './stage-criteria.ts';

/**
 * Every stage criterion and every limit can hold. Criteria that block are told by what they keep from happening, see
 * `passable-stages.ts`.
 */
export const checkHoldable: Check = (draft, report) => {
  const facts = [...namesOf(draft).fact.values()].map(({ value }) => value);
  for (const { criterion, place } of stageCriteriaOf(draft)) {
    const what = `${code(criterion.id)} can never hold: its parts contradict one another, so every deal would be told that it is missing`;
    if (criterion.level !== 'block') checkHolds(draft, report, facts, { place, when: criterion.when, what });
  }
  for (const [index, { id, when }] of (draft.messaging?.value.limits ?? []).entries()) {
    const place = placeOf(draft.messaging?.file ?? '', 'limits', index);
    const what = `limit ${code(id)} is said on no deal: its condition can never hold`;
    if (when) checkHolds(draft, report, facts, { place, when, what });
  }
};

interface Rule {
  readonly place: Place;
  readonly when: Condition;
  readonly what: string;
}

function checkHolds(draft: Draft, report: Report, facts: readonly Fact[], { place, when, what }: Rule): void {
  if (!isSound(draft, report, place, [when]) || canAllHold([when], facts)) return;
  report.problem({ ...place, path: [...place.path, 'when'] }, what, 'Correct it, or take the rule out.');
}
