import type { Result } from '../../../base/result.ts';

/** One call of HubSpot's API, before anyone decides how it travels. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Begins with a slash; whatever stands in it from outside is encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly kind: 'read' | 'write' | 'search';
  /** True where doing it twice leaves HubSpot as doing it once. */
  readonly retryable: boolean;
}

/** Where the account stands with its limit, as an answer's headers tell it. */
export interface RateState {
  readonly max: number;
  readonly remaining: number;
  readonly intervalMs: number;
}

/** What HubSpot answered. */
export interface Reply {
  readonly status: number;
  /** The JSON of the answer; null where there was none, or it was no JSON. */
  readonly body: unknown;
  readonly retryAfterMs: number | null;
  readonly rate: RateState | null;
}

/** No answer came: what was asked may have been done, or not. */
export interface NoReply {
  readonly reason: 'network' | 'timeout';
}

/** How a call travels. It never throws, never retries, and never says a token. */
export interface Transport {
  send(call: Call): Promise<Result<Reply, NoReply>>;
}

/**
 * A bearer token, or where to get the one that is valid now: null when there is none, and why when it could not be
 * asked for just now.
 */
export type Token = string | (() => Promise<string | null | NoReply>);

/** What every transport needs to know. */
export interface TransportOptions {
  /** `https://api.hubapi.com` unless given. */
  readonly url?: string;
  readonly token: Token;
  /** How long an answer may take; ten seconds unless given. */
  readonly timeoutMs?: number;
}

/** Where HubSpot is. */
export const hubSpotUrl = 'https://api.hubapi.com';

/** How long an answer may take, unless said. */
export const usualTimeoutMs = 10_000;
