import { afterEach } from 'vitest';
import {
  startLocalHubSpot,
  type LocalHubSpot,
  type LocalHubSpotOptions,
} from '../../../src/sandbox/hubspot/index.ts';

/** A record, as answers carry it. */
export interface Row {
  readonly id: string;
  readonly new?: boolean;
  readonly archived: boolean;
  readonly archivedAt?: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly properties: Readonly<Record<string, string | null>>;
  readonly propertiesWithHistory: Readonly<Record<string, readonly History[]>>;
  readonly associations?: Readonly<Record<string, { readonly results: readonly Associated[] }>>;
  readonly warnings?: readonly {
    readonly category: string;
    readonly context: Readonly<Record<string, string>>;
  }[];
}

/** A value a property had. */
export interface History {
  readonly value: string;
  readonly timestamp: string;
  readonly sourceType: string;
  readonly sourceId?: string;
  readonly updatedByUserId?: number;
}

interface Associated {
  readonly id: string;
  readonly type: string;
}

/** What any answer of HubSpot may hold, as far as tests look at it. */
export interface Reply extends Row {
  readonly results: readonly (Row & Readonly<Record<string, unknown>>)[];
  readonly total: number;
  readonly paging?: { readonly next: { readonly after: string } };
  readonly numErrors: number;
  readonly errors: readonly {
    readonly category: string;
    readonly subCategory?: string;
    readonly message: string;
    readonly code?: string;
    readonly context: Readonly<Record<string, readonly string[]>>;
  }[];
  readonly category?: string;
  readonly subCategory?: string;
  readonly message: string;
  readonly policyName?: string;
  readonly context: Readonly<Record<string, readonly string[]>>;
}

/** An answer. */
export interface Answered {
  readonly status: number;
  readonly body: Reply;
  readonly text: string;
  readonly headers: Headers;
}

/** A local HubSpot and a way to call it. */
export interface Desk {
  readonly hubspot: LocalHubSpot;
  get(path: string): Promise<Answered>;
  post(path: string, body: unknown): Promise<Answered>;
  patch(path: string, body: unknown): Promise<Answered>;
  put(path: string, body?: unknown): Promise<Answered>;
  delete(path: string): Promise<Answered>;
}

const running: LocalHubSpot[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((hubspot) => hubspot.stop()));
});

/** Starts a local HubSpot for one test; search sees at once, and nothing is limited, unless said. */
export async function openDesk(options: LocalHubSpotOptions = {}): Promise<Desk> {
  const hubspot = await startLocalHubSpot({ limits: 'off', searchLagMs: 0, ...options });
  running.push(hubspot);
  const ask = (method: string, path: string, body?: unknown): Promise<Answered> =>
    call(hubspot, method, path, body);
  return {
    hubspot,
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    patch: (path, body) => ask('PATCH', path, body),
    put: (path, body) => ask('PUT', path, body),
    delete: (path) => ask('DELETE', path),
  };
}

async function call(hubspot: LocalHubSpot, method: string, path: string, body?: unknown): Promise<Answered> {
  const response = await fetch(`${hubspot.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${hubspot.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: (text === '' ? {} : JSON.parse(text)) as Reply,
    text,
    headers: response.headers,
  };
}

/** A clock that stands until it is moved. */
export interface Clock {
  readonly now: () => number;
  pass(ms: number): void;
}

/** A clock that stands at noon of 2 November 2026, UTC. */
export function stoppedClock(at = Date.UTC(2026, 10, 2, 12)): Clock {
  let current = at;
  return {
    now: () => current,
    pass: (ms) => {
      current += ms;
    },
  };
}
