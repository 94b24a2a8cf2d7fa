import type { CrmSetup } from '../setup.ts';
import { fetchTransport } from './client/fetch-transport.ts';
import { openHubSpotSetup, type OpenSetupOptions } from './open-setup.ts';

/** Opens an account for setting up over `fetch`, without HubSpot's client: for function bundles. */
export const openFetchSetup = (options: OpenSetupOptions): CrmSetup =>
  openHubSpotSetup(fetchTransport(options), options);
