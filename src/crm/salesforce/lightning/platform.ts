/** What a GraphQL operation gave: data, errors, or both, as the specification of GraphQL has it. */
export interface GraphqlReply {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[] | undefined;
}

/** What a page of Salesforce lets a card do: the only ways out of it. */
export interface LightningPlatform {
  /**
   * Runs a query of UI API's GraphQL, under the rights of the person who looks, and gives what is true now, not what
   * the page has kept. https://developer.salesforce.com/docs/platform/lwc/guide/reference-graphql-wire.html
   */
  graphql(query: string, variables: Readonly<Record<string, unknown>>): Promise<GraphqlReply>;
  /** Calls a method of the Apex class `PlumblineRecords`; gives the JSON that it returns, or rejects. */
  apex(method: 'about' | 'read' | 'write', args: Readonly<Record<string, string>>): Promise<string>;
  /**
   * Says that records were changed behind the page's back, so that what shows them reads them anew.
   * https://developer.salesforce.com/docs/platform/lwc/guide/reference-notify-record-update.html
   */
  changed(ids: readonly string[]): Promise<void>;
  /** Comes back after so many milliseconds. */
  wait(ms: number): Promise<void>;
}
