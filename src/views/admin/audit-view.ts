import type { TextTable } from '../text-table.ts';
import type { PageSection } from './page-section.ts';

/** Which deals moved around the criteria: by path, stage and criterion, with counts, and never by person. */
export interface AuditSection extends PageSection {
  /** `Moves from 1 Nov to 21 Nov 2026, judged by model c0ffee: 240 deals, 412 moves forward.`; null where none was made. */
  readonly sample: string | null;
  readonly tables: readonly TextTable[];
  /** What could not be judged and why, and how to read small numbers. */
  readonly notes: readonly string[];
}
