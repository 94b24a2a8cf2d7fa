import { ok } from '../../base/result.ts';
import type { Stage } from '../../core/stages/model.ts';
import type { CrmMapping, PipelineMapping } from '../mapping.ts';
import type { PartValues } from '../part-values.ts';
import { pipelineAt, stageAt } from '../../core/entries/at.ts';
import type { EditContext, EditOf } from './edit.ts';
import { freeId, idFrom } from './ids.ts';
import { pipelineIn, stageIn, withPipeline, withStage } from './in-stages.ts';
import {
  gone,
  mappingIn,
  mappingPath,
  nameless,
  partIn,
  setOrLeftOut,
  withPart,
  wrong,
  type Edited,
} from './part-access.ts';

/** Names a stage, says what it means, and which buying jobs it is for. */
export function setStage(parts: PartValues, edit: EditOf<'setStage'>): Edited {
  const { pipeline, stage, label, means, buyingJob, alsoBuyingJobs } = edit;
  const at = stageAt(pipeline, stage);
  if (!stageIn(parts, pipeline, stage)) return gone(at, 'This stage');
  if (label.trim() === '') return nameless(at);
  const jobs = new Set(partIn(parts, 'stages.yaml')?.buyingJobs.map(({ id }) => id));
  const unknown = [...(buyingJob === null ? [] : [buyingJob]), ...alsoBuyingJobs].find(
    (job) => !jobs.has(job),
  );
  if (unknown !== undefined)
    return wrong(`${at}#buyingJob`, `There is no buying job “${unknown}”.`, 'Choose one of the list.');
  const also = [...new Set(alsoBuyingJobs)].filter((job) => job !== buyingJob);
  return ok(
    withStage(parts, pipeline, stage, (before) =>
      setOrLeftOut({
        ...before,
        label: label.trim(),
        means: textOrNone(means),
        buyingJob: buyingJob ?? undefined,
        alsoBuyingJobs: also,
      }),
    ),
  );
}

/** A text, or none where it says nothing. */
export const textOrNone = (text: string | null): string | undefined => text?.trim() || undefined;

/** Binds a stage to one of the CRM's, by its id; null to none. */
export function mapStage(parts: PartValues, edit: EditOf<'mapStage'>, context: EditContext): Edited {
  const { pipeline, stage, crmStage } = edit;
  const at = `${stageAt(pipeline, stage)}#crmStage`;
  if (!stageIn(parts, pipeline, stage)) return gone(at, 'This stage');
  const mapping = mappingIn(parts, context.crm);
  const there = mapping.pipelines[pipeline];
  const crmPipeline = crmPipelineOf(there, crmStage, context);
  if (!crmPipeline)
    return wrong(at, 'The CRM’s pipelines have no such stage.', 'Read the page again, and choose another.');
  const { [stage]: _, ...others } = there?.stages ?? {};
  const taken = Object.entries(others).find(([, id]) => id === crmStage);
  if (taken)
    return wrong(
      at,
      `“${stageIn(parts, pipeline, taken[0])?.label ?? taken[0]}” stands for this stage already.`,
      'Take it away there first, or choose another.',
    );
  const stages = crmStage === null ? others : { ...others, [stage]: crmStage };
  return ok(withMappedPipeline(parts, context, pipeline, { id: crmPipeline, stages }));
}

/** The CRM's pipeline that a mapping names, or that has the stage. */
function crmPipelineOf(
  there: PipelineMapping | undefined,
  crmStage: string | null,
  { pipelines }: EditContext,
): string | null {
  if (crmStage === null) return there?.id ?? '';
  const having = pipelines.filter(({ stages }) => stages.some(({ id }) => id === crmStage));
  if (there) return having.some(({ id }) => id === there.id) ? there.id : null;
  return having[0]?.id ?? null;
}

