import { criterionAt } from '../../core/entries/at.ts';
import { conditionForm } from '../../core/condition/condition-form.ts';
import { comparisonsOf, factsOf } from '../../core/condition/operators.ts';
import { sayCondition } from '../../core/condition/say-condition.ts';
import type { Pipeline, Stage, StageCriterion } from '../../core/stages/model.ts';
import type { TonedLine } from '../parts.ts';
import type { SettingsToShow } from './settings-to-show.ts';
import type { CriterionForm, CriterionSettings } from './settings-view.ts';
import { crmField, fieldOfFact, filledLine, filledOf, isHalfEmpty, shareText } from './show-filled.ts';
import { evidenceWords, levelWords } from './setting-words.ts';

/** The criteria of one side of a stage. */
export const criteriaSettings = (
  pipeline: Pipeline,
  stage: Stage,
  direction: 'entry' | 'exit',
  shown: SettingsToShow,
): readonly CriterionSettings[] =>
  stage[direction].map((criterion) => {
    const at = criterionAt(pipeline.id, stage.id, direction, criterion.id);
    return {
      at,
      id: criterion.id,
      direction,
      mark: shown.markOf(at),
      form: formOf(criterion, shown),
      says: sayCondition(criterion.when, shown.facts),
      line: [levelWords[criterion.level], evidenceWords[criterion.evidence], criterion.owner].join(' · '),
      filled: filledLineOf(criterion, shown),
      alreadyAsked: alreadyAsked(pipeline, stage, direction, criterion, shown),
      state: shown.stateOf(at),
    };
  });

function formOf(criterion: StageCriterion, { facts }: SettingsToShow): CriterionForm {
  return {
    label: criterion.label,
    when: conditionForm(criterion.when, facts),
    evidence: criterion.evidence,
    level: criterion.level,
    owner: criterion.owner,
    whenMissing: criterion.whenMissing,
    saysMissing: criterion.saysMissing ?? null,
    waivableBy: criterion.waivableBy ?? null,
    longestWaiverDays: criterion.longestWaiverDays,
    wrongIf: criterion.wrongIf ?? null,
  };
}

/** The emptiest of the fields that a criterion reads. */
function filledLineOf(criterion: StageCriterion, shown: SettingsToShow): TonedLine | null {
  const read = factsOf(criterion.when).flatMap((id) => shown.facts.find((fact) => fact.id === id) ?? []);
  const own = read.filter((fact) => !fact.from);
  const unmapped = own.find((fact) => !fieldOfFact(fact, shown));
  if (unmapped) return { text: `No field of ${shown.crm} carries ${unmapped.label}`, tone: 'warn' };
  const counted = own.flatMap((fact) => {
    const share = filledOf(fact, shown);
    return share && share.of > 0 ? [{ fact, share }] : [];
  });
  const [emptiest] = counted.toSorted((a, b) => a.share.filled / a.share.of - b.share.filled / b.share.of);
  if (!emptiest) return own[0] ? filledLine(own[0], shown) : null;
  const { fact, share } = emptiest;
  const field = fieldOfFact(fact, shown);
  const text = `${field?.label ?? fact.label}: filled in on ${shareText(share, fact.object)}`;
  if (!isHalfEmpty(share)) return { text, tone: 'neutral' };
  return criterion.level === 'block'
    ? { text: `${text}. It would stop most deals.`, tone: 'warn' }
    : { text: `${text}. Too few to block on.`, tone: 'warn' };
}

/** What the CRM itself asks for on the same way, so that nobody is asked twice. */
function alreadyAsked(
  pipeline: Pipeline,
  stage: Stage,
  direction: 'entry' | 'exit',
  criterion: StageCriterion,
  shown: SettingsToShow,
): string | null {
  const next = pipeline.stages[pipeline.stages.indexOf(stage) + 1];
  const entered = direction === 'entry' ? stage : next;
  const mapped = shown.mappedPipelines[pipeline.id];
  if (!entered || !mapped) return null;
  const there = shown.crmPipelines.find(({ id }) => id === mapped.id);
  const crmStage = there?.stages.find(({ id }) => id === mapped.stages[entered.id]);
  const required = crmStage?.requiredFields ?? [];
  const asked = comparisonsOf(criterion.when).flatMap(({ fact: id }) => {
    const fact = shown.facts.find((one) => one.id === id && one.object === 'deal');
    const field = fact ? fieldOfFact(fact, shown) : null;
    return field && required.includes(field.field)
      ? [crmField('deal', field.field, shown)?.label ?? field.field]
      : [];
  });
  if (asked.length === 0 || !crmStage) return null;
  return `${shown.crm} itself asks for ${[...new Set(asked)].join(' and ')} when a deal enters ${crmStage.label}.`;
}
