import * as z from 'zod';
import { Condition, Day, Id, RecordKind } from '../condition/model.ts';

const points = z.int().describe('Whole points, positive or negative.');

/** One outcome of a criterion: the points it gives when its condition holds. */
export const Band = z
  .strictObject({
    when: Condition,
    points,
    say: z.string().optional().describe('How a card words it, such as "Food wholesale" or "3 sites".'),
  })
  .describe('One outcome of a criterion. Bands of one criterion exclude one another.');
export type Band = z.infer<typeof Band>;

/** A rule that gives points. Either `when` with `points`, or `bands`. */
export const FitCriterion = z
  .strictObject({
    id: Id,
    label: z.string().min(1).describe('What the criterion is about, in a few words.'),
    dimension: Id.describe('The group it is counted in.'),
    when: Condition.optional(),
    points: points.optional().describe('Points when `when` holds.'),
    say: z.string().optional().describe('How a card words it when it holds.'),
    bands: z.array(Band).min(1).optional().describe('Several outcomes that exclude one another.'),
    otherwise: points.default(0).describe('Points when it is known that nothing holds.'),
    whenUnknown: points.default(0).describe('Points while it is not known.'),
    why: z.string().optional().describe('Why this belongs to the ideal customer profile.'),
    wrongIf: z.string().optional().describe('What would have to be true for this to be wrong.'),
    askedOn: Day.optional().describe('When it was last asked whether this is wrong.'),
    owner: z.string().optional().describe('Who answers for this criterion.'),
  })
  .refine((criterion) => (criterion.when === undefined) !== (criterion.bands === undefined), {
    error: 'a criterion has either `when` with `points`, or `bands`',
  })
  .refine((criterion) => (criterion.when === undefined) === (criterion.points === undefined), {
    error: '`when` and `points` go together',
  })
  .describe('A rule that gives points.');
export type FitCriterion = z.infer<typeof FitCriterion>;

/** A rule that forces a tier whatever the points say. */
export const Disqualifier = z
  .strictObject({
    id: Id,
    label: z.string().min(1).describe('What disqualifies, as a card says it.'),
    when: Condition,
    why: z.string().optional().describe('Why we do not sell to them.'),
    wrongIf: z.string().optional().describe('What would have to be true for this to be wrong.'),
    askedOn: Day.optional().describe('When it was last asked whether this is wrong.'),
  })
  .describe('Forces the tier named in `disqualifiedTier`; the score stays as it is.');
export type Disqualifier = z.infer<typeof Disqualifier>;

/** A group of criteria, clamped to its cap. */
export const Dimension = z
  .strictObject({
    id: Id,
    label: z.string().min(1).describe('What people call the group, such as Firmographic.'),
    most: points.optional().describe('The most points the group can give.'),
    least: points.optional().describe('The least points the group can give.'),
  })
  .describe('A group of criteria.');
export type Dimension = z.infer<typeof Dimension>;

/** What to do with a record of a tier. */
export const FitAction = z
  .enum(['pursue', 'nurture', 'disqualify'])
  .describe('What to do with a record of this tier.');
export type FitAction = z.infer<typeof FitAction>;

/** A range of scores with a name and an action; it reaches up to the next tier. */
export const Tier = z
  .strictObject({
    id: Id,
    label: z.string().min(1).describe('What people call it, such as A.'),
    means: z
      .string()
      .min(1)
      .optional()
      .describe('What is true of a record of this tier, and what we do with it.'),
    from: z.int().describe('The least score of this tier.'),
    action: FitAction,
  })
  .describe('A range of scores with a name and an action.');
export type Tier = z.infer<typeof Tier>;

/** How one kind of record is scored. */
export const Scorecard = z
  .strictObject({
    id: Id,
    label: z.string().min(1).describe('What people call this scorecard.'),
    object: RecordKind,
    base: z.int().default(0).describe('Points before any criterion.'),
    scale: z.tuple([z.int(), z.int()]).default([0, 100]).describe('The least and the greatest score.'),
    minimumCoverage: z
      .number()
      .min(0)
      .max(1)
      .default(0.5)
      .describe('Below this share of known weight there is no score.'),
    required: z.array(Id).default([]).describe('Facts without which there is no score.'),
    dimensions: z.array(Dimension).min(1).describe('The groups of criteria.'),
    criteria: z.array(FitCriterion).min(1).describe('The rules that give points.'),
    disqualifiers: z.array(Disqualifier).default([]).describe('The rules that force the lowest tier.'),
    disqualifiedTier: Id.optional().describe('The tier of a disqualified record; the lowest unless named.'),
    tiers: z.array(Tier).min(1).describe('The tiers; the lowest reaches down to the end of the scale.'),
  })
  .describe('How one kind of record is scored.');
export type Scorecard = z.infer<typeof Scorecard>;

/** What one customer, or one prospect that was lost, taught about the ideal customer profile. */
export const EvidenceRecord = z
  .strictObject({
    id: Id,
    kind: z.enum(['customer', 'lost_prospect']).describe('A customer, or a prospect who decided against us.'),
    who: z.string().min(1).describe('The company.'),
    on: Day.describe('When it was learned.'),
    how: z
      .enum(['interview', 'debrief', 'records'])
      .describe('A structured interview, a talk after the decision, or what their records show.'),
    learned: z.string().min(1).describe('What it says about who is ideal, in a sentence or two.'),
    criteria: z.array(Id).default([]).describe('The criteria that it speaks about.'),
  })
  .describe('What one customer, or one prospect that was lost, taught about the ideal customer profile.');
export type EvidenceRecord = z.infer<typeof EvidenceRecord>;

/** `icp.yaml`: the ideal customer profile as scorecards, at most one for each kind of record. */
export const IcpFile = z
  .strictObject({
    engine: z.int().positive().default(1).describe('The least engine version that this part needs.'),
    scorecards: z.array(Scorecard).min(1).describe('One scorecard for each kind of record.'),
    evidence: z
      .array(EvidenceRecord)
      .default([])
      .describe('What it rests on: at least ten customers and as many lost prospects.'),
  })
  .describe('The ideal customer profile.');
export type IcpFile = z.infer<typeof IcpFile>;
