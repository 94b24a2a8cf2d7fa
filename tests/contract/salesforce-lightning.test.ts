import { afterAll, beforeAll } from 'vitest';
import { describeCrm } from './crm-contract.ts';
import { type LightningBrowser, openLightningBrowser } from './lightning-way.ts';
import { describeRights } from './rights-contract.ts';
import { salesforceWorld } from './salesforce-world.ts';

let browser: LightningBrowser;
beforeAll(async () => {
  browser = await openLightningBrowser();
});
afterAll(() => browser.close());

describeCrm('Salesforce in a page, by GraphQL and Apex', () => salesforceWorld(browser.way));
describeRights('GraphQL and Apex', () => browser.way);
