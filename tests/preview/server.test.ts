import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPreview } from '../../extensions/preview/server/index.ts';
import type { PreviewOptions } from '../../extensions/preview/server/options.ts';
import { type LocalHubSpot, startLocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { MARA, RECORDS } from './preview-world.ts';

let hubSpot: LocalHubSpot;
let options: PreviewOptions;

beforeAll(async () => {
  hubSpot = await startLocalHubSpot({ records: RECORDS, limits: 'off' });
  options = {
    port: 0,
    localHubSpotUrl: hubSpot.url,
    token: hubSpot.token,
    portalId: hubSpot.portalId,
    cards: [],
    currentUser: MARA,
    callFunction: () => Promise.resolve({ ok: true, value: null }),
  };
});
afterAll(() => hubSpot.stop());

/** A request whose headers are all ours, Host included. */
function ask(url: string, headers: Record<string, string>, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function withPreview(run: (url: string) => Promise<void>): Promise<void> {
  const started = await startPreview(options);
  if (!started.ok) throw new Error('A free port was taken.');
  try {
    await run(started.value.url);
  } finally {
    await started.value.stop();
  }
}

describe('the preview’s server', () => {
  it('refuses another site that reaches it by a name of its own', () =>
    withPreview(async (url) => {
      expect(await ask(`${url}api/setup`, { host: 'evil.example' })).toBe(403);
      expect(await ask(`${url}api/setup`, { host: new URL(url).host })).toBe(200);
    }));

  it('refuses a request from a page of another site', () =>
    withPreview(async (url) => {
      const { host } = new URL(url);
      const write = JSON.stringify({ objectName: 'deals', id: '301', values: { amount: '1' } });
      expect(await ask(`${url}api/write`, { host, origin: 'https://evil.example' }, write)).toBe(403);
      expect(await ask(`${url}api/setup`, { host, 'sec-fetch-site': 'cross-site' })).toBe(403);
      expect(hubSpot.records.read('deals', '301')?.properties['amount']).toBe('84000');
    }));

  it('lets its page load nothing from elsewhere, and a card’s worker nothing at all', () =>
    withPreview(async (url) => {
      const page = await fetch(url);
      expect(page.headers.get('content-security-policy')).toContain("connect-src 'self'");
      const worker = await fetch(`${url}assets/worker.js`);
      expect(worker.headers.get('content-security-policy') ?? "default-src 'none'").not.toContain(
        'connect-src',
      );
    }));

  it('gives a path that leads out of its folders the page, and never a file', () =>
    withPreview(async (url) => {
      for (const path of ['assets/../package.json', 'assets/%2e%2e%2fpackage.json', 'cards/%2e%2e%2fx.js']) {
        expect(await (await fetch(`${url}${path}`)).text()).toMatch(/^<!doctype html>/);
      }
    }));

  it('says that a port is taken, and names one that is free', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const started = await startPreview({ ...options, port });
    expect(started).toMatchObject({ ok: false, error: { kind: 'portTaken', port } });
    const free = !started.ok && started.error.kind === 'portTaken' ? started.error.freePort : 0;
    const second = await startPreview({ ...options, port: free });
    expect(second.ok).toBe(true);
    if (second.ok) await second.value.stop();
    await new Promise((resolve) => other.close(resolve));
  });

  it('writes over the API where no person’s write is given, and passes HubSpot’s refusal on', () =>
    withPreview(async (url) => {
      const write = async (values: object) => {
        const body = JSON.stringify({ objectName: 'deals', id: '301', values });
        const response = await fetch(`${url}api/write`, { method: 'POST', body });
        return (await response.json()) as { ok: boolean; message?: string };
      };
      expect(await write({ amount: '85000' })).toEqual({ ok: true, value: null });
      expect(hubSpot.records.read('deals', '301')?.properties['amount']).toBe('85000');
      const refused = await write({ amount: 'many' });
      expect(refused.ok).toBe(false);
      expect(refused.message).toContain('many');
      await write({ amount: '84000' });
    }));

  it('waits a moment when HubSpot says that it was asked too often', () =>
    withPreview(async (url) => {
      hubSpot.faults.next({ kind: 'rateLimited', times: 2 });
      const response = await fetch(`${url}api/records/deals/301`);
      expect(await response.json()).toMatchObject({ ok: true, value: { title: 'Harbour Foods, two sites' } });
    }));

  it('leaves nothing open when it is stopped, listeners included', async () => {
    const started = await startPreview(options);
    if (!started.ok) throw new Error('A free port was taken.');
    const events = await fetch(`${started.value.url}api/events?objectName=deals&id=301`);
    await started.value.stop();
    await expect(events.text()).resolves.toContain('retry');
    await expect(fetch(started.value.url)).rejects.toThrow('fetch failed');
  });
});
