import type { CardPage, FormatOptions, PropertyValues } from '../shared/card-protocol.ts';
import type { Outcome } from '../shared/outcome.ts';

type Names = readonly string[] | '*';
type Reader = Pick<CardPage, 'readProperties'>;
type Listener = (values: PropertyValues, error?: { message: string }) => void;

interface Subscription {
  readonly names: Names;
  readonly options: FormatOptions | undefined;
  readonly listener: Listener;
  last: string;
}

/** The reads of a card that stay true: each hears of a change of the values that it asked for, and of no other. */
export class LiveProperties {
  readonly #page: Reader;
  readonly #subscriptions = new Set<Subscription>();

  constructor(page: Reader) {
    this.#page = page;
  }

  /** Reads once and keeps telling the listener until `stop`. */
  async subscribe(
    names: Names,
    options: FormatOptions | undefined,
    listener: Listener,
  ): Promise<{ first: Outcome<PropertyValues>; stop: () => void }> {
    const first = await this.#page.readProperties(names, options);
    if (!first.ok) return { first, stop: () => {} };
    const subscription = { names, options, listener, last: JSON.stringify(first.value) };
    this.#subscriptions.add(subscription);
    return { first, stop: () => this.#subscriptions.delete(subscription) };
  }

  /** Reads again for every listener and tells those whose values are others now. */
  async refresh(): Promise<void> {
    await Promise.all([...this.#subscriptions].map((subscription) => this.#refreshOne(subscription)));
  }

  async #refreshOne(subscription: Subscription): Promise<void> {
    const now = await this.#page.readProperties(subscription.names, subscription.options);
    if (!this.#subscriptions.has(subscription)) return;
    if (!now.ok) return subscription.listener({}, { message: now.message });
    const values = JSON.stringify(now.value);
    if (values === subscription.last) return;
    subscription.last = values;
    subscription.listener(now.value);
  }
}
