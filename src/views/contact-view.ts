import type { FitView } from './fit-view.ts';
import type { ObjectionRow } from './guide-view.ts';
import type { ModelLine, TonedLine } from './parts.ts';

/** The contact card. */
export interface ContactView {
  /** `Head of operations, economic buyer. Worries about a stop in the warehouse.` */
  readonly headline: TonedLine;
  readonly roles: readonly string[];
  readonly worries: readonly string[];
  readonly objections: readonly ObjectionRow[];
  readonly fit: FitView | null;
  /** Deals that the card itself may read under the person's rights are shown by the card; this says so when none. */
  readonly dealsHint: string;
  readonly model: ModelLine;
}
