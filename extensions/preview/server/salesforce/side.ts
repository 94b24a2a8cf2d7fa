import type { LightningCard, LightningTab, SalesforcePerson } from '../../shared/salesforce-api.ts';
import type { Outcome } from '../../shared/outcome.ts';

/** The preview's other CRM, which is started when somebody first looks at it. */
export interface SalesforceSide {
  /** Starts the local Salesforce, or gives what was started; a failure is tried again. */
  open(): Promise<Outcome<OpenSalesforce>>;
  /** The first page was served: what takes long can begin in the background. */
  prepare(): void;
  /** Whether the records are in Salesforce alone: then every page is one of Salesforce. */
  readonly isAlone: boolean;
  /** Where Salesforce's style and icons lie, to be served at `/slds/`. */
  readonly styleFolder: string;
}

/** A local Salesforce, and the cards for it. */
export interface OpenSalesforce {
  /** Where it listens. */
  readonly url: string;
  /** A session of somebody, by the id of their user; null for a stranger. */
  tokenFor(userId: string): string | null;
  readonly people: readonly SalesforcePerson[];
  readonly cards: readonly LightningCard[];
  readonly tabs: readonly LightningTab[];
  /** The bundle of the cards, once it is built; another after the model was published anew. */
  cardsFile(): Promise<string>;
  /** The id of the record on which the preview opens. */
  readonly home: string;
  onChange(listener: (change: { readonly object: string; readonly id: string }) => void): () => void;
}
