import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { Connection, OAuth2 } from 'jsforce';
import { describe, expect, it } from 'vitest';
import { harbour, ids, openDesk } from './desk.ts';
import type { LocalSalesforce } from '../../../src/sandbox/salesforce/index.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const redirectUrl = 'http://localhost:1717/done';
const jwtGrant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const options = { records: harbour, publicKey, redirectUrls: [redirectUrl] };

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function assertion(salesforce: LocalSalesforce, more: Readonly<Record<string, unknown>> = {}): string {
  const claims = {
    iss: salesforce.oauthApp.clientId,
    sub: 'mara.lind@harbour.example',
    aud: 'https://login.salesforce.com',
    exp: Math.floor(Date.now() / 1000) + 180,
    ...more,
  };
  const signed = `${part({ alg: 'RS256' })}.${part(claims)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
}

async function token(
  salesforce: LocalSalesforce,
  form: Readonly<Record<string, string>>,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${salesforce.url}/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('a session', () => {
  it('is given to jsforce for a JWT that was signed with the app’s key', async () => {
    const { salesforce } = await openDesk(options);
    const connection = new Connection({
      oauth2: { loginUrl: salesforce.url, clientId: salesforce.oauthApp.clientId },
      instanceUrl: salesforce.url,
      version: '67.0',
    });
    const user = await connection.authorize({ grant_type: jwtGrant, assertion: assertion(salesforce) });
    expect(user).toMatchObject({ id: ids.mara, organizationId: salesforce.orgId });
    expect(await connection.sobject('Account').retrieve(ids.account)).toMatchObject({
      Name: 'Harbour Foods',
    });
  });

  it.each([
    ['another signature', { grant_type: jwtGrant, assertion: 'e30.e30.AAAA' }, 'invalid_grant'],
    ['another kind of grant', { grant_type: 'password' }, 'unsupported_grant_type'],
    [
      'an unknown refresh token',
      { grant_type: 'refresh_token', client_id: '3MVG9local.client.id' },
      'invalid_grant',
    ],
  ])('is not given for %s', async (_what, form, error) => {
    const { salesforce } = await openDesk(options);
    const { status, body } = await token(salesforce, form);
    expect([status, body['error']]).toEqual([400, error]);
    expect(body['error_description']).toBeTypeOf('string');
  });

  it.each([
    ['an audience that is not this login host', { aud: 'https://example.com' }],
    ['an expiry that is past', { exp: Math.floor(Date.now() / 1000) - 1 }],
    ['an expiry that is far away', { exp: Math.floor(Date.now() / 1000) + 3600 }],
    ['a person who has left', { sub: 'theo@harbour.example' }],
  ])('is not given for a JWT with %s', async (_what, claims) => {
    const { salesforce } = await openDesk(options);
    const form = { grant_type: jwtGrant, assertion: assertion(salesforce, claims) };
    expect(await token(salesforce, form)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('comes from the web server flow with PKCE, and is renewed by jsforce when it is over', async () => {
    const { salesforce } = await openDesk(options);
    const oauth2 = new OAuth2({
      loginUrl: salesforce.url,
      clientId: salesforce.oauthApp.clientId,
      redirectUri: redirectUrl,
      useVerifier: true,
    });
    const url = oauth2.getAuthorizationUrl({ state: 'abc', login_hint: 'sam.orell@harbour.example' });
    const answered = await fetch(url, { redirect: 'manual' });
    const back = new URL(answered.headers.get('location') ?? '');
    expect([answered.status, back.searchParams.get('state')]).toEqual([302, 'abc']);
    const connection = new Connection({ oauth2, version: '67.0' });
    const user = await connection.authorize(back.searchParams.get('code') ?? '');
    expect(user.id).toBe(ids.sam);
    const first = connection.accessToken;
    salesforce.faults.next({ kind: 'sessionExpired' });
    expect(await connection.sobject('Account').retrieve(ids.account)).toMatchObject({ Id: ids.account });
    expect(connection.accessToken).not.toBe(first);
  });

  it('needs the verifier that belongs to the challenge, once, at the address that was named', async () => {
    const { salesforce } = await openDesk(options);
    const clientId = salesforce.oauthApp.clientId;
    const challenge = createHash('sha256').update('right').digest('base64url');
    const code = async (): Promise<string> => {
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUrl,
        code_challenge: challenge,
      });
      const answered = await fetch(`${salesforce.url}/services/oauth2/authorize?${query}`, {
        redirect: 'manual',
      });
      return new URL(answered.headers.get('location') ?? '').searchParams.get('code') ?? '';
    };
    const redeem = (given: string, verifier: string, redirect = redirectUrl): ReturnType<typeof token> =>
      token(salesforce, {
        grant_type: 'authorization_code',
        code: given,
        client_id: clientId,
        redirect_uri: redirect,
        code_verifier: verifier,
      });
    expect((await redeem(await code(), 'wrong')).body['error_description']).toBe('invalid code verifier');
    expect((await redeem(await code(), 'right', 'http://localhost/other')).body['error']).toBe(
      'redirect_uri_mismatch',
    );
    const good = await code();
    expect((await redeem(good, 'right')).body).toMatchObject({
      token_type: 'Bearer',
      instance_url: salesforce.url,
    });
    expect((await redeem(good, 'right')).body['error_description']).toBe('invalid authorization code');
  });

  it('tells who holds it, and ends when it is revoked', async () => {
    const { salesforce, ask } = await openDesk(options);
    const sam = salesforce.tokenFor('502');
    const info = await fetch(`${salesforce.url}/services/oauth2/userinfo`, {
      headers: { authorization: `Bearer ${sam}` },
    });
    expect(await info.json()).toMatchObject({
      user_id: ids.sam,
      organization_id: salesforce.orgId,
      name: 'Sam Orell',
      zoneinfo: 'Europe/Amsterdam',
    });
    await fetch(`${salesforce.url}/services/oauth2/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ token: sam }),
    });
    const answer = await ask('GET', '/limits', undefined, sam);
    expect(answer).toMatchObject({
      status: 401,
      body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }],
    });
  });
});
