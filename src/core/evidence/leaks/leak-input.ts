import type { ColumnProfile } from '../columns/profile.ts';
import type { Leak } from '../evidence.ts';
import type { CodedTable } from '../table.ts';

/** A table whose closed records are looked at; every array has one entry a row of the table. */
export interface LeakInput {
  readonly table: CodedTable;
  /** Of each column of the table, in its order. */
  readonly profiles: readonly ColumnProfile[];
  /** 1 won, 0 lost, 2 neither, such as a deal that is open. */
  readonly won: Uint8Array;
  /** Rows of records that won or lost. */
  readonly rows: Uint32Array;
  /** The day on which each was made, or `noDay`; null where days are not known. */
  readonly created: Int32Array | null;
  /** Columns that are not looked at: the outcome, and the day of creation. */
  readonly known: ReadonlySet<string>;
  /** Rows that repeat another one wholly and were dropped before. */
  readonly dropped: number;
}

/** How a column, or the table, was found out. */
export type LeakKind =
  /** Its name is that of something known only while a deal runs or when it has ended. */
  | 'name'
  /** It tells the outcome better than anything known beforehand does. */
  | 'tooGood'
  /** A value that stands in it for one outcome only. */
  | 'oneSided'
  /** It is filled for one outcome and blank for the other. */
  | 'blank'
  /** It is filled when a deal closes, or says when it did. */
  | 'afterClose'
  /** Of the table: deals that closed before they were made. */
  | 'order'
  /** Of the table: rows that are one row. */
  | 'repeated';

/** A leak with how it was found. */
export interface FoundLeak extends Leak {
  readonly kind: LeakKind;
  /** Whether the column is left out of what is learned; else it is only told. */
  readonly leftOut: boolean;
  /** Whether it is the column's blanks that know of the outcome. */
  readonly blanksTell: boolean;
}
