import type { RecordKind } from '../core/condition/model.ts';
import type { FieldToFill, ModelLine, ReasonRow, TonedLine } from './parts.ts';

/** The question to ask next, with what it is worth. */
export interface AskNext {
  /** `Do you store chilled goods?` */
  readonly question: string;
  /** `Up to +8`, `Down to −5`, `Could disqualify`. */
  readonly worth: string;
  /** `Someone in Operations would know.`; null where the model does not say. */
  readonly whoKnows: string | null;
  readonly fill: FieldToFill;
}

/** What a manager may do about the tier. */
export interface TierDecisionView {
  /** `Overridden to B until 31 Dec by … : reason`, `Agreed by … on …`; null when nothing was decided. */
  readonly current: string | null;
  readonly offered: boolean;
  /** Where to do it instead, when it is not offered. */
  readonly notOffered: string | null;
  readonly tiers: readonly { readonly value: string; readonly label: string }[];
  readonly tier: string | null;
}

/** The ICP fit card. */
export interface FitView {
  readonly state: 'scored' | 'not_enough_known';
  /** On a deal: what is missing on the deal, before the fit; null elsewhere. */
  readonly dealLine: TonedLine | null;
  /** Whose fit it is: the company's name on a deal. */
  readonly subject: string;
  /** The record that the fit is of: what `overrideTier` is called with. */
  readonly about: { readonly object: RecordKind; readonly id: string };
  /** `82 of 100 · Tier A · Pursue`, or `Not enough known for a score`. */
  readonly headline: TonedLine;
  /** The parts of the headline, for a surface that sets them apart. */
  readonly score: string | null;
  readonly tier: TonedLine | null;
  readonly action: string | null;
  /** `6 of 8 facts known. Could end at 77 to 90: tier A either way.` */
  readonly known: string;
  /** Rows that gave points, largest first; then rows that did not hold. Unknown ones are in `unknown`. */
  readonly reasons: readonly ReasonRow[];
  readonly ask: AskNext | null;
  /** Further unknown facts by worth. */
  readonly alsoAsk: readonly AskNext[];
  /** `2 of 4 buying roles on the deal.`, `Tier A when created, 20 Oct.` */
  readonly notes: readonly string[];
  readonly decision: TierDecisionView;
  readonly model: ModelLine;
}
