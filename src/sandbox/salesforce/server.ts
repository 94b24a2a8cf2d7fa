import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './route.ts';

/** A call as it came in. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** A server that listens. */
export interface Listening {
  readonly url: string;
  /** Closes every connection, and the server. */
  stop(): Promise<void>;
}

type Answering = (incoming: Incoming) => Promise<Answer | 'cutOff'>;

/** Listens on loopback, and hands every call to `answer`; `cutOff` breaks the connection. A taken port rejects. */
export async function listen(port: number, answer: Answering): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    exchange(server, incoming, outgoing, answer).catch((error: unknown) => fail(outgoing, error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: originOf(server),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

// A mistake of ours must not look like a connection that broke.
function fail(outgoing: ServerResponse, error: unknown): void {
  if (!outgoing.headersSent) outgoing.writeHead(500, { 'Content-Type': 'application/json' });
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  outgoing.end(
    JSON.stringify([{ errorCode: 'UNKNOWN_EXCEPTION', message: `The local Salesforce failed: ${message}` }]),
  );
}

async function exchange(
  server: Server,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: Answering,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const answered = await answer({
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', originOf(server)),
    headers,
    bytes: Buffer.concat(chunks),
  });
  if (answered === 'cutOff') {
    incoming.socket.destroy();
    return;
  }
  const json = answered.body === undefined ? '' : JSON.stringify(answered.body);
  const type = answered.body === undefined ? {} : { 'Content-Type': 'application/json;charset=UTF-8' };
  outgoing.writeHead(answered.status, { ...type, ...answered.headers });
  outgoing.end(answered.text ?? json);
}
