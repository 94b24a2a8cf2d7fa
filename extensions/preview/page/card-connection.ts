import { createRemoteReceiver, type RemoteReceiver } from '@remote-ui/core';
import { createEndpoint } from '@remote-ui/rpc';
import type { CardContext, CardPage, CardWorker } from '../shared/card-protocol.ts';

/** A card at work: its worker, and the tree that it draws. */
export interface CardConnection {
  readonly receiver: RemoteReceiver;
  recordChanged(): void;
  stop(): void;
}

/** Starts a card in a worker of its own, as HubSpot does. */
export function connectCard(
  bundleUrl: string,
  context: CardContext,
  page: CardPage,
  onStopped: (message: string) => void,
): CardConnection {
  const worker = new Worker('/assets/worker.js', { name: context.extension.cardTitle });
  const endpoint = createEndpoint<CardWorker>(worker);
  endpoint.expose({ ...page });
  const card = endpoint.call as unknown as CardWorker;
  const receiver = createRemoteReceiver();
  const report = (error: unknown): void => onStopped(error instanceof Error ? error.message : String(error));
  worker.addEventListener('error', (event) => onStopped(event.message));
  void card.mount(receiver.receive, { bundleUrl, context }).catch(report);
  return {
    receiver,
    recordChanged: () => void card.recordChanged().catch(report),
    stop: () => worker.terminate(),
  };
}
