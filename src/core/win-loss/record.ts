import type { OutcomeType } from './model.ts';

/** Whose account of the outcome it is. */
export type WinLossSource = 'rep' | 'buyer';

/** What was answered about one closing of one deal. Keyed by deal, closing and source. */
export interface WinLossRecord {
  /** `<deal>/<closing>/<source>`: the same answers sent twice are one record. */
  readonly key: string;
  readonly deal: string;
  /** The instant at which the deal entered the closed stage, ISO 8601: names the closing. */
  readonly closing: string;
  readonly source: WinLossSource;
  readonly outcome: OutcomeType;
  /** Competitors and alternatives still considered at the end: ids of battle cards and of `considered` choices. */
  readonly considered: readonly string[];
  /** The vendor that was chosen in our place; null when none or not known. */
  readonly competitor: string | null;
  /** One reason, or null when it was skipped since they went silent. `unknown` is an answer. */
  readonly primaryReason: string | null;
  readonly contributing: readonly string[];
  readonly howKnown: string | null;
  readonly wouldHaveChanged: string | null;
  /** Short texts by question id, such as the product that was missing. */
  readonly notes: Readonly<Record<string, string>>;
  readonly stageAtClose: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly tierAtCreation: string | null;
  readonly by: { readonly id: string; readonly name: string };
  /** ISO 8601. */
  readonly at: string;
  /** 1 for the first save, one more for each correction. */
  readonly revision: number;
  /** True once the deal was reopened after this closing. */
  readonly reopened: boolean;
}

/** A closing that was put off or handed to someone else. */
export interface WinLossDeferral {
  readonly deal: string;
  readonly closing: string;
  /** The day from which it is asked again; null when handed on without a day. */
  readonly until: string | null;
  /** The owner who knows; null when it was only put off. */
  readonly handedTo: string | null;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
}

/** One time that a deal became closed, worked out from its stage history. */
export interface Closing {
  /** The instant at which it was closed, ISO 8601. */
  readonly id: string;
  readonly on: string;
  readonly won: boolean;
  readonly stage: string | null;
  /** The last open stage before it. */
  readonly stageAtClose: string | null;
  readonly reopened: boolean;
}
