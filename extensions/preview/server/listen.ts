import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';

/** Why the preview does not listen, and a port that would do. */
export type ListenProblem =
  | { readonly kind: 'portTaken'; readonly port: number; readonly freePort: number }
  | { readonly kind: 'notAllowed'; readonly port: number; readonly message: string };

/** A server that listens. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

type Listened =
  { readonly ok: true; readonly value: Listening } | { readonly ok: false; readonly error: ListenProblem };

/** Listens on 127.0.0.1 alone; a port that is taken is an answer. */
export async function listenOnLoopback(
  port: number,
  handlerOn: (port: number) => RequestListener,
): Promise<Listened> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    return problemOf(port, error as NodeJS.ErrnoException);
  }
  const { port: got } = server.address() as AddressInfo;
  server.on('request', handlerOn(got));
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { ok: true, value: { port: got, close } };
}

async function problemOf(port: number, error: NodeJS.ErrnoException): Promise<Listened> {
  if (error.code !== 'EADDRINUSE') {
    return { ok: false, error: { kind: 'notAllowed', port, message: error.message } };
  }
  return { ok: false, error: { kind: 'portTaken', port, freePort: await freePortAfter(port) } };
}

/** The next ports are tried first, as they are easier to remember than one the system picks. */
async function freePortAfter(port: number): Promise<number> {
  for (let candidate = port + 1; candidate <= Math.min(port + 20, 65_535); candidate += 1) {
    if ((await portOn(candidate)) !== null) return candidate;
  }
  return (await portOn(0)) ?? 0;
}

async function portOn(port: number): Promise<number | null> {
  const probe = createSocketServer();
  probe.listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    return null;
  }
  const { port: got } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return got;
}
