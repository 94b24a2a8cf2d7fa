import { openApiClientClosedDeals, openApiClientHistories } from '../../src/crm/hubspot/open-histories.ts';
import { describeClosedDeals } from './closed-deals-contract.ts';
import { hubSpotPastWorld } from './past/past-worlds.ts';

describeClosedDeals(
  'HubSpot over its own client',
  hubSpotPastWorld(openApiClientHistories, {}, openApiClientClosedDeals),
);
