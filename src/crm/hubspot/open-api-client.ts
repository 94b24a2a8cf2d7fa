import { apiClientTransport } from './client/api-client-transport.ts';
import type { HubSpotAccount } from './crm.ts';
import { openHubSpot, type OpenOptions } from './open.ts';

/** Opens an account over HubSpot's own client: for the command line and the service. */
export const openApiClientCrm = (options: OpenOptions): HubSpotAccount =>
  openHubSpot(apiClientTransport(options), options);
