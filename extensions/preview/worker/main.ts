import { createRemoteRoot, type RemoteChannel } from '@remote-ui/core';
import * as RemoteUI from '@remote-ui/react';
import { createEndpoint, type MessageEndpoint, retain } from '@remote-ui/rpc';
import * as React from 'react';
import type { CardContext, CardPage, CardWorker } from '../shared/card-protocol.ts';
import { callFunction, cardApi, fetchFromBackend } from './card-api.ts';
import { CardBoundary } from './card-boundary.ts';
import { closeWorld } from './closed-world.ts';
import { crmReads } from './crm-reads.ts';
import { LiveProperties } from './live-properties.ts';

type Extend = (api: ReturnType<typeof cardApi>) => React.ReactElement;

/** The worker's own global; typed by hand because the page's library of types is the one in force. */
const scope = globalThis as unknown as MessageEndpoint & {
  importScripts(url: string): void;
  addEventListener(type: string, listener: (event: never) => void): void;
};

const endpoint = createEndpoint<CardPage>(scope);
const page = endpoint.call as unknown as CardPage;
const live = new LiveProperties(page);

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
const stopped = (error: unknown): void => void page.stopped(describe(error));

scope.addEventListener('error', (event: ErrorEvent) => stopped(event.error ?? event.message));
scope.addEventListener(
  'unhandledrejection',
  (event: PromiseRejectionEvent) => void page.log('error', describe(event.reason)),
);

function mount(channel: RemoteChannel, start: { bundleUrl: string; context: CardContext }): Promise<void> {
  retain(channel);
  const render = loadCard(start.bundleUrl, start.context);
  if (render === undefined) return Promise.resolve();
  const root = createRemoteRoot(channel);
  const element = React.createElement(CardBoundary, { onError: stopped, children: render() });
  RemoteUI.createRoot(root).render(element);
  return root.mount();
}

/** Runs the bundle as HubSpot's worker does; undefined when it never called `hubspot.extend`. */
function loadCard(bundleUrl: string, context: CardContext): (() => React.ReactElement) | undefined {
  let extend: Extend | undefined;
  const api = cardApi(page, context, live);
  const log = (level: 'debug' | 'info' | 'warn' | 'error') => (data: unknown) => void page.log(level, data);
  Object.assign(scope, {
    React,
    RemoteUI,
    __HUBSPOT_EXTENSION_WORKER__: true,
    extend_V2: (callback: Extend) => void (extend = callback),
    serverless: (name: string, options?: object) => callFunction(page, name, options),
    hsFetch: (url: string, options?: object) => fetchFromBackend(page, url, options),
    logger: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
    hsWorkerAPI: {
      ...crmReads(page, live),
      useExtensionContext: () => context,
      useExtensionActions: () => api.actions,
      useExtensionApi: () => api,
      useAppPageLocation: () => context.appPage ?? { path: '/', params: {} },
    },
  });
  const load = scope.importScripts.bind(scope);
  load(bundleUrl);
  closeWorld(scope);
  const callback = extend;
  if (callback !== undefined) return () => callback(api);
  stopped(`${bundleUrl} never called hubspot.extend.`);
  return undefined;
}

const offered: CardWorker = { mount, recordChanged: () => live.refresh() };
endpoint.expose({ ...offered });
