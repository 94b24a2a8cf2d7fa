import { openFetchClosedDeals, openFetchHistories } from '../../src/crm/hubspot/open-histories.ts';
import { describeClosedDeals } from './closed-deals-contract.ts';
import { hubSpotPastWorld } from './past/past-worlds.ts';

describeClosedDeals('HubSpot over fetch', hubSpotPastWorld(openFetchHistories, {}, openFetchClosedDeals));
