import * as z from 'zod';
import { Day, Id } from '../condition/model.ts';

/** What a buyer did in the end. `not_a_real_loss` leaves every denominator. */
export const OutcomeType = z
  .enum([
    'won',
    'lost_to_competitor',
    'lost_to_in_house',
    'no_decision',
    'postponed',
    'withdrawn',
    'went_silent',
    'not_a_real_loss',
  ])
  .describe('What the buyer did in the end.');
export type OutcomeType = z.infer<typeof OutcomeType>;

/** A reason for an outcome: the same codes for wins, losses and the buyer's own record. */
export const Reason = z
  .strictObject({
    id: Id,
    label: z.string().min(1).describe('The reason as the form says it.'),
    definition: z.string().min(1).describe('When to use it, in one sentence.'),
    outcomes: z.array(OutcomeType).min(1).describe('The outcomes for which it is offered.'),
    noteRequired: z.boolean().default(false).describe('Whether a note must be written; true for other.'),
    retired: z.boolean().default(false).describe('No longer offered; kept for the records that have it.'),
  })
  .describe('A reason for an outcome.');
export type Reason = z.infer<typeof Reason>;

/** An answer that can be chosen. */
export const Choice = z
  .strictObject({
    id: Id,
    label: z.string().min(1).describe('The answer as the form says it.'),
    note: z.string().optional().describe('Asks for a short text with this question when it is chosen.'),
  })
  .describe('An answer that can be chosen.');
export type Choice = z.infer<typeof Choice>;

/** What was still in the running, besides the vendors that have a battle card. */
export const Considered = Choice.extend({
  card: Id.optional().describe(
    'The battle card that it stands for, such as doing nothing: it is then ticked already.',
  ),
}).describe('What was still in the running, besides vendors with a battle card.');
export type Considered = z.infer<typeof Considered>;

/** What the buyer did, as an answer of the first question after a loss. */
export const LossOutcome = z
  .strictObject({
    id: Id,
    label: z.string().min(1).describe('The answer as the form says it.'),
    outcome: OutcomeType,
    asksCompetitor: z.boolean().default(false).describe('Whether the form then asks which vendor.'),
  })
  .describe('What the buyer did, as an answer after a loss.');
export type LossOutcome = z.infer<typeof LossOutcome>;

/** What would have changed a loss, with the person who answers for it. */
export const WouldHaveChanged = z
  .strictObject({
    id: Id,
    label: z.string().min(1).describe('The answer as the form says it.'),
    note: z.string().optional().describe('Asks for a short text with this question when it is chosen.'),
    owner: z.string().optional().describe('Who answers within fourteen days; nobody when left out.'),
  })
  .describe('What would have changed a loss.');
export type WouldHaveChanged = z.infer<typeof WouldHaveChanged>;

/** The wording of one question. */
const wording = z.string().min(1).describe('The question as the form asks it.');

/** `win-loss.yaml`: whom to ask, what to ask, and the answers. */
export const WinLossFile = z
  .strictObject({
    engine: z.int().positive().default(1).describe('The least engine version that this part needs.'),
    askFrom: Day.describe('Only deals closed on or after this day are asked about.'),
    withinDays: z.int().positive().default(30).describe('Only deals closed within so many days.'),
    pipelines: z.array(Id).default([]).describe('Only deals of these pipelines; empty means all.'),
    amountAtLeast: z
      .strictObject({
        amount: z.number().min(0).describe('The least amount.'),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .describe('Its ISO 4217 currency.'),
      })
      .optional()
      .describe('Only deals of at least this amount; a deal without a known amount is asked about.'),
    answerWithinDays: z.int().positive().default(14).describe('By when the owner of a signal answers.'),
    questions: z
      .strictObject({
        considered: wording,
        decided: wording,
        howKnown: wording,
        didInstead: wording,
        mainReason: wording,
        wouldHaveChanged: wording,
      })
      .describe('The questions: the first three after a win, the last three with howKnown after a loss.'),
    considered: z
      .array(Considered)
      .default([])
      .describe('What may be chosen besides the vendors with a battle card.'),
    didInstead: z.array(LossOutcome).min(1).describe('What the buyer did in place of buying from us.'),
    reasons: z.array(Reason).min(1).describe('The reasons.'),
    howKnown: z.array(Choice).min(1).describe('How the rep knows.'),
    wouldHaveChanged: z.array(WouldHaveChanged).min(1).describe('What would have changed a loss.'),
  })
  .describe('Whom to ask at close, what to ask, and the answers.');
export type WinLossFile = z.infer<typeof WinLossFile>;
