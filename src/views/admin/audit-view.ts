import type { PageSection } from './page-section.ts';

/** A small table of counts, ready to be shown: every cell is text. */
export interface AuditTable {
  /** What it counts, as a caption: `By path`. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
  /** What is said where there is no row. */
  readonly empty: string;
}

/** Which deals moved around the criteria: by path, stage and criterion, with counts, and never by person. */
export interface AuditSection extends PageSection {
  /** `Moves from 1 Nov to 21 Nov 2026, judged by model c0ffee: 240 deals, 412 moves forward.`; null where none was made. */
  readonly sample: string | null;
  readonly tables: readonly AuditTable[];
  /** What could not be judged and why, and how to read small numbers. */
  readonly notes: readonly string[];
}
