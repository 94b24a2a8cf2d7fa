import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call as it came in. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An answer as it goes out. */
export interface Outgoing {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A server that listens. */
export interface Listening {
  readonly url: string;
  /** Closes every connection, and the server. */
  stop(): Promise<void>;
}

/** What becomes of calls. */
export interface Answering {
  /** The answer; `cutOff` breaks the connection. */
  readonly answer: (incoming: Incoming) => Promise<Outgoing | 'cutOff'>;
  /** The body, as JSON, of a 500: a mistake of ours must not look like a connection that broke. */
  readonly failed: (message: string) => unknown;
}

/** Listens on loopback, and hands every call on. A taken port rejects with the system's `EADDRINUSE`. */
export async function listenOnLoopback(port: number, answering: Answering): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    exchange(server, incoming, outgoing, answering).catch((error: unknown) => {
      if (!outgoing.headersSent) outgoing.writeHead(500, { 'Content-Type': 'application/json' });
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      outgoing.end(JSON.stringify(answering.failed(message)));
    });
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

async function exchange(
  server: Server,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { answer }: Answering,
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
  outgoing.writeHead(answered.status, answered.headers);
  outgoing.end(answered.body);
}
