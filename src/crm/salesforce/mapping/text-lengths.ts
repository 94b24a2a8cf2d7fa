import { longestText } from './field-names.ts';

/**
 * How many characters the texts of ours hold. All long texts of one object share 1,638,400 characters
 * (https://salesforcedictionary.com/how-to/long-text-area), so on objects that belong to the org
 * they take no more than they need.
 */
export const textLength = {
  /** A line of text: the longest that Salesforce has. */
  line: 255,
  /** What a score is made of, in words. */
  reasons: 32_768,
  /** A manager’s decision, as JSON. */
  decision: 4_096,
  /** What a stage still asks for. */
  missing: 32_768,
  /** Who put a closing off, as JSON. */
  deferrals: longestText,
  /** What was written into the org’s own fields, as JSON. */
  writtenBack: 4_096,
  /** Several ids of the model. */
  ids: 4_096,
  /** Notes of one set of answers, as JSON. */
  notes: 32_768,
  /** Every earlier revision, as JSON lines. */
  history: longestText,
  /** What somebody wrote beside an event. */
  note: 32_768,
  /** One part of a model. */
  modelPart: longestText,
  /** A formula: what a validation rule and dynamic formulas take. */
  formula: 3_900,
  /** The sentence of a stage gate. */
  message: 1_000,
} as const;
