import { execFileSync, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import dns, { lookup } from 'node:dns';
import { resolve4 } from 'node:dns/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import https from 'node:https';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Client } from '@hubspot/api-client';
import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const refused = 'tests may not leave this machine';
let server: Server;
let connections = 0;
let port = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const salesforce = request.url?.includes('/query');
    const answer = salesforce ? { totalSize: 0, done: true, records: [] } : { results: [{ id: '7' }] };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What a way out to this address says when it fails, causes included; null when it got through. */
async function complaint(goOut: () => Promise<unknown>): Promise<string | null> {
  const outcome = await goOut().then(
    () => null,
    (error: unknown) => error,
  );
  const told: string[] = [];
  for (let error = outcome; error instanceof Error; error = error.cause) told.push(error.message);
  return outcome === null ? null : told.join(' / ');
}

const getByHttps = (url: string): Promise<unknown> =>
  new Promise((resolve, reject) => https.get(url, resolve).on('error', reject));

const askHubSpot = (basePath: string): Promise<unknown> =>
  new Client({ accessToken: 'none', basePath }).crm.deals.basicApi.getPage(1);

async function askSalesforce(instanceUrl: string): Promise<number> {
  const answer = await new Connection({ instanceUrl, accessToken: 'none' }).query('SELECT Id FROM Account');
  return answer.totalSize;
}

describe('a test cannot leave this machine', () => {
  it.each<[string, string, () => Promise<unknown>]>([
    ['fetch', 'api.hubapi.com:443', () => fetch('https://api.hubapi.com')],
    ['node:https', 'api.hubapi.com:443', () => getByHttps('https://api.hubapi.com')],
    ['an address without a name', '1.1.1.1:53', () => once(connect(53, '1.1.1.1'), 'connect')],
    ['dns.lookup', 'api.hubapi.com', () => promisify(lookup)('api.hubapi.com')],
    ['dns.promises', 'api.hubapi.com', () => resolve4('api.hubapi.com')],
    ['a resolver', 'api.hubapi.com', () => new dns.promises.Resolver().resolve4('api.hubapi.com')],
    ['@hubspot/api-client', 'api.hubapi.com:443', () => askHubSpot('https://api.hubapi.com')],
    ['jsforce', 'na1.salesforce.com:443', () => askSalesforce('https://na1.salesforce.com')],
    ['a login with jsforce', 'login.salesforce.com:443', () => new Connection({}).login('someone', 'secret')],
  ])('by %s', async (_way, address, goOut) => {
    expect(await complaint(goOut)).toContain(`${refused}: ${address}`);
  });

  it('by a datagram', () => {
    const socket = createSocket('udp4');
    expect(() => socket.send('ask', 53, '1.1.1.1')).toThrow(`${refused}: 1.1.1.1:53`);
    socket.close();
  });
});

const outward = "fetch('https://api.hubapi.com').catch((error) => console.log(error.cause.message))";

describe('what a test starts cannot leave this machine either', () => {
  it('nor can a process', () => {
    expect(execFileSync('node', ['-e', outward], { encoding: 'utf8' })).toContain(refused);
  });

  it('nor can a process with an environment of its own', async () => {
    const env = { PATH: process.env['PATH'] };
    expect(execFileSync('node', ['-e', outward], { encoding: 'utf8', env })).toContain(refused);
    const child = spawn('node', ['-e', outward], { env });
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    expect(said.toString()).toContain(refused);
  });

  it('nor can a worker', async () => {
    const code = `import { parentPort } from 'node:worker_threads';
      fetch('https://api.hubapi.com').catch((error) => parentPort.postMessage(error.cause.message));`;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
    const [said] = (await once(worker, 'message')) as [string];
    expect(said).toContain(refused);
  });
});

describe('a test reaches this machine', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['fetch', () => fetch(`http://localhost:${port}`)],
    ['a socket', () => once(connect(port, '127.0.0.1'), 'connect')],
    ['@hubspot/api-client', () => askHubSpot(`http://127.0.0.1:${port}`)],
    ['jsforce', () => askSalesforce(`http://127.0.0.1:${port}`)],
  ])('by %s', async (_way, goTo) => {
    const before = connections;
    expect(await complaint(goTo)).toBeNull();
    expect(connections).toBeGreaterThan(before);
  });

  it('by node:https, whose handshake then fails for want of a certificate', async () => {
    const before = connections;
    expect(await complaint(() => getByHttps(`https://127.0.0.1:${port}`))).not.toContain(refused);
    expect(connections).toBeGreaterThan(before);
  });

  it('by dns.lookup of localhost', async () => {
    expect(['127.0.0.1', '::1']).toContain((await promisify(lookup)('localhost')).address);
  });
});
