import { instantText, type Instant } from '../instants.ts';

/** A stage of a pipeline. A probability of 1 is closed and won, of 0 closed and lost. */
export interface Stage {
  readonly id: string;
  readonly label: string;
  readonly displayOrder: number;
  /** Null where the kind of record has no probabilities. */
  readonly probability: number | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** A pipeline with its stages in order. */
export interface Pipeline {
  readonly id: string;
  readonly label: string;
  readonly displayOrder: number;
  readonly stages: readonly Stage[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** Which properties place a record in a pipeline. */
export interface PipelineProperties {
  readonly stage: string;
  readonly pipeline: string;
}

/** The kinds of records that move through pipelines. */
export const pipelineProperties: Readonly<Record<string, PipelineProperties>> = {
  '0-3': { stage: 'dealstage', pipeline: 'pipeline' },
  '0-136': { stage: 'hs_pipeline_stage', pipeline: 'hs_pipeline' },
};

/** True for a stage at which a deal is over. */
export const isClosed = (stage: Stage): boolean => stage.probability === 0 || stage.probability === 1;

/** True for a stage at which a deal is won. */
export const isWon = (stage: Stage): boolean => stage.probability === 1;

/** The pipelines of an account, by the id of the kind of record. */
export class Pipelines {
  readonly #byType = new Map<string, readonly Pipeline[]>();

  /** The pipelines of a kind. */
  of(typeId: string): readonly Pipeline[] {
    return this.#byType.get(typeId) ?? [];
  }

  /** Replaces the pipelines of a kind. */
  put(typeId: string, pipelines: readonly Pipeline[]): void {
    this.#byType.set(typeId, pipelines);
  }

  /** A pipeline of a kind. */
  find(typeId: string, pipelineId: string): Pipeline | undefined {
    return this.of(typeId).find((pipeline) => pipeline.id === pipelineId);
  }

  /** A stage, in whichever pipeline of the kind it is. */
  stage(typeId: string, stageId: string): Stage | undefined {
    for (const pipeline of this.of(typeId)) {
      const found = pipeline.stages.find((stage) => stage.id === stageId);
      if (found) return found;
    }
    return undefined;
  }
}

/** A stage on the wire: every value of its metadata is a text. */
export const stageBody = (stage: Stage): Readonly<Record<string, unknown>> => ({
  id: stage.id,
  label: stage.label,
  displayOrder: stage.displayOrder,
  metadata:
    stage.probability === null
      ? {}
      : { isClosed: String(isClosed(stage)), probability: stage.probability.toFixed(1) },
  archived: false,
  createdAt: instantText(stage.createdAt),
  updatedAt: instantText(stage.updatedAt),
  writePermissions: 'CRM_PERMISSIONS_ENFORCEMENT',
});

/** A pipeline on the wire. */
export const pipelineBody = (pipeline: Pipeline): Readonly<Record<string, unknown>> => ({
  id: pipeline.id,
  label: pipeline.label,
  displayOrder: pipeline.displayOrder,
  stages: pipeline.stages.map(stageBody),
  archived: false,
  createdAt: instantText(pipeline.createdAt),
  updatedAt: instantText(pipeline.updatedAt),
});
