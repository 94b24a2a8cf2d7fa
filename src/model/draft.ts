import type { PartName, PartTypes } from './parts.ts';
import type { Place } from './problem.ts';

/** A part with the file that it stands in. */
export interface PartFile<Name extends PartName> {
  readonly file: string;
  readonly value: PartTypes[Name];
}

/** A model whose files are each right in themselves and not yet held against one another. */
export interface Draft {
  readonly facts: PartFile<'facts'> | null;
  readonly icp: PartFile<'icp'> | null;
  readonly stages: PartFile<'stages'> | null;
  readonly objections: PartFile<'objections'> | null;
  readonly messaging: PartFile<'messaging'> | null;
  readonly winLoss: PartFile<'winLoss'> | null;
  readonly people: PartFile<'people'> | null;
  readonly glossary: PartFile<'glossary'> | null;
  readonly battleCards: readonly PartFile<'battleCard'>[];
  readonly mappings: readonly PartFile<'mapping'>[];
  /** Kinds of which some file could not be read: a name into them is not called dangling. */
  readonly unread: ReadonlySet<PartName>;
  /** Ids of entries that were left out because they are wrong: naming them is not a second mistake. */
  readonly leftOut: ReadonlySet<string>;
  /** Whether nothing was left out of the entry at this place. */
  readonly isWhole: (place: Place) => boolean;
  /** A place as people write it, such as `facts.yaml:12`. */
  readonly written: (place: Place) => string;
}

/** Where checks tell what they find: what is wrong, and what is only worth knowing. */
export interface Report {
  readonly problem: (place: Place, what: string, todo: string) => void;
  readonly note: (place: Place, what: string, todo: string) => void;
  /** Whether nothing has been told so far of this entry, or of anything in it. */
  readonly isClean: (place: Place) => boolean;
}

/** Holds the parts of a model against one another. */
export type Check = (draft: Draft, report: Report) => void;
