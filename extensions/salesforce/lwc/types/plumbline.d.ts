// What the generated module `c/plumbline` gives to `c/plumblineHost`: it is made from src/hosts/lightning (see
// scripts/salesforce/build-plumbline-module.ts). `tsconfig.json` maps the name to this file.
import type { Replies, Reply } from '../../../../src/wire/reply.ts';
import type { DealRows, Requests } from './plumbline-host.d.ts';
import type { LightningAccount } from './plumbline-org.d.ts';

/** What cards ask. Nothing of it rejects. */
export interface Plumbline {
  ask<N extends keyof Requests>(name: N, request: Requests[N]): Promise<Reply<Replies[N]>>;
  dealsWith(contactId: string): Promise<Reply<DealRows>>;
}

/** Opens Plumbline over an account that `c/plumblineOrg` opened. */
export function openPlumbline(options: { account: LightningAccount }): Plumbline;
