import { openApiClientCrm } from '../../src/crm/hubspot/open-api-client.ts';
import { hubSpotRowsWorld } from './hubspot-rows-world.ts';
import { describeModelRows } from './model-rows-contract.ts';
import { describeReleases } from './releases-contract.ts';

const open = () => hubSpotRowsWorld(openApiClientCrm);
describeModelRows('HubSpot over its own client', open);
describeReleases('HubSpot over its own client', open);
