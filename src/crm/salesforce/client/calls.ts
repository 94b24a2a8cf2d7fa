import { Connection } from 'jsforce';
import { err, ok, type Result } from '../../../base/result.ts';
import type { CrmError } from '../../port.ts';
import { realTiming, type Timing } from '../timing.ts';
import type { ApiUsage, Call, Calls, Reply, Sent } from './call.ts';
import { FetchTransport } from './fetch-transport.ts';
import { waitBeforeRetry } from './retrying.ts';
import { signIn, type Access, type SignInProblem } from './session.ts';

/** The API's version that Plumbline speaks. */
const usualApiVersion = '67.0';

/** How an org is called. */
export interface CallsOptions {
  readonly access: Access;
  /** `67.0` unless given. */
  readonly apiVersion?: string;
  /** How long one answer may take; 60 s unless given: Apex of the org may run on each write. */
  readonly timeoutMs?: number;
  /** How long one call may take with all its repeating; eight seconds unless given. */
  readonly patienceMs?: number;
  readonly timing?: Timing;
  /** Told after each answer that says how much of its calls the org has used. */
  readonly onUsage?: (usage: ApiUsage) => void;
}

const usualTimeoutMs = 60_000;
const usualPatienceMs = 8000;

/** Calls travel by a connection of jsforce, carried by `FetchTransport`. */
export function openCalls(options: CallsOptions): Calls {
  const { access, apiVersion = usualApiVersion, timing = realTiming } = options;
  const { patienceMs = usualPatienceMs, timeoutMs = usualTimeoutMs } = options;
  const connections = new Connections(access, apiVersion, timing.now);
  let usage: ApiUsage | null = null;
  let made = 0;

  async function sendOnce(connection: Connection, call: Call): Promise<Sent> {
    made += 1;
    const sent = await carried(connection, call, call.timeoutMs ?? timeoutMs);
    const used = connection.limitInfo.apiUsage;
    if (used) {
      usage = { used: used.used, limit: used.limit };
      options.onUsage?.(usage);
    }
    return sent;
  }

  async function send(call: Call): Promise<Sent> {
    const latest = timing.now() + patienceMs;
    let isRenewed = false;
    for (let attempt = 0; ; attempt++) {
      const connection = await connections.current();
      if (!connection.ok) return err({ reason: 'noAccess', error: signInError(connection.error) });
      const sent = await sendOnce(connection.value, call);
      if (!isRenewed && sent.ok && sent.value.status === 401 && connections.renew(connection.value)) {
        isRenewed = true;
        continue;
      }
      const wait = waitBeforeRetry(call, sent, attempt);
      if (wait === null || timing.now() + wait > latest) return sent;
      await timing.sleep(wait);
    }
  }

  const signedIn = async (): Promise<Result<null, SignInProblem>> => {
    const connection = await connections.current();
    return connection.ok ? ok(null) : connection;
  };
  return {
    send,
    signIn: signedIn,
    usage: () => usage,
    made: () => made,
    timing,
    root: `/services/data/v${apiVersion}`,
  };
}

/**
 * Keeps the session. jsforce could renew it by itself, but asks for another again and again when the new one is
 * refused as well (src/http-api.ts: each 401 is sent once more): here a call is sent once more, and no further.
 */
class Connections {
  readonly #access: Access;
  readonly #version: string;
  readonly #now: () => number;
  #current: Promise<Result<Connection, SignInProblem>> | null = null;
  #settled: Connection | null = null;

  constructor(access: Access, version: string, now: () => number) {
    this.#access = access;
    this.#version = version;
    this.#now = now;
  }

  async current(): Promise<Result<Connection, SignInProblem>> {
    this.#current ??= this.#open();
    const opened = await this.#current;
    if (opened.ok) this.#settled = opened.value;
    else this.#current = null;
    return opened;
  }

  /** True when it is worth sending a call again that this connection's session was refused for. */
  renew(refused: Connection): boolean {
    if (this.#access.kind === 'session') return false;
    // Of several calls that it was refused for, the first asks for another.
    if (this.#settled === refused) {
      this.#settled = null;
      this.#current = null;
    }
    return true;
  }

  async #open(): Promise<Result<Connection, SignInProblem>> {
    const session = await signIn(this.#access, this.#now);
    // Without a version it would be 50.0.
    return session.ok ? ok(new Connection({ ...session.value, version: this.#version })) : session;
  }
}

async function carried(connection: Connection, call: Call, timeoutMs: number): Promise<Sent> {
  const transport = new FetchTransport(timeoutMs);
  try {
    await connection.request(requestOf(call), { transport, responseType: 'text/plain' });
  } catch {
    // An answer that is an error is thrown too: it is read below like any other.
  }
  if (transport.answer === null) return err(transport.failure ?? { reason: 'network' });
  const { statusCode, headers, body } = transport.answer;
  return ok({ status: statusCode, headers, text: body, body: jsonIn(headers, body) });
}

function requestOf({ method, path, body, content }: Call): Parameters<Connection['request']>[0] {
  const sent = content ?? (body === undefined ? null : { type: json, body: JSON.stringify(body) });
  return {
    method,
    url: path,
    headers: sent === null ? {} : { 'content-type': sent.type },
    ...(sent === null ? {} : { body: sent.body }),
  };
}

const json = 'application/json; charset=UTF-8';

function jsonIn(headers: Reply['headers'], text: string): unknown {
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const signInError = (problem: SignInProblem): CrmError =>
  problem.kind === 'refused'
    ? { kind: 'unauthorized', missingScopes: [] }
    : { kind: 'unavailable', message: 'Salesforce could not be reached to sign in.' };
