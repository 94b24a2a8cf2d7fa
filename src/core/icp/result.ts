import type { Answer } from '../condition/facts.ts';
import type { RecordKind } from '../condition/model.ts';
import type { FitAction } from './model.ts';

/** One row of a score. The rows of a result add up to the score exactly. */
export interface FitReason {
  readonly kind: 'base' | 'criterion' | 'cap' | 'floor';
  /** The criterion's or disqualifier's id; null for base, cap and floor. */
  readonly criterion: string | null;
  /** The dimension's id; `disqualifier` for a disqualifier; null for base and for the clamp of the total. */
  readonly dimension: string | null;
  readonly points: number;
  readonly state: Answer;
  /** One sentence or phrase in English, the same on every surface. */
  readonly why: string;
}

/** One fact worth finding out. */
export interface FillNext {
  readonly fact: string;
  /** The largest change of the score, in points, that one answer could make; 0 where only the tier can change. */
  readonly worth: number;
  /** The largest gain and the largest loss that one answer could make: gain is at least 0, loss at most 0. */
  readonly gain: number;
  readonly loss: number;
  /** True when an answer could disqualify; these head the list. */
  readonly disqualifies: boolean;
}

/** What a scorecard says about one record. */
export interface FitResult {
  readonly scorecard: string;
  readonly object: RecordKind;
  /** Null when it abstains; never NaN. */
  readonly score: number | null;
  readonly scale: readonly [number, number];
  readonly tier: string | null;
  readonly action: FitAction | null;
  /** Known weight divided by all weight, 0 to 1. */
  readonly coverage: number;
  /** Every score that the unknown facts could still lead to, blank included; known even when it abstains. */
  readonly interval: readonly [number, number];
  /** Every tier that the interval and the open disqualifiers allow, best first. */
  readonly possibleTiers: readonly string[];
  readonly abstained: boolean;
  /** Why it abstains: too little known, or the required facts that are unknown. */
  readonly abstainedFor: { readonly coverage: boolean; readonly required: readonly string[] } | null;
  readonly disqualifiedBy: readonly string[];
  readonly reasons: readonly FitReason[];
  readonly fillNext: readonly FillNext[];
  /** Facts that the scorecard reads: how many are known, of how many. */
  readonly factsKnown: number;
  readonly factsRead: number;
  readonly modelVersion: string;
  readonly inputHash: string;
}

/** A manager's decision about a tier; it changes `effectiveTier`, never `tier`. */
export interface TierOverride {
  readonly tier: string;
  readonly reason: string;
  readonly by: string;
  readonly on: string;
  /** The last day on which it counts. */
  readonly until: string;
}
