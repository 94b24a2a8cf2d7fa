import type { StagesFile } from '../../../core/stages/model.ts';
import type { PipelineMapping } from '../../../model/mapping.ts';
import type { StageMove } from '../../port.ts';
import type { Around } from './around.ts';
import type { HistoryEntry } from './record.ts';

/** A stage of the model. */
export interface ModelStage {
  readonly pipeline: string;
  readonly stage: string;
  readonly type: 'open' | 'won' | 'lost';
}

/** Finds what of the model stands behind ids of HubSpot. */
export interface StageIndex {
  readonly pipeline: (crmPipeline: string | null) => string | null;
  /** A stage's id is unique among all stages of deals, so it is enough. */
  readonly stage: (crmStage: string) => ModelStage | null;
}

/** Turns the mapping of pipelines around. */
export function stageIndex(
  stages: StagesFile | null,
  mapped: Readonly<Record<string, PipelineMapping>>,
): StageIndex {
  const pipelines = new Map<string, string>();
  const byCrmStage = new Map<string, ModelStage>();
  for (const [pipeline, { id, stages: ids }] of Object.entries(mapped)) {
    pipelines.set(id, pipeline);
    const known = stages?.pipelines.find((one) => one.id === pipeline)?.stages ?? [];
    for (const [stage, crmStage] of Object.entries(ids)) {
      const type = known.find((one) => one.id === stage)?.type ?? 'open';
      byCrmStage.set(crmStage, { pipeline, stage, type });
    }
  }
  return {
    pipeline: (crmPipeline) => (crmPipeline === null ? null : (pipelines.get(crmPipeline) ?? null)),
    stage: (crmStage) => byCrmStage.get(crmStage) ?? null,
  };
}

/** Whether a deal is open, won or lost in a stage: as the model says, else as HubSpot does. */
export function stageType(crmStage: string, index: StageIndex, around: Around): ModelStage['type'] {
  const mapped = index.stage(crmStage);
  if (mapped) return mapped.type;
  const stage = around.stage(crmStage);
  if (!stage?.closed) return 'open';
  return stage.won ? 'won' : 'lost';
}

/** The moves of a deal, oldest first. Writing the stage that a deal already has is no move. */
export function stageMoves(
  history: readonly HistoryEntry[],
  index: StageIndex,
  around: Around,
): readonly StageMove[] {
  const moves: StageMove[] = [];
  for (const entry of history.toReversed()) {
    if (entry.value === '' || moves.at(-1)?.crmStage === entry.value) continue;
    moves.push({
      stage: index.stage(entry.value)?.stage ?? null,
      crmStage: entry.value,
      at: entry.at,
      on: around.dayOf(entry.at),
      by: around.userName(entry.userId) ?? entry.sourceLabel,
      via: pathOf(entry.sourceType),
    });
  }
  return moves;
}

// What HubSpot names as source is not documented as a list; these are the ones that were met.
const paths: readonly (readonly [StageMove['via'], RegExp])[] = [
  ['person', /^(CRM_UI|MOBILE|SALES$|CONTACTS_WEB|DEALS_WEB)/],
  ['import', /^(IMPORT|BATCH_UPDATE)/],
  ['workflow', /^(AUTOMATION|WORKFLOW)/],
  ['api', /^(INTEGRATION|API|PUBLIC_API|EXTENSION)/],
];

/** By which path a change came, by what HubSpot names as its source. */
export const pathOf = (sourceType: string): StageMove['via'] =>
  paths.find(([, pattern]) => pattern.test(sourceType.toUpperCase()))?.[0] ?? 'unknown';
