import type { PreviewSetup } from '../shared/api.ts';
import type { ObjectName } from '../shared/objects.ts';

/** Where a card is: on which record, at which state of it, in which build of the cards. */
export interface CardPlace {
  readonly setup: PreviewSetup;
  readonly record: { readonly objectName: ObjectName; readonly id: string };
  readonly version: number;
  readonly build: number;
  readonly go: (path: string) => void;
  readonly refresh: () => void;
}
