import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens. */
export interface Listening {
  readonly url: string;
  /** Closes every connection, and the server. */
  stop(): Promise<void>;
}

/** Listens on loopback, and hands every call to `answer`; `cutOff` breaks the connection. A taken port rejects. */
export async function listen(
  port: number,
  answer: (request: Request) => Promise<Response | 'cutOff'>,
): Promise<Listening> {
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
  outgoing.end(JSON.stringify({ status: 'error', message: `The local HubSpot failed: ${message}` }));
}

async function exchange(
  server: Server,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: (request: Request) => Promise<Response | 'cutOff'>,
): Promise<void> {
  const body = await bodyOf(incoming);
  const response = await answer(
    new Request(new URL(incoming.url ?? '/', originOf(server)), {
      method: incoming.method ?? 'GET',
      headers: headersOf(incoming),
      ...(body.length === 0 || incoming.method === 'GET' ? {} : { body }),
    }),
  );
  if (response === 'cutOff') {
    incoming.socket.destroy();
    return;
  }
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}
