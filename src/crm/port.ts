import type { CalendarDate } from '../base/calendar.ts';
import type { Result } from '../base/result.ts';
import type { Facts } from '../core/condition/facts.ts';
import type { RecordKind } from '../core/condition/model.ts';
import type { FitReason, TierOverride } from '../core/icp/result.ts';
import type { WinLossDeferral, WinLossRecord } from '../core/win-loss/record.ts';
import type { GtmModel } from '../model/gtm-model.ts';

/** What can go wrong between us and a CRM: a closed union, in our words. */
export type CrmError =
  | { readonly kind: 'notFound'; readonly what: string }
  | { readonly kind: 'unauthorized'; readonly missingScopes: readonly string[] }
  | { readonly kind: 'rateLimited'; readonly retryAfterMs: number }
  | { readonly kind: 'rejected'; readonly fields: readonly FieldProblem[]; readonly message: string }
  | { readonly kind: 'conflict'; readonly message: string }
  | { readonly kind: 'unavailable'; readonly message: string };

/** A field that the CRM refused, with its words. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

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

/** A deal with its company, contacts, competitors, stage history and win/loss records. */
export interface DealFile extends RecordFile {
  readonly pipeline: string | null;
  readonly stage: string | null;
  /** The stage as the CRM has it, for people and for stages that nothing maps. */
  readonly crmStage: { readonly id: string; readonly label: string };
  readonly isClosed: boolean;
  readonly isWon: boolean;
  readonly amount: { readonly amount: number; readonly currency: string } | null;
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

/** Someone who can own records; `active` is false for one who has left. */
export interface Owner extends Person {
  readonly email: string | null;
  readonly active: boolean;
  readonly managerId: string | null;
}

/** A score to be kept on its record. */
export interface FitToWrite {
  readonly ref: RecordRef;
  readonly fit: StoredFit;
  readonly effectiveTier: string | null;
  readonly reasons: readonly FitReason[];
  /** Also keeps it as it was when the record was created, unless that is kept already. */
  readonly alsoAtCreation: boolean;
}

/** What became of one row of a write. */
export interface WriteOutcome {
  readonly ref: RecordRef;
  readonly outcome: 'written' | 'unchanged' | 'failed';
  readonly error: CrmError | null;
}

/** A task for someone; found again by its key, so it is made once. */
export interface TaskToMake {
  readonly key: string;
  readonly ownerId: string;
  readonly subject: string;
  readonly body: string;
  readonly dueOn: CalendarDate;
  readonly about: readonly RecordRef[];
}

/** A task that Plumbline made before. */
export interface MadeTask {
  readonly key: string;
  readonly id: string;
  readonly ownerId: string | null;
  readonly done: boolean;
  readonly createdOn: CalendarDate;
  /** Records that it lists. */
  readonly about: readonly RecordRef[];
}

/** What one setting-up step did, or what is used in its place. */
export interface SchemaStep {
  readonly what: string;
  readonly outcome: 'created' | 'present' | 'unavailable' | 'failed';
  /** For people: what is used instead, or what to do. */
  readonly note: string | null;
}

/** What is true of the account as a whole. */
export interface Account {
  readonly id: string;
  readonly timeZone: string;
  readonly currency: string;
}

/** Everything Plumbline asks of a CRM, bound to one account and one model's mapping. */
export interface Crm {
  /** Who we are talking to; read once and kept. */
  readAccount(): Promise<Result<Account, CrmError>>;
  /** The deal with its company, contacts, roles, competitors, stage history and win/loss, in one answer. */
  readDeal(id: string): Promise<Result<DealFile, CrmError>>;
  readCompany(id: string): Promise<Result<RecordFile, CrmError>>;
  readContact(id: string): Promise<Result<ContactFile, CrmError>>;
  /** Every company, or every deal, a page at a time: for bulk work. */
  listRecords(object: RecordKind, after: string | null): Promise<Result<RecordPage, CrmError>>;
  /** Deals closed on or after a day, oldest first, every page read. */
  listClosedDeals(since: CalendarDate): Promise<Result<readonly ClosedDeal[], CrmError>>;
  listOwners(): Promise<Result<readonly Owner[], CrmError>>;
  /** Which records' fit a change of this record affects: a company's change affects its open deals. */
  affectedBy(ref: RecordRef): Promise<Result<readonly RecordRef[], CrmError>>;
  /** Keeps scores; one outcome for each row, in order. */
  writeFit(fits: readonly FitToWrite[]): Promise<readonly WriteOutcome[]>;
  /** Keeps a record and, once for each closing, the CRM's own reason and competitor fields. Same key and content: nothing changes. */
  saveWinLoss(
    record: WinLossRecord,
    writeBack: WinLossWriteBack | null,
  ): Promise<Result<SavedWinLoss, CrmError>>;
  deferWinLoss(deferral: WinLossDeferral): Promise<Result<'written' | 'unchanged', CrmError>>;
  /** Keeps or, with null, lifts a manager's override of a tier. */
  saveOverride(
    ref: RecordRef,
    override: TierOverride | null,
  ): Promise<Result<'written' | 'unchanged', CrmError>>;
  saveAgreement(ref: RecordRef, agreement: TierAgreement): Promise<Result<'written' | 'unchanged', CrmError>>;
  /** Tasks that Plumbline made whose key starts so. */
  findTasks(keyPrefix: string): Promise<Result<readonly MadeTask[], CrmError>>;
  /** Searches by key, then creates: two at the very same moment can still make two. */
  makeTask(task: TaskToMake): Promise<Result<'created' | 'existed', CrmError>>;
  /** Creates what is missing of groups, properties and objects; run twice it changes nothing. */
  ensureSchema(): Promise<Result<readonly SchemaStep[], CrmError>>;
}

/** One page of records. */
export interface RecordPage {
  readonly records: readonly RecordFile[];
  /** Where the next page starts; null at the end. */
  readonly next: string | null;
}

/** What goes into the CRM's own fields at close. */
export interface WinLossWriteBack {
  /** The model's reason id; the adapter maps it to the CRM's value, or writes the label where the field is text. */
  readonly reason: { readonly id: string; readonly label: string } | null;
  readonly won: boolean;
  readonly competitors: readonly string[];
}

/** What saving did. */
export interface SavedWinLoss {
  readonly outcome: 'written' | 'unchanged';
  /** The CRM's own fields that were filled besides, by the label that people see. */
  readonly alsoIn: readonly string[];
}

/** One keyed, append-only row: what someone did with a card. */
export interface PlumblineEvent {
  readonly key: string;
  readonly kind: 'objection_heard' | 'objection_unheard' | 'content_used' | 'tier_decided' | 'reported_wrong';
  /** ISO 8601. */
  readonly at: string;
  readonly by: Person;
  /** False where the person is only claimed by a card. */
  readonly signed: boolean;
  readonly about: RecordRef;
  readonly stage: string | null;
  /** The objection, section, line, claim, fact or tier. */
  readonly subject: string;
  readonly action: string;
  readonly note: string | null;
}

/** How often objections were heard: deals, not shouts. */
export interface HeardCounts {
  readonly days: number;
  /** Deals on which anything was recorded in those days. */
  readonly deals: number;
  readonly byObjection: Readonly<Record<string, number>>;
}

/** Where events, waivers, attestations and evidence are kept. */
export interface RecordStore {
  /** The same key twice is one row. */
  append(event: PlumblineEvent): Promise<Result<'appended' | 'existed', CrmError>>;
  /** Counts since a day; `stage` narrows to one stage of the model. */
  heardSince(since: CalendarDate, days: number, stage: string | null): Promise<Result<HeardCounts, CrmError>>;
  /** The events about one record, oldest first. */
  eventsAbout(ref: RecordRef): Promise<Result<readonly PlumblineEvent[], CrmError>>;
}

/** Where the published model comes from. */
export interface ModelStore {
  readModel(): Promise<Result<GtmModel, CrmError>>;
}

/** The time, and today in the account's time zone. */
export interface Clock {
  /** ISO 8601, UTC. */
  now(): string;
  today(timeZone: string): CalendarDate;
}
