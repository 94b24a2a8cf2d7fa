import type { ContactView } from '../views/contact-view.ts';
import type { FitView } from '../views/fit-view.ts';
import type { GuideView } from '../views/guide-view.ts';
import type { ProblemView } from '../views/parts.ts';
import type { WinLossView } from '../views/win-loss-view.ts';

/** What every function answers: what was asked for, or a problem that a person can act on. */
export type Reply<T> = Answered &
  ({ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ProblemView });

/** What a host adds to an answer about a record. */
interface Answered {
  /**
   * The number of the release by which it was answered; null for a model that was not published. A card that shows what an
   * older release said is out of date.
   */
  readonly release?: number | null;
}

/** The guide; at close, the form that takes its place at the top. */
export interface DealGuideReply {
  readonly guide: GuideView;
  readonly winLoss: WinLossView | null;
  readonly fit: FitView | null;
}

/** Fit of a deal's company, a company, a contact or a lead. */
export interface FitReply {
  readonly fit: FitView;
}

/** The contact card. */
export interface ContactCardReply {
  readonly contact: ContactView;
}

/** The form as it is after a save, a correction or a deferral. */
export interface WinLossReply {
  readonly winLoss: WinLossView;
  /** What happened, in a sentence, for the message on the page. */
  readonly said: string;
}

/** What became of one tap. */
export interface TapReply {
  readonly said: string;
  /** Whether it can be taken back by the same call with its undo. */
  readonly canUndo: boolean;
}

/** What each function answers, by its name. */
export interface Replies {
  readonly readDealGuide: DealGuideReply;
  readonly readFit: FitReply;
  readonly readContactCard: ContactCardReply;
  readonly captureWinLoss: WinLossReply;
  readonly correctWinLoss: WinLossReply;
  readonly snoozeWinLoss: WinLossReply;
  readonly logObjectionHeard: TapReply;
  readonly recordSectionUse: TapReply;
  readonly overrideTier: FitReply;
  readonly askWaiver: TapReply;
  readonly decideWaiver: TapReply;
  readonly attest: TapReply;
}

/** The functions' names: the same as uid in HubSpot and as path of the service. */
export type FunctionName = keyof Replies;
