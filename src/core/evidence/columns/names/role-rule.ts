import type { ColumnRole } from '../profile.ts';

/** What names of one kind say; rules are tried in order, on the words of a name. */
export interface RoleRule {
  readonly names: RegExp;
  /** Names that only look like it. */
  readonly but?: RegExp;
  /** Null where it is a fact whatever a later rule would say. */
  readonly role: ColumnRole | null;
  /** For what is known only while a deal runs or when it has ended: what the name says. */
  readonly leak?: string;
}

/** Any of these, as whole words, anywhere in a name. */
export const words = (...sources: readonly string[]): RegExp =>
  new RegExp(String.raw`\b(?:${sources.join('|')})\b`);

/** Any of these, as the whole name. */
export const whole = (...sources: readonly string[]): RegExp => new RegExp(`^(?:${sources.join('|')})$`);

/** What a deal is called, in a pattern. */
export const ours = '(?:deal|lead|sales?|quote|proposal|pipeline)';
