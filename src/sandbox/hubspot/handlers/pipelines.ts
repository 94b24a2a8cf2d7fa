import { refused, invalid, type Answer } from '../refusals.ts';
import {
  pipelineProperties,
  pipelineBody,
  stageBody,
  type Pipeline,
  type Stage,
} from '../store/pipelines.ts';
import type { ObjectType } from '../store/object-types.ts';
import { withType, type Call, type Route } from './route.ts';
import { fieldsOf, textOf } from './sent.ts';

const base = '/crm/pipelines/2026-09/:type';

// HubSpot answers 404 with an empty body here.
const nothing: Answer = { status: 404 };

const of = (
  method: Route['method'],
  path: string,
  answer: (call: Call, type: ObjectType) => Answer,
): Route => ({
  method,
  path: `${base}${path}`,
  answer: (call) =>
    withType(call, 'type', (type) =>
      pipelineProperties[type.id] ? answer(call, type) : refused(invalid(`${type.id} has no pipelines`)),
    ),
});

/** Pipelines and their stages. */
export const pipelineRoutes: readonly Route[] = [
  of('get', '', (call, type) => ({
    status: 200,
    body: { results: call.account.pipelines.of(type.id).map(pipelineBody) },
  })),
  of('get', '/:pipeline', (call, type) =>
    withPipeline(call, type, (one) => ({ status: 200, body: pipelineBody(one) })),
  ),
  of('patch', '/:pipeline', (call, type) => withPipeline(call, type, (one) => rename(call, type, one))),
  of('get', '/:pipeline/stages', (call, type) =>
    withPipeline(call, type, (one) => ({ status: 200, body: { results: one.stages.map(stageBody) } })),
  ),
  of('get', '/:pipeline/stages/:stage', (call, type) =>
    withStage(call, type, (_pipeline, stage) => ({ status: 200, body: stageBody(stage) })),
  ),
  of('patch', '/:pipeline/stages/:stage', (call, type) =>
    withStage(call, type, (pipeline, stage) => changeStage(call, type, pipeline, stage)),
  ),
];

function withPipeline(call: Call, type: ObjectType, answer: (pipeline: Pipeline) => Answer): Answer {
  const pipeline = call.account.pipelines.find(type.id, call.param('pipeline'));
  return pipeline ? answer(pipeline) : nothing;
}

const withStage = (
  call: Call,
  type: ObjectType,
  answer: (pipeline: Pipeline, stage: Stage) => Answer,
): Answer =>
  withPipeline(call, type, (pipeline) => {
    const stage = pipeline.stages.find(({ id }) => id === call.param('stage'));
    return stage ? answer(pipeline, stage) : nothing;
  });

function replace(call: Call, type: ObjectType, pipeline: Pipeline): void {
  const all = call.account.pipelines.of(type.id);
  call.account.putPipelines(
    type,
    all.map((one) => (one.id === pipeline.id ? pipeline : one)),
  );
}

function rename(call: Call, type: ObjectType, pipeline: Pipeline): Answer {
  const label = textOf(fieldsOf(call.body)['label']) ?? pipeline.label;
  const after = { ...pipeline, label, updatedAt: call.account.now() };
  replace(call, type, after);
  return { status: 200, body: pipelineBody(after) };
}

function changeStage(call: Call, type: ObjectType, pipeline: Pipeline, stage: Stage): Answer {
  const sent = fieldsOf(call.body);
  const asked = fieldsOf(sent['metadata'])['probability'];
  const probability = asked === undefined ? stage.probability : Number(asked);
  if (probability !== null && !(probability >= 0 && probability <= 1))
    return refused(invalid('dealstage probability is not valid, must be between 0.0 and 1.0 (inclusive)'));
  const label = textOf(sent['label']) ?? stage.label;
  const after = { ...stage, label, probability, updatedAt: call.account.now() };
  replace(call, type, { ...pipeline, stages: pipeline.stages.map((one) => (one === stage ? after : one)) });
  return { status: 200, body: stageBody(after) };
}
