import type { AdminReplies } from '../../../../src/wire/admin-reply.ts';
import type {
  AcknowledgeIcp,
  ChangeDraft,
  DiscardDraft,
  FindDealsToTry,
  ImportContent,
  PublishDraft,
  ReadGlossary,
  ReadPlumblinePage,
  ReadSettings,
  RevertRelease,
  SetRules,
  TryDraft,
} from '../../../../src/wire/admin-request.ts';
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
import type { Replies, Reply } from '../../../../src/wire/reply.ts';

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
  readonly readSettings: ReadSettings;
  readonly changeDraft: ChangeDraft;
  readonly discardDraft: DiscardDraft;
  readonly publishDraft: PublishDraft;
  readonly revertRelease: RevertRelease;
  readonly importContent: ImportContent;
  readonly findDealsToTry: FindDealsToTry;
  readonly tryDraft: TryDraft;
  readonly setRules: SetRules;
  readonly readGlossary: ReadGlossary;
  readonly readPlumblinePage: ReadPlumblinePage;
  readonly acknowledgeIcp: AcknowledgeIcp;
}

/** What each function answers, by its name: those of the cards, and those of the admins' pages. */
export type Answers = Replies & AdminReplies;

/** The name of a function. */
export type AskedName = keyof Answers & keyof Requests;

/** Asks a function. Never rejects: what went wrong is a problem that a person can act on. */
export type Call = <N extends AskedName>(name: N, request: Requests[N]) => Promise<Reply<Answers[N]>>;

/** One way to reach a function; rejects, or answers with anything, when it is not reached. */
export type Reach = (name: AskedName, request: object) => Promise<unknown>;
