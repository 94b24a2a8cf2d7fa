import { createPublicKey, verify } from 'node:crypto';
import type { LocalOrg, User } from '../org.ts';
import type { Answer, Call, Route } from '../route.ts';
import type { Grants, OAuthApp } from '../store/grants.ts';
import { fieldsOf, textOf } from './sent.ts';

/** What the token endpoint knows. */
export interface OAuthParts {
  readonly grants: Grants;
  readonly app: OAuthApp;
  /** PEM of the certificate's public key that signed assertions are checked with; without it none is accepted. */
  readonly publicKey: string | null;
}

const jwtGrant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const audiences: ReadonlySet<string> = new Set([
  'https://login.salesforce.com',
  'https://test.salesforce.com',
]);
const longestMs = 5 * 60_000;

/**
 * Getting a session: JWT bearer, refresh token, and the web server flow with PKCE. The consent screen agrees at once
 * and shows nothing; `login_hint` says as whom, the admin unless given.
 *
 * https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_jwt_flow.htm
 */
export const oauthRoutes = (parts: OAuthParts): readonly Route[] => [
  {
    method: 'GET',
    path: '/services/oauth2/authorize',
    answer: (call) => authorize(parts, call),
    isOpen: true,
  },
  { method: 'POST', path: '/services/oauth2/token', answer: (call) => token(parts, call), isOpen: true },
  { method: 'POST', path: '/services/oauth2/revoke', answer: (call) => revoke(parts, call), isOpen: true },
  { method: 'GET', path: '/services/oauth2/userinfo', answer: userInfo },
  { method: 'GET', path: '/id/:org/:user', answer: userInfo },
];

const no = (error: string, description: string): Answer => ({
  status: 400,
  body: { error, error_description: description },
});

const userNamed = (org: LocalOrg, username: string): User | undefined =>
  org.users().find((user) => user.username.toLowerCase() === username.toLowerCase());

function authorize({ app, grants }: OAuthParts, { org, query }: Call): Answer {
  const redirectUrl = query.get('redirect_uri') ?? '';
  if (query.get('client_id') !== app.clientId) return no('invalid_client_id', 'client identifier invalid');
  if (!app.redirectUrls.includes(redirectUrl))
    return no('redirect_uri_mismatch', 'redirect_uri must match configuration');
  if (query.get('response_type') !== 'code')
    return no('unsupported_response_type', 'response type not supported');
  const hint = query.get('login_hint');
  const user = hint === null ? org.admin : userNamed(org, hint);
  if (user?.isActive !== true) return no('access_denied', 'end-user denied authorization');
  const challenge = query.get('code_challenge');
  const back = new URL(redirectUrl);
  back.searchParams.set('code', grants.agree({ userId: user.id, redirectUrl, challenge }));
  const state = query.get('state');
  if (state !== null) back.searchParams.set('state', state);
  return { status: 302, headers: { Location: back.href } };
}

function token(parts: OAuthParts, call: Call): Answer {
  const sent = fieldsOf(call.body);
  switch (textOf(sent['grant_type'])) {
    case jwtGrant:
      return ofAssertion(parts, call, textOf(sent['assertion']));
    case 'refresh_token':
      return ofRefresh(parts, call);
    case 'authorization_code':
      return ofCode(parts, call);
    default:
      return no('unsupported_grant_type', 'grant type not supported');
  }
}

function isApp({ app }: OAuthParts, call: Call, needsSecret: boolean): boolean {
  const sent = fieldsOf(call.body);
  const given = textOf(sent['client_secret']);
  if (textOf(sent['client_id']) !== app.clientId) return false;
  return given === '' ? !needsSecret : given === app.clientSecret;
}

function ofRefresh(parts: OAuthParts, call: Call): Answer {
  if (!isApp(parts, call, false)) return no('invalid_client', 'invalid client credentials');
  const userId = parts.grants.userOfRefresh(textOf(fieldsOf(call.body)['refresh_token']));
  return userId === undefined
    ? no('invalid_grant', 'expired access/refresh token')
    : granted(parts, call, userId, null);
}

