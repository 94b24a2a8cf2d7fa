import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Result } from '../../base/result.ts';
import { adminFunctions } from '../../functions/admin/index.ts';
import type { AdminWith } from '../../functions/admin/with-admin.ts';
import { functions } from '../../functions/index.ts';
import type { Caller } from '../../functions/with.ts';
import type { ProblemView } from '../../views/parts.ts';
import type { AdminFunctionName } from '../../wire/admin-reply.ts';
import type { FunctionName, Reply } from '../../wire/reply.ts';
import type { Connect } from './connect.ts';
import { callbackPath, installPath } from './connect-paths.ts';
import type { Page } from './page.ts';
import { mostBytes, readBody } from './read-body.ts';
import { signatureProblem } from './signature.ts';

/** What the service is bound to: one HubSpot account. */
export interface ServiceOptions {
  /** The account's id; a request of any other account is refused. */
  readonly accountId: string;
  /** The app's client secret, with which HubSpot signs. */
  readonly clientSecret: string;
  /** The address at which HubSpot reaches this service, without a path. */
  readonly publicUrl: string;
  /** What a function works with, for this caller and at this moment; or why none can. */
  readonly withFor: (caller: Caller) => Promise<Result<AdminWith, ProblemView>>;
  /** The pages by which an admin connects the account; null where the service is given its token. */
  readonly connect: Connect | null;
  readonly nowMs: () => number;
  /** One line for each request: method, path, outcome and time; never a query, a body, a secret or a person. */
  readonly log: (line: string) => void;
}

/** What a function or a refusal answers: JSON. */
interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Serves the functions over HTTP at `POST /functions/<name>`, `GET /health`, and the pages that connect the account. */
export function createService(options: ServiceOptions): Server {
  const server = createServer((request, response) => {
    const began = performance.now();
    answer(request, options)
      .catch((error: unknown) => failed(error, options))
      .then((answered) => {
        send(response, answered);
        const path = (request.url ?? '').split('?')[0]?.slice(0, 100);
        options.log(
          `${request.method} ${path} ${answered.status} ${Math.round(performance.now() - began)}ms`,
        );
      })
      .catch(() => response.destroy());
  });
  // Nobody who is signed needs longer to say one megabyte.
  server.requestTimeout = 20_000;
  return server;
}

const refuse = (status: number, message: string): Answer => ({ status, body: { message } });

/** A mistake of ours: its place goes to the log, and nothing of it to whoever asked. */
function failed(error: unknown, { log }: ServiceOptions): Answer {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return refuse(500, 'Plumbline failed. Nothing was changed twice; try again.');
}

async function answer(request: IncomingMessage, options: ServiceOptions): Promise<Answer | Page> {
  const url = URL.parse(request.url ?? '/', options.publicUrl);
  if (request.method === 'GET' && url?.pathname === '/health') return { status: 200, body: { ok: true } };
  if (url && options.connect && [installPath, callbackPath].includes(url.pathname))
    return request.method === 'GET'
      ? options.connect(url, header(request, 'cookie'))
      : refuse(405, 'This address is opened in a browser.');
  const name = /^\/functions\/([A-Za-z]+)$/.exec(url?.pathname ?? '')?.[1];
  if (!url || name === undefined || !isServed(name)) return refuse(404, 'There is nothing at this address.');
  if (request.method !== 'POST') return refuse(405, 'Functions are called by POST.');
  const body = await readBody(request);
  if (body === null) return refuse(413, `A request may have ${mostBytes} bytes at most.`);
  const refusal = whyNot(request, url, body, options);
  return refusal ?? call(name, body, signedCaller(url), options);
}

/** Whether HubSpot signed this for our account; the answer to give when it did not. */
function whyNot(request: IncomingMessage, url: URL, body: string, options: ServiceOptions): Answer | null {
  const problem = signatureProblem(
    {
      method: 'POST',
      uri: `${options.publicUrl.replace(/\/$/, '')}${request.url ?? ''}`,
      body,
      signature: header(request, 'x-hubspot-signature-v3'),
      timestamp: header(request, 'x-hubspot-request-timestamp'),
    },
    options.clientSecret,
    options.nowMs(),
  );
  if (problem)
    return refuse(401, `The request is ${problem}: it must be signed by HubSpot within five minutes.`);
  return url.searchParams.get('portalId') === options.accountId
    ? null
    : refuse(403, 'This service is bound to another account.');
}

/** What cards ask, and what admins' pages ask. */
const served = { ...functions, ...adminFunctions };

const isServed = (name: string): name is FunctionName | AdminFunctionName => Object.hasOwn(served, name);

/** The person whom HubSpot names in the address it signed. */
function signedCaller(url: URL): Caller {
  const id = url.searchParams.get('userId') ?? '';
  const email = url.searchParams.get('userEmail');
  return { person: { id, name: email ?? id }, email, signed: id !== '' };
}

async function call(
  name: FunctionName | AdminFunctionName,
  body: string,
  caller: Caller,
  options: ServiceOptions,
): Promise<Answer> {
  const parameters = parsedJson(body);
  if (parameters === undefined) return refuse(400, 'The body is not JSON.');
  const asked = await options.withFor(caller);
  const result = asked.ok ? await served[name](parameters, asked.value) : asked;
  // An admin’s page shows drafts and every release: it is not out of date by a newer one.
  const release = asked.ok && Object.hasOwn(functions, name) ? (asked.value.release ?? null) : null;
  const reply: Reply<unknown> = result.ok
    ? { ...result, release }
    : { ok: false, problem: result.error, release };
  return { status: 200, body: reply };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

function send(response: ServerResponse, answered: Answer | Page): void {
  if ('html' in answered) {
    response.writeHead(answered.status, answered.headers).end(answered.html);
    return;
  }
  const { status, body } = answered;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    // What was not read of a body that is too large is not waited for.
    ...(status === 413 ? { connection: 'close' } : {}),
  });
  response.end(JSON.stringify(body));
}
