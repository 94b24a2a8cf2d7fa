/** Why a fact is unknown: not filled in, no field carries it, reading failed, or this person may not see it. */
export type UnknownWhy = 'blank' | 'notMapped' | 'notRead' | 'notVisible';

/** A count of which only bounds are known, since blank members could still decide it. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/** A known value. Numbers and money are numbers, days are `YYYY-MM-DD`, options are the ids of the fact's values. */
export type FactValue = string | number | boolean | readonly string[] | CountRange;

/** Where a value was read, for *shows where it came from and when*; `at` is an instant in ISO 8601, or null. */
export interface FactOrigin {
  readonly field: string;
  readonly record: string;
  readonly at: string | null;
}

/** What is known of one record. A fact that is in neither map is unknown because nothing mapped it. */
export interface Facts {
  readonly known: Readonly<Record<string, FactValue>>;
  readonly unknown: Readonly<Record<string, UnknownWhy>>;
  readonly origins?: Readonly<Record<string, FactOrigin>>;
}

/** Three-valued answer of a condition (Kleene's strong logic). */
export type Answer = 'held' | 'not_held' | 'unknown';
