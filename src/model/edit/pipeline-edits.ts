import { ok } from '../../base/result.ts';
import type { BuyingJob, Pipeline, Stage } from '../../core/stages/model.ts';
import type { CrmMapping } from '../mapping.ts';
import type { PartTypes } from '../parts.ts';
import type { PartValues } from '../part-values.ts';
import { pipelineAt } from '../../core/entries/at.ts';
import { startingJobs } from './buying-jobs.ts';
import type { CrmPipelineSeen, EditContext, EditOf } from './edit.ts';
import { freeId, idFrom } from './ids.ts';
import { pipelineIn } from './in-stages.ts';
import { gone, mappingIn, mappingPath, partIn, withPart, wrong, type Edited } from './part-access.ts';

type Stages = PartTypes['stages'];

/** Takes a pipeline of the CRM's into the model: its stages in order, without criteria, bound by id. */
export function addPipeline(parts: PartValues, edit: EditOf<'addPipeline'>, context: EditContext): Edited {
  const { crmPipeline, pipelineKind } = edit;
  const seen = context.pipelines.find(({ id }) => id === crmPipeline);
  const at = 'stages';
  if (!seen) return wrong(at, 'The CRM has no such pipeline.', 'Read the page again.');
  const mapping = mappingIn(parts, context.crm);
  if (Object.values(mapping.pipelines).some(({ id }) => id === crmPipeline))
    return wrong(at, `“${seen.label}” is here already.`, 'Nothing is to be added.');
  const file: Stages = partIn(parts, 'stages.yaml') ?? {
    engine: 1,
    buyingJobs: [],
    buyingRoles: [],
    pipelines: [],
  };
  const id = freeId(
    idFrom(seen.label, 'pipeline'),
    file.pipelines.map((one) => one.id),
  );
  const { stages, mapped } = draftStages(seen);
  const pipeline: Pipeline = { id, label: seen.label.trim() || id, kind: pipelineKind, stages: [...stages] };
  const withStages = withPart(parts, 'stages.yaml', {
    ...file,
    buyingJobs: jobsWith(file, pipelineKind),
    pipelines: [...file.pipelines, pipeline],
  } satisfies Stages);
  const pipelines = { ...mapping.pipelines, [id]: { id: crmPipeline, stages: mapped } };
  return ok(withPart(withStages, mappingPath(context.crm), { ...mapping, pipelines } satisfies CrmMapping));
}

/** The first pipeline of a kind brings the buying jobs of its kind along. */
function jobsWith({ buyingJobs, pipelines }: Stages, kind: Pipeline['kind']): BuyingJob[] {
  if (pipelines.some((one) => one.kind === kind)) return buyingJobs;
  const known = new Set(buyingJobs.map(({ id }) => id));
  return [...buyingJobs, ...startingJobs[kind].filter(({ id }) => !known.has(id))];
}

const order = { open: 0, won: 1, lost: 2 } as const;

/** Open stages as the CRM orders them, and those that close behind them. */
function draftStages({ stages }: CrmPipelineSeen): {
  readonly stages: readonly Stage[];
  readonly mapped: Readonly<Record<string, string>>;
} {
  const made: Stage[] = [];
  const mapped: Record<string, string> = {};
  for (const { id: crmStage, label, type } of stages.toSorted((a, b) => order[a.type] - order[b.type])) {
    const id = freeId(
      idFrom(label, 'stage'),
      made.map((stage) => stage.id),
    );
    made.push({ id, label: label.trim() || id, type, alsoBuyingJobs: [], entry: [], exit: [] });
    mapped[id] = crmStage;
  }
  return { stages: made, mapped };
}

/** Takes a pipeline away, with its stages and their criteria, and what binds it to each CRM. */
export function removePipeline(parts: PartValues, { pipeline }: EditOf<'removePipeline'>): Edited {
  const file = partIn(parts, 'stages.yaml');
  if (!file || !pipelineIn(parts, pipeline)) return gone(pipelineAt(pipeline), 'This pipeline');
  const left = { ...file, pipelines: file.pipelines.filter(({ id }) => id !== pipeline) };
  const changed = Object.entries(withPart(parts, 'stages.yaml', left)).map(([path, value]) => {
    if (!path.startsWith('crm/')) return [path, value] as const;
    const mapping = value as CrmMapping;
    const { [pipeline]: _, ...pipelines } = mapping.pipelines;
    return [path, { ...mapping, pipelines }] as const;
  });
  return ok(Object.fromEntries(changed));
}
