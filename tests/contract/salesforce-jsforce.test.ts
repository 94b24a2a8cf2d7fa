import { describeCrm } from './crm-contract.ts';
import { jsforceWay } from './jsforce-way.ts';
import { describeRights } from './rights-contract.ts';
import { salesforceWorld } from './salesforce-world.ts';

describeCrm('Salesforce over jsforce', () => salesforceWorld(jsforceWay));
describeRights('jsforce', () => jsforceWay);
