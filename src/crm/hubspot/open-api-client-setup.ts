import type { CrmSetup } from '../setup.ts';
import { apiClientTransport } from './client/api-client-transport.ts';
import { openHubSpotSetup, type OpenSetupOptions } from './open-setup.ts';

/** Opens an account for setting up over HubSpot's own client: for the command line and the service. */
export const openApiClientSetup = (options: OpenSetupOptions): CrmSetup =>
  openHubSpotSetup(apiClientTransport(options), options);
