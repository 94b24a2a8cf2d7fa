import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startService, type RunningService } from '../../src/hosts/http/start-serving.ts';
import type { LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { exampleModel } from '../functions/example-world.ts';
import { environmentOf, exampleAccount, writesTo } from './example-account.ts';
import { callSigned, type Answered, type Unlike } from './signing-client.ts';

const secret = 'client-secret-of-a-test';
const publicUrl = 'https://plumbline.example.com';
const noScopes = { required: [], optional: [] };
const aFit = { object: 'company', id: '2101' };
const win = { dealId: '4113', answers: { chosen: { decided: ['product_gap'] } } };

describe('the service', () => {
  let local: LocalHubSpot;
  let service: RunningService;
  let lines: string[];
  beforeEach(async () => {
    local = await exampleAccount();
    lines = [];
    service = await started();
  });
  afterEach(async () => {
    await service.stop();
    await local.stop();
  });

  const env = (): Record<string, string> => ({
    ...environmentOf(local),
    HUBSPOT_CLIENT_SECRET: secret,
    PLUMBLINE_PUBLIC_URL: `${publicUrl}/`,
  });
  const start = (more: Record<string, string> = {}): ReturnType<typeof startService> =>
    startService({
      env: { ...env(), ...more },
      port: 0,
      model: () => exampleModel,
      scopes: noScopes,
      log: (line) => lines.push(line),
    });
  const started = async (more: Record<string, string> = {}): Promise<RunningService> => {
    const result = await start(more);
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  };
  const call = (name: string, request: unknown, unlike?: Unlike): Promise<Answered> =>
    callSigned({ port: service.port, publicUrl, secret, portalId: local.portalId }, name, request, unlike);

  it('answers what HubSpot signed, and knows the person by name', async () => {
    const { status, json } = await call('readFit', aFit);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      ok: true,
      value: { fit: { headline: { text: '82 of 100 · Tier A · Pursue' }, decision: { offered: true } } },
    });
    const agreed = await call('overrideTier', { ...aFit, act: { kind: 'agree' } });
    expect(agreed.text).toContain('Nora Feld agreed with tier A');
  });

  it.each([
    ['is not signed', 401, { unsigned: true }],
    ['was signed with another secret', 401, { secret: 'another' }],
    ['was changed after it was signed', 401, { body: '{"object":"company","id":"2102"}' }],
    ['is older than five minutes', 401, { ageMs: 301_000 }],
    ['is of another account', 403, { portalId: 1 }],
    ['is no POST', 405, { method: 'GET' }],
    ['is too large', 413, { body: 'x'.repeat(1_000_001) }],
  ] as const)('refuses a request that %s, and asks HubSpot nothing', async (_, status, unlike) => {
    local.forgetCalls();
    const answered = await call('readFit', aFit, unlike);
    expect(answered.status).toBe(status);
    expect(answered.json).toMatchObject({ message: expect.any(String) as string });
    expect(local.calls).toEqual([]);
  });

  it('has nothing at any other address, not even what every object has', async () => {
    for (const name of ['readSecrets', 'constructor', 'toString', '../health', ''])
      expect((await call(name, {})).status).toBe(404);
  });

  it('says plainly that a signed body is no JSON', async () => {
    expect(await call('readFit', null, { raw: '{"object":' })).toMatchObject({
      status: 400,
      json: { message: 'The body is not JSON.' },
    });
    expect(await call('readFit', 7)).toMatchObject({
      status: 200,
      json: { ok: false, problem: { title: 'This could not be understood' } },
    });
  });

  it('sent the same request again, as HubSpot does when it heard no answer, changes nothing twice', async () => {
    const { json } = await call('readDealGuide', { dealId: win.dealId });
    const { closing } = (json as { value: { winLoss: { closing: string } } }).value.winLoss;
    const request = { ...win, closing };
    const first = await call('captureWinLoss', request);
    local.forgetCalls();
    const [second, third] = await Promise.all([
      call('captureWinLoss', request),
      call('captureWinLoss', request),
    ]);
    expect(second.text).toBe(first.text);
    expect(third.text).toBe(first.text);
    expect(writesTo(local)).toEqual([]);
  });

  it('says that it is there without a signature, and nothing else', async () => {
    const response = await fetch(`http://127.0.0.1:${service.port}/health`);
    expect(await response.json()).toEqual({ ok: true });
  });

  it('logs a line for each request, and never a secret, a query or a person', async () => {
    await call('readFit', aFit);
    await call('readFit', aFit, { unsigned: true });
    await call(local.token, aFit);
    local.faults.next({ kind: 'serverError', times: Infinity });
    const failed = await call('readFit', { object: 'company', id: '2102' });
    const all = [...lines, failed.text].join('\n');
    expect(all).toMatch(/POST \/functions\/readFit 200 \d+ms/);
    expect(all).toMatch(/POST \/functions\/readFit 401 \d+ms/);
    for (const hidden of [local.token, secret, 'nora', 'userId', 'portalId'])
      expect(all).not.toContain(hidden);
  });

  it('answers what is under way before it stops', async () => {
    local.faults.next({ kind: 'slow', delayMs: 200, path: '/companies/' });
    const underWay = call('readFit', aFit);
    await new Promise((resolve) => {
      setTimeout(resolve, 60);
    });
    await service.stop();
    expect((await underWay).status).toBe(200);
    await expect(call('readFit', aFit)).rejects.toThrow('fetch failed');
    service = await started();
  });

  it('says which address and account it serves, and where taps are kept', () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        `Serving account ${local.portalId} at ${publicUrl}, on port ${service.port}, with model ${exampleModel.version}.`,
        'HUBSPOT_ACCESS_TOKEN is set and used; connecting by OAuth is off.',
        'Taps are kept in HubSpot, in the custom object plumbline_event.',
      ]),
    );
  });

  it('does not start on a port that is taken, without settings, or without a valid token', async () => {
    const taken = await startService({
      env: env(),
      port: service.port,
      model: () => exampleModel,
      scopes: noScopes,
      log: () => undefined,
    });
    expect(taken).toMatchObject({
      ok: false,
      error: { kind: 'settings', message: expect.stringContaining('is taken') as string },
    });
    const bare = await start({
      HUBSPOT_ACCESS_TOKEN: '',
      HUBSPOT_CLIENT_SECRET: '',
      PLUMBLINE_PUBLIC_URL: 'http://plumbline.example.com/there',
    });
    const told = bare.ok ? '' : bare.error.message;
    for (const name of ['HUBSPOT_ACCESS_TOKEN', 'HUBSPOT_CLIENT_SECRET', 'PLUMBLINE_PUBLIC_URL'])
      expect(told).toContain(name);
    const stranger = await start({ HUBSPOT_ACCESS_TOKEN: 'of-nobody' });
    expect(stranger).toMatchObject({ ok: false, error: { kind: 'crm' } });
  });

  describe('of an account without custom objects', () => {
    beforeEach(async () => {
      await service.stop();
      await local.stop();
      local = await exampleAccount('professional');
      lines = [];
    });
    afterEach(async () => {
      service = await started({ PLUMBLINE_DATA_DIR: tmpdir() });
    });

    it('keeps taps in a folder of its own, also over a restart', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'plumbline-service-'));
      const tap = { dealId: '4101', objectionId: 'before_christmas' };
      for (let time = 0; time < 2; time++) {
        service = await started({ PLUMBLINE_DATA_DIR: folder });
        expect((await call('logObjectionHeard', tap)).json).toMatchObject({ ok: true });
        const guide = await call('readDealGuide', { dealId: '4101' });
        expect(guide.text).toContain('"heard":"On 1 of 1 deal"');
        await service.stop();
      }
      expect(await readdir(join(folder, String(local.portalId)))).toEqual(['events.jsonl']);
      expect(lines.join('\n')).toContain('so taps are kept in');
    });

    it('does not start when there is nowhere to keep taps, and says what to do', async () => {
      const result = await start();
      const told = result.ok ? '' : result.error.message;
      expect(told).toContain('set PLUMBLINE_DATA_DIR');
      expect(told).toContain('plumbline schema ensure --crm hubspot');
    });
  });
});