function ofCode(parts: OAuthParts, call: Call): Answer {
  const sent = (name: string): string => textOf(fieldsOf(call.body)[name]);
  const redeemed = parts.grants.redeem(sent('code'), sent('redirect_uri'), sent('code_verifier'));
  if (redeemed === 'unknownCode') return no('invalid_grant', 'invalid authorization code');
  if (redeemed === 'otherRedirect')
    return no('redirect_uri_mismatch', 'redirect_uri must match configuration');
  if (redeemed === 'wrongVerifier') return no('invalid_grant', 'invalid code verifier');
  if (!isApp(parts, call, !redeemed.hadChallenge)) return no('invalid_client', 'invalid client credentials');
  return granted(parts, call, redeemed.userId, parts.grants.refreshToken(redeemed.userId));
}

function ofAssertion(parts: OAuthParts, call: Call, assertion: string): Answer {
  const [head = '', claims = '', signature = ''] = assertion.split('.');
  const said = claimsIn(claims);
  if (claimsIn(head)['alg'] !== 'RS256' || !isSigned(parts.publicKey, `${head}.${claims}`, signature))
    return no('invalid_grant', 'invalid assertion');
  if (said['iss'] !== parts.app.clientId) return no('invalid_client_id', 'client identifier invalid');
  if (said['aud'] !== call.origin && !audiences.has(textOf(said['aud'])))
    return no('invalid_grant', 'audience is invalid');
  // By the computer's clock, not the org's: the one who signs has no other.
  const leftMs = Number(said['exp']) * 1000 - Date.now();
  if (!(leftMs > 0 && leftMs <= longestMs)) return no('invalid_grant', 'expired authorization code');
  const user = userNamed(call.org, textOf(said['sub']));
  if (user?.isActive !== true) return no('invalid_grant', "user hasn't approved this consumer");
  return granted(parts, call, user.id, null);
}

function claimsIn(part: string): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(JSON.parse(Buffer.from(part, 'base64url').toString('utf8')));
  } catch {
    return {};
  }
}

const isSigned = (publicKey: string | null, signed: string, signature: string): boolean =>
  publicKey !== null &&
  verify('RSA-SHA256', Buffer.from(signed), createPublicKey(publicKey), Buffer.from(signature, 'base64url'));

/** The token reply; jsforce reads org and user from `id`. */
function granted(
  { grants }: OAuthParts,
  { org, origin }: Call,
  userId: string,
  refresh: string | null,
): Answer {
  return {
    status: 200,
    body: {
      access_token: grants.open(userId),
      ...(refresh === null ? {} : { refresh_token: refresh }),
      scope: refresh === null ? 'api' : 'refresh_token api',
      instance_url: origin,
      id: `${origin}/id/${org.settings.orgId}/${userId}`,
      token_type: 'Bearer',
      issued_at: String(Date.now()),
    },
  };
}

const revoke = ({ grants }: OAuthParts, call: Call): Answer =>
  grants.revoke(textOf(fieldsOf(call.body)['token']) || (call.query.get('token') ?? ''))
    ? { status: 200 }
    : no('invalid_token', 'invalid token');

/** Who holds the session. */
function userInfo({ org, session, origin }: Call): Answer {
  const { user } = session;
  const row = org.row('User', user.id)?.values ?? {};
  const service = `${origin}/services`;
  return {
    status: 200,
    body: {
      sub: `${origin}/id/${org.settings.orgId}/${user.id}`,
      id: `${origin}/id/${org.settings.orgId}/${user.id}`,
      user_id: user.id,
      organization_id: org.settings.orgId,
      preferred_username: user.username,
      username: user.username,
      nickname: user.username.split('@')[0],
      display_name: user.name,
      name: user.name,
      email: user.email,
      email_verified: true,
      given_name: row['FirstName'] ?? null,
      family_name: row['LastName'] ?? null,
      zoneinfo: user.timeZone,
      timezone: user.timeZone,
      user_type: 'STANDARD',
      active: user.isActive,
      language: 'en_US',
      locale: 'en_US',
      urls: { rest: `${service}/data/v{version}/`, query: `${service}/data/v{version}/query/` },
    },
  };
}
