import { generateKeyPairSync, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jwtAssertion, privateKeyIn } from '../../../../src/crm/salesforce/client/jwt.ts';
import type { Access } from '../../../../src/crm/salesforce/client/session.ts';
import type { LocalSalesforce } from '../../../../src/sandbox/salesforce/index.ts';
import { accounts, callsOf, orgIn, startOrg } from './local-org.ts';
import { startLoopback } from './loopback.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

let local: LocalSalesforce;
beforeAll(async () => {
  local = await startOrg({ publicKey: pem });
});
afterAll(() => local.stop());

const byJwt = (more: Partial<Extract<Access, { kind: 'jwt' }>> = {}): Access => ({
  kind: 'jwt',
  clientId: local.oauthApp.clientId,
  username: 'mara@harbour.example',
  privateKey,
  loginUrl: local.url,
  ...more,
});

describe('an assertion', () => {
  it('is signed with RS256 and good for less than three minutes', () => {
    const nowMs = Date.parse('2026-11-21T09:00:00Z');
    const claims = { clientId: 'app', username: 'u@x', audience: 'https://login.salesforce.com', nowMs };
    const [head = '', body = '', signature = ''] = jwtAssertion(claims, privateKey).split('.');
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({ alg: 'RS256', typ: 'JWT' });
    expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toEqual({
      iss: 'app',
      sub: 'u@x',
      aud: 'https://login.salesforce.com',
      exp: nowMs / 1000 + 170,
    });
    const isOurs = verify(
      'RSA-SHA256',
      Buffer.from(`${head}.${body}`),
      publicKey,
      Buffer.from(signature, 'base64url'),
    );
    expect(isOurs).toBe(true);
  });

  it('takes an RSA key and no other', () => {
    const text = privateKey.export({ type: 'pkcs8', format: 'pem' });
    expect(privateKeyIn(text.toString()).ok).toBe(true);
    const other = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    expect(privateKeyIn(other.toString())).toEqual({ ok: false, error: 'It is no RSA key.' });
    expect(privateKeyIn('-----BEGIN nothing')).toMatchObject({ ok: false });
  });
});

describe('signing in', () => {
  it('with a signed request works as that user', async () => {
    const org = orgIn(local, { access: byJwt() });
    expect(await org.signIn()).toEqual({ ok: true, value: null });
    expect(await org.about()).toMatchObject({ ok: true, value: { user: { name: 'Mara Lind' } } });
  });

  it('once for many questions, and once more when the session ends', async () => {
    const org = orgIn(local, { access: byJwt() });
    await org.read([accounts]);
    local.forgetCalls();
    local.faults.next({ kind: 'sessionExpired' });
    const answers = await Promise.all([org.read([accounts]), org.read([accounts])]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(callsOf(local).filter((call) => call.includes('oauth2/token'))).toHaveLength(1);
  });

  it('with a refresh token', async () => {
    const app = await startOrg({ redirectUrls: ['http://127.0.0.1/back'] });
    const refreshToken = await consented(app);
    const { clientId, clientSecret } = app.oauthApp;
    const access: Access = { kind: 'refresh', clientId, clientSecret, refreshToken, loginUrl: app.url };
    expect(await orgIn(app, { access }).read([accounts])).toMatchObject({ ok: true });
    const spent = { ...access, refreshToken: 'spent' };
    expect(await orgIn(app, { access: spent }).signIn()).toEqual({
      ok: false,
      error: { kind: 'refused', why: 'token' },
    });
    await app.stop();
  });

  it.each<[string, () => Access, unknown]>([
    [
      'an app that Salesforce does not know',
      () => byJwt({ clientId: 'other' }),
      { kind: 'refused', why: 'app' },
    ],
    [
      'a user who is not approved',
      () => byJwt({ username: 'no@one' }),
      { kind: 'refused', why: 'userNotApproved' },
    ],
    [
      'another key',
      () => byJwt({ privateKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey }),
      { kind: 'refused', why: 'assertion' },
    ],
    [
      'another audience',
      () => byJwt({ audience: 'https://example.com' }),
      { kind: 'refused', why: 'assertion' },
    ],
    [
      'nobody there',
      () => byJwt({ loginUrl: 'http://127.0.0.1:9' }),
      { kind: 'unavailable', reason: 'network' },
    ],
  ])('by %s is refused, and says why', async (_what, access, error) => {
    const org = orgIn(local, { access: access() });
    expect(await org.signIn()).toEqual({ ok: false, error });
    const [kind] = [(error as { kind: string }).kind];
    expect(await org.read([accounts])).toMatchObject({
      ok: false,
      error: { kind: kind === 'refused' ? 'unauthorized' : 'unavailable' },
    });
  });

  it('is not tried without end where each new session is refused as well', async () => {
    const loopback = await startLoopback(({ path }) =>
      path.endsWith('/token')
        ? { json: { access_token: 'none', instance_url: loopback.url, id: 'https://x/id/00D/005' } }
        : { status: 401, json: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }] },
    );
    const org = orgIn(local, { access: byJwt({ loginUrl: loopback.url }) });
    expect(await org.read([accounts])).toEqual({
      ok: false,
      error: { kind: 'unauthorized', missingScopes: [] },
    });
    expect(loopback.heard.filter(({ path }) => path.endsWith('/token'))).toHaveLength(2);
    expect(loopback.heard.filter(({ path }) => path.endsWith('/composite'))).toHaveLength(2);
    await loopback.stop();
  });
});

/** A person of the local org agrees; the refresh token that comes of it. */
async function consented(app: LocalSalesforce): Promise<string> {
  const { clientId: client_id, clientSecret: client_secret } = app.oauthApp;
  const redirect_uri = 'http://127.0.0.1/back';
  const asked = new URLSearchParams({ client_id, redirect_uri, response_type: 'code' });
  const sentBack = await fetch(`${app.url}/services/oauth2/authorize?${asked.toString()}`, {
    redirect: 'manual',
  });
  const code = new URL(sentBack.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const form = { grant_type: 'authorization_code', code, client_id, client_secret, redirect_uri };
  const answer = await fetch(`${app.url}/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return ((await answer.json()) as { refresh_token: string }).refresh_token;
}
