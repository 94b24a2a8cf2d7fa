import type { CalendarDate } from '../base/calendar.ts';
import type { Result } from '../base/result.ts';
import type { CompanyFunction } from '../core/people/model.ts';
import type { GtmModel } from '../model/gtm-model.ts';
import type { PartValues } from '../model/part-values.ts';
import type { CrmError } from './port.ts';

/** A part as a release names it. */
export interface ReleasedPart {
  /** `stages.yaml`, `battlecards/northbeam.yaml`. */
  readonly path: string;
  /** SHA-256 over the canonical JSON of its content. */
  readonly hash: string;
  /** How many rows its content stands in. */
  readonly pieces: number;
}

/** Since when a definition reads as it does: `number` and `on` are of the first release that said so. */
export interface DefinedSince {
  /** The first 16 hexadecimal digits of the SHA-256 over the canonical JSON of what it says. */
  readonly hash: string;
  readonly number: number;
  readonly on: CalendarDate;
}

/** What is told of a release without its content. */
export interface ReleaseHead {
  /** 1, 2, 3 …; a release is never changed and its number never given twice. */
  readonly number: number;
  /** The release that it was made from; null for the first. */
  readonly base: number | null;
  /** The version of the model that it holds (`GtmModel.version`). */
  readonly model: string;
  /** The least engine version that it needs. */
  readonly engine: number;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** In force from this day on. */
  readonly effectiveOn: CalendarDate;
  readonly note: string | null;
  /** The release whose content it brings back. */
  readonly revertOf: number | null;
  readonly parts: readonly ReleasedPart[];
  /** Definitions by id: `stage/new_business/discovery`, `tier/company_fit/a`, `fact/erp`, `term/qualified_pipeline`. */
  readonly definitions: Readonly<Record<string, DefinedSince>>;
}

/** A release with the content of its parts. */
export interface Release {
  readonly head: ReleaseHead;
  readonly parts: PartValues;
}

/** A shared draft: what somebody changed since a release, and what is to be published next. */
export interface StoredDraft {
  /** The release that it changes; 0 where none was published. */
  readonly base: number;
  /** 1, 2, 3 …; each change is a revision of its own. */
  readonly revision: number;
  readonly author: string;
  readonly at: string;
  /** What the last change did, in a few words. */
  readonly what: string;
  readonly parts: PartValues;
}

/** What is to be published. */
export interface ReleaseToPublish {
  /** The newest release that whoever publishes has seen; null for none. Publishing upon another is refused. */
  readonly base: number | null;
  readonly parts: PartValues;
  readonly author: string;
  readonly effectiveOn: CalendarDate;
  readonly note: string | null;
  readonly revertOf: number | null;
}

/** Why something was not published: another came first, there is nothing new, or the CRM did not take it. */
export type PublishProblem =
  | { readonly kind: 'superseded'; readonly newest: ReleaseHead }
  | { readonly kind: 'nothingNew'; readonly newest: ReleaseHead }
  | { readonly kind: 'crm'; readonly error: CrmError };

export type { CompanyFunction };

/** One function has taken note of one version of the ideal customer profile. */
export interface Acknowledgement {
  readonly of: CompanyFunction;
  readonly by: string;
  readonly at: string;
}

/** A model in force, with what is told of its release. */
export interface PublishedModel {
  readonly model: GtmModel;
  readonly head: ReleaseHead;
}

/** Where cards take the published model from. */
export interface ModelStore {
  /**
   * The release in force on a day: the highest number whose day has come; null where nothing was published, or not for this
   * day yet. A release that needs a newer engine is refused (`rejected`, with a sentence).
   */
  readModel(today: CalendarDate): Promise<Result<PublishedModel | null, CrmError>>;
}

/** The published models of one account: what admins ask. What cards ask is `ModelStore`. */
export interface Releases {
  /** Every release without its content, newest first. */
  history(): Promise<Result<readonly ReleaseHead[], CrmError>>;
  /** One release with its content; null where there is none of this number. */
  read(number: number): Promise<Result<Release | null, CrmError>>;
  /** The newest release whatever its day; null where nothing was published. */
  newest(): Promise<Result<Release | null, CrmError>>;
  /**
   * Publishes: the parts first, then the release itself, by whose unique number two who publish at once are told apart.
   * Cut off before that, the old release stays in force and the same call can be made again.
   */
  publish(release: ReleaseToPublish): Promise<Result<ReleaseHead, PublishProblem>>;
  /** One revision of the draft upon a release, the newest unless one is named; null where nobody made it. */
  draft(base: number, revision?: number): Promise<Result<StoredDraft | null, CrmError>>;
  /** Keeps the next revision; `taken` when somebody else kept that revision first: read it and try again. */
  saveDraft(draft: StoredDraft): Promise<Result<'saved' | 'taken', CrmError>>;
  /** Who has taken note of this content of icp.yaml (`ReleasedPart.hash`). */
  acknowledgements(icpHash: string): Promise<Result<readonly Acknowledgement[], CrmError>>;
  acknowledge(icpHash: string, by: Acknowledgement): Promise<Result<'kept' | 'existed', CrmError>>;
  /** Keeps the summary of an audit for the manager's page, of one day the first three: JSON of at most `longestPiece` characters. */
  keepAudit(on: CalendarDate, summary: string, author: string): Promise<Result<'kept' | 'existed', CrmError>>;
  /** The newest summary of the last 33 days before and on a day; null where there is none. */
  lastAudit(
    today: CalendarDate,
  ): Promise<Result<{ readonly on: CalendarDate; readonly summary: string } | null, CrmError>>;
  /** Keeps the summary of a backtest for the manager's page: JSON of at most `longestPiece` characters; none is forgotten. */
  keepBacktest(
    on: CalendarDate,
    summary: string,
    author: string,
  ): Promise<Result<'kept' | 'existed', CrmError>>;
  /** The newest summary however long ago; null where none is kept. */
  lastBacktest(): Promise<Result<{ readonly on: CalendarDate; readonly summary: string } | null, CrmError>>;
}
