import { err, ok, type Result } from '../../../base/result.ts';
import { invalid, notFound, refused, type Answer, type Refusal } from '../refusals.ts';
import type { ObjectType } from '../store/object-types.ts';
import {
  rulesBody,
  type ApprovalRule,
  type PipelineRules,
  type SequenceRule,
} from '../store/pipeline-rules.ts';
import { pipelineProperties, type Pipeline } from '../store/pipelines.ts';
import { withType, type Call, type Route } from './route.ts';
import { fieldsOf, isFields, textOf, textsOf, type Fields } from './sent.ts';

const path = '/crm/pipelines-rules/2026-09/:type/:pipeline';

type Place = { readonly type: ObjectType; readonly pipeline: Pipeline; readonly key: string };

const of = (method: Route['method'], answer: (call: Call, place: Place) => Answer): Route => ({
  method,
  path,
  answer: (call) => withType(call, 'type', (type) => withPipeline(call, type, answer)),
});

/**
 * Rules about moves in a pipeline. A pipeline for which nobody made any has none: what HubSpot answers then is written
 * nowhere; here it is 404, as after `DELETE`. Rules bind people at the record page alone, so no write through the API is
 * held against them.
 */
export const pipelineRuleRoutes: readonly Route[] = [
  of('get', (call, place) => shown(place, call.account.pipelineRules.get(place.key))),
  of('put', (call, place) => kept(call, place, replaced(call, place))),
  of('patch', (call, place) => kept(call, place, patched(call, place))),
  of('delete', (call, place) => {
    call.account.pipelineRules.delete(place.key);
    return { status: 204 };
  }),
];

function withPipeline(call: Call, type: ObjectType, answer: (call: Call, place: Place) => Answer): Answer {
  if (!pipelineProperties[type.id]) return refused(invalid(`${type.id} has no pipelines`));
  const pipeline = call.account.pipelines.find(type.id, call.param('pipeline'));
  return pipeline ? answer(call, { type, pipeline, key: `${type.id}-${pipeline.id}` }) : noSuch(call);
}

const noSuch = (call: Call): Answer => refused(notFound(`No rules of pipeline ${call.param('pipeline')}`));

const shown = ({ type, pipeline }: Place, rules: PipelineRules | undefined): Answer =>
  rules
    ? { status: 200, body: rulesBody(type.id, pipeline.id, rules) }
    : refused(notFound(`No rules of pipeline ${pipeline.id}`));

function kept(call: Call, place: Place, wanted: Result<PipelineRules, Refusal>): Answer {
  if (!wanted.ok) return refused(wanted.error);
  call.account.pipelineRules.set(place.key, wanted.value);
  return shown(place, wanted.value);
}

const sequences = ['noBackwardsMovementRule', 'noSkippingStagesRule'] as const;

function replaced(call: Call, place: Place): Result<PipelineRules, Refusal> {
  const sent = fieldsOf(call.body);
  const rules = fieldsOf(sent['governanceValidationRules']);
  const missing = [...sequences, 'objectCreationRule'].filter((name) => !isFields(rules[name]));
  if (missing.length > 0)
    return err(invalid(`Invalid input JSON: Some required fields were not set: [${missing.join(', ')}]`));
  const { approvalStageRules } = sent;
  return withRules(call, place, { ...rules, approvalStageRules }, none(call.account.now()));
}

function patched(call: Call, place: Place): Result<PipelineRules, Refusal> {
  const before = call.account.pipelineRules.get(place.key) ?? none(call.account.now());
  return withRules(call, place, fieldsOf(call.body), before);
}

const off: SequenceRule = { enabledForAllStages: false, pipelineStageIds: [] };

const none = (now: number): PipelineRules => ({
  noBackwardsMovementRule: off,
  noSkippingStagesRule: off,
  objectCreationRule: { pipelineStageIds: [] },
  approvalStageRules: [],
  createdAt: now,
  updatedAt: now,
});

function withRules(
  call: Call,
  { pipeline }: Place,
  sent: Fields,
  before: PipelineRules,
): Result<PipelineRules, Refusal> {
  const stages = new Set(pipeline.stages.map(({ id }) => id));
  const changed: Partial<Record<(typeof sequences)[number], SequenceRule>> = {};
  for (const name of sequences) {
    if (!isFields(sent[name])) continue;
    const rule = sequenceIn(sent[name]);
    if (rule.enabledForAllStages && rule.pipelineStageIds.length > 0)
      return err(invalid(`${name}: pipelineStageIds must be empty when enabledForAllStages is true`));
    if (rule.pipelineStageIds.some((id) => !stages.has(id)))
      return err(invalid(`${name}: a stage is not one of pipeline ${pipeline.id}`));
    changed[name] = rule;
  }
  const creation = sent['objectCreationRule'];
  const after: PipelineRules = {
    ...before,
    ...changed,
    ...(isFields(creation)
      ? { objectCreationRule: { pipelineStageIds: textsOf(creation['pipelineStageIds']) } }
      : {}),
    updatedAt: call.account.now(),
  };
  if (!Array.isArray(sent['approvalStageRules'])) return ok(after);
  if (call.account.settings.tier !== 'enterprise') return err(invalid('Approvals need Sales Hub Enterprise'));
  return ok({ ...after, approvalStageRules: sent['approvalStageRules'].map(fieldsOf).map(approvalIn) });
}

const sequenceIn = (sent: Fields): SequenceRule => ({
  enabledForAllStages: sent['enabledForAllStages'] === true,
  pipelineStageIds: textsOf(sent['pipelineStageIds']),
});

const approvalIn = (sent: Fields): ApprovalRule => {
  const comment = textOf(sent['approvalComment']);
  const branch = sent['conditionalApprovalFilterBranch'];
  return {
    pipelineStageId: textOf(sent['pipelineStageId']) ?? '',
    approverUserIds: textsOf(sent['approverUserIds']),
    approvalMode: sent['approvalMode'] === 'ALL' ? 'ALL' : 'ANY',
    ...(comment === undefined ? {} : { approvalComment: comment }),
    ...(branch === undefined ? {} : { conditionalApprovalFilterBranch: branch }),
  };
};
