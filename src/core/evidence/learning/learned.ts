import type { Estimate } from '../estimate.ts';
import type { FactColumn } from '../fact-column.ts';

/** What there is to learn from; every array has one entry a closed record. */
export interface LearnInput {
  readonly columns: readonly FactColumn[];
  /** 1 won, 0 lost. */
  readonly won: Uint8Array;
  /** Records that may be learned from; the others are judged later and never looked at. */
  readonly learned: Uint32Array;
  /** The day on which each was made, or `noDay`: parts for cross-validation follow time where there are days. */
  readonly created: Int32Array | null;
  /** The same number for records that belong together; they stay on one side in cross-validation. */
  readonly groups: Uint32Array | null;
  readonly seed: number;
  /** The most rows that the scorecard may have; 25 unless said otherwise. */
  readonly mostRows?: number;
  /** Columns, by id, of which a blank may not give points of its own. */
  readonly neutralBlanks?: ReadonlySet<string>;
}

/** Which values a row of the card stands for. */
export type LearnedRange =
  | {
      readonly kind: 'number';
      /** From this, up to but not including that; null where it is open. */ readonly from: number | null;
      readonly to: number | null;
    }
  | { readonly kind: 'levels'; /** Indexes into the column's levels. */ readonly levels: readonly number[] }
  | {
      readonly kind: 'rest';
      /** Every other known value, such as rare or new levels. */ readonly levels: readonly number[];
    }
  | { readonly kind: 'blank' };

/** One row of a learned scorecard, with what it rests on; counts are of the records that were learned from. */
export interface LearnedRow {
  readonly range: LearnedRange;
  /** Whole points, never below 0. */
  readonly points: number;
  readonly n: number;
  readonly won: number;
  readonly rate: Estimate;
  /** ln of (share of wins ÷ share of losses); above 0 speaks for a win. */
  readonly weightOfEvidence: number;
}

/** One criterion of a learned scorecard: a fact and its rows. */
export interface LearnedCriterion {
  /** The column's id. */
  readonly fact: string;
  /**
   * Numbers ascending, levels best first, then the rest, then the blank where it has points of its own. Every known
   * value is in a row: levels always have a `rest`, and numbers leave no gap.
   */
  readonly rows: readonly LearnedRow[];
  /**
   * Points while the fact is not known: those of the blank row where there is one, else those that leave the expected
   * score as it is.
   */
  readonly whenUnknown: number;
  /** Information value of its rows. */
  readonly informationValue: number;
  /** Chance that so much difference comes of nothing, corrected for how many columns were looked at. */
  readonly p: number | null;
}

/** A column that is not in the card, and why, in a sentence. */
export interface LeftOut {
  readonly fact: string;
  readonly why: string;
  readonly informationValue: number | null;
}

/** A scorecard that the past proposes. */
export interface Learned {
  /** Empty where nothing was found that holds. */
  readonly criteria: readonly LearnedCriterion[];
  readonly leftOut: readonly LeftOut[];
  /** The greatest score that known values can reach; the least is 0. */
  readonly top: number;
  /** How many points one unit of log odds is, and the log odds of a win at a score of 0. */
  readonly pointsPerLogOdds: number;
  readonly logOddsAtZero: number;
  /** Scores from which tiers begin, best first; the last is 0. One tier alone where scores do not part records well. */
  readonly tiersFrom: readonly number[];
  /** Strength of the regularisation that cross-validation chose, and the area under the curve that it promised. */
  readonly strength: number;
  readonly crossValidated: Estimate;
  readonly warnings: readonly string[];
}
