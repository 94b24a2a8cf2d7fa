import { err, ok, type Result } from '../../../base/result.ts';
import type { CrmError } from '../../port.ts';
import { isObject, textOf, type JsonObject } from '../../json.ts';
import { accountMemory } from './account.ts';
import { fetchTransport } from './fetch-transport.ts';
import { replyOf } from './http.ts';
import { oauthToken } from './paths.ts';
import { hubSpotUrl, usualTimeoutMs, type NoReply, type Reply } from './transport.ts';

/** The app, as HubSpot knows it, and where it is installed from. */
export interface OAuthApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** One of the app's redirect addresses, to the letter. */
  readonly redirectUrl: string;
  /** `https://api.hubapi.com` unless given. */
  readonly url?: string;
  /** Where people are asked for their consent; `https://app.hubspot.com` unless given. */
  readonly consentUrl?: string;
}

/** What HubSpot gave. */
export interface Grant {
  readonly accessToken: string;
  readonly expiresInMs: number;
  /** Null where the one that was sent stays good. */
  readonly refreshToken: string | null;
}

/** Why nothing was given. No secret, and nothing of the answer's wording, is in it. */
export type OAuthProblem =
  /** The code or the refresh token is spent, revoked or not of this app. */
  | { readonly kind: 'refused' }
  /** The app is not set up as HubSpot knows it. */
  | { readonly kind: 'misconfigured'; readonly what: 'client id' | 'client secret' | 'redirect address' }
  /** No answer, or none that can be used; trying again may help. */
  | { readonly kind: 'unavailable'; readonly reason: NoReply['reason'] };

/** What the app asks for; the optional ones are granted where the account has them. */
export interface Scopes {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** The address at which an admin of the account is asked for consent. */
export function consentAddress(app: OAuthApp, accountId: string, scopes: Scopes, state: string): string {
  const asked = {
    client_id: app.clientId,
    redirect_uri: app.redirectUrl,
    scope: scopes.required.join(' '),
    ...(scopes.optional.length === 0 ? {} : { optional_scope: scopes.optional.join(' ') }),
    state,
  };
  // HubSpot writes a space as %20 here, and not as the plus of a form.
  const query = Object.entries(asked).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const base = app.consentUrl ?? 'https://app.hubspot.com';
  return `${base}/oauth/${encodeURIComponent(accountId)}/authorize?${query.join('&')}`;
}

/** Exchanges the code that HubSpot sent somebody back with. A code is good once. */
export const exchangeCode = (app: OAuthApp, code: string): Promise<Result<Grant, OAuthProblem>> =>
  granted(app, { grant_type: 'authorization_code', redirect_uri: app.redirectUrl, code });

/** Gets a new access token. */
export const refreshAccess = (app: OAuthApp, refreshToken: string): Promise<Result<Grant, OAuthProblem>> =>
  granted(app, { grant_type: 'refresh_token', refresh_token: refreshToken });

/** The id of the account that an access token is for: asked of HubSpot, not read off the token's answer. */
export async function accountOfToken(app: OAuthApp, accessToken: string): Promise<Result<string, CrmError>> {
  const transport = fetchTransport({ token: accessToken, ...(app.url ? { url: app.url } : {}) });
  const account = await accountMemory(transport, Date.now).account.get();
  return account.ok ? ok(account.value.id) : account;
}

async function granted(
  app: OAuthApp,
  asked: Readonly<Record<string, string>>,
): Promise<Result<Grant, OAuthProblem>> {
  const form = { ...asked, client_id: app.clientId, client_secret: app.clientSecret };
  // What fetch throws may quote what was sent, so nothing of it goes on.
  try {
    const response = await fetch(`${app.url ?? hubSpotUrl}${oauthToken}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams(form).toString(),
      redirect: 'error',
      signal: AbortSignal.timeout(usualTimeoutMs),
    });
    return grantIn(await replyOf(response));
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError';
    return err({ kind: 'unavailable', reason: isTimeout ? 'timeout' : 'network' });
  }
}

function grantIn({ status, body }: Reply): Result<Grant, OAuthProblem> {
  const answer = isObject(body) ? body : {};
  if (status !== 200) return err(problemIn(status, answer));
  const accessToken = textOf(answer['access_token']);
  const seconds = Number(answer['expires_in']);
  if (!accessToken || !(seconds > 0)) return err({ kind: 'unavailable', reason: 'network' });
  return ok({
    accessToken,
    expiresInMs: seconds * 1000,
    refreshToken: textOf(answer['refresh_token']) || null,
  });
}

const misconfigured = {
  BAD_CLIENT_ID: 'client id',
  BAD_CLIENT_SECRET: 'client secret',
  BAD_REDIRECT_URI: 'redirect address',
} as const;

/** HubSpot says in `status` what is wrong, RFC 6749 in `error`. */
function problemIn(status: number, answer: JsonObject): OAuthProblem {
  const mayHelp = [423, 429, 477].includes(status) || status >= 500 || status < 400;
  if (mayHelp) return { kind: 'unavailable', reason: 'network' };
  const said = textOf(answer['status']) ?? '';
  if (Object.hasOwn(misconfigured, said))
    return { kind: 'misconfigured', what: misconfigured[said as keyof typeof misconfigured] };
  return answer['error'] === 'invalid_client'
    ? { kind: 'misconfigured', what: 'client secret' }
    : { kind: 'refused' };
}
