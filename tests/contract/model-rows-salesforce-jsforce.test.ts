import { jsforceWay } from './jsforce-way.ts';
import { describeModelRows } from './model-rows-contract.ts';
import { describeReleases } from './releases-contract.ts';
import { salesforceRowsWorld } from './salesforce-rows-world.ts';

const open = () => salesforceRowsWorld(jsforceWay);
describeModelRows('Salesforce over jsforce', open);
describeReleases('Salesforce over jsforce', open);
