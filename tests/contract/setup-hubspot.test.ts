import { openApiClientSetup } from '../../src/crm/hubspot/open-api-client-setup.ts';
import { openFetchSetup } from '../../src/crm/hubspot/open-fetch-setup.ts';
import { describeSetup } from './setup-contract.ts';
import { hubSpotSetupWorld } from './setup-hubspot-world.ts';

describeSetup('HubSpot over fetch', () => hubSpotSetupWorld(openFetchSetup));
describeSetup('HubSpot over its own client', () => hubSpotSetupWorld(openApiClientSetup));
