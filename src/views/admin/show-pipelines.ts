import { pipelineAt, stageAt } from '../../core/entries/at.ts';
import type { Pipeline, Stage } from '../../core/stages/model.ts';
import type { TonedLine } from '../parts.ts';
import { counted } from '../words.ts';
import type { CrmPipelineToShow, SettingsToShow } from './settings-to-show.ts';
import type { Choice, PipelineSettings, StageSettings } from './settings-view.ts';
import { criteriaSettings } from './show-criteria.ts';

/** The pipelines of the draft, each with where it is in the CRM. */
export const pipelineSettings = (shown: SettingsToShow): readonly PipelineSettings[] =>
  shown.pipelines.map((pipeline) => {
    const mapped = shown.mappedPipelines[pipeline.id] ?? null;
    const there = shown.crmPipelines.find(({ id }) => id === mapped?.id) ?? null;
    const at = pipelineAt(pipeline.id);
    return {
      at,
      id: pipeline.id,
      mark: shown.markOf(at),
      label: pipeline.label,
      kind: pipeline.kind,
      crmPipeline: mapped?.id ?? null,
      mapped: pipelineLine(pipeline, mapped !== null, there, shown),
      stages: pipeline.stages.map((stage) => stageSettings(pipeline, stage, there, shown)),
      unmapped: unmappedStages(pipeline, there, shown),
      crmStages: (there?.stages ?? []).map(({ id, label }) => ({ id, label, note: null })),
    };
  });

function pipelineLine(
  { label }: Pipeline,
  isMapped: boolean,
  there: CrmPipelineToShow | null,
  { crm }: SettingsToShow,
): TonedLine {
  if (there)
    return {
      text: there.label === label ? `In ${crm} by the same name` : `In ${crm}: ${there.label}`,
      tone: 'neutral',
    };
  return isMapped
    ? { text: `Not in ${crm} any more`, tone: 'bad' }
    : { text: `Bound to no pipeline of ${crm} yet`, tone: 'warn' };
}

function stageSettings(
  pipeline: Pipeline,
  stage: Stage,
  there: CrmPipelineToShow | null,
  shown: SettingsToShow,
): StageSettings {
  const at = stageAt(pipeline.id, stage.id);
  const crmStage = shown.mappedPipelines[pipeline.id]?.stages[stage.id] ?? null;
  return {
    at,
    id: stage.id,
    mark: shown.markOf(at),
    wholeMark: shown.markOf(`${at}#whole`),
    label: stage.label,
    means: stage.means ?? null,
    type: stage.type,
    buyingJob: stage.buyingJob ?? null,
    alsoBuyingJobs: stage.alsoBuyingJobs,
    crmStage,
    mapped: stageLine(stage, crmStage, there, shown),
    entry: criteriaSettings(pipeline, stage, 'entry', shown),
    exit: criteriaSettings(pipeline, stage, 'exit', shown),
  };
}

function stageLine(
  { label }: Stage,
  crmStage: string | null,
  there: CrmPipelineToShow | null,
  { crm }: SettingsToShow,
): TonedLine {
  if (crmStage === null) return { text: `Bound to no stage of ${crm} yet`, tone: 'warn' };
  const found = there?.stages.find(({ id }) => id === crmStage);
  if (!found) return { text: `Not in ${crm} any more`, tone: 'bad' };
  return found.label === label
    ? { text: `In ${crm} by the same name`, tone: 'neutral' }
    : { text: `In ${crm}: ${found.label}`, tone: 'info' };
}

function unmappedStages(
  { id }: Pipeline,
  there: CrmPipelineToShow | null,
  { mappedPipelines }: SettingsToShow,
): readonly Choice[] {
  const bound = new Set(Object.values(mappedPipelines[id]?.stages ?? {}));
  return (there?.stages ?? [])
    .filter((stage) => !bound.has(stage.id))
    .map((stage) => ({ id: stage.id, label: stage.label, note: 'New in the CRM' }));
}

/** Pipelines of the CRM that the draft has none for. */
export function unmappedPipelines({ crmPipelines, mappedPipelines }: SettingsToShow): readonly Choice[] {
  const bound = new Set(Object.values(mappedPipelines).map(({ id }) => id));
  return crmPipelines
    .filter(({ id }) => !bound.has(id))
    .map(({ id, label, stages }) => ({ id, label, note: counted(stages.length, 'stage', 'stages') }));
}
