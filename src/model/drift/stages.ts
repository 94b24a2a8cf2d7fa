import type { Pipeline, Stage } from '../../core/stages/model.ts';
import type { CrmFound, Drift, DriftingModel, PipelineFound } from './found.ts';
import type { CrmMapping } from '../mapping.ts';
import { sameText, shortList } from './words.ts';

/** Stages that the CRM no longer has, calls otherwise or takes for something else, and stages that nothing maps. */
export function driftOfStages(
  { stages }: DriftingModel,
  mapping: CrmMapping,
  { crm, pipelines }: CrmFound,
): readonly Drift[] {
  const mapped = (stages?.pipelines ?? []).flatMap((pipeline) => {
    const at = mapping.pipelines[pipeline.id];
    return at ? [{ pipeline, at, there: pipelines.find(({ id }) => id === at.id) ?? null }] : [];
  });
  const taken = new Set(mapped.map(({ at }) => at.id));
  return [
    ...mapped.flatMap(({ pipeline, at, there }) =>
      there ? driftOfPipeline(pipeline, at.stages, there, crm) : [pipelineGone(pipeline, at.id, crm)],
    ),
    ...pipelines.filter(({ id }) => !taken.has(id)).map((there) => pipelineUnmapped(there, crm)),
  ];
}

type StagesMapped = CrmMapping['pipelines'][string]['stages'];

function driftOfPipeline(
  pipeline: Pipeline,
  ids: StagesMapped,
  there: PipelineFound,
  crm: string,
): readonly Drift[] {
  const taken = new Set(Object.values(ids));
  const unmapped = there.stages.filter(({ id }) => !taken.has(id));
  return [
    ...pipeline.stages.flatMap((stage) => driftOfStage(stage, ids[stage.id], there, crm)),
    ...(unmapped.length === 0 ? [] : [stagesUnmapped(pipeline, unmapped, crm)]),
  ];
}

function driftOfStage(
  stage: Stage,
  id: string | undefined,
  there: PipelineFound,
  crm: string,
): readonly Drift[] {
  const row = (what: string, todo: string, tone: Drift['tone']): readonly Drift[] => [
    { kind: 'stage', where: `Stage ${stage.label}`, what, todo, tone },
  ];
  if (id === undefined)
    return row(
      `No stage of ${crm} stands for it.`,
      'Map it on the settings page, or take it out of the model.',
      'warn',
    );
  const found = there.stages.find((one) => one.id === id);
  if (!found)
    return row(
      `The stage of ${crm} that it stood for (${id}) is gone.`,
      'Map it to the stage that took its place, or take it out of the model.',
      'bad',
    );
  if (found.type !== stage.type)
    return row(
      `It is ${stage.type} in the model, and ${found.label} is ${found.type} in ${crm}.`,
      `Correct the type in the model, or the stage in ${crm}.`,
      'bad',
    );
  if (sameText(found.label, stage.label)) return [];
  return row(
    `It is called ${found.label} in ${crm}. Everything stays mapped; people say another word.`,
    'Take the name over, in the model or in the CRM.',
    'warn',
  );
}

const pipelineGone = (pipeline: Pipeline, id: string, crm: string): Drift => ({
  kind: 'stage',
  where: `Pipeline ${pipeline.label}`,
  what: `The pipeline of ${crm} that it stood for (${id}) is gone.`,
  todo: 'Map it to the pipeline that took its place, or take it out of the model.',
  tone: 'bad',
});

const pipelineUnmapped = (there: PipelineFound, crm: string): Drift => ({
  kind: 'stage',
  where: `Pipeline ${there.label} of ${crm}`,
  what: `No part of the model stands for it: its ${there.stages.length} stages ask for nothing, and its deals have no guide.`,
  todo: 'Add it on the settings page, or leave it if Plumbline is not meant for it.',
  tone: 'warn',
});

const stagesUnmapped = (pipeline: Pipeline, unmapped: PipelineFound['stages'], crm: string): Drift => ({
  kind: 'stage',
  where: `Pipeline ${pipeline.label}`,
  what: `No stage of the model stands for ${shortList(unmapped.map(({ label }) => label))} of ${crm}: deals in there have no guide.`,
  todo: 'Add or map them on the settings page.',
  tone: 'warn',
});
