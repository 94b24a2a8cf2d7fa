import { openJsforceOrg } from '../../src/crm/salesforce/client/open-jsforce-org.ts';
import { salesforceCrm } from '../../src/crm/salesforce/crm.ts';
import type { WayIn } from './salesforce-world.ts';

/** Into Salesforce over its API, with jsforce. */
export const jsforceWay: WayIn = {
  open: ({ url, token, timing, ...rest }) => {
    const access = { kind: 'session', instanceUrl: url, accessToken: token } as const;
    const org = openJsforceOrg({ access, timing, patienceMs: 60_000 });
    return salesforceCrm({ org, timing, ...rest });
  },
  reads: /\/composite$/,
  writes: '/composite/sobjects',
};
