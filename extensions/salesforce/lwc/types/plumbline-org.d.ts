// What the generated module `c/plumblineOrg` gives to `c/plumblineHost`: it is made from src/hosts/lightning (see
// scripts/salesforce/build-plumbline-module.ts). `tsconfig.json` maps the name to this file.

/** What a query gave: data, errors, or both. */
export interface GraphqlReply {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[] | undefined;
}

/** What a page of Salesforce lets a card do; see src/crm/salesforce/lightning/platform.ts. */
export interface LightningPlatform {
  graphql(query: string, variables: Readonly<Record<string, unknown>>): Promise<GraphqlReply>;
  apex(method: 'about' | 'read' | 'write', args: Readonly<Record<string, string>>): Promise<string>;
  changed(ids: readonly string[]): Promise<void>;
  wait(ms: number): Promise<void>;
}

/** Made by one module and taken by the other: a card looks into none. */
export interface LightningAccount {
  readonly org: unknown;
}

/** Opens the org over what the page offers. */
export function openAccount(options: { platform: LightningPlatform; model: unknown }): LightningAccount;
