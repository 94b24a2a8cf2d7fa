import { ok, type Result } from '../../../base/result.ts';
import { isObject, objectsOf, textOf, type JsonObject } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import type { PipelineThere, StageThere } from '../../setup.ts';
import { ask, reading } from '../client/asking.ts';
import { pipelines } from '../client/paths.ts';
import type { SetupWork } from './setup-work.ts';

/** The pipelines of deals with their stages, in the order in which HubSpot shows them. */
export async function readPipelines({
  transport,
}: SetupWork): Promise<Result<readonly PipelineThere[], CrmError>> {
  const answer = await ask(transport, reading(pipelines('deals')), 'the pipelines of deals');
  if (!answer.ok) return answer;
  return ok(inOrder(answer.value['results']).flatMap(pipelineIn));
}

/** Live ones, by their display order. */
const inOrder = (json: unknown): readonly JsonObject[] =>
  objectsOf(json)
    .filter(({ archived }) => archived !== true)
    .toSorted((a, b) => Number(a['displayOrder'] ?? 0) - Number(b['displayOrder'] ?? 0));

function pipelineIn(json: JsonObject): readonly PipelineThere[] {
  const id = textOf(json['id']);
  if (id === null) return [];
  return [{ id, label: textOf(json['label']) ?? id, stages: inOrder(json['stages']).flatMap(stageIn) }];
}

/**
 * HubSpot's *conditional stage properties* are set and seen in its own screens alone: no endpoint of 2026-09 tells them.
 * https://developers.hubspot.com/docs/api-reference/latest/crm/pipelines/guide
 */
function stageIn(json: JsonObject): readonly StageThere[] {
  const id = textOf(json['id']);
  if (id === null) return [];
  return [{ id, label: textOf(json['label']) ?? id, type: typeOf(json['metadata']), requiredFields: null }];
}

/** A probability of 1 is won, of 0 lost. */
function typeOf(metadata: unknown): StageThere['type'] {
  const probability = Number((isObject(metadata) ? metadata['probability'] : null) ?? Number.NaN);
  if (probability === 1) return 'won';
  return probability === 0 ? 'lost' : 'open';
}
