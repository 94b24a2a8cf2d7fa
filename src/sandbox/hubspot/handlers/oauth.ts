import { refused, invalid, type Answer, type Refusal } from '../refusals.ts';
import { accessSeconds, type Granted } from '../store/grants.ts';
import type { Call, Route } from './route.ts';
import { fieldsOf, textOf } from './sent.ts';

/**
 * Installing the app by OAuth. The consent screen agrees at once and shows nothing. The published API does not give
 * the token endpoint's answer; its fields are those of HubSpot's changelog for `oauth/v1/token`, its refusals those
 * that people report. A code is good once; for how long is not known, so it stays good here.
 */
export const oauthRoutes: readonly Route[] = [
  { method: 'get', path: '/oauth/:account/authorize', answer: authorize, isOpen: true },
  { method: 'post', path: '/oauth/2026-09/token', answer: token, isOpen: true },
];

/** Whoever comes here is an admin of this account, whichever one the path names. */
function authorize({ account, query }: Call): Answer {
  const { clientId, redirectUrls } = account.settings.oauthApp;
  const redirectUrl = query.get('redirect_uri') ?? '';
  const required = scopesIn(query.get('scope'));
  if (query.get('client_id') !== clientId) return refused(invalid('There is no app with this client ID.'));
  if (!redirectUrls.includes(redirectUrl))
    return refused(invalid('The redirect URL is none of those in the app’s settings.'));
  if (required.length === 0) return refused(invalid('The app asks for no scope.'));
  const optional = account.settings.tier === 'enterprise' ? scopesIn(query.get('optional_scope')) : [];
  const back = new URL(redirectUrl);
  back.searchParams.set('code', account.grants.agree(redirectUrl, [...required, ...optional]));
  const state = query.get('state');
  if (state !== null) back.searchParams.set('state', state);
  return { status: 302, headers: { Location: back.href } };
}

const scopesIn = (text: string | null): readonly string[] => (text ?? '').split(' ').filter(Boolean);

function token(call: Call): Answer {
  const sent = (name: string): string => textOf(fieldsOf(call.body)[name]) ?? '';
  const { clientId, clientSecret } = call.account.settings.oauthApp;
  if (sent('client_id') !== clientId) return no('BAD_CLIENT_ID', 'missing or invalid client id');
  if (sent('client_secret') !== clientSecret)
    return no('BAD_CLIENT_SECRET', 'missing or invalid client secret');
  switch (sent('grant_type')) {
    case 'authorization_code':
      return ofCode(call, call.account.grants.redeem(sent('code'), sent('redirect_uri')));
    case 'refresh_token': {
      const renewed = call.account.grants.renew(sent('refresh_token'));
      return renewed
        ? granted(call, renewed)
        : no('BAD_REFRESH_TOKEN', 'refresh token is invalid, expired or revoked');
    }
    default:
      return no('BAD_GRANT_TYPE', 'missing or unknown grant type');
  }
}

function ofCode(call: Call, outcome: ReturnType<Call['account']['grants']['redeem']>): Answer {
  if (outcome === 'unknownCode') return no('BAD_AUTH_CODE', 'missing or unknown auth code');
  if (outcome === 'otherRedirect') return no('BAD_REDIRECT_URI', 'missing or invalid redirect uri');
  return granted(call, outcome);
}

const granted = ({ account }: Call, { accessToken, refreshToken, scopes }: Granted): Answer => ({
  status: 200,
  body: {
    token_type: 'bearer',
    access_token: accessToken,
    refresh_token: refreshToken,
    expires_in: accessSeconds,
    hub_id: account.settings.portalId,
    scopes,
  },
});

const oauthErrors: Readonly<Record<string, string>> = {
  BAD_CLIENT_ID: 'invalid_client',
  BAD_CLIENT_SECRET: 'invalid_client',
  BAD_AUTH_CODE: 'invalid_grant',
  BAD_REFRESH_TOKEN: 'invalid_grant',
};

/** The token endpoint says what is wrong in `status`, where other endpoints say `error`. */
function no(status: string, message: string): Answer {
  const refusal: Refusal = { status: 400, message };
  const { body } = refused(refusal);
  return {
    status: 400,
    body: {
      ...fieldsOf(body),
      status,
      error: oauthErrors[status] ?? 'invalid_request',
      error_description: message,
    },
  };
}
