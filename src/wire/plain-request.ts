// The guards of `request.ts` without zod, by the same names: the module that runs inside Salesforce takes these in their
// place (see `scripts/salesforce/build-plumbline-module.ts`). A test holds both to the same answers.
import {
  day,
  eitherOf,
  instant,
  listOf,
  nullable,
  object,
  oneOf,
  optional,
  plainSchema,
  tableOf,
  textLike,
  textOf,
  whole,
  withDefault,
  yesNo,
} from './plain-schema.ts';

const recordId = textLike(/^[A-Za-z0-9_-]{1,64}$/, 'must be the id of a record');
const modelId = textLike(/^[a-z][a-z0-9_-]{0,62}$/, 'must be an id of the model');
const short = textOf(2000, { must: 'may have 2,000 characters at most' });
const questionId = textOf(40);
const requestKey = textLike(/^[A-Za-z0-9_.:/-]{8,200}$/, 'must have 8 to 200 letters, digits or signs');
const recordKind = oneOf('deal', 'company', 'contact', 'lead');

/** What the guide of a deal is asked with. */
export const ReadDealGuide = plainSchema(object({ dealId: recordId }));

/** What a fit card is asked with. */
export const ReadFit = plainSchema(object({ object: recordKind, id: recordId }));

/** What the contact card is asked with. */
export const ReadContactCard = plainSchema(object({ contactId: recordId }));

const answers = object({
  chosen: tableOf(questionId, listOf(modelId, 20)),
  alsoMattered: withDefault(listOf(modelId, 2, { must: 'may be two at most' }), () => []),
  notes: withDefault(tableOf(questionId, short), () => ({})),
});

/** The answers of the form at close. */
export const Answers = plainSchema(answers);

/** Saves the answers about one closing. */
export const CaptureWinLoss = plainSchema(object({ dealId: recordId, closing: instant, answers }));

/** Corrects answers that were saved. */
export const CorrectWinLoss = plainSchema(
  object({ dealId: recordId, closing: instant, answers, revision: whole(1) }),
);

/** Puts the form off, hands it on, or takes that back. */
export const SnoozeWinLoss = plainSchema(
  object({
    dealId: recordId,
    closing: instant,
    act: eitherOf(
      object({ kind: oneOf('until'), days: whole(1, 14) }),
      object({ kind: oneOf('handTo'), ownerId: recordId }),
      object({ kind: oneOf('undo') }),
    ),
  }),
);

/** Says that an objection was heard on a deal, or takes it back. */
export const LogObjectionHeard = plainSchema(
  object({ dealId: recordId, objectionId: modelId, undo: withDefault(yesNo, () => false) }),
);

/** Says that a part of a card was opened, copied, helped or is wrong. */
export const RecordSectionUse = plainSchema(
  object({
    object: recordKind,
    id: recordId,
    subject: object({
      kind: oneOf('section', 'line', 'claim', 'objection', 'fact', 'fit', 'guide'),
      id: textOf(130, { least: 1 }),
    }),
    stage: optional(nullable(modelId)),
    action: oneOf('opened', 'copied', 'helped', 'wrong', 'undo_wrong', 'undo_helped'),
    note: optional(short),
    requestKey: optional(requestKey),
  }),
);

/** Asks for a waiver of a criterion on a deal. */
export const AskWaiver = plainSchema(object({ dealId: recordId, criterion: modelId, reason: textOf(500) }));

/** The approver gives a waiver until a day, or refuses it. */
export const DecideWaiver = plainSchema(
  object({
    dealId: recordId,
    criterion: modelId,
    act: eitherOf(object({ kind: oneOf('approve'), until: day }), object({ kind: oneOf('refuse') })),
  }),
);

/** Stands behind a criterion on a deal, or takes that back. */
export const Attest = plainSchema(
  object({ dealId: recordId, criterion: modelId, undo: withDefault(yesNo, () => false) }),
);

/** Agrees with a tier, overrides it until a day, or lifts the override. */
export const OverrideTier = plainSchema(
  object({
    object: oneOf('company', 'contact', 'lead'),
    id: recordId,
    act: eitherOf(
      object({ kind: oneOf('agree') }),
      object({ kind: oneOf('override'), tier: modelId, reason: textOf(500), until: day }),
      object({ kind: oneOf('lift') }),
    ),
  }),
);
