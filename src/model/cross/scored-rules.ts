import { canAllHold, overlappingBands } from '../../core/icp/reachable.ts';
import type { Condition, Fact } from '../../core/condition/model.ts';
import type { FitCriterion } from '../../core/icp/model.ts';
import type { Check, Report } from '../draft.ts';
import { placeOf } from '../problem.ts';
import type { Path, Place } from '../problem.ts';
import { code } from '../wording.ts';
import { namesOf } from './names.ts';
import { isSound } from './sound.ts';

/** Every rule of a scorecard can hold, and no two bands of a criterion can hold at once. */
export const checkScoredRules: Check = (draft, report) => {
  const facts = [...namesOf(draft).fact.values()].map(({ value }) => value);
  for (const [index, { criteria, disqualifiers }] of (draft.icp?.value.scorecards ?? []).entries()) {
    const at = (...path: Path): Place => placeOf(draft.icp?.file ?? '', 'scorecards', index, ...path);
    for (const [nth, criterion] of criteria.entries()) {
      const place = at('criteria', nth);
      if (draft.isWhole(place) && isSound(draft, report, place, conditionsIn(criterion)))
        checkCriterion(criterion, (...path) => at('criteria', nth, ...path), facts, report);
    }
    for (const [nth, { when }] of disqualifiers.entries())
      if (isSound(draft, report, at('disqualifiers', nth), [when]))
        checkCanHold(when, at('disqualifiers', nth, 'when'), facts, report);
  }
};

const conditionsIn = ({ when, bands = [] }: FitCriterion): Condition[] =>
  when ? [when] : bands.map((band) => band.when);

function checkCriterion(
  criterion: FitCriterion,
  at: (...path: Path) => Place,
  facts: readonly Fact[],
  report: Report,
): void {
  if (criterion.when) checkCanHold(criterion.when, at('when'), facts, report);
  for (const [index, { when }] of (criterion.bands ?? []).entries())
    checkCanHold(when, at('bands', index, 'when'), facts, report);
  for (const { first, second, witness } of overlappingBands(criterion, facts))
    report.problem(
      at('bands', second, 'when'),
      `bands ${first + 1} and ${second + 1} of ${code(criterion.id)} hold at once, for instance for ${witness}`,
      'Bands exclude one another. Part them: `between` goes up to its second number and does not hold for it.',
    );
}

function checkCanHold(condition: Condition, place: Place, facts: readonly Fact[], report: Report): void {
  if (!canAllHold([condition], facts))
    report.problem(
      place,
      'this can never hold: its parts contradict one another',
      'Correct it, or take the rule out.',
    );
}
