import { describe, expect, it } from 'vitest';
import type { LocalHubSpot } from '../../../src/sandbox/hubspot/index.ts';
import { openDesk, stoppedClock } from './client.ts';

const redirectUrl = 'https://plumbline.example.com/oauth/callback';

interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

async function agree(local: LocalHubSpot, more: Readonly<Record<string, string>> = {}): Promise<Response> {
  const query = new URLSearchParams({
    client_id: local.oauthApp.clientId,
    redirect_uri: redirectUrl,
    scope: 'oauth crm.objects.deals.read',
    optional_scope: 'crm.objects.custom.read',
    state: 'a state',
    ...more,
  });
  return fetch(`${local.url}/oauth/${local.portalId}/authorize?${query.toString()}`, { redirect: 'manual' });
}

async function codeFrom(local: LocalHubSpot): Promise<string> {
  const { headers } = await agree(local);
  return new URL(headers.get('location') ?? '').searchParams.get('code') ?? '';
}

async function ask(local: LocalHubSpot, form: Readonly<Record<string, string>>): Promise<Answered> {
  const { clientId, clientSecret } = local.oauthApp;
  const response = await fetch(`${local.url}/oauth/2026-09/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...form }),
  });
  return { status: response.status, body: (await response.json()) as Answered['body'] };
}

const exchange = (local: LocalHubSpot, code: string, redirect = redirectUrl): Promise<Answered> =>
  ask(local, { grant_type: 'authorization_code', code, redirect_uri: redirect });

const statusWith = async (local: LocalHubSpot, token: unknown): Promise<number> =>
  (
    await fetch(`${local.url}/account-info/2026-09/details`, {
      headers: { authorization: `Bearer ${String(token)}` },
    })
  ).status;

describe('installing an app by OAuth', () => {
  it('sends whoever agreed back with a code and the state', async () => {
    const { hubspot } = await openDesk({ redirectUrls: [redirectUrl] });
    const response = await agree(hubspot);
    const back = new URL(response.headers.get('location') ?? '');
    expect(response.status).toBe(302);
    expect(back.href.split('?')[0]).toBe(redirectUrl);
    expect(back.searchParams.get('state')).toBe('a state');
    expect(back.searchParams.get('code')).toMatch(/^.{20,}$/);
  });

  it.each([
    ['another app', { client_id: 'another' }],
    ['an address that is not the app’s', { redirect_uri: 'https://elsewhere.example.com/' }],
    ['no scope', { scope: '' }],
  ])('sends nobody anywhere for %s', async (_, more) => {
    const { hubspot } = await openDesk({ redirectUrls: [redirectUrl] });
    const response = await agree(hubspot, more);
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });

  it('gives tokens for a code, once, and calls go with them', async () => {
    const { hubspot } = await openDesk({ redirectUrls: [redirectUrl] });
    const code = await codeFrom(hubspot);
    const { status, body } = await exchange(hubspot, code);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      token_type: 'bearer',
      expires_in: 1800,
      hub_id: hubspot.portalId,
      scopes: ['oauth', 'crm.objects.deals.read', 'crm.objects.custom.read'],
    });
    expect(await statusWith(hubspot, body['access_token'])).toBe(200);
    expect(await exchange(hubspot, code)).toMatchObject({ status: 400, body: { status: 'BAD_AUTH_CODE' } });
  });

  it('does not grant an optional scope that the tier does not have', async () => {
    const { hubspot } = await openDesk({ redirectUrls: [redirectUrl], tier: 'professional' });
    const { body } = await exchange(hubspot, await codeFrom(hubspot));
    expect(body['scopes']).toEqual(['oauth', 'crm.objects.deals.read']);
  });

  it('says what is wrong with a request for tokens, and spends no code for it', async () => {
    const { hubspot } = await openDesk({ redirectUrls: [redirectUrl] });
    const code = await codeFrom(hubspot);
    const asked = { grant_type: 'authorization_code', code, redirect_uri: redirectUrl };
    for (const [form, said] of [
      [{ ...asked, client_id: 'another' }, 'BAD_CLIENT_ID'],
      [{ ...asked, client_secret: 'another' }, 'BAD_CLIENT_SECRET'],
      [{ ...asked, redirect_uri: 'https://elsewhere.example.com/' }, 'BAD_REDIRECT_URI'],
      [{ ...asked, code: 'another' }, 'BAD_AUTH_CODE'],
      [{ ...asked, grant_type: 'password' }, 'BAD_GRANT_TYPE'],
      [{ grant_type: 'refresh_token', refresh_token: 'another' }, 'BAD_REFRESH_TOKEN'],
    ] as const)
      expect(await ask(hubspot, form)).toMatchObject({ status: 400, body: { status: said } });
    expect((await exchange(hubspot, code)).status).toBe(200);
  });

  it('renews an access token after half an hour, and never after the app was uninstalled', async () => {
    const clock = stoppedClock();
    const { hubspot } = await openDesk({ redirectUrls: [redirectUrl], now: clock.now });
    const { body } = await exchange(hubspot, await codeFrom(hubspot));
    const renew = (): Promise<Answered> =>
      ask(hubspot, { grant_type: 'refresh_token', refresh_token: String(body['refresh_token']) });
    clock.pass(1_799_999);
    expect(await statusWith(hubspot, body['access_token'])).toBe(200);
    clock.pass(1);
    expect(await statusWith(hubspot, body['access_token'])).toBe(401);
    const renewed = await renew();
    expect(await statusWith(hubspot, renewed.body['access_token'])).toBe(200);
    hubspot.uninstall();
    expect(await statusWith(hubspot, renewed.body['access_token'])).toBe(401);
    expect((await renew()).body).toMatchObject({ status: 'BAD_REFRESH_TOKEN' });
  });
});
