import type { TonedLine } from '../parts.ts';

/** How each part of the manager's page begins: what is so, and what to do about it. */
export interface PageSection {
  readonly title: string;
  /** The sentence that is read first: `2 of 4 functions have not taken note of the ideal customer profile.` */
  readonly headline: TonedLine;
  /** The one thing to do or to run next; null where nothing is to be done. */
  readonly todo: string | null;
}
