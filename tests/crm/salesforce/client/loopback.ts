import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  openJsforceOrg,
  type JsforceOrg,
  type JsforceOrgOptions,
} from '../../../../src/crm/salesforce/client/open-jsforce-org.ts';

/** What the server was sent. */
export interface Heard {
  readonly method: string;
  /** Path and query, decoded. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** What it answers: JSON, a text, or nothing whole. */
export type Said =
  | { readonly status?: number; readonly json: unknown; readonly headers?: Record<string, string> }
  | { readonly status?: number; readonly text: string; readonly headers?: Record<string, string> }
  | 'cut before the answer'
  | 'cut amid the answer'
  | 'silence';

/** A server on loopback that answers as a test says. */
export interface Loopback {
  readonly url: string;
  readonly heard: readonly Heard[];
  stop(): Promise<void>;
}

/** Starts one; `say` is asked once for each call. */
export async function startLoopback(say: (heard: Heard, count: number) => Said): Promise<Loopback> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    void textOf(request).then((text) => {
      const { method = '', url = '', headers } = request;
      const one = { method, path: decodeURIComponent(url), headers, text };
      heard.push(one);
      answer(response, say(one, heard.length));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('latin1');
}

function answer(response: ServerResponse, said: Said): void {
  if (said === 'silence') return;
  if (said === 'cut before the answer') return void response.destroy();
  if (said === 'cut amid the answer') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"a":');
    setTimeout(() => response.destroy(), 20);
    return;
  }
  const isJson = 'json' in said;
  const type = isJson ? 'application/json;charset=UTF-8' : 'text/csv';
  response.writeHead(said.status ?? 200, { 'content-type': type, ...said.headers });
  response.end(isJson ? JSON.stringify(said.json) : said.text);
}

/** A session token that must never be seen in anything that is told. */
export const secret = '00D000000000001!SECRET.OF.THE.SESSION';

/** An org over the server; waiting is not waited for, and counted. */
export function orgOver(
  loopback: Loopback,
  options: Partial<JsforceOrgOptions> = {},
): JsforceOrg & { readonly waited: readonly number[] } {
  let now = Date.parse('2026-11-21T09:00:00Z');
  const waited: number[] = [];
  const sleep = (ms: number): Promise<void> => {
    now += ms;
    waited.push(ms);
    return Promise.resolve();
  };
  const org = openJsforceOrg({
    access: { kind: 'session', instanceUrl: loopback.url, accessToken: secret },
    timing: { now: () => now, sleep },
    ...options,
  });
  return { ...org, waited };
}

/** The answer to a composite call, part by part. */
export const composite = (...parts: readonly (readonly [status: number, body: unknown])[]): Said => ({
  json: {
    compositeResponse: parts.map(([httpStatusCode, body], index) => ({
      body,
      httpHeaders: {},
      httpStatusCode,
      referenceId: `query${index}`,
    })),
  },
});

/** A page of rows. */
export const page = (records: readonly unknown[], nextRecordsUrl?: string): unknown => ({
  totalSize: records.length,
  done: nextRecordsUrl === undefined,
  records,
  ...(nextRecordsUrl === undefined ? {} : { nextRecordsUrl }),
});
