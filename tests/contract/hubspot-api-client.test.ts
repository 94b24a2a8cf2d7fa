import { openApiClientCrm } from '../../src/crm/hubspot/open-api-client.ts';
import { describeCrm } from './crm-contract.ts';
import { hubSpotWorld } from './hubspot-world.ts';

describeCrm('HubSpot over its own client', () => hubSpotWorld(openApiClientCrm));
