import type { TonedLine } from './parts.ts';

/** An answer that can be chosen. */
export interface OptionView {
  readonly value: string;
  readonly label: string;
  /** Its definition, shown with it; null when it explains itself. */
  readonly hint: string | null;
  /** Offered only when `filter.question` was answered with one of these; null: always. */
  readonly onlyFor: readonly string[] | null;
  /** Asks for a short text with this question when it is chosen. */
  readonly note: { readonly label: string; readonly required: boolean } | null;
}

/** One question of the form. */
export interface QuestionView {
  /** `considered`, `decided`, `didInstead`, `whichVendor`, `mainReason`, `howKnown`, `wouldHaveChanged`. */
  readonly id: string;
  /** The number that the form shows; null for a part of the question before. */
  readonly number: number | null;
  readonly text: string;
  readonly choose: 'one' | 'several';
  readonly options: readonly OptionView[];
  readonly prefilled: readonly string[];
  /** Where the prefill came from: `From Closed lost reason`; null when there is none. */
  readonly prefilledFrom: string | null;
  /** For correcting: the text that was saved with this question; left out when there is none. */
  readonly prefilledNote?: string;
  /** For correcting: the other answers that were marked as also mattering; left out when there are none. */
  readonly alsoPrefilled?: readonly string[];
  /** Shown only when that question was answered with one of these; null: always. */
  readonly showWhen: { readonly question: string; readonly isOneOf: readonly string[] } | null;
  /** The question whose answer filters the options by `onlyFor`; null: none. */
  readonly filterBy: string | null;
  /** Lets up to so many other answers be marked as also mattering; 0: none. */
  readonly alsoMattered: number;
  readonly required: boolean;
}

/** The win/loss card, and the top of the guide when a deal is closed. */
export interface WinLossView {
  readonly state: 'open' | 'ask' | 'put_off' | 'saved' | 'not_asked';
  /** `Closed lost yesterday, 12 Dec. Four questions, about a minute.` */
  readonly headline: TonedLine;
  /** `Already noted: left at Vendor evaluation, €84,000, tier A when created, Northbeam.` */
  readonly noted: string | null;
  /** Names the closing in requests; null while the deal is open. */
  readonly closing: string | null;
  readonly won: boolean;
  readonly questions: readonly QuestionView[];
  /** The answer to `didInstead` that ends the form: not a real loss. */
  readonly notARealLoss: string | null;
  /** What is saved already, as lines; for *saved* and for correcting. */
  readonly saved: readonly { readonly label: string; readonly text: string }[];
  /** `Saved, and in Closed lost reason. Mara Lind answers you by 27 Dec.` */
  readonly savedLine: string | null;
  /** Earlier closings of this deal, a line each. */
  readonly earlier: readonly string[];
  /** People whom it can be handed to: who is on the deal or owns it. */
  readonly owners: readonly { readonly value: string; readonly label: string }[];
  readonly revision: number;
}
