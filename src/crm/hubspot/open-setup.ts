import type { CrmSetup } from '../setup.ts';
import { accountMemory, type AccountMemory } from './client/account.ts';
import { pacedTransport } from './client/paced-transport.ts';
import { Pace } from './client/pacing.ts';
import type { Transport, TransportOptions } from './client/transport.ts';
import { hubSpotSetup } from './setup/hubspot-setup.ts';

/** How an account is opened for setting up: no model is needed. */
export interface OpenSetupOptions extends TransportOptions {
  /** The account's pace; pass the same one wherever a process calls the account. */
  readonly pace?: Pace;
  /** What is kept of the account; pass the same one to all who work with one account. */
  readonly memory?: AccountMemory;
  /** How long one call may take with all its waiting for the account's limits; eight seconds unless given. */
  readonly patienceMs?: number;
}

// A HubSpot function has fifteen seconds in all.
const usualPatienceMs = 8000;

/** Puts pacing and repeating over a transport, and what setting up asks over both. */
export function openHubSpotSetup(raw: Transport, options: OpenSetupOptions): CrmSetup {
  const pace = options.pace ?? new Pace();
  const transport = pacedTransport(raw, pace, { patienceMs: options.patienceMs ?? usualPatienceMs });
  const memory = options.memory ?? accountMemory(transport, pace.timing.now);
  return hubSpotSetup({ transport, memory, token: options.token });
}
