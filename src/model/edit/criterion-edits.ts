import { err, ok, type Result } from '../../base/result.ts';
import { conditionOf } from '../../core/condition/condition-form.ts';
import type { Condition } from '../../core/condition/model.ts';
import type { Stage, StageCriterion } from '../../core/stages/model.ts';
import type { PartValues } from '../part-values.ts';
import { criterionAt, stageAt } from '../../core/entries/at.ts';
import type { CriterionEntry, EditContext, EditOf, EditProblem } from './edit.ts';
import { freeId, idFrom } from './ids.ts';
import { criteriaIn, stageIn, withStage } from './in-stages.ts';
import { factsIn, gone, setOrLeftOut, wrong, type Edited } from './part-access.ts';
import { withPeople } from './people.ts';
import { textOrNone } from './stage-edits.ts';

/** Adds a criterion, or puts what an admin filled in in its place; when it was last asked what makes it wrong is kept. */
export function putCriterion(parts: PartValues, edit: EditOf<'putCriterion'>, context: EditContext): Edited {
  const { pipeline, stage, direction, id, criterion } = edit;
  const there = stageIn(parts, pipeline, stage);
  if (!there) return gone(stageAt(pipeline, stage), 'This stage');
  const before = there[direction].find((one) => one.id === id) ?? null;
  const at =
    id === null ? `${stageAt(pipeline, stage)}/${direction}` : criterionAt(pipeline, stage, direction, id);
  if (id !== null && !before) return gone(at, 'This criterion');
  const lacking = whatLacks(criterion, at);
  if (lacking) return err(lacking);
  const when = whenOf(criterion, before, parts, at);
  if (!when.ok) return when;
  const fresh = before?.id ?? freshId(criterion.label, parts);
  const put = criterionOf(fresh, criterion, when.value, before);
  const changed = (stageBefore: Stage): Stage => ({
    ...stageBefore,
    [direction]: placed(stageBefore[direction], put),
  });
  const named = [criterion.owner, criterion.waivableBy ?? ''];
  return ok(withStage(withPeople(parts, named, context), pipeline, stage, changed));
}

/** Criteria are told apart by id alone in waivers and in what was audited, so no two of the model share one. */
const freshId = (label: string, parts: PartValues): string =>
  freeId(
    idFrom(label, 'criterion'),
    criteriaIn(parts).map(({ id }) => id),
  );

function placed(list: readonly StageCriterion[], put: StageCriterion): StageCriterion[] {
  return list.some(({ id }) => id === put.id)
    ? list.map((one) => (one.id === put.id ? put : one))
    : [...list, put];
}

const texts = [
  ['label', 'what has to be true'],
  ['owner', 'who answers for it'],
  ['whenMissing', 'what to do when it is missing'],
] as const;

function whatLacks(criterion: CriterionEntry, at: string): EditProblem | null {
  const lacking = texts.find(([key]) => criterion[key].trim() === '');
  if (!lacking) return null;
  const [key, what] = lacking;
  return { kind: 'wrong', at: `${at}#${key}`, what: `It does not say ${what}.`, todo: 'Fill it in.' };
}

function whenOf(
  { when }: CriterionEntry,
  before: StageCriterion | null,
  parts: PartValues,
  at: string,
): Result<Condition, EditProblem> {
  if (when.kind === 'written')
    return before ? ok(before.when) : wrong(`${at}#when`, 'It asks for nothing yet.', 'Choose a fact.');
  const made = conditionOf(when, factsIn(parts));
  if (made.ok) return made;
  const { row, what, todo } = made.error;
  return wrong(`${at}#when/${row}`, what, todo);
}

function criterionOf(
  id: string,
  given: CriterionEntry,
  when: Condition,
  before: StageCriterion | null,
): StageCriterion {
  return setOrLeftOut<StageCriterion>({
    id,
    label: given.label.trim(),
    when,
    evidence: given.evidence,
    level: given.level,
    owner: given.owner.trim(),
    saysMissing: textOrNone(given.saysMissing),
    whenMissing: given.whenMissing.trim(),
    waivableBy: textOrNone(given.waivableBy),
    longestWaiverDays: given.longestWaiverDays,
    wrongIf: textOrNone(given.wrongIf),
    askedOn: before?.askedOn,
  });
}

/** Takes a criterion away. */
export function removeCriterion(parts: PartValues, edit: EditOf<'removeCriterion'>): Edited {
  const { pipeline, stage, direction, id } = edit;
  const at = criterionAt(pipeline, stage, direction, id);
  if (!stageIn(parts, pipeline, stage)?.[direction].some((one) => one.id === id))
    return gone(at, 'This criterion');
  const without = (before: Stage): Stage => ({
    ...before,
    [direction]: before[direction].filter((one) => one.id !== id),
  });
  return ok(withStage(parts, pipeline, stage, without));
}
