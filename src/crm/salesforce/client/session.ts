import type { KeyObject } from 'node:crypto';
import { OAuth2, type HttpResponse } from 'jsforce';
import { err, ok, type Result } from '../../../base/result.ts';
import type { NoReply } from './no-reply.ts';
import { FetchTransport } from './fetch-transport.ts';
import { jwtAssertion } from './jwt.ts';

/** Where an org lets people in. */
const usualLoginUrl = 'https://login.salesforce.com';

/** How we are let in. */
export type Access =
  /** A session that somebody has; when it ends, nothing renews it. */
  | { readonly kind: 'session'; readonly instanceUrl: string; readonly accessToken: string }
  /** JWT bearer: an app that an admin approved for this user, and its private key (RSA). */
  | {
      readonly kind: 'jwt';
      readonly clientId: string;
      readonly username: string;
      readonly privateKey: KeyObject;
      readonly loginUrl?: string;
      /** Whom the assertion is for, where it is not the login address. */
      readonly audience?: string;
    }
  /** A refresh token that a person gave. */
  | {
      readonly kind: 'refresh';
      readonly clientId: string;
      readonly clientSecret?: string;
      readonly refreshToken: string;
      readonly loginUrl?: string;
    };

/** A session in an org. */
export interface Session {
  /** `https://cornerstow.my.salesforce.com`, without a slash at the end. */
  readonly instanceUrl: string;
  readonly accessToken: string;
}

/** Why nobody is let in. No secret, and nothing of the answer's wording, is in it. */
export type SignInProblem =
  | { readonly kind: 'refused'; readonly why: RefusedFor }
  | { readonly kind: 'unavailable'; readonly reason: NoReply['reason'] };

/** What Salesforce does not accept. */
export type RefusedFor = 'app' | 'userNotApproved' | 'assertion' | 'token';

const timeoutMs = 20_000;
const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** A session to start with. */
export async function signIn(access: Access, nowMs: () => number): Promise<Result<Session, SignInProblem>> {
  if (access.kind === 'session')
    return ok({ instanceUrl: access.instanceUrl.replace(/\/+$/, ''), accessToken: access.accessToken });
  const { loginUrl = usualLoginUrl } = access;
  const transport = new FetchTransport(timeoutMs);
  const oauth2 = new OAuth2({ loginUrl, ...secretOf(access), clientId: access.clientId });
  oauth2._transport = transport;
  // What is thrown may quote what was sent: the answer itself is looked at instead.
  try {
    await (access.kind === 'refresh'
      ? oauth2.refreshToken(access.refreshToken)
      : oauth2.requestToken({ grant_type: jwtBearer, assertion: assertionOf(access, loginUrl, nowMs()) }));
  } catch {
    if (transport.failure) return err({ kind: 'unavailable', ...transport.failure });
  }
  return transport.answer
    ? sessionIn(transport.answer, access)
    : err({ kind: 'unavailable', reason: 'network' });
}

const secretOf = (access: Access): { readonly clientSecret?: string } =>
  access.kind === 'refresh' && access.clientSecret !== undefined ? { clientSecret: access.clientSecret } : {};

function assertionOf(access: Extract<Access, { kind: 'jwt' }>, loginUrl: string, nowMs: number): string {
  const { clientId, username, privateKey } = access;
  return jwtAssertion({ clientId, username, audience: access.audience ?? loginUrl, nowMs }, privateKey);
}

function sessionIn(answer: HttpResponse, access: Access): Result<Session, SignInProblem> {
  const said = membersOf(answer.body);
  if (answer.statusCode === 429 || answer.statusCode >= 500)
    return err({ kind: 'unavailable', reason: 'network' });
  const { access_token: accessToken, instance_url: instanceUrl } = said;
  if (answer.statusCode === 200 && typeof accessToken === 'string' && typeof instanceUrl === 'string')
    return ok({ accessToken, instanceUrl: instanceUrl.replace(/\/+$/, '') });
  return err({ kind: 'refused', why: refusedFor(said, access) });
}

/**
 * https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_flow_errors.htm
 */
function refusedFor(said: Readonly<Record<string, unknown>>, access: Access): RefusedFor {
  const code = typeof said['error'] === 'string' ? said['error'] : '';
  const words = typeof said['error_description'] === 'string' ? said['error_description'] : '';
  if (/client|app_/.test(code) || /client identifier|invalid client/i.test(words)) return 'app';
  if (/approved|not authorized|denied/i.test(words)) return 'userNotApproved';
  return access.kind === 'jwt' ? 'assertion' : 'token';
}

function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
