const NOT_IN_A_CARD: Readonly<Record<string, string>> = {
  fetch: 'Use hubspot.fetch or hubspot.serverless.',
  XMLHttpRequest: 'Use hubspot.fetch or hubspot.serverless.',
  WebSocket: 'Use hubspot.fetch or hubspot.serverless.',
  EventSource: 'Use hubspot.fetch or hubspot.serverless.',
  importScripts: 'A card is one bundle.',
  indexedDB: 'A card keeps nothing in the browser.',
  caches: 'A card keeps nothing in the browser.',
};

/** Takes from the worker what a card has no right to in HubSpot, so that a card that needs it fails here too. */
export function closeWorld(scope: object): void {
  for (const [name, instead] of Object.entries(NOT_IN_A_CARD)) {
    const refuse = (): never => {
      throw new Error(`A card cannot use ${name} in HubSpot. ${instead}`);
    };
    const isCallable = typeof (scope as Record<string, unknown>)[name] === 'function';
    Object.defineProperty(scope, name, isCallable ? { value: refuse } : { get: refuse });
  }
}
