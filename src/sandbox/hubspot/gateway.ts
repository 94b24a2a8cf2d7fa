import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { getResponse, type HttpHandler } from 'msw';
import type { FaultList } from '../fault-list.ts';
import type { Account } from './account.ts';
import { halfAccepted, halved, type Fault } from './faults.ts';
import { areaOf, bind, respond } from './handlers/route.ts';
import { routes } from './handlers/index.ts';
import { rateLimitBody, type Limiter, type Policy } from './limits.ts';
import { missingScopes, notFound, refused } from './refusals.ts';
import { scopesFor } from './scopes.ts';

/** A call that was made, for tests to count. */
export interface LoggedCall {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly status: number;
  /** The fault it met. */
  readonly fault: Fault['kind'] | null;
}

/** The way every call takes: token, faults, limits, endpoint. */
export interface Gateway {
  /** The answer, or `cutOff` when the connection must break. */
  readonly answer: (request: Request) => Promise<Response | 'cutOff'>;
  readonly calls: LoggedCall[];
  /** Calls to paths that the local HubSpot does not know. */
  readonly unhandled: LoggedCall[];
}

interface Parts {
  readonly account: Account;
  readonly token: string;
  readonly faults: FaultList<Fault>;
  readonly limiter: Limiter;
}

const noCredentials =
  'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview';

const expired = 'The OAuth token used to make this call expired.';

/** Opens the way to an account. */
export function openGateway(parts: Parts): Gateway {
  const byArea = new Map<string, HttpHandler[]>();
  const open = new Set<string>();
  for (const { area, isOpen, handler } of routes.map((route) => bind(parts.account, route))) {
    byArea.set(area, [...(byArea.get(area) ?? []), handler]);
    if (isOpen) open.add(area);
  }
  const calls: LoggedCall[] = [];
  const unhandled: LoggedCall[] = [];
  const answer = async (request: Request): Promise<Response | 'cutOff'> => {
    const { method } = request;
    const url = new URL(request.url);
    const area = areaOf(method, url.pathname);
    const refusal = open.has(area) ? null : (tokenRefusal(parts, request) ?? scopeRefusal(parts, request));
    const fault = refusal ? null : parts.faults.take(method, url.pathname);
    const handlers = byArea.get(area) ?? [];
    const response = refusal ?? (await pass(parts, handlers, request, fault));
    const kind = fault?.kind ?? null;
    const known = response ?? respond(refused(notFound(`No resource at ${url.pathname}`)));
    const call = { method, path: url.pathname, query: url.search, status: known.status, fault: kind };
    calls.push(call);
    if (!response) unhandled.push(call);
    for (const [name, value] of Object.entries(parts.limiter.headers(url.pathname)))
      known.headers.set(name, value);
    return kind === 'cutOff' ? 'cutOff' : known;
  };
  return { answer, calls, unhandled };
}

/** The answer to a call without a token that is good now; null when it has one. */
function tokenRefusal({ account, token }: Parts, request: Request): Response | null {
  const given = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  const state = given === token ? 'valid' : account.grants.stateOf(given);
  if (state === 'valid') return null;
  return respond(
    refused(
      state === 'expired'
        ? { status: 401, category: 'EXPIRED_AUTHENTICATION', message: expired }
        : { status: 401, category: 'INVALID_AUTHENTICATION', message: noCredentials },
    ),
  );
}

/** The answer to a call that the private app's token has no scope for; null when it has one. */
function scopeRefusal({ account, token }: Parts, request: Request): Response | null {
  const { scopes } = account.settings;
  if (scopes === null || request.headers.get('authorization') !== `Bearer ${token}`) return null;
  const wanted = scopesFor(request.method, new URL(request.url).pathname);
  const isGranted = wanted.length === 0 || wanted.some((scope) => scopes.includes(scope));
  return isGranted ? null : respond(refused(missingScopes(wanted)));
}

// Undefined when no endpoint answers to the path.
async function pass(
  parts: Parts,
  handlers: HttpHandler[],
  request: Request,
  fault: Fault | null,
): Promise<Response | undefined> {
  const { origin, pathname } = new URL(request.url);
  const instead = fault && faultAnswer(parts.account, fault);
  if (instead) return instead;
  const limit = parts.limiter.admit(pathname);
  if (limit) return tooMany(parts.account, limit);
  if (fault?.kind === 'slow') await wait(fault.delayMs, undefined, { ref: false });
  if (fault?.kind === 'halfAccepted') return half(handlers, request, origin);
  return getResponse(handlers, request, { baseUrl: origin });
}

function faultAnswer(account: Account, fault: Fault): Response | null {
  switch (fault.kind) {
    case 'rateLimited':
      return tooMany(account, fault.policy ?? 'TEN_SECONDLY_ROLLING');
    case 'serverError':
      return respond(refused({ status: fault.status ?? 500, message: 'internal error' }));
    case 'missingScope':
      return respond(refused(missingScopes(fault.scopes ?? ['crm.objects.deals.write'])));
    default:
      return null;
  }
}

const tooMany = (account: Account, policy: Policy): Response =>
  respond({
    status: 429,
    body: rateLimitBody(policy, account.settings.portalId, account.settings.appId, randomUUID()),
  });

async function half(
  handlers: HttpHandler[],
  request: Request,
  origin: string,
): Promise<Response | undefined> {
  const { done, left } = halved(JSON.parse((await request.clone().text()) || 'null'));
  const shortened = new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: JSON.stringify(done),
  });
  const response = await getResponse(handlers, shortened, { baseUrl: origin });
  if (!response?.ok || left.length === 0) return response;
  const text = await response.text();
  const body: unknown = text === '' ? {} : JSON.parse(text);
  return respond({ status: 207, body: halfAccepted(body, left) });
}
