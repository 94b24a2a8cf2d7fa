import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Account } from '../account.ts';
import { invalid, refused, type Answer } from '../refusals.ts';
import { integration, type Source } from '../sources.ts';
import type { ObjectType } from '../store/object-types.ts';

/** A call that reached its endpoint. */
export interface Call {
  readonly account: Account;
  /** The part of the path under a name. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  /** The JSON or the form that was sent, undefined when there was none. */
  readonly body: unknown;
  readonly bodyLength: number;
  /** Who writes. */
  readonly source: Source;
}

/** An endpoint: method, path, and what it answers. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly answer: (call: Call) => Answer;
  /** True where no token is wanted. */
  readonly isOpen?: true;
}

/** A route with the handler that msw finds it by. */
export interface BoundRoute {
  readonly area: string;
  readonly isOpen: boolean;
  readonly handler: HttpHandler;
}

/** The method and first parts of a path, by which a call is looked up among few handlers, not all. */
export const areaOf = (method: string, path: string): string =>
  `${method.toLowerCase()} ${path.split('/').slice(1, 3).map(anyAccount).join('/')}`;

/** Where a path begins with an account's id, the area is that of all accounts. */
const anyAccount = (part: string): string => (/^(\d+|:.*)$/.test(part) ? '*' : part);

/** Makes msw's handler of a route. */
export function bind(account: Account, route: Route): BoundRoute {
  const handler = http[route.method](route.path, async ({ request, params }) => {
    const text = await request.text();
    const isForm = request.headers.get('content-type')?.startsWith(formType) ?? false;
    const body = isForm ? { ok: true as const, value: formIn(text) } : parsed(text);
    if (!body.ok) return respond(refused(invalid('Invalid input JSON on line 1, column 1: malformed JSON')));
    const call = {
      account,
      param: (name: string) => String(params[name] ?? ''),
      query: new URL(request.url).searchParams,
      body: body.value,
      bodyLength: text.length,
      source: integration(account.settings.appId),
    };
    return respond(route.answer(call));
  });
  return { area: areaOf(route.method, route.path), isOpen: route.isOpen ?? false, handler };
}

const formType = 'application/x-www-form-urlencoded';

const formIn = (text: string): unknown => Object.fromEntries(new URLSearchParams(text));

function parsed(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  if (text === '') return { ok: true, value: undefined };
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
}

/** An answer as a response. */
export function respond(answer: Answer): Response {
  const headers = { 'Content-Type': 'application/json;charset=utf-8', ...answer.headers };
  if (answer.body === undefined) {
    return new HttpResponse(null, { status: answer.status, headers: answer.headers ?? {} });
  }
  return new HttpResponse(JSON.stringify(answer.body), { status: answer.status, headers });
}

/** Finds the kind a path names, or answers that it cannot be told. HubSpot sends no category here. */
export function withType(call: Call, name: string, answer: (type: ObjectType) => Answer): Answer {
  const asked = call.param(name);
  const type = call.account.types.find(asked);
  return type
    ? answer(type)
    : refused({ status: 400, message: `Unable to infer object type from: ${asked}` });
}
