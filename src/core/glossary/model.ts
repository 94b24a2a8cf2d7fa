import * as z from 'zod';
import { Id } from '../condition/model.ts';

/** A word that everyone uses, and what it means here. */
export const GlossaryTerm = z
  .strictObject({
    id: Id,
    term: z.string().min(1).describe('The word, such as Qualified pipeline.'),
    means: z.string().min(1).describe('What it means, so exactly that two people count the same.'),
    stages: z
      .array(z.string().regex(/^[a-z][a-z0-9_-]*\/[a-z][a-z0-9_-]*$/, 'is written pipeline/stage'))
      .default([])
      .describe('The stages whose deals it counts, each as pipeline/stage.'),
    tiers: z
      .array(z.string().regex(/^[a-z][a-z0-9_-]*\/[a-z][a-z0-9_-]*$/, 'is written scorecard/tier'))
      .default([])
      .describe('The tiers whose records it counts, each as scorecard/tier.'),
    owner: z.string().min(1).describe('Who answers for the definition.'),
  })
  .describe('A word that everyone uses, and what it means here.');
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;

/** `glossary.yaml`: the words that are no stage, tier or fact. */
export const GlossaryFile = z
  .strictObject({
    engine: z.int().positive().default(1).describe('The least engine version that this part needs.'),
    terms: z.array(GlossaryTerm).min(1).describe('The words, each with one meaning.'),
  })
  .describe('What the words mean that everyone uses.');
export type GlossaryFile = z.infer<typeof GlossaryFile>;
