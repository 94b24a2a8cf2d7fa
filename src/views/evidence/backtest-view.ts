import type { TonedLine } from '../parts.ts';
import type { TextTable } from '../text-table.ts';

/** One figure of a backtest, never without its interval and the records that it rests on. */
export interface FigureRow {
  /** `ROC AUC` */
  readonly label: string;
  /** `0.71`; `Cannot be told` where it takes more than there is. */
  readonly value: string;
  /** `0.68 to 0.74`; `no interval` */
  readonly interval: string;
  /** `1,240 deals` */
  readonly rests: string;
  /** What it means, in one sentence: `Of a won and a lost deal, the won one has the better score 71 times in 100; 50 is chance.` */
  readonly plain: string;
}

/** What one criterion is worth beside the others. */
export interface CriterionRow {
  readonly label: string;
  /** The verdict as a word: `Contradicted`. */
  readonly verdict: TonedLine;
  /** `Without it AUC loses 0.021 (0.004 to 0.038); 610 deals.` */
  readonly value: string;
  readonly why: string;
  /** What would have to be true for it to be wrong, and who answers for it: said where it is contradicted, else null. */
  readonly wrongIf: string | null;
}

/** One part of a backtest: what it says in a sentence, and the numbers behind it. */
export interface EvidencePart {
  readonly id: 'gains' | 'calibration' | 'tiers' | 'criteria' | 'baselines' | 'quarters';
  readonly title: string;
  readonly line: TonedLine;
  readonly table: TextTable;
  /** How to read it, and what is too small to be read. */
  readonly notes: readonly string[];
}

/** What won and lost records say of a scorecard, ready to be shown. */
export interface BacktestView {
  readonly title: string;
  /** The sentence that is read first: what the evidence says and how sure. */
  readonly headline: TonedLine;
  /** The verdict as a word. */
  readonly verdict: TonedLine;
  /** What to do next; null where nothing is to be done. */
  readonly todo: string | null;
  /** Which records were judged, and how they were parted. */
  readonly sample: readonly string[];
  readonly figures: readonly FigureRow[];
  readonly gains: EvidencePart;
  readonly calibration: EvidencePart;
  readonly tiers: EvidencePart;
  readonly criteria: EvidencePart;
  /** The most valuable first; none where there is no verdict. */
  readonly criterionRows: readonly CriterionRow[];
  readonly baselines: EvidencePart;
  readonly quarters: EvidencePart;
  readonly leaks: { readonly title: string; readonly line: TonedLine; readonly rows: readonly LeakRow[] };
  readonly warnings: readonly string[];
}

/** A column that knows of the outcome what nobody can have known. */
export interface LeakRow {
  readonly column: string;
  readonly why: string;
}

/** What the records and the scorecard are called. */
export interface BacktestNames {
  /** `Company fit` */
  readonly scorecard: string;
  /** `deal`, `deals` */
  readonly one: string;
  readonly many: string;
}
