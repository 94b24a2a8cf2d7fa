import { openJsforceOrg } from '../../src/crm/salesforce/client/open-jsforce-org.ts';
import { salesforceSetup } from '../../src/crm/salesforce/setup/salesforce-setup.ts';
import { describeSetup } from './setup-contract.ts';
import { salesforceSetupWorld } from './setup-salesforce-world.ts';

describeSetup('Salesforce over jsforce', () =>
  salesforceSetupWorld({
    readsRules: true,
    open: (instanceUrl, accessToken) =>
      salesforceSetup(openJsforceOrg({ access: { kind: 'session', instanceUrl, accessToken } }).setup),
  }),
);
