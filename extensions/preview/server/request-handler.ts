import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import { objectNameOf } from '../shared/objects.ts';
import { failed } from '../shared/outcome.ts';
import { API_ROUTES, recordRoute, type RouteSources } from './api-routes.ts';
import type { Changes, WatchedRecord } from './changes.ts';
import { isFromOwnPage } from './guard.ts';
import { answerSalesforce, type SalesforceSources } from './salesforce/routes.ts';
import { readBody, sendFile, sendOutcome, sendPage } from './replies.ts';

/** What requests are answered from. */
export interface HandlerSources extends RouteSources {
  readonly changes: Changes;
  readonly assetsFolder: string;
  readonly salesforce?: SalesforceSources;
}

const ASSETS = new Set([
  'page.js',
  'page.css',
  'worker.js',
  'lightning.js',
  'lightning.css',
  'page.js.map',
  'worker.js.map',
]);

/** Answers the preview's page; what a route throws is a defect, said as one, and never ends the server. */
export function requestHandler(sources: HandlerSources): (port: number) => RequestListener {
  return (port) => (request, response) => {
    if (!isFromOwnPage(request, port)) {
      sendOutcome(response, 403, failed('The preview answers its own page alone.'));
      return;
    }
    answer(sources, request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) sendOutcome(response, 500, failed(`The preview failed: ${message}`));
      else response.end();
    });
  };
}

async function answer(
  sources: HandlerSources,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (sources.salesforce && (await answerSalesforce(sources.salesforce, request, response))) return;
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method === 'POST') return answerPost(sources, url.pathname, request, response);
  if (request.method !== 'GET') return sendOutcome(response, 405, failed('The preview knows GET and POST.'));
  if (url.pathname === '/api/setup') return sendOutcome(response, 200, await sources.setup());
  if (url.pathname === '/api/events') return sources.changes.listen(response, watched(url.searchParams));
  if (url.pathname.startsWith('/api/')) {
    const outcome = await recordRoute(sources, url.pathname);
    return sendOutcome(response, outcome === null ? 404 : 200, outcome ?? failed('There is no such page.'));
  }
  const file = fileOf(sources, url.pathname);
  if (file !== null) return sendFile(response, file);
  if (sources.salesforce?.side.isAlone === true)
    return void response.writeHead(302, { location: '/lightning' }).end();
  sendPage(response);
  sources.salesforce?.side.prepare();
}

async function answerPost(
  sources: HandlerSources,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const route = API_ROUTES[pathname];
  if (route === undefined) return sendOutcome(response, 404, failed('There is no such page.'));
  const body = await readBody(request);
  if (!body.ok) return sendOutcome(response, 400, body);
  sendOutcome(response, 200, await route(sources, body.value));
}

/** The built file that a path names; only known names, so no path leads out of the folder. */
function fileOf({ options, assetsFolder }: HandlerSources, pathname: string): string | null {
  const [, folder, name = ''] = pathname.split('/');
  if (folder === 'assets') return ASSETS.has(name) ? path.join(assetsFolder, name) : null;
  if (folder !== 'cards') return null;
  const id = decodeURIComponent(name.replace(/\.js$/, ''));
  const bundles = [...options.cards, ...(options.app?.pages ?? [])];
  return bundles.find((one) => one.id === id)?.file ?? null;
}

function watched(query: URLSearchParams): WatchedRecord | null {
  const objectName = objectNameOf(query.get('objectName') ?? '');
  const id = query.get('id') ?? '';
  return objectName === undefined || !/^\d+$/.test(id) ? null : { objectName, id };
}
