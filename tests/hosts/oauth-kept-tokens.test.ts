import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exchangeCode, type OAuthApp } from '../../src/crm/hubspot/client/oauth.ts';
import { KeptTokens, type Installation } from '../../src/hosts/http/kept-tokens.ts';
import { startLocalHubSpot, type LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { stoppedClock, type Clock } from '../sandbox/hubspot/client.ts';

const redirectUrl = 'https://plumbline.example.com/oauth/callback';
const minuteMs = 60_000;

describe('the token of an installed app', () => {
  let local: LocalHubSpot;
  let clock: Clock;
  let installation: Installation;
  let lines: string[];
  let tokens: KeptTokens;

  beforeEach(async () => {
    clock = stoppedClock();
    lines = [];
    local = await startLocalHubSpot({ redirectUrls: [redirectUrl], now: clock.now, limits: 'off' });
    installation = {
      app: { ...local.oauthApp, redirectUrl, url: local.url, consentUrl: local.url },
      accountId: String(local.portalId),
      file: join(await mkdtemp(join(tmpdir(), 'plumbline-kept-')), 'account', 'hubspot-token.json'),
      installAddress: 'https://plumbline.example.com/oauth/install',
      nowMs: clock.now,
      log: (line) => lines.push(line),
    };
    tokens = new KeptTokens(installation);
  });
  afterEach(() => local.stop());

  const connect = async (): Promise<void> => {
    const query = new URLSearchParams({
      client_id: installation.app.clientId,
      redirect_uri: redirectUrl,
      scope: 'oauth',
    });
    const agreed = await fetch(`${local.url}/oauth/1/authorize?${query.toString()}`, { redirect: 'manual' });
    const code = new URL(agreed.headers.get('location') ?? '').searchParams.get('code') ?? '';
    const granted = await exchangeCode(installation.app, code);
    if (!granted.ok) throw new Error(granted.error.kind);
    expect(await tokens.keep(granted.value, granted.value.refreshToken ?? '')).toMatchObject({ ok: true });
    local.forgetCalls();
  };
  const renewals = (): number => local.calls.filter(({ path }) => path === '/oauth/2026-09/token').length;

  it('is none before anybody connected the account', async () => {
    expect(await tokens.token()).toBeNull();
    expect(local.calls).toEqual([]);
  });

  it('is renewed five minutes before it ends, by one request however many wait for it', async () => {
    await connect();
    const first = await tokens.token();
    clock.pass(25 * minuteMs - 1);
    expect(await tokens.token()).toBe(first);
    expect(renewals()).toBe(0);
    clock.pass(1);
    const later = await Promise.all([1, 2, 3, 4, 5].map(() => tokens.token()));
    expect(new Set(later).size).toBe(1);
    expect(later[0]).not.toBe(first);
    expect(renewals()).toBe(1);
  });

  it('serves on while HubSpot cannot be reached, until it ends; then it says that, and not that there is none', async () => {
    await connect();
    const first = await tokens.token();
    local.faults.next({ kind: 'serverError', status: 503, times: Infinity });
    clock.pass(29 * minuteMs);
    expect(await tokens.token()).toBe(first);
    clock.pass(minuteMs);
    expect(await tokens.token()).toEqual({ reason: 'network' });
    local.faults.clear();
    expect(await tokens.token()).toEqual(expect.stringMatching(/^local-access-/));
    expect(lines).toEqual([]);
  });

  it('is asked for no more once HubSpot refused, until an admin connects again', async () => {
    await connect();
    local.uninstall();
    clock.pass(30 * minuteMs);
    for (let time = 0; time < 3; time++) expect(await tokens.token()).toBeNull();
    expect(renewals()).toBe(1);
    expect(lines).toEqual([
      'HubSpot does not accept the kept refresh token any more. Connect again at https://plumbline.example.com/oauth/install',
    ]);
    await connect();
    expect(await tokens.token()).toEqual(expect.stringMatching(/^local-access-/));
  });

  it('is found by a process that starts later, and by one that runs already', async () => {
    const other = new KeptTokens(installation);
    expect(await other.token()).toBeNull();
    await connect();
    expect(await other.token()).toEqual(expect.stringMatching(/^local-access-/));
    expect(await readdir(dirname(installation.file))).toEqual(['hubspot-token.json']);
  });

  it.each([
    ['was cut off', '{"accountId":"26000001","refr'],
    ['is of another account', '{"accountId":"1","refreshToken":"of another"}'],
    ['is empty', ''],
  ])('is none where what was kept %s', async (_, text) => {
    await mkdir(dirname(installation.file), { recursive: true });
    await writeFile(installation.file, text);
    expect(await tokens.token()).toBeNull();
    expect(local.calls).toEqual([]);
  });

  it('is not thanked for where it cannot be kept', async () => {
    await writeFile(dirname(installation.file), 'a file where the folder should be');
    const grant = { accessToken: 'access', expiresInMs: 1, refreshToken: 'a-refresh-token' };
    const outcome = await tokens.keep(grant, 'a-refresh-token');
    expect(outcome).toMatchObject({
      ok: false,
      error: expect.stringContaining('could not be written') as string,
    });
    expect(JSON.stringify(outcome)).not.toContain('a-refresh-token');
    expect(await tokens.token()).toBeNull();
  });

  it('keeps another refresh token when HubSpot gives one', async () => {
    const answers = createServer((_, response) => {
      response.end('{"access_token":"new-access","refresh_token":"new-refresh","expires_in":1800}');
    });
    await new Promise<void>((resolve) => {
      answers.listen(0, '127.0.0.1', resolve);
    });
    const url = `http://127.0.0.1:${(answers.address() as AddressInfo).port}`;
    await mkdir(dirname(installation.file), { recursive: true });
    await writeFile(installation.file, `{"accountId":"${installation.accountId}","refreshToken":"old"}`);
    const rotating = new KeptTokens({ ...installation, app: { ...installation.app, url } });
    expect(await rotating.token()).toBe('new-access');
    expect(JSON.parse(await readFile(installation.file, 'utf8'))).toMatchObject({
      refreshToken: 'new-refresh',
    });
    answers.closeAllConnections();
    answers.close();
  });
});

describe('what HubSpot’s token endpoint answers', () => {
  const app: OAuthApp = { clientId: 'id', clientSecret: 'the-secret', redirectUrl };
  const answering = async (status: number, body: string): Promise<unknown> => {
    const server = createServer((_, response) => {
      response.writeHead(status, { location: '/elsewhere' }).end(body);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const outcome = await exchangeCode({ ...app, url }, 'the-code');
    server.closeAllConnections();
    server.close();
    return outcome;
  };
  const unavailable = { kind: 'unavailable', reason: 'network' };

  it.each([
    [400, '{"status":"BAD_AUTH_CODE","message":"the-code the-secret"}', { kind: 'refused' }],
    [400, '{"error":"invalid_grant"}', { kind: 'refused' }],
    [401, '', { kind: 'refused' }],
    [400, '{"status":"BAD_CLIENT_ID"}', { kind: 'misconfigured', what: 'client id' }],
    [400, '{"status":"BAD_REDIRECT_URI"}', { kind: 'misconfigured', what: 'redirect address' }],
    [401, '{"error":"invalid_client"}', { kind: 'misconfigured', what: 'client secret' }],
    [400, '{"status":"toString"}', { kind: 'refused' }],
    [429, '{"policyName":"DAILY"}', unavailable],
    [502, '<h1>Bad gateway</h1>', unavailable],
    [302, '', unavailable],
    [200, '<h1>Hello</h1>', unavailable],
    [200, '{"access_token":"access"}', unavailable],
    [200, '{"access_token":"access","expires_in":0}', unavailable],
  ] as const)('%s with %s becomes a problem of ours, without a word of it', async (status, body, error) => {
    expect(await answering(status, body)).toEqual({ ok: false, error });
  });
});
