import { openApiClientHistories } from '../../src/crm/hubspot/open-histories.ts';
import { describeHistories } from './histories-contract.ts';
import { hubSpotPastWorld } from './past/past-worlds.ts';

describeHistories('HubSpot over its own client', hubSpotPastWorld(openApiClientHistories));
