import { ok, type Result } from '../../base/result.ts';
import { showGlossary } from '../../views/admin/show-glossary.ts';
import type { ProblemView } from '../../views/parts.ts';
import { ReadGlossary } from '../../wire/admin-request.ts';
import type { GlossaryReply } from '../../wire/admin-reply.ts';
import { parseRequest } from '../parse.ts';
import { inForce } from './in-force.ts';
import { crmLabels, type AdminWith } from './with-admin.ts';

type Asked = Pick<AdminWith, 'releases' | 'startingParts' | 'model' | 'mapping' | 'crmName' | 'today'>;

/** What every word of the model in force means, in which release, and since when. */
export async function readGlossary(
  parameters: unknown,
  asked: Asked,
): Promise<Result<GlossaryReply, ProblemView>> {
  const request = parseRequest(ReadGlossary, parameters);
  if (!request.ok) return request;
  const found = await inForce(asked);
  if (!found.ok) return found;
  const { head, model } = found.value;
  return ok({
    glossary: showGlossary({
      facts: model.facts,
      scorecards: model.scorecards,
      stages: model.stages,
      glossary: model.glossary,
      release: head,
      definitions: head?.definitions ?? {},
      mapping: model.mappings[asked.crmName] ?? asked.mapping,
      crm: crmLabels[asked.crmName],
      today: asked.today,
    }),
  });
}
