import { createContext, useContext } from 'react';
import type { PropertyValues } from '../shared/card-protocol.ts';
import type { ObjectName } from '../shared/objects.ts';
import type { RecordField } from '../shared/api.ts';
import type { Outcome } from '../shared/outcome.ts';

/** Opens and closes by id the dialogs of one card; a dialog adds itself while it exists. */
export class OverlayRegistry {
  readonly #dialogs = new Map<string, { open(): void; close(): void }>();

  add(id: string, dialog: { open(): void; close(): void }): () => void {
    this.#dialogs.set(id, dialog);
    return () => {
      if (this.#dialogs.get(id) === dialog) this.#dialogs.delete(id);
    };
  }

  open(id: string): void {
    this.#dialogs.get(id)?.open();
  }

  close(id: string): void {
    this.#dialogs.get(id)?.close();
  }
}

/** What a page offers the components of a card. */
export interface CardHost {
  readonly overlays: OverlayRegistry;
  readonly portalId: number;
  /** Null on a page of the app. */
  readonly record: { readonly objectName: ObjectName; readonly id: string } | null;
  /** Grows with every change of the open record. */
  readonly version: number;
  openRecord(objectName: ObjectName, id: string): void;
  /** The preview’s path for a page of the app, such as `/glossary`. */
  appPage(to: string, params: Readonly<Record<string, string>>): string;
  go(path: string): void;
  tell(tone: string, title: string, message: string): void;
  readFields(
    objectName: ObjectName,
    id: string,
    names: readonly string[],
  ): Promise<Outcome<readonly RecordField[]>>;
  writeField(objectName: ObjectName, id: string, values: PropertyValues): Promise<Outcome<null>>;
}

const CardHostContext = createContext<CardHost | null>(null);

/** Gives the components of a card their host. */
export const CardHostProvider = CardHostContext.Provider;

/** The host of the card that this component belongs to. */
export function useCardHost(): CardHost {
  const host = useContext(CardHostContext);
  if (host === null) throw new Error('A card’s component is drawn outside a card.');
  return host;
}

/** The reactions that HubSpot hands to a click handler: they open and close dialogs by id. */
export function reactionsOf(overlays: OverlayRegistry) {
  const open = (id: string): void => overlays.open(id);
  const close = (id: string): void => overlays.close(id);
  return { openPanel: open, openModal: open, closePanel: close, closeModal: close };
}
