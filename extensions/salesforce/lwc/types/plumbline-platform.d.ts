// What the platform gives to `c/plumblineHost` and `c/plumblineReader` at run time, and publishes no types for.

declare module 'c/plumblineModel' {
  /** The checked model, as data. */
  export const model: unknown;
}

declare module 'c/plumblineParts' {
  /** The parts of the same model, whole. */
  export const parts: unknown;
}

declare module '@salesforce/apex/PlumblineRecords.about' {
  const call: () => Promise<string>;
  export default call;
}

declare module '@salesforce/apex/PlumblineRecords.read' {
  const call: (args: Readonly<Record<string, string>>) => Promise<string>;
  export default call;
}

declare module '@salesforce/apex/PlumblineRecords.write' {
  const call: (args: Readonly<Record<string, string>>) => Promise<string>;
  export default call;
}

declare module 'lightning/graphql' {
  import type { WireAdapterConstructor } from 'lwc';

  /** A query that was parsed; the same text gives the same. */
  export interface ParsedQuery {
    readonly kind: 'Document';
  }
  /** What the wire gives: nothing at first, then data or errors, and a way to ask Salesforce anew. */
  export interface WiredQuery {
    readonly data?: unknown;
    readonly errors?: readonly { readonly message: string }[] | undefined;
    readonly refresh?: () => Promise<unknown>;
  }
  /** https://developer.salesforce.com/docs/platform/lwc/guide/reference-graphql-wire.html */
  export const graphql: WireAdapterConstructor<
    { query: ParsedQuery | undefined; variables: Readonly<Record<string, unknown>> | undefined },
    WiredQuery
  >;
  export function gql(texts: readonly string[], ...values: readonly string[]): ParsedQuery;
}
