import { criterionAt } from '../../core/entries/at.ts';
import { asksOnlyWhetherFilled } from '../../core/stages/asks-whether-filled.ts';
import type { Pipeline, Stage } from '../../core/stages/model.ts';
import type { TonedLine } from '../parts.ts';
import type { AskedByCrm, ByHand, PipelineRules, RulesView, RuleSwitch } from './rules-view.ts';
import type { CrmStageToShow, SettingsToShow } from './settings-to-show.ts';

/** A rule of the CRM's own about moves in one pipeline, as the CRM tells it. */
export interface RulesToShow {
  readonly pipeline: string;
  /** False in a CRM that has no such rules. */
  readonly has: boolean;
  readonly says: string;
  readonly noSkipping: boolean | null;
  readonly noMovingBack: boolean | null;
  readonly approval: { readonly stage: string; readonly onlyUnmet: boolean } | null;
  readonly unseen: string | null;
  /** In its texts, `{pipeline}` stands for what the pipeline is called. */
  readonly byHand: readonly ByHand[];
}

/** What the page about rules is made of. */
export type RulesShown = Pick<
  SettingsToShow,
  'crm' | 'pipelines' | 'mappedPipelines' | 'mappedFields' | 'crmPipelines' | 'crmFields'
>;

/** The CRM's own rules beside the model's: what is set, what can be set here, and where to click for the rest. */
export function showRules(shown: RulesShown, rules: readonly RulesToShow[]): RulesView {
  const { crm, crmPipelines } = shown;
  const stages = crmPipelines.flatMap((pipeline) => pipeline.stages);
  const isTold = stages.some(({ requiredFields }) => requiredFields !== null);
  return {
    title: `${crm}’s own rules`,
    says: rules[0]?.says ?? '',
    pipelines: rules.filter(({ has }) => has).map((one) => pipelineRules(one, shown)),
    asked: askedByCrm(shown),
    notTold: isTold
      ? null
      : `${crm} does not tell here which fields it asks for at a stage. Look once, as below, so that nobody is asked twice.`,
    byHand: handsOf(shown, rules),
  };
}

function pipelineRules(rules: RulesToShow, { crmPipelines }: RulesShown): PipelineRules {
  const there = crmPipelines.find(({ id }) => id === rules.pipeline);
  return {
    pipeline: rules.pipeline,
    label: there?.label ?? rules.pipeline,
    switches: rules.unseen === null ? switchesOf(rules) : [],
    approval: rules.unseen === null ? approvalLine(rules, there?.stages ?? []) : null,
    unseen: rules.unseen,
  };
}

const switchesOf = ({ noSkipping, noMovingBack }: RulesToShow): readonly RuleSwitch[] => [
  {
    rule: 'noSkipping',
    label: 'No stage may be skipped',
    on: noSkipping === true,
    says: 'A deal moves forward one stage at a time.',
  },
  {
    rule: 'noMovingBack',
    label: 'No deal may move back',
    on: noMovingBack === true,
    says: 'Plumbline never stops a deal from moving back: it is how a deal tells the truth. Switch it on only if you mean it.',
  },
];

function approvalLine({ approval }: RulesToShow, stages: readonly CrmStageToShow[]): TonedLine {
  if (approval === null) return { text: 'No stage asks for approval', tone: 'neutral' };
  const stage = stages.find(({ id }) => id === approval.stage)?.label ?? approval.stage;
  return approval.onlyUnmet
    ? { text: `${stage} asks for approval where exit criteria are not met`, tone: 'good' }
    : { text: `${stage} asks for approval of every deal, also where exit criteria are met`, tone: 'warn' };
}

/** For pipelines of the model alone; what is the same for all of them is told once. */
function handsOf(
  { mappedPipelines, crmPipelines }: RulesShown,
  rules: readonly RulesToShow[],
): readonly ByHand[] {
  const ours = new Set(Object.values(mappedPipelines).map(({ id }) => id));
  const hands = rules
    .filter(({ pipeline }) => ours.has(pipeline))
    .flatMap(({ pipeline, byHand }) => {
      const label = crmPipelines.find(({ id }) => id === pipeline)?.label ?? pipeline;
      return byHand.map((hand) => named(hand, label));
    });
  return [...new Map(hands.map((hand) => [hand.title, hand])).values()];
}

const named = ({ id, title, why, steps }: ByHand, label: string): ByHand => {
  const filledIn = (text: string): string => text.replaceAll('{pipeline}', () => label);
  return { id, title: filledIn(title), why: filledIn(why), steps: steps.map(filledIn) };
};

/** Fields that the CRM asks for when a deal enters a stage, with the criteria that ask for just the same. */
function askedByCrm(shown: RulesShown): readonly AskedByCrm[] {
  return shown.pipelines.flatMap((pipeline) => {
    const mapped = shown.mappedPipelines[pipeline.id];
    const there = shown.crmPipelines.find(({ id }) => id === mapped?.id);
    return (there?.stages ?? []).flatMap((crmStage) =>
      (crmStage.requiredFields ?? []).map((field): AskedByCrm => {
        const label =
          shown.crmFields.find((one) => one.object === 'deal' && one.name === field)?.label ?? field;
        return {
          text: `${shown.crm} itself asks for ${label} when a deal enters ${crmStage.label}`,
          criteria: criteriaAsking(pipeline, crmStage.id, field, shown),
        };
      }),
    );
  });
}

/** Criteria at the door of a stage, from either side, that ask only whether the field is filled in. */
function criteriaAsking(
  pipeline: Pipeline,
  crmStage: string,
  field: string,
  { mappedPipelines, mappedFields }: RulesShown,
): readonly string[] {
  const stages = mappedPipelines[pipeline.id]?.stages ?? {};
  const at = pipeline.stages.findIndex(({ id }) => stages[id] === crmStage);
  const [stage, before] = [pipeline.stages[at], pipeline.stages[at - 1]];
  const asks = (of: Stage | undefined, direction: 'entry' | 'exit'): readonly string[] =>
    (of?.[direction] ?? []).flatMap(({ id, when }) => {
      const fact = asksOnlyWhetherFilled(when);
      return of && fact !== null && mappedFields.deal?.[fact]?.field === field
        ? [criterionAt(pipeline.id, of.id, direction, id)]
        : [];
    });
  return [...asks(before, 'exit'), ...asks(stage, 'entry')];
}