function withMappedPipeline(
  parts: PartValues,
  { crm }: EditContext,
  pipeline: string,
  mapped: PipelineMapping,
): PartValues {
  const mapping = mappingIn(parts, crm);
  if (mapped.id === '') return parts;
  const pipelines = { ...mapping.pipelines, [pipeline]: mapped };
  return withPart(parts, mappingPath(crm), { ...mapping, pipelines } satisfies CrmMapping);
}

/** Takes a stage of the CRM's into a pipeline, at the place where the CRM has it. */
export function addStage(parts: PartValues, edit: EditOf<'addStage'>, context: EditContext): Edited {
  const { pipeline, crmStage } = edit;
  const at = pipelineAt(pipeline);
  const before = pipelineIn(parts, pipeline);
  if (!before) return gone(at, 'This pipeline');
  const mapped = mappingIn(parts, context.crm).pipelines[pipeline];
  const seen = context.pipelines.find(({ id }) => id === mapped?.id);
  const there = seen?.stages.find(({ id }) => id === crmStage);
  if (!mapped || !seen || !there)
    return wrong(at, 'The CRM’s pipeline has no such stage.', 'Read the page again.');
  if (Object.values(mapped.stages).includes(crmStage))
    return wrong(at, `“${there.label}” is here already.`, 'Nothing is to be added.');
  const id = freeId(
    idFrom(there.label, 'stage'),
    before.stages.map((stage) => stage.id),
  );
  const fresh: Stage = {
    id,
    label: there.label.trim() || id,
    type: there.type,
    alsoBuyingJobs: [],
    entry: [],
    exit: [],
  };
  const place = placeFor(crmStage, before.stages, mapped.stages, seen.stages);
  const stages = [...before.stages.slice(0, place), fresh, ...before.stages.slice(place)];
  const added = withPipeline(parts, pipeline, (one) => ({ ...one, stages }));
  const next = { ...mapped, stages: { ...mapped.stages, [id]: crmStage } };
  return ok(withMappedPipeline(added, context, pipeline, next));
}

/** Behind the last stage of the model that the CRM has before it. */
function placeFor(
  crmStage: string,
  stages: readonly Stage[],
  mapped: Readonly<Record<string, string>>,
  seen: EditContext['pipelines'][number]['stages'],
): number {
  const place = seen.findIndex(({ id }) => id === crmStage);
  const before = new Set(seen.slice(0, place).map(({ id }) => id));
  const last = stages.findLastIndex(({ id }) => before.has(mapped[id] ?? ''));
  const first = stages.findIndex(({ type }) => type !== 'open');
  const isOpen = seen.find(({ id }) => id === crmStage)?.type === 'open';
  // Stages that close stand behind the open ones, wherever the CRM lists them.
  if (!isOpen) return Math.max(last + 1, first === -1 ? stages.length : first);
  return first === -1 ? last + 1 : Math.min(last + 1, first);
}

/** Takes a stage and its criteria away. */
export function removeStage(parts: PartValues, edit: EditOf<'removeStage'>): Edited {
  const { pipeline, stage } = edit;
  const at = stageAt(pipeline, stage);
  if (!stageIn(parts, pipeline, stage)) return gone(at, 'This stage');
  const left = withStage(parts, pipeline, stage, () => null);
  return ok(withoutMappedStage(left, pipeline, stage));
}

function withoutMappedStage(parts: PartValues, pipeline: string, stage: string): PartValues {
  const others = (['hubspot', 'salesforce', 'csv'] as const).filter((crm) => `crm/${crm}.yaml` in parts);
  return others.reduce<PartValues>((changed, crm) => {
    const mapping = changed[`crm/${crm}.yaml`] as CrmMapping;
    const there = mapping.pipelines[pipeline];
    if (!there || !(stage in there.stages)) return changed;
    const { [stage]: _, ...stages } = there.stages;
    const pipelines = { ...mapping.pipelines, [pipeline]: { ...there, stages } };
    return withPart(changed, `crm/${crm}.yaml`, { ...mapping, pipelines });
  }, parts);
}
