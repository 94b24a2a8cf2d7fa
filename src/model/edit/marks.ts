import { canonicalJson, type Json } from '../../base/canonical-json.ts';
import { sha256 } from '../../base/sha256.ts';
import type { PartValues } from '../part-values.ts';
import { criterionAt, factAt, pipelineAt, stageAt, tierAt } from '../../core/entries/at.ts';
import { contentAt } from './content-edits.ts';
import type { Edit, EditContext } from './edit.ts';
import { pipelineIn, stageIn } from './in-stages.ts';
import { factsIn, mappingIn, partIn } from './part-access.ts';

/** Names the content of an entry, in twelve hexadecimal digits: two with the same mark are the same. */
export function markOf(entry: unknown): string {
  return sha256(canonicalJson(JSON.parse(JSON.stringify(entry)) as Json)).slice(0, 12);
}

/** The mark of what an `at` names, as it stands; null where it is not there. */
export function markAt(parts: PartValues, at: string, crm: EditContext['crm']): string | null {
  const entry = entryAt(parts, at, crm);
  return entry === null ? null : markOf(entry);
}

/**
 * What one row of the page shows, and another admin may have changed meanwhile; null where it is not there. Of a stage its
 * own fields, and with `#whole` behind it its criteria too.
 */
export function entryAt(parts: PartValues, named: string, crm: EditContext['crm']): unknown {
  const [at = '', whole] = named.split('#');
  const [kind, one = '', two = '', three, four = ''] = at.split('/');
  switch (kind) {
    case 'stages':
      if (three === 'entry' || three === 'exit')
        return stageIn(parts, one, two)?.[three].find(({ id }) => id === four) ?? null;
      return two === ''
        ? pipelineIn(parts, one)
        : stageEntry(parts, one, two, { crm, isWhole: whole === 'whole' });
    case 'facts':
      return factEntry(parts, one, crm);
    case 'icp':
      return icpEntry(parts, one, two, three);
    default:
      return contentAt(parts, at)?.value ?? null;
  }
}

function stageEntry(
  parts: PartValues,
  pipeline: string,
  id: string,
  { crm, isWhole }: { readonly crm: EditContext['crm']; readonly isWhole: boolean },
): unknown {
  const stage = stageIn(parts, pipeline, id);
  if (!stage) return null;
  const { entry, exit, ...own } = stage;
  const crmStage = mappingIn(parts, crm).pipelines[pipeline]?.stages[id] ?? null;
  return isWhole ? { ...own, crmStage, entry, exit } : { ...own, crmStage };
}

function factEntry(parts: PartValues, id: string, crm: EditContext['crm']): unknown {
  const fact = factsIn(parts).find((one) => one.id === id);
  return fact ? { ...fact, field: mappingIn(parts, crm).fields[fact.object]?.[id] ?? null } : null;
}

function icpEntry(parts: PartValues, card: string, criterion: string, tier: string | undefined): unknown {
  const scorecard = partIn(parts, 'icp.yaml')?.scorecards.find(({ id }) => id === card);
  const isTier = criterion === 'tier' && tier !== undefined && !/^(\d+|otherwise)$/.test(tier);
  if (isTier) return scorecard?.tiers.find(({ id }) => id === tier) ?? null;
  return scorecard?.criteria.find(({ id }) => id === criterion) ?? null;
}

/** The `at` of what an edit changes; null for what is new. */
export function atOfEdit(edit: Edit): string | null {
  switch (edit.kind) {
    case 'addStage':
    case 'addPipeline':
    case 'addFact':
      return null;
    case 'setStage':
    case 'mapStage':
      return stageAt(edit.pipeline, edit.stage);
    case 'removeStage':
      return `${stageAt(edit.pipeline, edit.stage)}#whole`;
    case 'removePipeline':
      return pipelineAt(edit.pipeline);
    case 'putCriterion':
      return edit.id === null ? null : criterionAt(edit.pipeline, edit.stage, edit.direction, edit.id);
    case 'removeCriterion':
      return criterionAt(edit.pipeline, edit.stage, edit.direction, edit.id);
    case 'mapFact':
    case 'setFact':
      return factAt(edit.fact);
    case 'setTier':
      return tierAt(edit.scorecard, edit.tier);
    case 'setPoints':
    case 'putText':
    case 'approve':
      return edit.at;
  }
}
