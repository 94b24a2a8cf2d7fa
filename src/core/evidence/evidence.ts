import type { Estimate } from './estimate.ts';

/** What the past says of one thing; `refused` where too few records could speak. */
export type EvidenceVerdict = 'supported' | 'no_evidence' | 'contradicted' | 'refused';

/** How records were parted into those that are learned from and those that are judged. */
export interface SplitTold {
  readonly kind: 'time' | 'random';
  /** For time: the first day, `YYYY-MM-DD`, of the records that are judged; null for random. */
  readonly cut: string | null;
  /** For random, and for the intervals that are drawn. */
  readonly seed: number;
}

/** Records of one tier that were judged. */
export interface TierRate {
  readonly tier: string;
  readonly label: string;
  readonly n: number;
  readonly won: number;
  /** Share won with its 95 % interval (Wilson); null for a tier without records. */
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Records of similar predicted chance. */
export interface CalibrationBin {
  readonly n: number;
  readonly won: number;
  /** The mean chance that was predicted, and the share that was won with its interval. */
  readonly predicted: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** Whether predicted chances come true: slope 1 and intercept 0 is perfect. */
export interface Calibration {
  readonly slope: Estimate;
  readonly intercept: Estimate;
  readonly curve: readonly CalibrationBin[];
}

/** What one criterion is worth beside the others. */
export interface CriterionEvidence {
  readonly criterion: string;
  readonly label: string;
  /** Judged records to which it gave other points than it mostly gives. */
  readonly n: number;
  /** What the ROC AUC, and the lift at 20 %, lose without it; the interval is corrected for how many are looked at. */
  readonly deltaAuc: Estimate;
  readonly deltaLift20: Estimate;
  readonly verdict: EvidenceVerdict;
  /** One sentence for people. */
  readonly why: string;
  /** What would have to be true for it to be wrong, and whose it is, as the model says. */
  readonly wrongIf: string | null;
  readonly owner: string | null;
  /** Whether the records carry none of the facts that it reads; left out where they carry some. */
  readonly isAbsent?: true;
}

/** What the score is held against. */
export interface Baselines {
  readonly base: { readonly auc: number; readonly brier: number | null };
  /** The one fact that told most in the part that is learned from; null where there is none. */
  readonly bestFact: { readonly fact: string; readonly label: string; readonly auc: Estimate } | null;
  readonly logistic: {
    readonly auc: Estimate;
    readonly brier: number | null;
    /** Records that it was fitted to. */
    readonly n: number;
    /** What it reads, where that is not the facts that the scorecard reads: `all 12 columns that could be learned from`. */
    readonly on?: string;
  } | null;
}

/** Records made in one quarter, judged and learned from alike. */
export interface QuarterTold {
  /** `2025-Q3` */
  readonly quarter: string;
  readonly n: number;
  readonly won: number;
  /** How many of them are judged; the others are learned from, or in neither part. Left out in what was kept before. */
  readonly judged?: number;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Population stability index of the scores, against the first part of the records; null with too few records. */
  readonly psi: number | null;
  readonly auc: Estimate;
}

/** A column, or the table, that knows of the outcome what nobody can have known. */
export interface Leak {
  readonly column: string;
  /** One sentence. */
  readonly why: string;
  /** Of the rows rather than the column: told, and no column is left out for it. */
  readonly ofRows?: boolean;
}

/** One point of the gains curve: of the best-scored share of records, how many of all wins are among them. */
export interface GainPoint {
  readonly share: number;
  readonly gain: number;
}

/** What won and lost records say of a scorecard. Counts and figures are of the part that was judged. */
export interface Evidence {
  readonly n: number;
  readonly won: number;
  readonly lost: number;
  /** Records that were read, that had an outcome, and those that were learned from. */
  readonly records: {
    readonly read: number;
    readonly closed: number;
    readonly learned: { readonly n: number; readonly won: number; readonly lost: number };
    readonly from: string | null;
    readonly to: string | null;
  };
  readonly split: SplitTold;
  readonly scorecard: string;
  readonly auc: Estimate;
  readonly prAuc: Estimate;
  readonly base: number | null;
  readonly baseInterval: Estimate;
  readonly lift10: Estimate;
  readonly lift20: Estimate;
  readonly gain10: Estimate;
  readonly gain20: Estimate;
  readonly gains: readonly GainPoint[];
  readonly ks: number | null;
  readonly ksInterval: Estimate;
  readonly brier: number | null;
  readonly brierInterval: Estimate;
  /** That of saying of every judged record the share won of those that are learned from, as `baselines.base` has it. */
  readonly brierBase: number | null;
  readonly calibration: Calibration;
  /** Best tier first. */
  readonly tiers: readonly TierRate[];
  /**
   * Whether better tiers win more: true where they do beyond luck and none is out of order, false where some tier is, or
   * better tiers win less, beyond luck; null where it cannot be told.
   */
  readonly tiersInOrder: boolean | null;
  /** The test behind it: the chance of a trend as strong, up or down, by luck alone (Cochran–Armitage), and tiers out of order. */
  readonly tierOrder: {
    readonly p: number | null;
    readonly outOfOrder: readonly (readonly [string, string])[];
  };
  /** Share of judged records that got a score, with its interval, and how many got none. */
  readonly coverage: number | null;
  readonly coverageInterval: Estimate;
  readonly abstained: number;
  readonly criteria: readonly CriterionEvidence[];
  readonly baselines: Baselines;
  readonly quarters: readonly QuarterTold[];
  /** Stability of the scores between the two parts. */
  readonly psi: number | null;
  readonly leaks: readonly Leak[];
  readonly warnings: readonly string[];
  readonly verdict: EvidenceVerdict;
  /** The sentence that comes first: what it says and how sure. */
  readonly sentence: string;
  /** What to do first where that follows from what is not known of the records; left out where nothing does. */
  readonly mend?: string;
}
