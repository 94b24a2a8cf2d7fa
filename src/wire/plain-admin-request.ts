// The guards of `admin-request.ts` without zod, by the same names: the module of the admins' pages that runs inside
// Salesforce takes these in their place (see `scripts/salesforce/build-plumbline-module.ts`). A test holds both to the
// same answers.
import {
  day,
  eitherOf,
  finite,
  type Guard,
  listOf,
  nothing,
  nullable,
  object,
  oneOf,
  pairOf,
  plainSchema,
  tableOf,
  textLike,
  textOf,
  whole,
  withDefault,
  yesNo,
} from './plain-schema.ts';

const modelId = textLike(/^[a-z][a-z0-9_-]{0,62}$/, 'must be an id of the model');
const short = textOf(2000, { must: 'may have 2,000 characters at most' });
/** That it is empty is told in other words than that it is too long. */
const label: Guard = (value) =>
  value === '' ? textOf(200, { least: 1, must: 'must not be empty' })(value) : textOf(200)(value);
const crmName = textOf(255, { least: 1 });
const points = whole(-100_000, 100_000);
const anyText: Guard = textOf(Number.MAX_SAFE_INTEGER);
const rowAt = textOf(300);

const formValue = eitherOf(
  nothing,
  anyText,
  finite,
  yesNo,
  listOf(anyText, Number.MAX_SAFE_INTEGER),
  pairOf(finite),
);

const comparison = object({ fact: modelId, operator: textOf(40), value: formValue });

const comparisons: Guard = (value) =>
  Array.isArray(value) && value.length === 0
    ? listOf(comparison, 12, { least: 1, must: 'needs at least one comparison' })(value)
    : listOf(comparison, 12)(value);

const condition = eitherOf(
  object({ kind: oneOf('rows'), join: oneOf('all', 'any'), rows: comparisons }),
  object({ kind: oneOf('written'), text: short }),
);

const criterion = object({
  label,
  when: condition,
  evidence: oneOf('field', 'association', 'activity', 'buyer_verified', 'manager_attestation'),
  level: oneOf('observe', 'warn', 'block'),
  owner: label,
  whenMissing: short,
  saysMissing: nullable(short),
  waivableBy: nullable(label),
  longestWaiverDays: whole(1, 365),
  wrongIf: nullable(short),
});

const inStage = { pipeline: modelId, stage: modelId };
const direction = oneOf('entry', 'exit');

const edit = eitherOf(
  object({
    kind: oneOf('setStage'),
    ...inStage,
    label,
    means: nullable(short),
    buyingJob: nullable(modelId),
    alsoBuyingJobs: listOf(modelId, 10),
  }),
  object({ kind: oneOf('mapStage'), ...inStage, crmStage: nullable(crmName) }),
  object({ kind: oneOf('addStage'), pipeline: modelId, crmStage: crmName }),
  object({ kind: oneOf('removeStage'), ...inStage }),
  object({
    kind: oneOf('addPipeline'),
    crmPipeline: crmName,
    pipelineKind: oneOf('new_business', 'expansion', 'renewal', 'advocacy'),
  }),
  object({ kind: oneOf('removePipeline'), pipeline: modelId }),
  object({ kind: oneOf('putCriterion'), ...inStage, direction, id: nullable(modelId), criterion }),
  object({ kind: oneOf('removeCriterion'), ...inStage, direction, id: modelId }),
  object({
    kind: oneOf('mapFact'),
    fact: modelId,
    field: nullable(crmName),
    values: tableOf(anyText, nullable(modelId)),
  }),
  object({
    kind: oneOf('addFact'),
    object: oneOf('deal', 'company', 'contact', 'lead'),
    field: crmName,
    label,
  }),
  object({ kind: oneOf('setFact'), fact: modelId, label, means: nullable(short) }),
  object({ kind: oneOf('setPoints'), at: rowAt, points, whenUnknown: points }),
  object({
    kind: oneOf('setTier'),
    scorecard: modelId,
    tier: modelId,
    label,
    from: points,
    action: oneOf('pursue', 'nurture', 'disqualify'),
    means: nullable(short),
  }),
  object({ kind: oneOf('putText'), at: rowAt, text: short }),
  object({ kind: oneOf('approve'), at: rowAt }),
);

/** One change of a draft. */
export const Edit = plainSchema(edit);

/** Reads the settings page. */
export const ReadSettings = plainSchema(object({ count: withDefault(yesNo, () => true) }));

const draftRead = { base: whole(0), revision: whole(0) };

/** Changes the shared draft. */
export const ChangeDraft = plainSchema(object({ ...draftRead, mark: nullable(anyText), edit }));

/** Gives the draft up. */
export const DiscardDraft = plainSchema(object(draftRead));

/** Publishes the draft as it was read. */
export const PublishDraft = plainSchema(
  object({ ...draftRead, effectiveOn: nullable(day), note: nullable(textOf(500)) }),
);

/** Publishes what an older release held. */
export const RevertRelease = plainSchema(object({ base: whole(1), to: whole(1) }));

/** Takes content from CSV text into the draft. */
export const ImportContent = plainSchema(
  object({ ...draftRead, what: oneOf('sections', 'objections', 'claims'), csv: textOf(400_000) }),
);

/** Finds deals by a part of their name. */
export const FindDealsToTry = plainSchema(object({ name: textOf(100) }));

/** What the draft would change for a deal. */
export const TryDraft = plainSchema(
  object({ ...draftRead, dealId: textLike(/^[A-Za-z0-9_-]{1,64}$/, 'must be the id of a record') }),
);

/** Sets the CRM's own rules about moves in one of its pipelines. */
export const SetRules = plainSchema(object({ pipeline: crmName, noSkipping: yesNo, noMovingBack: yesNo }));

/** Reads the glossary. */
export const ReadGlossary = plainSchema(object({}));

/** Reads the manager's page. */
export const ReadPlumblinePage = plainSchema(object({ drift: withDefault(yesNo, () => true) }));

/** One function takes note of the ideal customer profile in force. */
export const AcknowledgeIcp = plainSchema(
  object({
    icp: textLike(/^[0-9a-f]{64}$/, 'must name a content'),
    of: oneOf('marketing', 'sales', 'product', 'success'),
  }),
);
