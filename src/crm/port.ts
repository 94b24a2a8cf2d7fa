import type { CalendarDate } from '../base/calendar.ts';
import type { Result } from '../base/result.ts';
import type { RecordKind } from '../core/condition/model.ts';
import type { FitReason, TierOverride } from '../core/icp/result.ts';
import type { WinLossDeferral, WinLossRecord } from '../core/win-loss/record.ts';
import type {
  ClosedDeal,
  ContactFile,
  DealFile,
  ExitState,
  Person,
  RecordFile,
  RecordRef,
  StoredFit,
  TierAgreement,
} from './records.ts';

export type * from './records.ts';

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

/** What a deal lacks to leave its stage, to be kept on it. */
export interface ExitStateToWrite {
  readonly ref: RecordRef;
  readonly state: ExitState;
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
  readLead(id: string): Promise<Result<RecordFile, CrmError>>;
  /** Every company, or every deal, a page at a time: for bulk work. */
  listRecords(object: RecordKind, after: string | null): Promise<Result<RecordPage, CrmError>>;
  /** Deals closed on or after a day, oldest first, every page read. */
  listClosedDeals(since: CalendarDate): Promise<Result<readonly ClosedDeal[], CrmError>>;
  listOwners(): Promise<Result<readonly Owner[], CrmError>>;
  /** Which records' fit a change of this record affects: a company's change affects its open deals. */
  affectedBy(ref: RecordRef): Promise<Result<readonly RecordRef[], CrmError>>;
  /** Keeps scores; one outcome for each row, in order. */
  writeFit(fits: readonly FitToWrite[]): Promise<readonly WriteOutcome[]>;
  /** Ids of the open deals, a page at a time: for sweeps. */
  listOpenDeals(after: string | null): Promise<Result<OpenDealPage, CrmError>>;
  /** Keeps what deals lack to leave their stage; one outcome for each row, in order. */
  writeExitStates(rows: readonly ExitStateToWrite[]): Promise<readonly WriteOutcome[]>;
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

/** One page of open deals. */
export interface OpenDealPage {
  readonly ids: readonly string[];
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

/** What kind of thing an event tells of. */
export type EventKind =
  | 'objection_heard'
  | 'objection_unheard'
  | 'content_used'
  | 'tier_decided'
  | 'reported_wrong'
  | 'waiver_asked'
  | 'waiver_decided'
  | 'attested'
  | 'move_audited';

/** One keyed, append-only row: what someone did with a card, or what an audit found. */
export interface PlumblineEvent {
  readonly key: string;
  readonly kind: EventKind;
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
  /** The last day on which it counts; left out of what counts for good. */
  readonly until?: CalendarDate | null;
  /** The address by which the CRM knows whoever did it; only of people who are verified. */
  readonly byEmail?: string | null;
  /**
   * Only read: whether the CRM's own record of who made the row, and that nobody changed it since, shows it to be ours.
   * Left out where nobody but Plumbline can write.
   */
  readonly ours?: boolean;
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
  /** What was decided about waivers on or after a day, on every record, oldest first. */
  waiversSince(since: CalendarDate): Promise<Result<readonly PlumblineEvent[], CrmError>>;
  /** The events about one record, oldest first. */
  eventsAbout(ref: RecordRef): Promise<Result<readonly PlumblineEvent[], CrmError>>;
}

/** The time, and today in the account's time zone. */
export interface Clock {
  /** ISO 8601, UTC. */
  now(): string;
  today(timeZone: string): CalendarDate;
}
