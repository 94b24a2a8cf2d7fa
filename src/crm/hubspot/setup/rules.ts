import { err, ok, type Result } from '../../../base/result.ts';
import { isObject, objectsOf, textOf, textsOf, type JsonObject } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import type { NativeRules, NativeRulesToSet } from '../../setup.ts';
import { ask, reading, settingTo } from '../client/asking.ts';
import { pipelineRules } from '../client/paths.ts';
import { exitProperty } from '../mapping/property-names.ts';
import { byHand } from './rules-by-hand.ts';
import type { SetupWork } from './setup-work.ts';

/** Scopes of the Pipeline Rules API: https://developers.hubspot.com/docs/api-reference/latest/crm/pipelines/rules/guide */
export const rulesScopes = {
  read: 'crm.pipelines.governance.read',
  write: 'crm.pipelines.governance.write',
} as const;

/** HubSpot's own rules about moves, pipeline by pipeline; one that may not be seen says why. */
export async function readRules(
  work: SetupWork,
  pipelines: readonly string[],
): Promise<Result<readonly NativeRules[], CrmError>> {
  const [first, ...others] = pipelines;
  if (first === undefined) return ok([]);
  const one = await seenRules(work, first);
  if (!one.ok) return one;
  // What may not be seen of one pipeline may be seen of none.
  if (one.value.unseen !== null) return ok(pipelines.map(unseen));
  const rest = await Promise.all(others.map((pipeline) => seenRules(work, pipeline)));
  const failed = rest.find((read) => !read.ok);
  return failed ?? ok([one.value, ...rest.flatMap((read) => (read.ok ? [read.value] : []))]);
}

async function seenRules(work: SetupWork, pipeline: string): Promise<Result<NativeRules, CrmError>> {
  const read = await rulesOf(work, pipeline);
  if (read.ok) return ok(rulesIn(pipeline, read.value));
  const { error } = read;
  return error.kind === 'unauthorized' && error.missingScopes.length > 0 ? ok(unseen(pipeline)) : read;
}

/**
 * Sets whether stages may be skipped, and whether deals may move back, in all stages of a pipeline. Approvals, where deals
 * may be made, and rules that name some stages and already say what is wanted, stay as they are.
 */
export async function setRules(
  work: SetupWork,
  { pipeline, noSkipping, noMovingBack }: NativeRulesToSet,
): Promise<Result<'set' | 'unchanged', CrmError>> {
  const read = await rulesOf(work, pipeline);
  if (!read.ok) return read;
  const there = rulesIn(pipeline, read.value);
  if (there.noSkipping === noSkipping && there.noMovingBack === noMovingBack) return ok('unchanged');
  const wanted = {
    ...(there.noSkipping === noSkipping ? {} : { noSkippingStagesRule: everywhere(noSkipping) }),
    ...(there.noMovingBack === noMovingBack ? {} : { noBackwardsMovementRule: everywhere(noMovingBack) }),
  };
  const call =
    read.value === null
      ? settingTo('PUT', pipelineRules(pipeline), { governanceValidationRules: { ...noRules, ...wanted } })
      : settingTo('PATCH', pipelineRules(pipeline), wanted);
  const done = await ask(work.transport, call, `the rules of the pipeline ${pipeline}`);
  return done.ok ? ok('set') : err(done.error);
}

/** With `enabledForAllStages`, the list of stages has to be empty. */
const everywhere = (isOn: boolean): JsonObject => ({ enabledForAllStages: isOn, pipelineStageIds: [] });

/** A whole set of rules has all three of them. */
const noRules: JsonObject = {
  noSkippingStagesRule: everywhere(false),
  noBackwardsMovementRule: everywhere(false),
  objectCreationRule: { pipelineStageIds: [] },
};

/** The rules as HubSpot has them; null for a pipeline that nobody made any for. */
async function rulesOf(work: SetupWork, pipeline: string): Promise<Result<JsonObject | null, CrmError>> {
  const what = `the rules of the pipeline ${pipeline}`;
  const answer = await ask(work.transport, reading(pipelineRules(pipeline)), what);
  if (answer.ok) return answer;
  return answer.error.kind === 'notFound' ? ok(null) : answer;
}

function rulesIn(pipeline: string, json: JsonObject | null): NativeRules {
  const validation = isObject(json?.['governanceValidationRules']) ? json['governanceValidationRules'] : {};
  const approval = approvalIn(json);
  return {
    pipeline,
    has: true,
    says,
    noSkipping: isOn(validation['noSkippingStagesRule']),
    noMovingBack: isOn(validation['noBackwardsMovementRule']),
    approval,
    unseen: null,
    byHand: byHand(approval),
  };
}

/** A rule is on where it holds for all stages, or for some. */
const isOn = (rule: unknown): boolean =>
  isObject(rule) && (rule['enabledForAllStages'] === true || textsOf(rule['pipelineStageIds']).length > 0);

/** The guide has a list of stages, the specification one stage: both are read. */
function approvalIn(json: JsonObject | null): NativeRules['approval'] {
  const one = json?.['approvalStage'];
  const [first] = [...objectsOf(json?.['approvalStageRules']), ...(isObject(one) ? [one] : [])];
  const stage = textOf(first?.['pipelineStageId']);
  if (!first || stage === null) return null;
  const condition = JSON.stringify(first['conditionalApprovalFilterBranch'] ?? null);
  return { stage, onlyUnmet: condition.includes(`"${exitProperty.met}"`) };
}

const says =
  'HubSpot lets no app stop a move. Its pipeline rules can; they do not hold for workflows, for super admins, and for people who may edit property settings. The audit finds what went around them.';

const unseen = (pipeline: string): NativeRules => ({
  pipeline,
  has: true,
  says,
  byHand: byHand(null),
  noSkipping: null,
  noMovingBack: null,
  approval: null,
  unseen: `The app lacks the scope ${rulesScopes.read}, or this account’s tier has no pipeline rules: they need Sales Hub Professional.`,
});
