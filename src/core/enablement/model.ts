import * as z from 'zod';
import { Condition, Day, Id } from '../condition/model.ts';

/** Whether a part of a card is shown to those who sell. */
export const Approval = z
  .enum(['draft', 'approved'])
  .default('approved')
  .describe('A draft is shown on no card until its owner approves it.');
export type Approval = z.infer<typeof Approval>;

/** What a reviewer found about a claim. */
export const ClaimReview = z
  .strictObject({
    rating: z
      .enum(['accurate', 'needs_adjustment', 'inaccurate'])
      .describe('Whether the claim may be made: as it stands, in other words, or not at all.'),
    sayInstead: z
      .string()
      .min(1)
      .optional()
      .describe('The adjusted wording, or what to say in place of an inaccurate claim.'),
    by: z.string().min(1).describe('Who reviewed it.'),
    on: Day.describe('When it was reviewed.'),
    expires: Day.optional().describe('After this day it must be reviewed again.'),
    because: z.string().optional().describe('Why it was rated so.'),
  })
  .refine((review) => review.rating === 'accurate' || review.sayInstead !== undefined, {
    error: 'a claim that is not accurate needs `sayInstead`',
  })
  .describe('What a reviewer found about a claim.');
export type ClaimReview = z.infer<typeof ClaimReview>;

/** A checkable statement that we make to buyers. */
export const Claim = z
  .strictObject({
    id: Id,
    text: z.string().min(1).describe('The statement, as it is said.'),
    category: z
      .enum(['quantified', 'scope', 'ease', 'technology', 'comparative'])
      .describe('What kind of statement it is.'),
    proofPoints: z.array(Id).default([]).describe('What backs it.'),
    status: Approval,
    owner: z.string().min(1).describe('Who answers for it.'),
    reviews: z.array(ClaimReview).default([]).describe('The reviews; the newest counts.'),
  })
  .describe('A checkable statement that we make to buyers.');
export type Claim = z.infer<typeof Claim>;

/** Evidence for claims and responses. */
export const ProofPoint = z
  .strictObject({
    id: Id,
    text: z.string().min(1).describe('The evidence in one sentence.'),
    source: z.string().min(1).describe('Where it comes from.'),
    link: z
      .url({ protocol: /^https$/ })
      .optional()
      .describe('Where it can be read.'),
    expires: Day.optional().describe('After this day it is no longer used.'),
  })
  .describe('Evidence for claims and responses.');
export type ProofPoint = z.infer<typeof ProofPoint>;

/** Something that can be handed to a buyer. */
export const Asset = z
  .strictObject({
    id: Id,
    label: z.string().min(1).describe('What it is, such as "the cut-over plan, two pages".'),
    link: z
      .url({ protocol: /^https$/ })
      .optional()
      .describe('Where it is.'),
    customerFacing: z.boolean().default(true).describe('Whether a buyer may have it.'),
  })
  .describe('Something that can be handed to a buyer.');
export type Asset = z.infer<typeof Asset>;

/** What a buyer in a buying job needs, and what we give them: the same for every competitor. */
export const BuyerNeed = z
  .strictObject({
    buyingJob: Id,
    feelConfidentThat: z
      .string()
      .min(1)
      .describe('Completes the sentence "The buyer needs to feel confident that …".'),
    give: Id.describe('The asset to give them.'),
    ask: z.string().optional().describe('A question worth asking now.'),
  })
  .describe('What a buyer in a buying job needs, and what we give them.');
export type BuyerNeed = z.infer<typeof BuyerNeed>;

/** What the product does not do: said before the buyer finds out. */
export const Limit = z
  .strictObject({
    id: Id,
    text: z.string().min(1).describe('What it does not do, in one sentence.'),
    when: Condition.optional().describe('Only on deals where this holds or is not known.'),
  })
  .describe('What the product does not do.');
export type Limit = z.infer<typeof Limit>;

/** One statement of the message, from the core down to the proof of a use case. */
export const Message = z
  .strictObject({
    id: Id,
    layer: z
      .enum(['core_positioning', 'audience_variant', 'use_case_proof'])
      .describe('The layer of the message; objection handling, the fourth, is in objections.yaml.'),
    parent: Id.optional().describe('The message one layer up that this one stays true to.'),
    audience: z.string().optional().describe('Whom it is for.'),
    text: z.string().min(1).describe('The statement.'),
    claims: z.array(Id).default([]).describe('The claims it rests on.'),
    wrongIf: z.string().min(1).optional().describe('What would have to be true for this to be wrong.'),
    askedOn: Day.optional().describe('When it was last asked whether this is wrong.'),
  })
  .describe('One statement of the message.');
export type Message = z.infer<typeof Message>;

