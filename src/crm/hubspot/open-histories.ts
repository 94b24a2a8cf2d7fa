import type { ClosedDeals } from '../closed-deals.ts';
import type { DealHistories } from '../deal-history.ts';
import type { AccountWork } from './account-work.ts';
import { apiClientTransport } from './client/api-client-transport.ts';
import { countedTransport } from './client/counted-transport.ts';
import { fetchTransport } from './client/fetch-transport.ts';
import { pacedTransport } from './client/paced-transport.ts';
import { Pace } from './client/pacing.ts';
import type { Transport } from './client/transport.ts';
import { hubSpotClosedDeals } from './closed-deals-past.ts';
import { accountWork } from './crm.ts';
import { hubSpotDealHistories } from './deal-histories.ts';
import type { OpenOptions } from './open.ts';

// Bulk work waits for the account's limits rather than giving up.
const usualPatienceMs = 120_000;

/** Opens the past of an account's deals over HubSpot's own client: for the command line. */
export const openApiClientHistories = (options: OpenOptions): DealHistories =>
  hubSpotDealHistories(...bulkWork(apiClientTransport(options), options));

/** The same over `fetch`. */
export const openFetchHistories = (options: OpenOptions): DealHistories =>
  hubSpotDealHistories(...bulkWork(fetchTransport(options), options));

/** Opens an account's closed deals with their past over HubSpot's own client: for the command line. */
export const openApiClientClosedDeals = (options: OpenOptions): ClosedDeals =>
  hubSpotClosedDeals(...bulkWork(apiClientTransport(options), options));

/** The same over `fetch`. */
export const openFetchClosedDeals = (options: OpenOptions): ClosedDeals =>
  hubSpotClosedDeals(...bulkWork(fetchTransport(options), options));

/** Every call is counted, those that were repeated as often as they were sent. */
function bulkWork(raw: Transport, options: OpenOptions): [AccountWork, () => number] {
  const pace = options.pace ?? new Pace();
  const counted = countedTransport(raw);
  const transport = pacedTransport(counted, pace, { patienceMs: options.patienceMs ?? usualPatienceMs });
  return [accountWork({ ...options, transport, timing: pace.timing }), () => counted.calls()];
}
