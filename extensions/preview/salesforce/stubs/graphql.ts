// Stands in for `lightning/graphql`: UI API's GraphQL of the local Salesforce. Like the platform it keeps what it has
// read, gives that first when the same is asked again, and asks anew only by `refresh`.
import { GRAPHQL, lightningPage } from './lightning-page.ts';

interface Query {
  readonly text: string;
}

interface Wired {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[] | undefined;
  readonly refresh?: () => Promise<void>;
}

interface Config {
  readonly query?: Query | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

const kept = new Map<string, Wired>();
const queries = new Map<string, Query>();

/** Parses a query; the same text gives the same. */
export function gql(texts: readonly string[], ...values: readonly string[]): Query {
  const text = texts.map((part, index) => part + (values[index] ?? '')).join('');
  const query = queries.get(text) ?? { text };
  queries.set(text, query);
  return query;
}

async function ask({ query, variables = {} }: Config): Promise<Wired> {
  const { status, body } = await lightningPage().call('POST', GRAPHQL, {
    query: query?.text ?? '',
    variables,
  });
  const { data, errors } = (body ?? {}) as Wired;
  if (status < 300)
    return { data: data ?? undefined, errors: errors && errors.length > 0 ? errors : undefined };
  return { data: undefined, errors: [{ message: `Salesforce answered ${status}: ${JSON.stringify(body)}` }] };
}

/** The wire adapter. */
export class graphql {
  private readonly give: (wired: Wired) => void;
  private config: Config = {};
  private given = '';

  constructor(give: (wired: Wired) => void) {
    this.give = give;
    give({ data: undefined, errors: undefined });
  }

  connect(): void {}

  disconnect(): void {
    this.config = {};
  }

  update(config: Config): void {
    this.config = config;
    this.given = '';
    const known = kept.get(this.key());
    if (known !== undefined) this.emit(known);
    else if (config.query !== undefined) void this.read(config);
  }

  private key(): string {
    return JSON.stringify([this.config.query?.text, this.config.variables]);
  }

  private async read(config: Config): Promise<void> {
    const read = await ask(config);
    if (config !== this.config) return;
    if (read.errors === undefined) kept.set(this.key(), read);
    this.emit(read);
  }

  private emit(read: Wired): void {
    const text = JSON.stringify(read);
    if (text === this.given) return;
    this.given = text;
    const { config } = this;
    this.give({ ...read, refresh: () => this.read(config) });
  }
}
