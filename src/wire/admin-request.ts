// zod/mini, as in request.ts.
import * as z from 'zod/mini';

const modelId = z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,62}$/, 'must be an id of the model'));
const short = z.string().check(z.maxLength(2000, 'may have 2,000 characters at most'));
const label = z.string().check(z.minLength(1, 'must not be empty'), z.maxLength(200));
const crmName = z.string().check(z.minLength(1), z.maxLength(255));
const whole = z.int().check(z.gte(-100_000), z.lte(100_000));
const formValue = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.tuple([z.number(), z.number()]),
]);

const condition = z.union([
  z.strictObject({
    kind: z.literal('rows'),
    join: z.enum(['all', 'any']),
    rows: z
      .array(z.strictObject({ fact: modelId, operator: z.string().check(z.maxLength(40)), value: formValue }))
      .check(z.minLength(1, 'needs at least one comparison'), z.maxLength(12)),
  }),
  /** A condition that controls cannot show stays as it is. */
  z.strictObject({ kind: z.literal('written'), text: short }),
]);

const criterion = z.strictObject({
  label,
  when: condition,
  evidence: z.enum(['field', 'association', 'activity', 'buyer_verified', 'manager_attestation']),
  level: z.enum(['observe', 'warn', 'block']),
  owner: label,
  whenMissing: short,
  saysMissing: z.nullable(short),
  waivableBy: z.nullable(label),
  longestWaiverDays: z.int().check(z.gte(1), z.lte(365)),
  wrongIf: z.nullable(short),
});

const inStage = { pipeline: modelId, stage: modelId };

/** One change of a draft. `null` for what is new, or for taking a mapping away. */
export const Edit = z.union([
  z.strictObject({
    kind: z.literal('setStage'),
    ...inStage,
    label,
    means: z.nullable(short),
    buyingJob: z.nullable(modelId),
    alsoBuyingJobs: z.array(modelId).check(z.maxLength(10)),
  }),
  z.strictObject({ kind: z.literal('mapStage'), ...inStage, crmStage: z.nullable(crmName) }),
  z.strictObject({ kind: z.literal('addStage'), pipeline: modelId, crmStage: crmName }),
  z.strictObject({ kind: z.literal('removeStage'), ...inStage }),
  z.strictObject({
    kind: z.literal('addPipeline'),
    crmPipeline: crmName,
    pipelineKind: z.enum(['new_business', 'expansion', 'renewal', 'advocacy']),
  }),
  z.strictObject({ kind: z.literal('removePipeline'), pipeline: modelId }),
  z.strictObject({
    kind: z.literal('putCriterion'),
    ...inStage,
    direction: z.enum(['entry', 'exit']),
    id: z.nullable(modelId),
    criterion,
  }),
  z.strictObject({
    kind: z.literal('removeCriterion'),
    ...inStage,
    direction: z.enum(['entry', 'exit']),
    id: modelId,
  }),
  z.strictObject({
    kind: z.literal('mapFact'),
    fact: modelId,
    field: z.nullable(crmName),
    /** Which value of the field means which value of the fact; null means nothing. */
    values: z.record(z.string(), z.nullable(modelId)),
  }),
  z.strictObject({
    kind: z.literal('addFact'),
    object: z.enum(['deal', 'company', 'contact', 'lead']),
    field: crmName,
    label,
  }),
  z.strictObject({ kind: z.literal('setFact'), fact: modelId, label, means: z.nullable(short) }),
  z.strictObject({
    kind: z.literal('setPoints'),
    /** The row's `at`. */
    at: z.string().check(z.maxLength(300)),
    points: whole,
    whenUnknown: whole,
  }),
  z.strictObject({
    kind: z.literal('setTier'),
    scorecard: modelId,
    tier: modelId,
    label,
    from: whole,
    action: z.enum(['pursue', 'nurture', 'disqualify']),
    means: z.nullable(short),
  }),
  z.strictObject({
    kind: z.literal('putText'),
    /** `section/…`, `objection/…` or `claim/…`: the text is changed and is a draft again. */
    at: z.string().check(z.maxLength(300)),
    text: short,
  }),
  z.strictObject({ kind: z.literal('approve'), at: z.string().check(z.maxLength(300)) }),
]);
export type Edit = z.infer<typeof Edit>;

/** Reads the page; `count` also counts how far fields are filled, which takes longer. */
export const ReadSettings = z.strictObject({ count: z._default(z.boolean(), true) });
export type ReadSettings = z.infer<typeof ReadSettings>;

const draftRead = { base: z.int().check(z.gte(0)), revision: z.int().check(z.gte(0)) };

/** Changes the shared draft. `mark` is that of the row as it was read; null for what is new. */
export const ChangeDraft = z.strictObject({ ...draftRead, mark: z.nullable(z.string()), edit: Edit });
export type ChangeDraft = z.infer<typeof ChangeDraft>;

/** Gives the draft up, as it was read. */
export const DiscardDraft = z.strictObject(draftRead);
export type DiscardDraft = z.infer<typeof DiscardDraft>;

/** Publishes the draft as it was read. */
export const PublishDraft = z.strictObject({
  ...draftRead,
  effectiveOn: z.nullable(z.iso.date()),
  note: z.nullable(z.string().check(z.maxLength(500))),
});
export type PublishDraft = z.infer<typeof PublishDraft>;

/** Publishes what an older release held, as a new release. */
export const RevertRelease = z.strictObject({ base: z.int().check(z.gte(1)), to: z.int().check(z.gte(1)) });
export type RevertRelease = z.infer<typeof RevertRelease>;

/** Takes battle-card sections, objections or claims from CSV text into the draft, as drafts. */
export const ImportContent = z.strictObject({
  ...draftRead,
  what: z.enum(['sections', 'objections', 'claims']),
  csv: z.string().check(z.maxLength(400_000)),
});
export type ImportContent = z.infer<typeof ImportContent>;

/** Finds deals by a part of their name; open ones, newest first, without a name. */
export const FindDealsToTry = z.strictObject({ name: z.string().check(z.maxLength(100)) });
export type FindDealsToTry = z.infer<typeof FindDealsToTry>;

/** What the draft would change for a deal. */
export const TryDraft = z.strictObject({
  ...draftRead,
  dealId: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be the id of a record')),
});
export type TryDraft = z.infer<typeof TryDraft>;

/** Sets the CRM's own rules about moves in one of its pipelines, where it has such rules. */
export const SetRules = z.strictObject({
  pipeline: crmName,
  noSkipping: z.boolean(),
  noMovingBack: z.boolean(),
});
export type SetRules = z.infer<typeof SetRules>;

/** Reads the glossary. */
export const ReadGlossary = z.strictObject({});
export type ReadGlossary = z.infer<typeof ReadGlossary>;

/** Reads the manager's page; `drift` also holds the model against the CRM, which takes longer. */
export const ReadPlumblinePage = z.strictObject({ drift: z._default(z.boolean(), true) });
export type ReadPlumblinePage = z.infer<typeof ReadPlumblinePage>;

/** One function takes note of the ideal customer profile in force; `icp` is that of the page as it was read. */
export const AcknowledgeIcp = z.strictObject({
  icp: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must name a content')),
  of: z.enum(['marketing', 'sales', 'product', 'success']),
});
export type AcknowledgeIcp = z.infer<typeof AcknowledgeIcp>;
