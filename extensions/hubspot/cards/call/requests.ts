import type {
  CaptureWinLoss,
  CorrectWinLoss,
  LogObjectionHeard,
  OverrideTier,
  ReadContactCard,
  ReadDealGuide,
  ReadFit,
  RecordSectionUse,
  SnoozeWinLoss,
} from '../../../../src/wire/request.ts';
import type { FunctionName, Replies, Reply } from '../../../../src/wire/reply.ts';

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
}

/** Asks a function. Never rejects: what went wrong is a problem that a person can act on. */
export type Call = <N extends FunctionName>(name: N, request: Requests[N]) => Promise<Reply<Replies[N]>>;

/** One way to reach a function; rejects, or answers with anything, when it is not reached. */
export type Reach = (name: FunctionName, request: object) => Promise<unknown>;
