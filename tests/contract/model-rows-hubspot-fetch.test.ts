import { openFetchCrm } from '../../src/crm/hubspot/open-fetch.ts';
import { hubSpotRowsWorld } from './hubspot-rows-world.ts';
import { describeModelRows } from './model-rows-contract.ts';
import { describeReleases } from './releases-contract.ts';

const open = () => hubSpotRowsWorld(openFetchCrm);
describeModelRows('HubSpot over fetch', open);
describeReleases('HubSpot over fetch', open);
