import type { Result } from '../../../base/result.ts';
import type { CrmError } from '../../port.ts';
import type { Timing } from '../timing.ts';
import type { NoReply } from './no-reply.ts';
import type { SignInProblem } from './session.ts';

/** One call of the org's API, before anyone decides how it travels. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** From the version on (`/composite`), or from the org on (`/services/…`); what stands in it from outside is encoded. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, in place of `body`. */
  readonly content?: { readonly type: string; readonly body: string | Buffer };
  /** True where doing it twice leaves the org as doing it once. */
  readonly retryable: boolean;
  /** How long an answer may take, where it is not the usual time. */
  readonly timeoutMs?: number;
}

/** What the org answered. */
export interface Reply {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The JSON of the answer; null where there was none, or it was no JSON. */
  readonly body: unknown;
}

/** Why there is no answer: none came, or the org was not asked since it lets nobody in. */
export type Unanswered = NoReply | { readonly reason: 'noAccess'; readonly error: CrmError };

/** What came of a call. */
export type Sent = Result<Reply, Unanswered>;

/** How much of its calls the org has used in the last 24 hours, as its answers say. */
export interface ApiUsage {
  readonly used: number;
  readonly limit: number;
}

/** Sends calls to one org as one person, with all the waiting and repeating that is right; it never throws. */
export interface Calls {
  send(call: Call): Promise<Sent>;
  /** Signs in now, if nobody has yet. */
  signIn(): Promise<Result<null, SignInProblem>>;
  /** Null before the first answer. */
  usage(): ApiUsage | null;
  /** How many calls were sent. */
  made(): number;
  readonly timing: Timing;
  /** `/services/data/v67.0`. */
  readonly root: string;
}
