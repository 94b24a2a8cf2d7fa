import type { AccountMemory } from '../client/account.ts';
import type { Token, Transport } from '../client/transport.ts';

/** What every question of setting up is answered with. */
export interface SetupWork {
  readonly transport: Transport;
  readonly memory: AccountMemory;
  /** The token that the transport sends: what it may do is asked with the token itself. */
  readonly token: Token;
}
