import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClientTransport } from '../../../src/crm/hubspot/client/api-client-transport.ts';
import { reading, settingTo } from '../../../src/crm/hubspot/client/asking.ts';
import { fetchTransport } from '../../../src/crm/hubspot/client/fetch-transport.ts';

interface Heard {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

const heard: Heard[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => {
    body += chunk.toString();
  });
  request.on('end', () => {
    const { authorization, 'content-type': type } = request.headers;
    heard.push({ method: request.method, url: request.url, authorization, type, body });
    if (request.url === '/never') return;
    if (request.url === '/page')
      response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>');
    else if (request.url === '/limited')
      response.writeHead(429, { 'Retry-After': '7' }).end('{"policyName":"TEN_SECONDLY_ROLLING"}');
    else if (request.url === '/empty') response.writeHead(204).end();
    else
      response
        .writeHead(200, {
          'X-HubSpot-RateLimit-Max': '190',
          'X-HubSpot-RateLimit-Remaining': '188',
          'X-HubSpot-RateLimit-Interval-Milliseconds': '10000',
        })
        .end('{"ok":true}');
  });
});

let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const secret = 'pat-secret-1234';

describe.each([
  ['fetch', fetchTransport],
  ['HubSpot’s own client', apiClientTransport],
])('a call over %s', (_name, transportOf) => {
  const transport = (over: object = {}): ReturnType<typeof fetchTransport> =>
    transportOf({ url, token: secret, ...over });

  it('carries its method, query, body and token', async () => {
    await transport().send({ ...reading('/a/b', { q: 'x y&z', properties: 'a,b' }) });
    expect(heard.at(-1)).toMatchObject({
      method: 'GET',
      url: '/a/b?q=x+y%26z&properties=a%2Cb',
      authorization: `Bearer ${secret}`,
      body: '',
    });
    await transport().send(settingTo('PATCH', '/c', { properties: { name: 'Ünï "x"' } }));
    expect(heard.at(-1)).toMatchObject({
      method: 'PATCH',
      type: 'application/json',
      body: JSON.stringify({ properties: { name: 'Ünï "x"' } }),
    });
  });

  it('tells status, JSON, and where the account stands with its limit', async () => {
    expect(await transport().send(reading('/x'))).toEqual({
      ok: true,
      value: {
        status: 200,
        body: { ok: true },
        retryAfterMs: null,
        rate: { max: 190, remaining: 188, intervalMs: 10_000 },
      },
    });
    expect(await transport().send(reading('/limited'))).toMatchObject({
      value: { status: 429, retryAfterMs: 7000, body: { policyName: 'TEN_SECONDLY_ROLLING' } },
    });
  });

  it('reads a page that is no JSON, and an empty answer, as no body', async () => {
    expect(await transport().send(reading('/page'))).toMatchObject({ value: { status: 502, body: null } });
    expect(await transport().send(reading('/empty'))).toMatchObject({ value: { status: 204, body: null } });
  });

  it('is sent once: whether it is repeated is decided elsewhere', async () => {
    const before = heard.length;
    await transport().send(reading('/page'));
    expect(heard).toHaveLength(before + 1);
  });

  it('that nobody answers ends by itself, and one that reaches nobody says so', async () => {
    const started = performance.now();
    expect(await transport({ timeoutMs: 150 }).send(reading('/never'))).toEqual({
      ok: false,
      error: { reason: 'timeout' },
    });
    expect(performance.now() - started).toBeLessThan(5000);
    expect(await transport({ url: 'http://127.0.0.1:1' }).send(reading('/x'))).toEqual({
      ok: false,
      error: { reason: 'network' },
    });
  });

  it('takes the token that is valid now, and goes nowhere without one', async () => {
    const tokens = ['first', 'second'];
    const rotating = transport({ token: () => Promise.resolve(tokens.shift() ?? null) });
    await rotating.send(reading('/x'));
    await rotating.send(reading('/x'));
    expect(heard.slice(-2).map(({ authorization }) => authorization)).toEqual([
      'Bearer first',
      'Bearer second',
    ]);
    const before = heard.length;
    expect(await rotating.send(reading('/x'))).toMatchObject({ value: { status: 401 } });
    expect(heard).toHaveLength(before);
  });

  it('with a token that could not stand in a header says so without saying the token', async () => {
    for (const token of ['se cret', 'secret\n', 'sécret', '']) {
      const sent = await transport({ token }).send(reading('/x'));
      expect(sent).toEqual({ ok: true, value: { status: 401, body: null, retryAfterMs: null, rate: null } });
    }
  });
});
