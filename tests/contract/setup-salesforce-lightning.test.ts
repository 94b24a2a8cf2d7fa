import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { CrmSetup } from '../../src/crm/setup.ts';
import { openBrowser, type TestBrowser } from '../set-up/browser.ts';
import { describeSetup } from './setup-contract.ts';
import { salesforceSetupWorld } from './setup-salesforce-world.ts';

interface SetupPage {
  readonly setups: CrmSetup[];
  callOrg(at: number, path: string, body: unknown): Promise<{ status: number; body: unknown }>;
  openSetup(platform: unknown): CrmSetup;
}

const entry = `
import { openLightningOrg } from './src/crm/salesforce/lightning/open-lightning-org.ts';
import { openLightningSetup } from './src/crm/salesforce/lightning/open-lightning-setup.ts';
import { salesforceSetup } from './src/crm/salesforce/setup/salesforce-setup.ts';
export const openSetup = (platform) =>
  salesforceSetup(openLightningSetup(platform, openLightningOrg(platform)));
`;

let browser: TestBrowser;
let page: Page;
const orgs: { readonly url: string; readonly token: string }[] = [];

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'neutral',
    format: 'esm',
  });
  browser = await openBrowser();
  page = await browser.newPage();
  await page.exposeFunction('callOrg', callOrg);
  const source = outputFiles[0]?.text ?? '';
  await page.addScriptTag({
    type: 'module',
    content: `${source}\nObject.assign(globalThis, { openSetup });`,
  });
  await page.waitForFunction(() => 'openSetup' in globalThis);
});
afterAll(() => browser.close());

async function callOrg(at: number, path: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(new URL(path, orgs[at]?.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${orgs[at]?.token ?? ''}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

/** Runs in the page: what stands in for the platform. */
function openInPage(at: number): void {
  const here = globalThis as unknown as SetupPage & { setups?: CrmSetup[] };
  const asked = async (path: string, body: unknown): Promise<unknown> => {
    const reply = await here.callOrg(at, path, body);
    if (reply.status < 300) return reply.body;
    throw Object.assign(new Error('refused'), reply);
  };
  const setups: CrmSetup[] = here.setups ?? [];
  setups[at] = here.openSetup({
    graphql: (query: string, variables: unknown) =>
      asked('/services/data/v67.0/graphql', { query, variables }),
    apex: (method: string, args: unknown) => asked(`/apexremote/PlumblineRecords.${method}`, args),
    changed: () => Promise.resolve(),
    wait: () => Promise.resolve(),
  });
  Object.assign(globalThis, { setups });
}

async function openWay(url: string, token: string): Promise<CrmSetup> {
  const at = orgs.push({ url, token }) - 1;
  await page.evaluate(openInPage, at);
  return new Proxy({} as CrmSetup, {
    get: (_, name) =>
      name === 'then'
        ? undefined
        : (...args: unknown[]) =>
            page.evaluate(
              ([index, method, given]) => {
                const here = globalThis as unknown as {
                  setups: Readonly<Record<string, (...all: unknown[]) => unknown>>[];
                };
                return here.setups[index]?.[method]?.(...given);
              },
              [at, String(name), args] as const,
            ),
  });
}

describeSetup('Salesforce in a page', () => salesforceSetupWorld({ readsRules: false, open: openWay }));