/** `messaging.yaml`: messages, claims with their reviews, proof points, assets, needs and limits. */
export const MessagingFile = z
  .strictObject({
    engine: z.int().positive().default(1).describe('The least engine version that this part needs.'),
    messages: z.array(Message).default([]).describe('What we say, layer by layer.'),
    claims: z.array(Claim).default([]).describe('The statements that can be checked.'),
    proofPoints: z.array(ProofPoint).default([]).describe('What backs them.'),
    assets: z.array(Asset).default([]).describe('What can be handed over.'),
    needs: z.array(BuyerNeed).default([]).describe('What the buyer needs in each buying job.'),
    limits: z.array(Limit).default([]).describe('What the product does not do.'),
  })
  .describe('What we say to buyers, and who checked it.');
export type MessagingFile = z.infer<typeof MessagingFile>;

/** A line of a battle card. */
export const Line = z
  .strictObject({
    id: Id,
    scope: z.enum(['internal', 'customer_facing']).describe('Whether a buyer may hear it in these words.'),
    text: z
      .string()
      .min(1)
      .optional()
      .describe('The line itself; left out when it is the claim’s own words.'),
    claim: Id.optional().describe('The claim it rests on; its review decides what is shown.'),
  })
  .refine((line) => line.text !== undefined || line.claim !== undefined, {
    error: 'a line has `text`, or a `claim` whose words it takes',
  })
  .describe('A line of a battle card.');
export type Line = z.infer<typeof Line>;

/** What to do about a competitor while the buyer is in one buying job. */
export const Section = z
  .strictObject({
    id: Id,
    status: Approval,
    buyingJobs: z.array(Id).min(1).describe('The buying jobs for which this section is meant.'),
    feelConfidentThat: z.string().min(1).describe('Completes "The buyer needs to feel confident that …".'),
    give: Id.describe('The asset to give them.'),
    lead: z.string().min(1).describe('The one line to read first, in ten seconds.'),
    lines: z.array(Line).min(1).describe('The lines.'),
    verifiedBy: z.string().min(1).describe('Who checked this section last.'),
    verifiedOn: Day.describe('When it was checked last.'),
    expires: Day.optional().describe('After this day the card says that it is out of date.'),
  })
  .describe('What to do about a competitor while the buyer is in one buying job.');
export type Section = z.infer<typeof Section>;

/** One file a competitor. */
export const BattleCardFile = z
  .strictObject({
    engine: z.int().positive().default(1).describe('The least engine version that this part needs.'),
    id: Id,
    label: z.string().min(1).describe('The competitor’s name as a card says it.'),
    kind: z
      .enum(['vendor', 'status_quo', 'in_house'])
      .describe('Another vendor, keeping what they have, or building it themselves.'),
    aliases: z.array(z.string()).default([]).describe('Other names it goes by, in the CRM or in speech.'),
    overview: z.string().min(1).describe('Who they are, in two sentences.'),
    whyWeWin: z.array(z.string()).default([]).describe('Why buyers choose us.'),
    whyWeLose: z.array(z.string()).default([]).describe('Why buyers choose them.'),
    owner: z.string().min(1).describe('Who keeps this card true.'),
    sections: z.array(Section).min(1).describe('What to do, buying job by buying job.'),
  })
  .describe('A battle card: one competitor.');
export type BattleCardFile = z.infer<typeof BattleCardFile>;

/** An answer to an objection. */
export const ObjectionResponse = z
  .strictObject({
    id: Id,
    say: z.string().min(1).describe('What to say.'),
    ask: z.string().optional().describe('The question to ask back.'),
    claims: z.array(Id).default([]).describe('The claims it rests on.'),
    proofPoints: z.array(Id).default([]).describe('What backs it.'),
  })
  .describe('An answer to an objection.');
export type ObjectionResponse = z.infer<typeof ObjectionResponse>;

/** What buyers say against it, in their words. */
export const Objection = z
  .strictObject({
    id: Id,
    status: Approval,
    buyerSays: z.string().min(1).describe('The objection in the buyer’s own words.'),
    category: z
      .enum(['price', 'product', 'trust', 'timing', 'authority', 'competitor', 'status_quo'])
      .describe('What it is about.'),
    buyingJobs: z.array(Id).default([]).describe('When it is heard; empty means at any time.'),
    roles: z.array(Id).default([]).describe('Who says it; empty means anyone.'),
    owner: z.string().min(1).describe('Who answers for the response.'),
    responses: z
      .array(ObjectionResponse)
      .default([])
      .describe('What to answer; none yet is a gap that is shown.'),
  })
  .describe('What buyers say against it.');
export type Objection = z.infer<typeof Objection>;

/** `objections.yaml`: what buyers say against it, and the answers. */
export const ObjectionsFile = z
  .strictObject({
    engine: z.int().positive().default(1).describe('The least engine version that this part needs.'),
    objections: z.array(Objection).min(1).describe('The objections.'),
  })
  .describe('What buyers say against it, and the answers.');
export type ObjectionsFile = z.infer<typeof ObjectionsFile>;
