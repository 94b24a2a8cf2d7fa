import type { Texts } from './table.ts';

/** Numbers of one fact, a row each; NaN where it is not known. A date is how many days before the record was made. */
export interface NumberColumn {
  readonly kind: 'number';
  /** The fact's id, or the column's name. */
  readonly id: string;
  readonly label: string;
  readonly values: Float64Array;
}

/** Levels of one fact, a row each; -1 where it is not known. */
export interface LevelColumn {
  readonly kind: 'level';
  readonly id: string;
  readonly label: string;
  readonly codes: Int32Array;
  readonly levels: Texts;
}

/** What one fact is for each record, in the form that is learned from. */
export type FactColumn = NumberColumn | LevelColumn;
