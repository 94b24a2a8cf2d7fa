import type { CalendarDate } from '../base/calendar.ts';
import type { Facts } from '../core/condition/facts.ts';
import type { RecordKind } from '../core/condition/model.ts';
import type { TierOverride } from '../core/icp/result.ts';
import type { WinLossDeferral, WinLossRecord } from '../core/win-loss/record.ts';

/** Names one record of the account. */
export interface RecordRef {
  readonly object: RecordKind;
  readonly id: string;
}

/** Someone who works in the CRM. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** What was last written about a record's fit. */
export interface StoredFit {
  readonly score: number | null;
  readonly tier: string | null;
  readonly coverage: number;
  readonly modelVersion: string;
  readonly inputHash: string;
  readonly on: CalendarDate;
}

/** A manager agreed with a tier. */
export interface TierAgreement {
  readonly tier: string;
  readonly by: string;
  readonly on: CalendarDate;
}

/** A part of a deal or a contact, besides its facts, that the person who asks may not see. */
export type HiddenPart = 'amount' | 'roles';

/** A record with what the model asks of it. Names of fields stay in `facts.origins`. */
export interface RecordFile {
  readonly ref: RecordRef;
  readonly name: string;
  readonly facts: Facts;
  readonly owner: Person | null;
  readonly storedFit: StoredFit | null;
  readonly fitAtCreation: StoredFit | null;
  readonly override: TierOverride | null;
  readonly agreement: TierAgreement | null;
  readonly createdOn: CalendarDate | null;
}

/** A contact, with the buying roles that the CRM gives it: model ids. */
export interface ContactFile extends RecordFile {
  readonly title: string | null;
  readonly email: string | null;
  readonly roles: readonly string[];
  /** Left out where everything may be seen: what is hidden is not none. */
  readonly notVisible?: readonly HiddenPart[];
  /** The primary company, for facts that a contact reads from it. */
  readonly company: RecordFile | null;
}

/** A competitor noted on a deal; `competitor` is null where the CRM's value is not in the model. */
export interface CompetitorOnDeal {
  readonly competitor: string | null;
  readonly name: string;
  readonly main: boolean;
  readonly since: CalendarDate | null;
}

/** One move of a deal, oldest first in a history. */
export interface StageMove {
  /** The model's stage id; null where nothing maps it. */
  readonly stage: string | null;
  readonly crmStage: string;
  /** ISO 8601. */
  readonly at: string;
  readonly on: CalendarDate;
  readonly by: string | null;
  /** By which path, where the CRM records it. */
  readonly via: 'person' | 'import' | 'workflow' | 'api' | 'unknown';
}

/** What a deal still lacks to leave its stage, as people and the account's own rules read it. */
export interface ExitState {
  readonly met: boolean;
  /** One line for each criterion that is not met; empty when all are. */
  readonly missing: string;
}

/** A deal with its company, contacts, competitors, stage history and win/loss records. */
export interface DealFile extends RecordFile {
  readonly pipeline: string | null;
  readonly stage: string | null;
  /** The stage as the CRM has it, for people and for stages that nothing maps. */
  readonly crmStage: { readonly id: string; readonly label: string };
  readonly isClosed: boolean;
  readonly isWon: boolean;
  readonly amount: { readonly amount: number; readonly currency: string } | null;
  /** Left out where everything may be seen: what is hidden is not none. */
  readonly notVisible?: readonly HiddenPart[];
  readonly closedOn: CalendarDate | null;
  readonly company: RecordFile | null;
  readonly otherCompanies: readonly { readonly id: string; readonly name: string }[];
  readonly contacts: readonly ContactFile[];
  readonly competitors: readonly CompetitorOnDeal[];
  readonly stageHistory: readonly StageMove[];
  readonly winLoss: readonly WinLossRecord[];
  readonly deferrals: readonly WinLossDeferral[];
  /** The CRM's own reason fields, as ids of the model's reasons where they map; read to prefill. */
  readonly crmReason: { readonly raw: string; readonly reason: string | null } | null;
  /** What was last written about its exit criteria. */
  readonly exitInPlace: ExitState | null;
}

/** A closed deal, as the sweep needs it. */
export interface ClosedDeal {
  readonly id: string;
  readonly name: string;
  readonly pipeline: string | null;
  readonly won: boolean;
  readonly closedOn: CalendarDate;
  readonly amount: { readonly amount: number; readonly currency: string } | null;
  readonly ownerId: string | null;
  readonly winLoss: readonly WinLossRecord[];
  readonly deferrals: readonly WinLossDeferral[];
  readonly stageHistory: readonly StageMove[];
}
