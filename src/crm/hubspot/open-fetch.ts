import { openHubSpot, type OpenOptions } from './open.ts';
import { fetchTransport } from './client/fetch-transport.ts';
import type { HubSpotAccount } from './crm.ts';

/** Opens an account over `fetch`, without HubSpot's client: for function bundles. */
export const openFetchCrm = (options: OpenOptions): HubSpotAccount =>
  openHubSpot(fetchTransport(options), options);
