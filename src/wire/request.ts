// zod/mini: the same schemas and types at a quarter of the size, since these run in every function's bundle.
import * as z from 'zod/mini';

const recordId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be the id of a record'));
const modelId = z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,62}$/, 'must be an id of the model'));
const short = z.string().check(z.maxLength(2000, 'may have 2,000 characters at most'));
const questionId = z.string().check(z.maxLength(40));
/** Chosen by the card for one act of one person: sent again, it changes nothing twice. */
const requestKey = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_.:/-]{8,200}$/, 'must have 8 to 200 letters, digits or signs'));
const recordKind = z.enum(['deal', 'company', 'contact', 'lead']);
/** The closing as the form was given it. */
const closing = z.iso.datetime();

/** What the guide of a deal is asked with. */
export const ReadDealGuide = z.strictObject({ dealId: recordId });
export type ReadDealGuide = z.infer<typeof ReadDealGuide>;

/** What a fit card is asked with. */
export const ReadFit = z.strictObject({ object: recordKind, id: recordId });
export type ReadFit = z.infer<typeof ReadFit>;

/** What the contact card is asked with. */
export const ReadContactCard = z.strictObject({ contactId: recordId });
export type ReadContactCard = z.infer<typeof ReadContactCard>;

/** The answers of the form at close: question ids to chosen values, and the texts written with them. */
export const Answers = z.strictObject({
  chosen: z.record(questionId, z.array(modelId).check(z.maxLength(20))),
  alsoMattered: z._default(z.array(modelId).check(z.maxLength(2, 'may be two at most')), []),
  notes: z._default(z.record(questionId, short), {}),
});
export type Answers = z.infer<typeof Answers>;

/** Saves the answers about one closing. */
export const CaptureWinLoss = z.strictObject({ dealId: recordId, closing, answers: Answers });
export type CaptureWinLoss = z.infer<typeof CaptureWinLoss>;

/** Corrects answers that were saved; `revision` is the one that was read. */
export const CorrectWinLoss = z.strictObject({
  dealId: recordId,
  closing,
  answers: Answers,
  revision: z.int().check(z.gte(1)),
});
export type CorrectWinLoss = z.infer<typeof CorrectWinLoss>;

/** Puts the form off by 1 to 14 days, hands it on, or takes that back. */
export const SnoozeWinLoss = z.strictObject({
  dealId: recordId,
  closing,
  act: z.union([
    z.strictObject({ kind: z.literal('until'), days: z.int().check(z.gte(1), z.lte(14)) }),
    z.strictObject({ kind: z.literal('handTo'), ownerId: recordId }),
    z.strictObject({ kind: z.literal('undo') }),
  ]),
});
export type SnoozeWinLoss = z.infer<typeof SnoozeWinLoss>;

/** Says that an objection was heard on a deal, or takes it back. */
export const LogObjectionHeard = z.strictObject({
  dealId: recordId,
  objectionId: modelId,
  undo: z._default(z.boolean(), false),
});
export type LogObjectionHeard = z.infer<typeof LogObjectionHeard>;

/** Says that a part of a card was opened, copied, helped or is wrong; `stage` is the deal's, as the guide said. */
export const RecordSectionUse = z.strictObject({
  object: recordKind,
  id: recordId,
  subject: z.strictObject({
    kind: z.enum(['section', 'line', 'claim', 'objection', 'fact', 'fit', 'guide']),
    id: z.string().check(z.minLength(1), z.maxLength(130)),
  }),
  stage: z.optional(z.nullable(modelId)),
  action: z.enum(['opened', 'copied', 'helped', 'wrong', 'undo_wrong', 'undo_helped']),
  note: z.optional(short),
  requestKey: z.optional(requestKey),
});
export type RecordSectionUse = z.infer<typeof RecordSectionUse>;

/** Asks for a waiver of a criterion on a deal. */
export const AskWaiver = z.strictObject({
  dealId: recordId,
  criterion: modelId,
  reason: z.string().check(z.maxLength(500)),
});
export type AskWaiver = z.infer<typeof AskWaiver>;

/** The approver gives a waiver until a day, or refuses it. */
export const DecideWaiver = z.strictObject({
  dealId: recordId,
  criterion: modelId,
  act: z.union([
    z.strictObject({ kind: z.literal('approve'), until: z.iso.date() }),
    z.strictObject({ kind: z.literal('refuse') }),
  ]),
});
export type DecideWaiver = z.infer<typeof DecideWaiver>;

/** Stands behind a criterion on a deal, or takes that back. */
export const Attest = z.strictObject({
  dealId: recordId,
  criterion: modelId,
  undo: z._default(z.boolean(), false),
});
export type Attest = z.infer<typeof Attest>;

/** Agrees with a tier, overrides it until a day, or lifts the override. */
export const OverrideTier = z.strictObject({
  object: z.enum(['company', 'contact', 'lead']),
  id: recordId,
  act: z.union([
    z.strictObject({ kind: z.literal('agree') }),
    z.strictObject({
      kind: z.literal('override'),
      tier: modelId,
      reason: z.string().check(z.maxLength(500)),
      until: z.iso.date(),
    }),
    z.strictObject({ kind: z.literal('lift') }),
  ]),
});
export type OverrideTier = z.infer<typeof OverrideTier>;
