import type { ServerResponse } from 'node:http';
import type { PreviewState } from '../../shared/api.ts';
import type { SalesforceEvent } from '../../shared/salesforce-api.ts';
import type { SalesforceSide } from './side.ts';

/** Tells open pages of Salesforce which records were changed, and the preview's state. */
export interface SalesforceChanges {
  /** Keeps the response open and writes events to it until the page goes. */
  listen(response: ServerResponse): Promise<void>;
  /** Tells every page of another state. */
  enter(state: PreviewState): void;
  stop(): void;
}

const HEARTBEAT_MS = 15_000;

/** Passes on what the local Salesforce tells, once it is started. */
export function salesforceChanges(side: SalesforceSide, state: () => PreviewState): SalesforceChanges {
  const pages = new Set<ServerResponse>();
  const heard = new WeakSet<object>();
  const send = (page: ServerResponse, event: SalesforceEvent): void =>
    void page.write(`data: ${JSON.stringify(event)}\n\n`);
  const timer = setInterval(() => pages.forEach((page) => page.write(': still here\n\n')), HEARTBEAT_MS);
  return {
    listen: async (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      pages.add(response);
      response.on('close', () => pages.delete(response));
      send(response, { kind: 'state', ...state() });
      const opened = await side.open();
      if (!opened.ok || heard.has(opened.value)) return;
      heard.add(opened.value);
      opened.value.onChange(({ object, id }) =>
        pages.forEach((page) => send(page, { kind: 'recordChanged', object, id })),
      );
    },
    enter: (next) => pages.forEach((page) => send(page, { kind: 'state', ...next })),
    stop: () => {
      clearInterval(timer);
      pages.forEach((page) => page.end());
    },
  };
}
