import type { TonedLine } from '../parts.ts';
import type { AuditSection } from './audit-view.ts';
import type { BacktestSection } from './backtest-section.ts';
import type { PageSection } from './page-section.ts';

/** Whether one function of the company has taken note of the ideal customer profile in force. */
export interface AcknowledgementRow {
  /** Given back with `acknowledgeIcp`. */
  readonly of: 'marketing' | 'sales' | 'product' | 'success';
  readonly label: string;
  /** `Mara Lind, 3 Nov.` or `Not yet. Mara Lind speaks for it.` */
  readonly line: TonedLine;
  /** Whether whoever looks may say so here. */
  readonly mayAcknowledge: boolean;
}

/** Which model is in force, and who has taken note of it. */
export interface ReleaseSection extends PageSection {
  /** `Release 12 by Nora Feld on 1 Nov, in force since 3 Nov.`, `Since: fewer questions in Discovery.` */
  readonly lines: readonly string[];
  /** Names this content of the ideal customer profile, for `acknowledgeIcp`; null where nothing was published. */
  readonly icp: string | null;
  readonly acknowledgements: readonly AcknowledgementRow[];
  /** Why it cannot be said here, and where it can; null where whoever looks may say it, or has nothing to say. */
  readonly elsewhere: string | null;
}

/** How many parts of one kind name what the buyer needs. */
export interface BuyerCentricRow {
  /** `Stages` */
  readonly label: string;
  /** `4 of 5 name what the buyer is doing` */
  readonly line: TonedLine;
  /** Those that say only what we do: `Discovery, New business`. */
  readonly others: readonly string[];
}

/** The share of the model that names what the buyer needs. */
export interface BuyerCentricSection extends PageSection {
  readonly rows: readonly BuyerCentricRow[];
}

/** What one customer or lost prospect taught. */
export interface EvidenceRow {
  readonly who: string;
  /** `Customer, interview on 3 Nov` */
  readonly line: string;
  readonly learned: string;
}

/** What the ideal customer profile rests on. */
export interface EvidenceSection extends PageSection {
  /** The newest first, at most five. */
  readonly rows: readonly EvidenceRow[];
  /** `and 17 more`; null where all are shown. */
  readonly more: string | null;
}

/** Something of the model with what would have to be true for it to be wrong. */
export interface AskedRow {
  /** `Company fit` */
  readonly where: string;
  readonly label: string;
  /** What would have to be true for it to be wrong; null where nobody has said. */
  readonly wrongIf: string | null;
  /** `Asked 3 May, 202 days ago.` */
  readonly asked: TonedLine;
}

/** When it was last asked what would make the model wrong. */
export interface AskedSection extends PageSection {
  /** The oldest first, at most ten; what was never asked comes before all. */
  readonly rows: readonly AskedRow[];
  /** `and 31 more`; null where all are shown. */
  readonly more: string | null;
}

/** One place where the model and the CRM, or two parts of the model, no longer say the same. */
export interface DriftRow {
  /** `Stage Demo booked`, `Field ERP of the company` */
  readonly where: string;
  readonly what: string;
  readonly todo: string;
  /** `bad` where cards already say something wrong, `warn` where something is missing. */
  readonly tone: 'bad' | 'warn';
}

/** Where the model and the CRM have drifted apart. */
export interface DriftSection extends PageSection {
  readonly rows: readonly DriftRow[];
}

/** What the manager looks at: whether the model is right, and whether it is used. */
export interface PlumblinePageView {
  /** The oldest thing overdue, or that nothing is. */
  readonly headline: TonedLine;
  readonly release: ReleaseSection;
  readonly audit: AuditSection;
  readonly buyerCentric: BuyerCentricSection;
  readonly evidence: EvidenceSection;
  readonly backtest: BacktestSection;
  readonly asked: AskedSection;
  /** Null where it was not looked for: reading the CRM's set-up takes longer. */
  readonly drift: DriftSection | null;
}
