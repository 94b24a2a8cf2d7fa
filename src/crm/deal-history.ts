import type { Result } from '../base/result.ts';
import type { Fact } from '../core/condition/model.ts';
import type { CrmError, Person, RecordRef, StageMove } from './port.ts';

/** What a fact was from a moment on; `value` as `Facts.known` has it, null for blank. */
export interface FactChange {
  readonly at: string;
  readonly value: unknown;
}

/** How far back a fact is known. */
export type FactHistory =
  | {
      readonly fact: Fact['id'];
      /** Oldest first; before the first, the fact was blank when `fromBeginning`, else not known. */
      readonly changes: readonly FactChange[];
      readonly fromBeginning: boolean;
    }
  | {
      readonly fact: Fact['id'];
      readonly changes: null;
      /** Why no history is to be had: `not tracked by the CRM`. */
      readonly why: 'notTracked' | 'notMapped' | 'notVisible';
    };

/** A move with who made it; both null where the CRM does not say. */
export interface AuditedMove extends StageMove {
  readonly byId: string | null;
  /** What the CRM calls the path, such as `CRM_UI`, `IMPORT`, `WORKFLOWS`, `BULK_API_V2`, for people to look up. */
  readonly source: string | null;
  /** The import, workflow or app that made it, where the CRM names it. */
  readonly sourceName: string | null;
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
  /** ISO 8601: only deals that moved since. */
  readonly movedSince: string;
  /** Facts that criteria read. */
  readonly facts: readonly string[];
  readonly after: string | null;
}

/** The past of deals, a page at a time: what an audit asks. */
export interface DealHistories {
  listHistories(wanted: HistoryWanted): Promise<Result<DealHistoryPage, CrmError>>;
  /** Calls to the CRM since this was opened, for the budget that an audit keeps. */
  callsMade(): number;
}
