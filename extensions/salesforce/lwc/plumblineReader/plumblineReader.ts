import { LightningElement, wire } from 'lwc';
import { gql, graphql, type ParsedQuery, type WiredQuery } from 'lightning/graphql';
import { lendReader } from 'c/plumblineHost';

/** Salesforce gives no answer at all: the query is asked in another way then. */
const PATIENCE_MS = 8000;

interface UnderWay {
  readonly resolve: (reply: WiredQuery) => void;
  /** What the wire gives is from what the page has kept, and Salesforce is to be asked. */
  readonly isToBeAsked: boolean;
}

/**
 * Shows nothing, and runs GraphQL for the page: the platform runs queries only through the wire of a component
 * (mutations alone can be called). One query at a time; `c/plumblineHost` gives each to a reader that is free.
 */
export default class PlumblineReader extends LightningElement {
  text: string | undefined;
  variables: Readonly<Record<string, unknown>> | undefined;
  private latest: WiredQuery = {};
  private underWay: UnderWay | null = null;
  private isAsking = false;
  private takeBack: (() => void) | null = null;

  /** Reactive: another text is another query. */
  get query(): ParsedQuery | undefined {
    return this.text === undefined
      ? undefined
      : gql`
          ${this.text}
        `;
  }

  override connectedCallback(): void {
    this.takeBack = lendReader((text, variables, isRepeated) => this.run(text, variables, isRepeated));
  }

  override disconnectedCallback(): void {
    this.takeBack?.();
    this.takeBack = null;
    this.underWay?.resolve({ errors: [{ message: 'The card was taken off the page.' }] });
    this.underWay = null;
  }

  @wire(graphql, { query: '$query', variables: '$variables' })
  hear(given: WiredQuery): void {
    if (given.data === undefined && given.errors === undefined) return;
    this.latest = given;
    const { underWay } = this;
    if (underWay === null || this.isAsking) return;
    if (underWay.isToBeAsked && given.errors === undefined) this.askAnew(underWay);
    else this.finish(underWay);
  }

  private run(
    text: string,
    variables: Readonly<Record<string, unknown>>,
    isRepeated: boolean,
  ): Promise<WiredQuery> {
    return new Promise((resolve) => {
      const underWay: UnderWay = { resolve, isToBeAsked: isRepeated };
      const isSame = this.text === text && JSON.stringify(this.variables) === JSON.stringify(variables);
      this.underWay = underWay;
      // The platform's own timer: without one, a wire that never answers would keep every card waiting.
      setTimeout(() => this.giveUp(underWay), PATIENCE_MS);
      if (isSame) {
        this.askAnew(underWay);
        return;
      }
      this.text = text;
      this.variables = variables;
    });
  }

  /** Reads from Salesforce what the page may have kept. The wire is not called again where nothing is another. */
  private askAnew(underWay: UnderWay): void {
    const { refresh } = this.latest;
    if (refresh === undefined) {
      this.finish(underWay);
      return;
    }
    this.isAsking = true;
    refresh().then(
      () => this.finish(underWay),
      (error: unknown) => this.finish(underWay, { errors: [{ message: String(error) }] }),
    );
  }

  private giveUp(underWay: UnderWay): void {
    this.finish(underWay, { errors: [{ message: 'Salesforce did not answer the query.' }] });
  }

  private finish(underWay: UnderWay, reply: WiredQuery = this.latest): void {
    if (this.underWay === underWay) {
      this.underWay = null;
      this.isAsking = false;
    }
    underWay.resolve(reply);
  }
}
