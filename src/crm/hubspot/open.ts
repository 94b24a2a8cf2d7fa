import { Pace } from './client/pacing.ts';
import { pacedTransport } from './client/paced-transport.ts';
import type { Transport, TransportOptions } from './client/transport.ts';
import { hubSpotCrm, type HubSpotAccount, type HubSpotCrmOptions } from './crm.ts';

/** How an account is opened. */
export interface OpenOptions extends TransportOptions, Omit<HubSpotCrmOptions, 'transport' | 'timing'> {
  /** The account's pace; pass the same one (see `pacesByAccount`) wherever a process calls the account. */
  readonly pace?: Pace;
  /** How long one call may take with all its waiting for the account's limits; eight seconds unless given. */
  readonly patienceMs?: number;
}

// A HubSpot function has fifteen seconds in all.
const usualPatienceMs = 8000;

/** Puts pacing and repeating over a transport, and the account over both. */
export function openHubSpot(raw: Transport, options: OpenOptions): HubSpotAccount {
  const pace = options.pace ?? new Pace();
  const transport = pacedTransport(raw, pace, { patienceMs: options.patienceMs ?? usualPatienceMs });
  return hubSpotCrm({ ...options, transport, timing: pace.timing });
}
