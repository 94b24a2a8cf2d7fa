import type { Draft } from '../draft.ts';
import type { Path, Place } from '../problem.ts';
import { comparisonsOf, conditionsOf } from './conditions-of.ts';
import type { Thing } from './names.ts';

/** One place where a thing of the model is named by its id. */
export interface Mention {
  readonly thing: Thing;
  readonly id: string;
  readonly place: Place;
}

type Mentions = Iterable<Mention>;

/** Every place where something is named that another entry declares. */
export function* mentionsOf(draft: Draft): Mentions {
  yield* conditionMentions(draft);
  yield* factMentions(draft);
  yield* scorecardMentions(draft);
  yield* stageMentions(draft);
  yield* objectionMentions(draft);
  yield* messagingMentions(draft);
  yield* battleCardMentions(draft);
  yield* winLossMentions(draft);
  yield* mappingMentions(draft);
  yield* glossaryMentions(draft);
}

/** Names an id, or each id of a list. */
function* naming(file: string, thing: Thing, path: Path, ids: string | readonly string[] = []): Mentions {
  if (typeof ids === 'string') yield { thing, id: ids, place: { file, path } };
  else for (const [index, id] of ids.entries()) yield { thing, id, place: { file, path: [...path, index] } };
}

function* namingKeys(file: string, thing: Thing, path: Path, table: object): Mentions {
  for (const id of Object.keys(table)) yield { thing, id, place: { file, path: [...path, id], at: 'key' } };
}

function* conditionMentions(draft: Draft): Mentions {
  for (const { condition, file, path } of conditionsOf(draft))
    for (const placed of comparisonsOf(condition, path))
      yield* naming(file, 'fact', [...placed.path, 'fact'], placed.comparison.fact);
}

function* factMentions({ facts }: Draft): Mentions {
  if (!facts) return;
  for (const [index, { from }] of facts.value.facts.entries()) {
    yield* naming(facts.file, 'fact', ['facts', index, 'from', 'fact'], from?.fact);
    yield* naming(facts.file, 'buyingRole', ['facts', index, 'from', 'role'], from?.role);
  }
}

function* scorecardMentions({ icp }: Draft): Mentions {
  if (!icp) return;
  for (const [index, { required }] of icp.value.scorecards.entries())
    yield* naming(icp.file, 'fact', ['scorecards', index, 'required'], required);
  for (const [index, { criteria }] of icp.value.evidence.entries())
    yield* naming(icp.file, 'fitRule', ['evidence', index, 'criteria'], criteria);
}

function* stageMentions({ stages }: Draft): Mentions {
  if (!stages) return;
  for (const [pipeline, { stages: list }] of stages.value.pipelines.entries())
    for (const [index, { buyingJob, alsoBuyingJobs }] of list.entries()) {
      const path = ['pipelines', pipeline, 'stages', index];
      yield* naming(stages.file, 'buyingJob', [...path, 'buyingJob'], buyingJob);
      yield* naming(stages.file, 'buyingJob', [...path, 'alsoBuyingJobs'], alsoBuyingJobs);
    }
}

function* objectionMentions({ objections }: Draft): Mentions {
  if (!objections) return;
  const { file, value } = objections;
  for (const [index, { buyingJobs, roles, responses }] of value.objections.entries()) {
    const path = ['objections', index];
    yield* naming(file, 'buyingJob', [...path, 'buyingJobs'], buyingJobs);
    yield* naming(file, 'buyingRole', [...path, 'roles'], roles);
    for (const [nth, { claims, proofPoints }] of responses.entries()) {
      yield* naming(file, 'claim', [...path, 'responses', nth, 'claims'], claims);
      yield* naming(file, 'proofPoint', [...path, 'responses', nth, 'proofPoints'], proofPoints);
    }
  }
}

function* messagingMentions({ messaging }: Draft): Mentions {
  if (!messaging) return;
  const { file, value } = messaging;
  for (const [index, { parent, claims }] of value.messages.entries()) {
    yield* naming(file, 'message', ['messages', index, 'parent'], parent);
    yield* naming(file, 'claim', ['messages', index, 'claims'], claims);
  }
  for (const [index, { proofPoints }] of value.claims.entries())
    yield* naming(file, 'proofPoint', ['claims', index, 'proofPoints'], proofPoints);
  for (const [index, { buyingJob, give }] of value.needs.entries()) {
    yield* naming(file, 'buyingJob', ['needs', index, 'buyingJob'], buyingJob);
    yield* naming(file, 'asset', ['needs', index, 'give'], give);
  }
}

function* battleCardMentions({ battleCards }: Draft): Mentions {
  for (const { file, value } of battleCards)
    for (const [index, { buyingJobs, give, lines }] of value.sections.entries()) {
      yield* naming(file, 'buyingJob', ['sections', index, 'buyingJobs'], buyingJobs);
      yield* naming(file, 'asset', ['sections', index, 'give'], give);
      for (const [nth, { claim }] of lines.entries())
        yield* naming(file, 'claim', ['sections', index, 'lines', nth, 'claim'], claim);
    }
}

function* winLossMentions({ winLoss }: Draft): Mentions {
  if (!winLoss) return;
  const { file, value } = winLoss;
  yield* naming(file, 'pipeline', ['pipelines'], value.pipelines);
  for (const [index, { card }] of value.considered.entries())
    yield* naming(file, 'competitor', ['considered', index, 'card'], card);
}

function* mappingMentions({ mappings }: Draft): Mentions {
  for (const { file, value } of mappings) {
    for (const [object, fields] of Object.entries(value.fields))
      yield* namingKeys(file, 'fact', ['fields', object], fields ?? {});
    yield* namingKeys(file, 'pipeline', ['pipelines'], value.pipelines);
    yield* namingKeys(file, 'buyingRole', ['roles'], value.roles);
    for (const field of ['lostReason', 'wonReason'] as const)
      for (const [written, id] of Object.entries(value[field]?.values ?? {}))
        yield* naming(file, 'reason', [field, 'values', written], id);
  }
}

function* glossaryMentions({ glossary }: Draft): Mentions {
  if (!glossary) return;
  for (const [index, { stages, tiers }] of glossary.value.terms.entries()) {
    yield* naming(glossary.file, 'stage', ['terms', index, 'stages'], stages);
    yield* naming(glossary.file, 'tier', ['terms', index, 'tiers'], tiers);
  }
}
