import type { CriterionRow, FigureRow } from '../evidence/backtest-view.ts';
import type { TonedLine } from '../parts.ts';
import type { TextTable } from '../text-table.ts';
import type { PageSection } from './page-section.ts';

/** One quarter in a line: `32% (27 to 37%), 111 of 347; ROC AUC 0.70 (0.64 to 0.76); stability index 0.14`. */
export interface QuarterRow {
  readonly quarter: string;
  readonly text: string;
}

/** What closed deals say of the ideal customer profile: the newest backtest that was kept. */
export interface BacktestSection extends PageSection {
  /** The verdict as a word; null where none was run. */
  readonly verdict: TonedLine | null;
  /** Everything besides how it begins; null where none was run. */
  readonly result: BacktestResult | null;
}

/** A backtest as the page shows it. */
export interface BacktestResult {
  /** What the button is called behind which everything stands, where there is no verdict; null where it stands open. */
  readonly folded: string | null;
  /** When it was run, on what, and how deals were parted. */
  readonly sample: readonly string[];
  readonly figures: readonly FigureRow[];
  readonly tiers: { readonly line: TonedLine; readonly table: TextTable };
  /** Those that the deals speak against come first, then the most valuable; no rows where there is no verdict. */
  readonly criteria: { readonly line: TonedLine; readonly rows: readonly CriterionRow[] };
  /** Whether it drifts; the newest quarter first. */
  readonly quarters: { readonly line: TonedLine; readonly rows: readonly QuarterRow[] };
  /** Which columns know the outcome, and what to mind. */
  readonly notes: readonly string[];
}
