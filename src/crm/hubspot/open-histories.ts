import type { DealHistories } from '../deal-history.ts';
import { apiClientTransport } from './client/api-client-transport.ts';
import { countedTransport } from './client/counted-transport.ts';
import { fetchTransport } from './client/fetch-transport.ts';
import { pacedTransport } from './client/paced-transport.ts';
import { Pace } from './client/pacing.ts';
import type { Transport } from './client/transport.ts';
import { accountWork } from './crm.ts';
import { hubSpotDealHistories } from './deal-histories.ts';
import type { OpenOptions } from './open.ts';

// Bulk work waits for the account's limits rather than giving up.
const usualPatienceMs = 120_000;

/** Opens the past of an account's deals over HubSpot's own client: for the command line. */
export const openApiClientHistories = (options: OpenOptions): DealHistories =>
  openHistories(apiClientTransport(options), options);

/** The same over `fetch`. */
export const openFetchHistories = (options: OpenOptions): DealHistories =>
  openHistories(fetchTransport(options), options);

/** Every call is counted, those that were repeated as often as they were sent. */
function openHistories(raw: Transport, options: OpenOptions): DealHistories {
  const pace = options.pace ?? new Pace();
  const counted = countedTransport(raw);
  const transport = pacedTransport(counted, pace, { patienceMs: options.patienceMs ?? usualPatienceMs });
  const work = accountWork({ ...options, transport, timing: pace.timing });
  return hubSpotDealHistories(work, () => counted.calls());
}
