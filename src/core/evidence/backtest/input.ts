import type { Scorecard } from '../../icp/model.ts';
import type { PointsColumn } from '../../icp/score-points.ts';
import type { Leak } from '../evidence.ts';
import type { FactColumn } from '../fact-column.ts';

/** What a scorecard gave each record. */
export interface ScoredRecords {
  /** The score; 0 where it abstained, which is never looked at. */
  readonly scores: Int32Array;
  /** 1 where too little was known for a score. */
  readonly abstained: Uint8Array;
  /** Which of `Scorecard.tiers`, as an index; 255 where it abstained. */
  readonly tiers: Uint8Array;
  /** In the order of `Scorecard.criteria`: the points that it gave each record, before any cap. */
  readonly points: readonly PointsColumn[];
  /** The share of the weight that is known of each record, 0 to 1; left out where nobody asked. */
  readonly coverage?: Float32Array;
}

/** A fact as people call it. */
export interface FactNamed {
  readonly id: string;
  readonly label: string;
}

/** How records are to be parted: the newest 30 % by day, or 30 % by the hash of what stands in `groups`. */
export interface SplitAsked {
  readonly kind: 'time' | 'random';
  /** Also of the intervals that are drawn. */
  readonly seed: number;
}

/** Closed records and what a scorecard gave each; every array has one entry a record. */
export interface BacktestInput {
  readonly scorecard: Scorecard;
  readonly scored: ScoredRecords;
  /** 1 won, 0 lost. */
  readonly won: Uint8Array;
  /** The day on which each was made, as `dayNumber` counts, or `noDay`; null where days are not known at all. */
  readonly created: Int32Array | null;
  /** The same number for records that belong together, such as rows of one deal: a random split keeps them on one side. */
  readonly groups: Uint32Array | null;
  /** The facts that the scorecard reads, for what it is held against. */
  readonly columns: readonly FactColumn[];
  /** What those are, where they are others than the scorecard reads: `all 12 columns that could be learned from`. */
  readonly columnsAre?: string;
  /** Facts that the scorecard reads and the records do not carry at all; none where it is left out. */
  readonly absent?: readonly FactNamed[];
  readonly split: SplitAsked;
  /** Records that were read, those without an outcome included. */
  readonly read: number;
  readonly leaks: readonly Leak[];
  readonly warnings: readonly string[];
}
