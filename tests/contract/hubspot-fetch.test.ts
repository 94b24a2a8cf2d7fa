import { openFetchCrm } from '../../src/crm/hubspot/open-fetch.ts';
import { describeCrm } from './crm-contract.ts';
import { hubSpotWorld } from './hubspot-world.ts';

describeCrm('HubSpot over fetch', () => hubSpotWorld(openFetchCrm));
