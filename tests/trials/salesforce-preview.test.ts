import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningStart, startRunning } from '../e2e/running-start.ts';
import { axeViolations, openBrowser, type TestBrowser } from '../set-up/browser.ts';
import { material } from './trial-model.ts';

/** The first time, the Lightning cards are built. */
const CARDS_MS = 150_000;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const card = (name: string) => page.locator(`[data-card=${name}]`);

/** The paths of the records in the list of an object. */
async function listed(url: string, object: string): Promise<readonly string[]> {
  await page.goto(`${url}lightning/o/${object}/list`);
  await page.locator('tbody a').first().waitFor({ timeout: CARDS_MS });
  return page
    .locator('tbody th a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

describe('the sObject tree of Salesforce’s samples, in the preview', { timeout: 300_000 }, () => {
  let running: RunningStart;
  beforeAll(async () => {
    running = await startRunning(['--port', '0', '--import', join(material, 'data/salesforce-sample')]);
  });
  afterAll(() => running.stop());

  it('opens on Salesforce, which alone can hold it, and says so', async () => {
    expect(running.said()).toContain('10 Account, 6 Contact, 20 Opportunity');
    expect(running.said()).toContain('HubSpot cannot hold an sObject tree');
    await page.goto(running.url);
    await page.waitForURL(/\/lightning\/r\/Opportunity\/006\w+\/view$/);
    await page.getByText('the sObject tree in salesforce-sample, which only Salesforce can hold').waitFor();
    expect(await page.getByRole('navigation', { name: 'CRM' }).count()).toBe(0);
    await page.goto(`${running.url}deal/4101`);
    expect(new URL(page.url()).pathname).toMatch(/^\/lightning/);
  });

  it('shows the guide and the fit of a deal', async () => {
    await page.goto(running.url);
    await card('plumblineDealGuide')
      .getByRole('button', { name: 'Read again' })
      .first()
      .waitFor({ timeout: CARDS_MS });
    await card('plumblineFit')
      .getByText(/not enough|of 100/i)
      .first()
      .waitFor();
    expect(await page.getByText(/could not|cannot be read/i).count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('gives every account a fit, or says that not enough is known', async () => {
    const accounts = await listed(running.url, 'Account');
    expect(accounts).toHaveLength(10);
    for (const account of accounts) {
      await page.goto(new URL(account, running.url).href);
      await card('plumblineFit')
        .getByText(/not enough|of 100/i)
        .first()
        .waitFor();
    }
  });
});

describe('Maven’s four tables, in the preview', { timeout: 300_000 }, () => {
  let running: RunningStart;
  beforeAll(async () => {
    const maven = join(import.meta.dirname, 'maven');
    running = await startRunning([
      ...['--port', '0', '--import', join(material, 'data/maven-crm')],
      ...['--mapping', join(maven, 'import.yaml'), '--config', join(maven, 'config')],
    ]);
  });
  afterAll(() => running.stop());

  it('open in HubSpot, and the same deal in Salesforce', async () => {
    await page.goto(running.url);
    // Until the record is read, the page's heading is another.
    const heading = page.getByRole('heading', { level: 1, name: /GTX|GTK|MG/ });
    await heading.waitFor();
    const name = await heading.innerText();
    await page.getByRole('navigation', { name: 'CRM' }).getByRole('link', { name: 'Salesforce' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 60_000 });
    await card('plumblineDealGuide')
      .getByRole('button', { name: 'Read again' })
      .first()
      .waitFor({ timeout: CARDS_MS });
    await page.getByText('the tables in maven-crm').waitFor();
    expect(running.said()).toContain('Opportunity, CloseDate: none: 2,089 rows');
  });

  it('show the fit of an account', async () => {
    const [first = ''] = await listed(running.url, 'Account');
    await page.goto(new URL(first, running.url).href);
    await card('plumblineFit')
      .getByText(/\d+ of 100/)
      .first()
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
