import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { axeViolations, openBrowser, type TestBrowser } from '../set-up/browser.ts';
import { openLightningSettings, openTab } from './open-lightning-settings.ts';
import { type RunningStart, startRunning } from './running-start.ts';

/** Each of these is many steps, on a machine that may do other things as well. */
vi.setConfig({ testTimeout: 90_000 });

let running: RunningStart;
let browser: TestBrowser;

beforeAll(async () => {
  [running, browser] = await Promise.all([startRunning(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await running.stop();
});

const newPage = async (width = 1440): Promise<Page> => {
  const page = await browser.newPage({ width, height: 1000 });
  page.setDefaultTimeout(20_000);
  return page;
};

async function moveTo(page: Page, stage: string): Promise<void> {
  await page.getByRole('button', { name: stage, exact: true }).click();
  await page.getByRole('button', { name: 'Mark as Current Stage' }).click();
}

const inDiscovery = 'lightning/r/Opportunity/006000000004104AAA/view';

describe('an admin in Salesforce', () => {
  it('is told the addresses when the preview starts', () => {
    expect(running.said()).toContain(`${running.url}lightning/n/Plumbline_Settings`);
    expect(running.said()).toContain(`${running.url}lightning/n/Plumbline_Glossary`);
  });

  it(
    'changes a level, adds a criterion with controls, publishes, and Salesforce enforces it at once',
    { timeout: 240_000 },
    async () => {
      const on = await openLightningSettings(await newPage(), running.url);
      await on.content.getByText('Everything here is published.').waitFor();
      await on.stage('Discovery');

      await on.choose('Level of “Someone who argues for it”', 'Observe');
      await on.saved(/Saved in the draft/);
      await on.content.getByText(/1 change not published yet/).waitFor();

      await on.press('Add what to ask to leave “Discovery”');
      await on.fill('Name, as a rep reads it', 'Money is set aside');
      await on.choose('Fact', 'Budget approved');
      await on.choose('How', 'is');
      await on.choose('Value', 'Yes');
      await on.content
        .getByText(/filled in on \d+ of 22 deals/)
        .first()
        .waitFor();
      await on.choose('Level', 'Block');
      await on.content.getByText('This would stop most deals').waitFor();
      await on.choose('Who answers for it', 'Nora Feld');
      await on.fill('What to do when it is missing', 'Ask who signs for it, and by when.');
      await on.press('Save, and block all the same');
      await on.saved(/Saved in the draft/);
      await on.content.getByText(/2 changes not published yet/).waitFor();

      await on.part('Publish (2)');
      await on.content.getByText(/Discovery, to leave: Money is set aside/).waitFor();
      await on.fill('Why, in a sentence', 'Money before paper');
      await on.press('Publish these 2 changes');
      await on.saved(/Published as release 2.*Salesforce enforces it from the next save on/);
      await on.content.getByText('Everything here is published.').waitFor();
      await on.content.getByText(/Money before paper/).waitFor();

      const { page } = on;
      await page.goto(`${running.url}${inDiscovery}`);
      const guide = page.locator('[data-card=plumblineDealGuide]');
      await guide.getByText('Money is set aside').first().waitFor();
      await guide.getByText('Ask who signs for it, and by when.').first().waitFor();
      await moveTo(page, 'Requirements');
      const toasts = page.locator('.toasts');
      await toasts.getByText('Stage not changed').waitFor();
      expect(await toasts.innerText()).toContain('Money is set aside');
    },
  );

  it('overwrites nobody: what another changed first is told where it was changed, and stands', async () => {
    const [one, other] = await Promise.all([
      openLightningSettings(await newPage(), running.url),
      openLightningSettings(await newPage(), running.url),
    ]);
    await one.stage('Discovery');
    await other.stage('Discovery');
    await other.press('Change “Which ERP they use”');
    await other.fill('Name, as a rep reads it', 'The ERP they run');
    await one.choose('Level of “Which ERP they use”', 'Warn');
    await one.saved(/Saved in the draft/);

    await other.press('Save to the draft');
    await other.content.getByText(/changed this a moment ago/).waitFor();
    // What was typed is still there, and the page shows what stands now.
    expect(await other.content.getByLabel('Name, as a rep reads it').inputValue()).toBe('The ERP they run');
    await other.content.getByText(/1 change not published yet/).waitFor();

    // Another thing goes through for both.
    await other.press('Leave it as it was');
    await other.choose('Level of “A morning in their warehouse”', 'Observe');
    await other.saved(/Saved in the draft/);
    await other.content.getByText(/2 changes not published yet/).waitFor();
    await one.press('Read again');
    await one.content.getByText(/2 changes not published yet/).waitFor();
    await one.part('Publish (2)');
    await one.press('Give the draft up');
    await one.press('Yes, give it up');
    await one.content.getByText('Everything here is published.').waitFor();
  });

  it('tries a draft on a deal, and on the open pipeline', async () => {
    const on = await openLightningSettings(await newPage(), running.url);
    await on.part('Try it');
    await on.press('Try “Marrow & Pike: three sites”');
    await on.content.getByText(/With this draft \d of \d (is|are) missing to leave this stage/).waitFor();
    await on.content.getByText(/^Of 12 open deals/).waitFor();
    expect(await on.content.getByText(/With this draft: (met|missing|not met)/).count()).toBeGreaterThan(2);
  });

  it('is the only one who has the settings: a rep is told who has them', async () => {
    const page = await newPage();
    await page.goto(`${running.url}lightning/n/Plumbline_Settings`);
    await page.getByRole('heading', { name: 'This page is not shown to you' }).waitFor();
    const tabs = page.getByRole('navigation', { name: 'App' });
    expect(await tabs.getByRole('link', { name: 'Plumbline settings' }).count()).toBe(0);
    await tabs.getByRole('link', { name: 'Glossary' }).waitFor();
  });
});

describe('the manager’s page and the glossary', () => {
  it('takes note of the profile for the function that whoever looks speaks for', async () => {
    const content = await openTab(await newPage(), running.url, 'Plumbline_Page', 'Nora Feld, manager');
    await content.getByRole('button', { name: 'Take note for Sales' }).click();
    await content
      .getByText(/Nora Feld, \d+ \w+/)
      .first()
      .waitFor();
    expect(await content.getByRole('button', { name: 'Take note for Sales' }).count()).toBe(0);
  });

  it('leads from a card to the glossary, where a word is found', async () => {
    const page = await newPage();
    await page.goto(`${running.url}${inDiscovery}`);
    await page
      .locator('[data-card=plumblineDealGuide]')
      .getByRole('button', { name: /^What the words mean/ })
      .click();
    await page.getByLabel('Search the words').fill('vendor evaluation');
    await page.getByRole('heading', { name: 'Vendor evaluation' }).first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/lightning/n/Plumbline_Glossary');
  });
});

describe.each([
  ['Plumbline_Settings', ['Stages', 'Facts', 'Fit', 'Content', 'Try it', 'Rules', 'Publish']],
  ['Plumbline_Page', []],
  ['Plumbline_Glossary', []],
] as const)('%s', (tab, parts) => {
  it.each([1440, 1024, 320])(
    'at %i px has no serious accessibility violation and no sideways scroll',
    async (width) => {
      const page = await newPage(width);
      const content = await openTab(page, running.url, tab, 'Mara Lind, admin');
      const expectSound = async (part: string): Promise<void> => {
        expect({ part, found: await axeViolations(page) }).toEqual({ part, found: [] });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ part, wide: wide <= width }).toEqual({ part, wide: true });
      };
      await expectSound(tab);
      for (const part of parts) {
        await content.getByRole('tab', { name: part }).click();
        await expectSound(part);
      }
    },
  );
});
