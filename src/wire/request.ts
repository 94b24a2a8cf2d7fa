import * as z from 'zod';

const recordId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be the id of a record')
  .describe('The id of a record.');
const modelId = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,62}$/, 'must be an id of the model')
  .describe('An id of the model.');
const short = z.string().max(2000);
const requestKey = z
  .string()
  .regex(/^[A-Za-z0-9_.:/-]{8,200}$/)
  .describe('Chosen by the card for one act of one person: sent again, it changes nothing twice.');

/** What the guide of a deal is asked with. */
export const ReadDealGuide = z.strictObject({ dealId: recordId });
export type ReadDealGuide = z.infer<typeof ReadDealGuide>;

/** What a fit card is asked with. */
export const ReadFit = z.strictObject({
  object: z.enum(['deal', 'company', 'contact', 'lead']),
  id: recordId,
});
export type ReadFit = z.infer<typeof ReadFit>;

/** What the contact card is asked with. */
export const ReadContactCard = z.strictObject({ contactId: recordId, dealId: recordId.optional() });
export type ReadContactCard = z.infer<typeof ReadContactCard>;

/** The answers of the form at close: question ids to chosen values. */
export const Answers = z.strictObject({
  chosen: z
    .record(z.string().max(40), z.array(modelId).max(20))
    .describe('Question id to the values chosen.'),
  alsoMattered: z.array(modelId).max(2).default([]).describe('Reasons that also mattered.'),
  notes: z.record(z.string().max(40), short).default({}).describe('Question id to the text written with it.'),
});
export type Answers = z.infer<typeof Answers>;

/** Saves the answers about one closing. */
export const CaptureWinLoss = z.strictObject({
  dealId: recordId,
  closing: z.iso.datetime().describe('The closing as the form was given it.'),
  answers: Answers,
});
export type CaptureWinLoss = z.infer<typeof CaptureWinLoss>;

/** Corrects answers that were saved; `revision` is the one that was read. */
export const CorrectWinLoss = CaptureWinLoss.extend({ revision: z.int().positive() });
export type CorrectWinLoss = z.infer<typeof CorrectWinLoss>;

/** Puts the form off, hands it on, or takes that back. */
export const SnoozeWinLoss = z.strictObject({
  dealId: recordId,
  closing: z.iso.datetime(),
  act: z.union([
    z.strictObject({ kind: z.literal('until'), days: z.int().min(1).max(14) }),
    z.strictObject({ kind: z.literal('handTo'), ownerId: recordId }),
    z.strictObject({ kind: z.literal('undo') }),
  ]),
});
export type SnoozeWinLoss = z.infer<typeof SnoozeWinLoss>;

/** Says that an objection was heard on a deal, or takes it back. */
export const LogObjectionHeard = z.strictObject({
  dealId: recordId,
  objectionId: modelId,
  undo: z.boolean().default(false),
});
export type LogObjectionHeard = z.infer<typeof LogObjectionHeard>;

/** Says that a part of a card was opened, copied, helped or is wrong. */
export const RecordSectionUse = z.strictObject({
  object: z.enum(['deal', 'company', 'contact', 'lead']),
  id: recordId,
  subject: z.strictObject({
    kind: z.enum(['section', 'line', 'claim', 'objection', 'fact', 'fit', 'guide']),
    id: z.string().min(1).max(130),
  }),
  stage: modelId.nullable().optional().describe('The stage that the deal was in, as the guide said.'),
  action: z.enum(['opened', 'copied', 'helped', 'wrong', 'undo_wrong', 'undo_helped']),
  note: short.optional(),
  requestKey: requestKey.optional(),
});
export type RecordSectionUse = z.infer<typeof RecordSectionUse>;

/** Agrees with a tier, overrides it until a day, or lifts the override. */
export const OverrideTier = z.strictObject({
  object: z.enum(['company', 'contact', 'lead']),
  id: recordId,
  act: z.union([
    z.strictObject({ kind: z.literal('agree') }),
    z.strictObject({
      kind: z.literal('override'),
      tier: modelId.or(z.string().max(20)),
      reason: z.string().min(3).max(500),
      until: z.iso.date(),
    }),
    z.strictObject({ kind: z.literal('lift') }),
  ]),
});
export type OverrideTier = z.infer<typeof OverrideTier>;
