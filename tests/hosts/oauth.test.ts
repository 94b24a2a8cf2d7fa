import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appScopes } from '../../src/hosts/app-scopes.ts';
import { startService, type RunningService } from '../../src/hosts/http/start-serving.ts';
import type { LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { exampleModel } from '../functions/example-world.ts';
import { exampleAccount } from './example-account.ts';
import { runCommand } from './run-command.ts';
import { callSigned, type Answered } from './signing-client.ts';
import { Visitor } from './visitor.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const publicUrl = 'https://plumbline.example.com';
const callback = `${publicUrl}/oauth/callback`;
const installAddress = `${publicUrl}/oauth/install`;
const aFit = { object: 'company', id: '2101' };

describe('a service that is connected by OAuth', () => {
  let local: LocalHubSpot;
  let service: RunningService;
  let visitor: Visitor;
  let folder: string;
  let lines: string[];
  let laterMs: number;

  beforeEach(async () => {
    local = await exampleAccount('enterprise', [callback]);
    folder = await mkdtemp(join(tmpdir(), 'plumbline-oauth-'));
    await start();
  });
  afterEach(async () => {
    await service.stop();
    await local.stop();
  });

  const env = (): Record<string, string> => ({
    HUBSPOT_CLIENT_ID: local.oauthApp.clientId,
    HUBSPOT_CLIENT_SECRET: local.oauthApp.clientSecret,
    HUBSPOT_ACCOUNT_ID: String(local.portalId),
    PLUMBLINE_PUBLIC_URL: publicUrl,
    PLUMBLINE_DATA_DIR: folder,
    PLUMBLINE_HUBSPOT_URL: local.url,
  });
  const trying = async (more: Record<string, string>): ReturnType<typeof startService> =>
    startService({
      env: { ...env(), ...more },
      port: 0,
      model: () => exampleModel,
      scopes: await appScopes(root),
      log: (line) => lines.push(line),
      nowMs: () => Date.now() + laterMs,
    });
  const start = async (more: Record<string, string> = {}): Promise<void> => {
    lines = [];
    laterMs = 0;
    const started = await trying(more);
    if (!started.ok) throw new Error(started.error.message);
    service = started.value;
    visitor = new Visitor(service.port, publicUrl);
  };
  const restart = async (more: Record<string, string> = {}): Promise<void> => {
    await service.stop();
    await start(more);
  };
  const readFit = (): Promise<Answered> =>
    callSigned(
      { port: service.port, publicUrl, secret: local.oauthApp.clientSecret, portalId: local.portalId },
      'readFit',
      aFit,
      { ageMs: -laterMs },
    );
  const notConnected = {
    ok: false,
    problem: { kind: 'not_set_up', next: expect.stringContaining(installAddress) as string },
  };
  const tokenCalls = (): number => local.calls.filter(({ path }) => path.startsWith('/oauth/2026-09')).length;
  const kept = (): Promise<readonly string[]> =>
    readdir(join(folder, String(local.portalId))).catch(() => []);

  it('starts before anybody has connected it, says so, and asks HubSpot nothing', async () => {
    expect(lines.join('\n')).toContain(`is not connected`);
    expect(lines.join('\n')).toContain(installAddress);
    expect((await readFit()).json).toMatchObject(notConnected);
    expect(local.calls).toEqual([]);
  });

  it('sends an admin to the account’s consent screen with the app’s scopes, another state each time', async () => {
    const { status, headers } = await visitor.open(installAddress);
    const location = headers.get('location') ?? '';
    const asked = new URL(location);
    const scopes = await appScopes(root);
    expect(status).toBe(302);
    expect(asked.pathname).toBe(`/oauth/${local.portalId}/authorize`);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: local.oauthApp.clientId,
      redirect_uri: callback,
      scope: scopes.required.join(' '),
      optional_scope: scopes.optional.join(' '),
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    expect(location).not.toContain('+');
    expect(headers.get('set-cookie')).toMatch(/; Path=\/oauth; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/);
    const again = await visitor.open(installAddress);
    expect(again.headers.get('location')).not.toBe(location);
  });

  it('answers its cards once an admin agreed, and after a restart without asking again', async () => {
    const page = await visitor.install();
    expect(page.status).toBe(200);
    expect(page.text).toContain(`Account ${local.portalId} is connected`);
    expect(page.text).toContain('plumbline schema ensure --crm hubspot');
    expect((await readFit()).text).toContain('82 of 100 · Tier A');
    await restart();
    expect(lines.join('\n')).toContain('is connected by OAuth');
    expect((await readFit()).text).toContain('82 of 100 · Tier A');
  });

  it('keeps the refresh token for its own user alone, and shows no secret to anyone', async () => {
    const back = await visitor.agreed();
    const page = await visitor.open(back);
    expect(await kept()).toEqual(['hubspot-token.json']);
    const file = join(folder, String(local.portalId), 'hubspot-token.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { refreshToken } = JSON.parse(await readFile(file, 'utf8')) as { refreshToken: string };
    const code = new URL(back).searchParams.get('code') ?? '';
    const shown = [...lines, page.text, JSON.stringify([...page.headers])].join('\n');
    expect(shown).toMatch(/GET \/oauth\/callback 200/);
    for (const secret of [local.oauthApp.clientSecret, refreshToken, 'local-access-', code])
      expect(shown).not.toContain(secret);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('believes nobody who comes back without having begun in this browser', async () => {
    const back = await visitor.agreed();
    const forged = new URL(back);
    forged.searchParams.set('state', 'a'.repeat(43));
    const stateless = new URL(back);
    stateless.searchParams.delete('state');
    for (const address of [forged.href, stateless.href])
      expect((await visitor.open(address)).status).toBe(400);
    const elsewhere = await new Visitor(service.port, publicUrl).open(back);
    expect(elsewhere.status).toBe(400);
    expect(elsewhere.text).toContain(`href="${installAddress}"`);
    expect([tokenCalls(), await kept()]).toEqual([0, []]);
    expect((await visitor.open(back)).status).toBe(200);
  });

  it('believes a state once, and for ten minutes', async () => {
    const late = await visitor.agreed();
    laterMs = 600_001;
    expect((await visitor.open(late)).status).toBe(400);
    const back = await visitor.agreed();
    expect((await visitor.open(back)).status).toBe(200);
    expect((await visitor.open(back)).status).toBe(400);
    expect(tokenCalls()).toBe(1);
  });

  it('connects nothing when nobody agreed, or the code is not good', async () => {
    const refusedBack = new URL(await visitor.agreed());
    refusedBack.searchParams.delete('code');
    refusedBack.searchParams.set('error', 'access_denied');
    const denied = await visitor.open(refusedBack.href);
    expect([denied.status, tokenCalls()]).toEqual([400, 0]);
    const wrong = new URL(await visitor.agreed());
    wrong.searchParams.set('code', '<b>another</b>');
    const page = await visitor.open(wrong.href);
    expect(page.status).toBe(502);
    expect(page.text).toContain('does not accept the code');
    expect(page.text).not.toContain('another');
    expect(await kept()).toEqual([]);
  });

  it('refuses any account but the one that it is bound to, and keeps nothing of it', async () => {
    await restart({ HUBSPOT_ACCOUNT_ID: '111' });
    const page = await visitor.install();
    expect(page.status).toBe(403);
    expect(page.text).toContain(
      `installed in account ${local.portalId}, and this service is for account 111`,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('says which setting HubSpot does not accept', async () => {
    await restart({ HUBSPOT_CLIENT_SECRET: 'a-secret-that-is-wrong' });
    const page = await visitor.install();
    expect(page.status).toBe(502);
    expect(page.text).toContain('does not accept the client secret');
    expect(page.text).not.toContain('a-secret-that-is-wrong');
  });

  it('says where to connect again once the app was uninstalled, and goes on when that is done', async () => {
    await visitor.install();
    local.uninstall();
    laterMs = 1_800_000;
    expect((await readFit()).json).toMatchObject(notConnected);
    expect((await readFit()).json).toMatchObject(notConnected);
    expect(lines.filter((line) => line.includes(`Connect again at ${installAddress}`))).toHaveLength(1);
    expect(tokenCalls()).toBe(2);
    await visitor.install();
    expect((await readFit()).text).toContain('82 of 100 · Tier A');
  });

  it('does not send people to connect again when HubSpot cannot be reached just now', async () => {
    await visitor.install();
    await restart();
    laterMs = 1_800_000;
    local.faults.next({ kind: 'serverError', path: '/oauth/', times: Infinity });
    expect((await readFit()).json).toMatchObject({ ok: false, problem: { kind: 'cannot_be_read' } });
    local.faults.clear();
    expect((await readFit()).text).toContain('82 of 100 · Tier A');
  });

  it('lets commands of the same environment into the account', async () => {
    const before = await runCommand('schema ensure --crm hubspot', env());
    expect(before).toMatchObject({ code: 2, err: expect.stringContaining(installAddress) as string });
    await visitor.install();
    expect(await runCommand('schema ensure --crm hubspot', env())).toMatchObject({ code: 0, err: '' });
  });

  it('is off where a token is given', async () => {
    await restart({ HUBSPOT_ACCESS_TOKEN: local.token });
    expect(lines).toContain('HUBSPOT_ACCESS_TOKEN is set and used; connecting by OAuth is off.');
    expect((await visitor.open(installAddress)).status).toBe(404);
    expect((await readFit()).text).toContain('82 of 100 · Tier A');
  });

  it('does not start without what it needs, and names all of it', async () => {
    const bare = await trying({ HUBSPOT_ACCOUNT_ID: '../11', PLUMBLINE_DATA_DIR: '' });
    const told = bare.ok ? '' : bare.error.message;
    expect(told).toContain('HUBSPOT_ACCOUNT_ID must be a number');
    expect(told).toContain('PLUMBLINE_DATA_DIR is not set');
  });
});

describe('the app’s scopes', () => {
  it('are in the packed package, where the service reads them', async () => {
    const { files } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { files: string[] };
    expect(files).toContain('app.json');
  });
});
