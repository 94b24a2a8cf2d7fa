import type { Pipeline, Stage, StageCriterion } from '../../core/stages/model.ts';
import type { PartTypes } from '../parts.ts';
import type { PartValues } from '../part-values.ts';
import { partIn, withPart } from './part-access.ts';

type Stages = PartTypes['stages'];

/** The pipelines of a draft. */
const pipelinesIn = (parts: PartValues): readonly Pipeline[] => partIn(parts, 'stages.yaml')?.pipelines ?? [];

/** One pipeline of a draft. */
export const pipelineIn = (parts: PartValues, pipeline: string): Pipeline | null =>
  pipelinesIn(parts).find(({ id }) => id === pipeline) ?? null;

/** One stage of a draft. */
export const stageIn = (parts: PartValues, pipeline: string, stage: string): Stage | null =>
  pipelineIn(parts, pipeline)?.stages.find(({ id }) => id === stage) ?? null;

/** Every criterion of a draft. */
export const criteriaIn = (parts: PartValues): readonly StageCriterion[] =>
  pipelinesIn(parts).flatMap(({ stages }) => stages.flatMap(({ entry, exit }) => [...entry, ...exit]));

/** The parts with one pipeline changed; null takes it away. */
export function withPipeline(
  parts: PartValues,
  pipeline: string,
  change: (before: Pipeline) => Pipeline | null,
): PartValues {
  const file = partIn(parts, 'stages.yaml');
  if (!file) return parts;
  const pipelines = file.pipelines.flatMap((one) => (one.id === pipeline ? (change(one) ?? []) : [one]));
  return withPart(parts, 'stages.yaml', { ...file, pipelines } satisfies Stages);
}

/** The parts with one stage changed; null takes it away. */
export const withStage = (
  parts: PartValues,
  pipeline: string,
  stage: string,
  change: (before: Stage) => Stage | null,
): PartValues =>
  withPipeline(parts, pipeline, (before) => ({
    ...before,
    stages: before.stages.flatMap((one) => (one.id === stage ? (change(one) ?? []) : [one])),
  }));
