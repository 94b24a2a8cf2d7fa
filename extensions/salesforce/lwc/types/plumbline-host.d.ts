// What `c/plumblineHost` gives the cards: the one module through which they read, write and hear of changes.
// `plumblineHost.ts` exports exactly this; `tsconfig.json` maps the name 'c/plumblineHost' to this file for the cards.
import type { Replies, Reply } from '../../../../src/wire/reply.ts';
import type {
  AskWaiver,
  Attest,
  CaptureWinLoss,
  CorrectWinLoss,
  DecideWaiver,
  LogObjectionHeard,
  OverrideTier,
  ReadContactCard,
  ReadDealGuide,
  ReadFit,
  RecordSectionUse,
  SnoozeWinLoss,
} from '../../../../src/wire/request.ts';
import type { LightningAccount, LightningPlatform } from './plumbline-org.d.ts';

/** Salesforce as this page reaches it, for what else runs on it. */
export declare const account: LightningAccount;

/** What the page lets a component do, for the same. */
export declare const platform: LightningPlatform;

/** What each function is asked with, by its name. */
export interface Requests {
  readonly readDealGuide: ReadDealGuide;
  readonly readFit: ReadFit;
  readonly readContactCard: ReadContactCard;
  readonly captureWinLoss: CaptureWinLoss;
  readonly correctWinLoss: CorrectWinLoss;
  readonly snoozeWinLoss: SnoozeWinLoss;
  readonly logObjectionHeard: LogObjectionHeard;
  readonly recordSectionUse: RecordSectionUse;
  readonly overrideTier: OverrideTier;
  readonly askWaiver: AskWaiver;
  readonly decideWaiver: DecideWaiver;
  readonly attest: Attest;
}

/** One deal that a person is on, as far as the one who looks may see it. */
export interface DealRow {
  readonly id: string;
  readonly name: string;
  readonly outcome: 'won' | 'lost' | 'open';
  /** The close date as the org writes dates (`27 Dec 2026`); null when it is not set. */
  readonly closeDate: string | null;
}

/** The deals of a person, at most 100 of them. */
export interface DealRows {
  readonly rows: readonly DealRow[];
  /** Whether there are more than were read. */
  readonly hasMore: boolean;
}

/** Hears of each newer release by which anything on this page was answered; gives back what ends that. */
export function hearReleases(listener: (release: number) => void): () => void;

/**
 * Asks a function. Never rejects: what went wrong is a problem that a person can act on. After a write it tells
 * Lightning Data Service which records changed, and whoever subscribed to them.
 */
export function ask<N extends keyof Requests>(name: N, request: Requests[N]): Promise<Reply<Replies[N]>>;

/** The deals of a contact under the rights of the person who looks; none for a lead. Never rejects. */
export function dealsWith(contactId: string): Promise<Reply<DealRows>>;

/**
 * Calls back when a form, a tier or a deferral was written about this record from any card of the page (taps are
 * left out: the card that was tapped shows them itself). Edits by the page are not told here: each card hears them
 * through its own wire. Gives back what ends it.
 */
export function subscribe(recordId: string, listener: () => void): () => void;

/**
 * Lends the wire of a component to the host, which runs its queries of GraphQL through it; gives back what takes it
 * away again. What was asked before on this page, the page may have kept. For `c/plumblineReader` alone, which stands in every card.
 */
export function lendReader(
  run: (
    text: string,
    variables: Readonly<Record<string, unknown>>,
    isRepeated: boolean,
  ) => Promise<{
    readonly data?: unknown;
    readonly errors?: readonly { readonly message: string }[] | undefined;
  }>,
): () => void;
