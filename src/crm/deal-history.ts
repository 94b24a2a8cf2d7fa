import type { Result } from '../base/result.ts';
import type { FactHistory } from '../core/stages/past.ts';
import type { CrmError, Person, PlumblineEvent, RecordRef, StageMove } from './port.ts';

/** A move with who made it; both null where the CRM does not say. */
export interface AuditedMove extends StageMove {
  /** The model's pipeline that the stage belongs to; null where nothing maps it. */
  readonly pipeline: string | null;
  readonly byId: string | null;
  /** What the CRM calls the path, such as `CRM_UI`, `IMPORT`, `WORKFLOWS`, `BULK_API_V2`, for people to look up. */
  readonly source: string | null;
  /** The import, workflow or app that made it, where the CRM names it. */
  readonly sourceName: string | null;
  /** Criteria, by id, that the CRM itself found open as it let the move pass; left out where it notes nothing. */
  readonly notedOpen?: readonly string[];
}

/** A deal with its moves and the past of the facts that criteria read. */
export interface DealHistory {
  readonly ref: RecordRef;
  readonly name: string;
  readonly owner: Person | null;
  readonly pipeline: string | null;
  readonly stage: string | null;
  /** Oldest first, the first stage included. */
  readonly moves: readonly AuditedMove[];
  readonly facts: readonly FactHistory[];
}

/** One page of deals with their past. */
export interface DealHistoryPage {
  readonly deals: readonly DealHistory[];
  /** Where the next page starts, as text that can be kept and used again; null at the end. */
  readonly next: string | null;
}

/** Which moves are audited. */
export interface HistoryWanted {
  /** ISO 8601 in UTC: only deals that moved, or were made, since. */
  readonly movedSince: string;
  /** Facts that criteria read. */
  readonly facts: readonly string[];
  readonly after: string | null;
}

/** The past of deals, a page at a time, and a place for what was found: what an audit asks. */
export interface DealHistories {
  listHistories(wanted: HistoryWanted): Promise<Result<DealHistoryPage, CrmError>>;
  /** Keeps many events at once, as `RecordStore.append` keeps one: the same key twice is one row. The first failure is told. */
  appendAll(events: readonly PlumblineEvent[]): Promise<Result<null, CrmError>>;
  /** What was decided about criteria of deals (waivers and attestations), by deal, oldest first; a deal without any is left out. */
  decisionsAbout(
    dealIds: readonly string[],
  ): Promise<Result<ReadonlyMap<string, readonly PlumblineEvent[]>, CrmError>>;
  /** Calls to the CRM since this was opened, for the budget that an audit keeps. */
  callsMade(): number;
}

/** The kinds of events that decide about criteria. */
export const decidingKinds = ['waiver_decided', 'attested'] as const;
