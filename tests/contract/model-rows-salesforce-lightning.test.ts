import { afterAll, beforeAll } from 'vitest';
import { type LightningBrowser, openLightningBrowser } from './lightning-way.ts';
import { describeModelRows } from './model-rows-contract.ts';
import { describeReleases } from './releases-contract.ts';
import { salesforceRowsWorld } from './salesforce-rows-world.ts';

let browser: LightningBrowser;
beforeAll(async () => {
  browser = await openLightningBrowser();
});
afterAll(() => browser.close());

const open = () => salesforceRowsWorld(browser.way);
describeModelRows('Salesforce in a page, by Apex', open);
describeReleases('Salesforce in a page, by Apex', open);
