import type { CalendarDate } from '../base/calendar.ts';
import type { Result } from '../base/result.ts';
import type { FactHistory } from '../core/stages/past.ts';
import type { CrmError, RecordRef, StoredFit } from './port.ts';

/** A closed deal with the past of what it is scored by. */
export interface ClosedDealPast {
  readonly ref: RecordRef;
  /** The model's pipeline. */
  readonly pipeline: string;
  readonly won: boolean;
  /** When it was made, as the CRM tells it: an import may say a moment long before it came. */
  readonly createdOn: CalendarDate;
  /** ISO 8601: from when on the CRM can have kept its past; after `createdOn` for a deal that was brought in later. */
  readonly cameAt: string;
  /** ISO 8601: the move by which it was closed for good; null where the CRM tells of no move. */
  readonly closedAt: string | null;
  /** It came into the CRM as a closed one: what is known of it was known after the end. */
  readonly wasMadeClosed: boolean;
  /** Somebody said at its close that it was no real loss: a duplicate, merged, a test. */
  readonly isNotReal: boolean;
  /** The company that is the primary one today. */
  readonly company: {
    readonly id: string;
    /** ISO 8601, as `cameAt` of the deal. */
    readonly cameAt: string;
    /** Another one was the primary one before, later than as the deal was made. */
    readonly isAnother: boolean;
  } | null;
  /** The past of the facts that were asked for; those of a company whether or not it was put with the deal by then. */
  readonly facts: readonly FactHistory[];
  /** The fit that was kept on the deal as it was made. */
  readonly fitAtCreation: StoredFit | null;
}

/** One page of closed deals. */
export interface ClosedDealPage {
  readonly deals: readonly ClosedDealPast[];
  /** Closed deals of this page in pipelines that the model does not map. */
  readonly unmapped: number;
  /** Where the next page starts, as text that can be kept and used again; null at the end. */
  readonly next: string | null;
}

/** Which closed deals are read, and what of them. */
export interface ClosedDealsWanted {
  /** Whose facts: those of the primary company alone, or those of the deal, its company's among them. */
  readonly object: 'company' | 'deal';
  readonly facts: readonly string[];
  /** Only deals that were made on or after this day; null for all. */
  readonly madeSince: CalendarDate | null;
  readonly after: string | null;
}

/** An account's closed deals with their past, a page at a time: what a backtest asks. Nothing is written. */
export interface ClosedDeals {
  listClosed(wanted: ClosedDealsWanted): Promise<Result<ClosedDealPage, CrmError>>;
  /** Calls to the CRM since this was opened. */
  callsMade(): number;
}

/** The latest of some instants in ISO 8601; blank for none. */
export const latestOf = (instants: readonly (string | null)[]): string =>
  instants.reduce<string>((latest, at) => (at !== null && at > latest ? at : latest), '');

/** When a deal was closed for good, and whether it was never seen open; moves oldest first. */
export function closingIn<Move extends { readonly at: string }>(
  moves: readonly Move[],
  isOpen: (move: Move) => boolean,
): Pick<ClosedDealPast, 'closedAt' | 'wasMadeClosed'> {
  const lastOpen = moves.findLastIndex(isOpen);
  return { closedAt: moves[lastOpen + 1]?.at ?? null, wasMadeClosed: moves.length > 0 && lastOpen < 0 };
}
