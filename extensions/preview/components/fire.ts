/** The part of a DOM event that crosses to a card. */
export interface CardEvent {
  readonly type: string;
  readonly bubbles: boolean;
  readonly timeStamp: number;
  readonly id: string;
}

/** What the preview keeps for whoever looks, a test among them. */
export interface PreviewRecord {
  /** Names of components and icons that the preview does not draw. */
  readonly undrawn: string[];
  /** What cards threw or logged as an error. */
  readonly errors: string[];
}

declare global {
  interface Window {
    __plumbline?: PreviewRecord;
  }
}

/** The page's record of what went wrong, made on first use. */
export function previewRecord(): PreviewRecord {
  window.__plumbline ??= { undrawn: [], errors: [] };
  return window.__plumbline;
}

/** Notes once that something is not drawn. */
export function noteUndrawn(name: string): void {
  const { undrawn } = previewRecord();
  if (!undrawn.includes(name)) undrawn.push(name);
}

/** Calls a card's handler across the worker; what it throws is noted, since nobody awaits a handler. */
export async function fire<Args extends readonly unknown[]>(
  handler: ((...args: Args) => unknown) | undefined,
  ...args: Args
): Promise<void> {
  if (handler === undefined) return;
  try {
    await handler(...args);
  } catch (error) {
    previewRecord().errors.push(error instanceof Error ? error.message : String(error));
    console.error('A card’s handler failed.', error);
  }
}

/** The card's side of an event on the page. */
export function cardEvent(event: { type: string; bubbles: boolean; timeStamp: number }): CardEvent {
  const { type, bubbles, timeStamp } = event;
  return { type, bubbles, timeStamp, id: crypto.randomUUID() };
}
