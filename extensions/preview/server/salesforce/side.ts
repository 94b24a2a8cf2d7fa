import type { LightningCard, SalesforcePerson } from '../../shared/salesforce-api.ts';
import type { Outcome } from '../../shared/outcome.ts';

/** The preview's other CRM, which is started when somebody first looks at it. */
export interface SalesforceSide {
  /** Starts the local Salesforce and builds the cards, or gives what was started; a failure is tried again. */
  open(): Promise<Outcome<OpenSalesforce>>;
  /** Where Salesforce's style and icons lie, to be served at `/slds/`. */
  readonly styleFolder: string;
}

/** A local Salesforce with the cards built for it. */
export interface OpenSalesforce {
  /** Where it listens. */
  readonly url: string;
  /** A session of somebody, by the id of their user; null for a stranger. */
  tokenFor(userId: string): string | null;
  readonly people: readonly SalesforcePerson[];
  readonly cards: readonly LightningCard[];
  /** The bundle of the cards; another after the model was published anew. */
  readonly cardsFile: () => string;
  /** The id of the record on which the preview opens. */
  readonly home: string;
  onChange(listener: (change: { readonly object: string; readonly id: string }) => void): () => void;
}
