import type { StagesFile } from '../../../core/stages/model.ts';
import type { PipelineMapping } from '../../../model/mapping.ts';
import type { Around } from '../../model-parts.ts';

/** A stage of the model. */
export interface ModelStage {
  readonly pipeline: string;
  readonly stage: string;
  readonly type: 'open' | 'won' | 'lost';
}

/** Finds what of the model stands behind record types and stage values. */
export interface StageIndex {
  /** A pipeline is a record type, by its developer name; null for opportunities without one. */
  readonly pipeline: (recordType: string | null) => string | null;
  /** One stage value may stand for stages of several pipelines. */
  readonly stage: (recordType: string | null, crmStage: string) => ModelStage | null;
  /** False where every opportunity is of one pipeline: then record types need not be read. */
  readonly needsRecordType: boolean;
}

/** The id of a pipeline that every opportunity is of, whatever its record type. */
export const everyRecordType = '*';

/** Turns the mapping of pipelines around. */
export function stageIndex(
  stages: StagesFile | null,
  mapped: Readonly<Record<string, PipelineMapping>>,
): StageIndex {
  const pipelines = new Map<string, string>();
  const stagesOf = new Map<string, ReadonlyMap<string, ModelStage>>();
  for (const [pipeline, { id, stages: ids }] of Object.entries(mapped)) {
    if (!pipelines.has(id)) pipelines.set(id, pipeline);
    const known = stages?.pipelines.find((one) => one.id === pipeline)?.stages ?? [];
    const byValue = Object.entries(ids).map(([stage, value]): [string, ModelStage] => {
      const type = known.find((one) => one.id === stage)?.type ?? 'open';
      return [value, { pipeline, stage, type }];
    });
    stagesOf.set(id, new Map([...byValue, ...(stagesOf.get(id) ?? [])]));
  }
  const idFor = (recordType: string | null): string =>
    recordType !== null && pipelines.has(recordType) ? recordType : everyRecordType;
  return {
    pipeline: (recordType) => pipelines.get(idFor(recordType)) ?? null,
    stage: (recordType, crmStage) => stagesOf.get(idFor(recordType))?.get(crmStage) ?? null,
    needsRecordType: [...pipelines.keys()].some((id) => id !== everyRecordType),
  };
}

/** Whether a deal is open, won or lost in a stage: as the model says, else as the org does. */
export function stageType(
  recordType: string | null,
  crmStage: string,
  index: StageIndex,
  around: Around,
): ModelStage['type'] {
  const mapped = index.stage(recordType, crmStage);
  if (mapped) return mapped.type;
  const stage = around.stage(crmStage);
  if (!stage?.closed) return 'open';
  return stage.won ? 'won' : 'lost';
}
