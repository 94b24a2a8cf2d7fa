import { setTimeout as wait } from 'node:timers/promises';
import type { FaultList } from '../fault-list.ts';
import type { Incoming } from '../loopback.ts';
import { halfAccepted, halved, type Fault } from './faults.ts';
import type { Limiter } from './limits.ts';
import type { LocalOrg, Session } from './org.ts';
import { failed, type Answer, type Call, type InnerCall, type Method, type Route } from './route.ts';
import { bind, contextOf, parsedBody, type Bound } from './router.ts';
import type { Grants } from './store/grants.ts';

/** A call that was made, for tests to count. */
export interface LoggedCall {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly status: number;
  /** The fault it met. */
  readonly fault: Fault['kind'] | null;
}

/** The way every call takes: session, faults, limits, endpoint. */
export interface Gateway {
  /** The answer, or `cutOff` when the connection must break. */
  readonly answer: (incoming: Incoming) => Promise<Answer | 'cutOff'>;
  readonly calls: LoggedCall[];
  /** Calls to paths that the local Salesforce does not know. */
  readonly unhandled: LoggedCall[];
}

interface Parts {
  readonly org: LocalOrg;
  readonly grants: Grants;
  readonly faults: FaultList<Fault>;
  readonly limiter: Limiter;
  readonly routes: readonly Route[];
}

type Found = NonNullable<ReturnType<Bound>>;

const ended = (): Answer => failed(401, 'INVALID_SESSION_ID', 'Session expired or invalid');

/** Opens the way to an org. */
export function openGateway(parts: Parts): Gateway {
  const find = bind(parts.routes);
  const calls: LoggedCall[] = [];
  const unhandled: LoggedCall[] = [];
  const inTurn = oneAtATime();
  const answer = async (incoming: Incoming): Promise<Answer | 'cutOff'> => {
    const { method, url } = incoming;
    const found = find(method as Method, url.pathname);
    const session = sessionOf(parts, incoming);
    const isOpen = found?.route.isOpen === true;
    const fault = session || isOpen ? parts.faults.take(method, url.pathname) : null;
    if (fault?.kind === 'sessionExpired') parts.grants.revoke(tokenIn(incoming.headers));
    if (fault?.kind === 'slow') await wait(fault.delayMs, undefined, { ref: false });
    const answered = await inTurn(() => pass(parts, { find, found, session, fault }, incoming));
    const kind = fault?.kind ?? null;
    const call = { method, path: url.pathname, query: url.search, status: answered.status, fault: kind };
    calls.push(call);
    if (!found && session) unhandled.push(call);
    if (kind === 'cutOff') return 'cutOff';
    const limits = url.pathname.startsWith('/services/data') ? parts.limiter.headers() : {};
    return { ...answered, headers: { ...limits, ...answered.headers } };
  };
  return { answer, calls, unhandled };
}

interface Passing {
  readonly find: Bound;
  readonly found: Found | undefined;
  readonly session: Session | null;
  readonly fault: Fault | null;
}

async function pass(parts: Parts, passing: Passing, incoming: Incoming): Promise<Answer> {
  const { found, session, fault } = passing;
  const isOpen = found?.route.isOpen === true;
  if ((!session && !isOpen) || fault?.kind === 'sessionExpired') return ended();
  const instead = fault && faultAnswer(fault);
  if (instead) return instead;
  if (incoming.url.pathname.startsWith('/services/data/v') && !parts.limiter.admit())
    return failed(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
  if (!found) return failed(404, 'NOT_FOUND', 'The requested resource does not exist');
  const call = callOf(parts, passing.find, found, session ?? openSession(parts), incoming);
  if (fault?.kind !== 'halfAccepted') return found.route.answer(call);
  const { done, left } = halved(call.body);
  return halfAccepted(await found.route.answer({ ...call, body: done }), left);
}

function faultAnswer(fault: Fault): Answer | null {
  switch (fault.kind) {
    case 'rateLimited':
      return failed(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    case 'serverError':
      return fault.status === 503
        ? failed(503, 'SERVER_UNAVAILABLE', 'The server is unavailable.')
        : failed(fault.status ?? 500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred.');
    case 'missingScope':
      return failed(
        403,
        'INSUFFICIENT_ACCESS',
        'You do not have the level of access necessary to perform the operation you requested.',
      );
    default:
      return null;
  }
}

const openSession = ({ org }: Parts): Session => ({ user: org.admin, context: 'REST' });

const tokenIn = (headers: Headers): string =>
  /^(?:Bearer|OAuth) (.+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? '';

const sessionOf = (parts: Parts, { headers, url }: Incoming): Session | null =>
  sessionOfToken(parts, tokenIn(headers), url.pathname);

function sessionOfToken({ org, grants }: Parts, token: string, path: string): Session | null {
  const user = org.user(grants.userOf(token) ?? '');
  return user?.isActive === true ? { user, context: contextOf(path) } : null;
}

function callOf(
  parts: Parts,
  find: Bound,
  { params }: Found,
  session: Session,
  { url, headers, bytes, method }: Incoming,
): Call {
  const text = new TextDecoder().decode(bytes);
  const ask = async (inner: InnerCall): Promise<Answer> => {
    const to = new URL(inner.url, url.origin);
    const next = find(inner.method, to.pathname);
    if (!next) return failed(404, 'NOT_FOUND', 'The requested resource does not exist');
    const sent = new TextEncoder().encode(inner.body === undefined ? '' : JSON.stringify(inner.body));
    const more = new Headers({ 'content-type': 'application/json', ...inner.headers });
    return next.route.answer(
      callOf(parts, find, next, session, { url: to, headers: more, bytes: sent, method: inner.method }),
    );
  };
  return {
    org: parts.org,
    session,
    method: method as Method,
    origin: url.origin,
    path: url.pathname,
    param: (name) => params.get(name) ?? '',
    query: url.searchParams,
    headers,
    text,
    bytes,
    body: parsedBody(text, headers.get('content-type') ?? ''),
    sessionOf: (token) => sessionOfToken(parts, token, url.pathname),
    ask,
  };
}

/** Runs one piece of work after another, so that none sees half of what another writes. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
