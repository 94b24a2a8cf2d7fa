import { openFetchHistories } from '../../src/crm/hubspot/open-histories.ts';
import { describeHistories } from './histories-contract.ts';
import { hubSpotPastWorld } from './past/past-worlds.ts';

describeHistories('HubSpot over fetch', hubSpotPastWorld(openFetchHistories));
