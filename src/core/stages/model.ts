import * as z from 'zod';
import { Condition, Day, Id } from '../condition/model.ts';

/** What a buyer is busy with; the seller's stages are mapped to it. */
export const BuyingJob = z
  .strictObject({
    id: Id,
    label: z.string().min(1).describe('What people call the job, such as Supplier selection.'),
    doing: z
      .string()
      .min(1)
      .describe('What the buyer is doing, as a card says it: "They are choosing a supplier."'),
  })
  .describe('What a buyer is busy with.');
export type BuyingJob = z.infer<typeof BuyingJob>;

/** A part that a person plays in the buyer's decision. */
export const BuyingRole = z
  .strictObject({
    id: Id,
    label: z.string().min(1).describe('What people call the role, such as Economic buyer.'),
    says: z.string().min(1).describe('Who this is, in a few words: "someone who can sign".'),
    worries: z.array(z.string().min(1)).default([]).describe('What someone in this role worries about.'),
    expected: z.boolean().default(false).describe('Whether every deal should have one.'),
  })
  .describe('A part that a person plays in the buyer’s decision.');
export type BuyingRole = z.infer<typeof BuyingRole>;

/** What has to be true before a deal may enter or leave a stage. */
export const StageCriterion = z
  .strictObject({
    id: Id,
    label: z.string().min(1).describe('What has to be true, as a card says it.'),
    when: Condition,
    evidence: z
      .enum(['field', 'association', 'activity', 'buyer_verified', 'manager_attestation'])
      .describe('What shows it.'),
    level: z
      .enum(['observe', 'warn', 'block'])
      .default('observe')
      .describe('observe counts and stops nobody, warn tells, block stops the move where the CRM can.'),
    owner: z.string().min(1).describe('Who answers for this criterion.'),
    saysMissing: z
      .string()
      .min(1)
      .optional()
      .describe('How the card’s first line says that it is missing: "Nobody who can sign is on this deal."'),
    whenMissing: z.string().min(1).describe('What to do when it is missing, in one sentence.'),
    waivableBy: z
      .string()
      .min(1)
      .optional()
      .describe('Who may waive it, a name of people.yaml; without one nobody may.'),
    longestWaiverDays: z
      .int()
      .positive()
      .max(365)
      .default(30)
      .describe('The most days that a waiver of it may last.'),
    wrongIf: z.string().min(1).optional().describe('What would have to be true for this to be wrong.'),
    askedOn: Day.optional().describe('When it was last asked whether this is wrong.'),
  })
  .describe('What has to be true before a deal may enter or leave a stage.');
export type StageCriterion = z.infer<typeof StageCriterion>;

/** A position in the seller's pipeline. */
export const Stage = z
  .strictObject({
    id: Id,
    label: z
      .string()
      .min(1)
      .describe('What we call the stage; the CRM’s own label is shown where it differs.'),
    means: z
      .string()
      .min(1)
      .optional()
      .describe('What is true of a deal that stands in it, so that everyone counts the same.'),
    type: z.enum(['open', 'won', 'lost']).describe('Whether the deal is open, won or lost in it.'),
    buyingJob: Id.optional().describe('What the buyer is mostly doing in it.'),
    alsoBuyingJobs: z.array(Id).default([]).describe('What the buyer is doing besides.'),
    entry: z.array(StageCriterion).default([]).describe('What must be true to enter.'),
    exit: z.array(StageCriterion).default([]).describe('The least evidence to leave it forward.'),
  })
  .describe('A position in the seller’s pipeline.');
export type Stage = z.infer<typeof Stage>;

/** A path that deals take, from first to last stage in order. */
export const Pipeline = z
  .strictObject({
    id: Id,
    label: z.string().min(1).describe('What people call the pipeline.'),
    kind: z
      .enum(['new_business', 'expansion', 'renewal', 'advocacy'])
      .describe('What kind of selling it holds.'),
    stages: z.array(Stage).min(2).describe('The stages in order.'),
  })
  .describe('A path that deals take.');
export type Pipeline = z.infer<typeof Pipeline>;

/** `stages.yaml`: pipelines, stages, criteria, buying jobs and buying roles. */
export const StagesFile = z
  .strictObject({
    engine: z.int().positive().default(1).describe('The least engine version that this part needs.'),
    buyingJobs: z.array(BuyingJob).min(1).describe('What buyers do on the way to a decision.'),
    buyingRoles: z.array(BuyingRole).default([]).describe('Who takes part in the decision.'),
    pipelines: z.array(Pipeline).min(1).describe('The pipelines.'),
  })
  .describe('Pipelines, stages and what has to be true to enter and leave them.');
export type StagesFile = z.infer<typeof StagesFile>;
