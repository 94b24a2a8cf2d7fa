import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shown } from '../preview/shown.ts';
import { axeViolations, openBrowser, type TestBrowser } from '../set-up/browser.ts';
import { cardOf, expectAllDrawn, openRecord } from './open-record.ts';
import { openSettings } from './open-settings.ts';
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

const newPage = async (width = 1440) => {
  const page = await browser.newPage({ width, height: 1000 });
  page.setDefaultTimeout(20_000);
  return page;
};

describe('an admin in HubSpot', () => {
  it('is told the addresses when the preview starts', () => {
    expect(running.said()).toContain(`${running.url}settings`);
    expect(running.said()).toContain(`${running.url}plumbline/glossary`);
  });

  it('changes a level, adds a criterion with controls, publishes, and a deal shows it without a build', async () => {
    const deal = await openRecord(await newPage(), running.url, 'deal', '4101');
    await deal.guide.getByText('To leave this stage: 2 of 5 missing').waitFor();
    const on = await openSettings(await newPage(), running.url);
    await on.content.getByText('Everything here is published.').waitFor();
    await on.stage('Vendor evaluation');

    await on.choose('Level of “Go-live date the buyer confirmed”', 'Observe');
    await on.saved(/Saved in the draft/);
    await on.content.getByText(/1 change not published yet/).waitFor();

    await on.press('Add what to ask to leave “Vendor evaluation”');
    await on.fill('Name, as a rep reads it', 'Money is set aside');
    await on.choose('Fact', 'Budget approved');
    await on.choose('How', 'is');
    await on.choose('Value', 'Yes');
    await on.content
      .getByText(/[Ff]illed in on 7 of 22 deals/)
      .first()
      .waitFor();
    await on.choose('Level', 'Block');
    await on.content.getByText('This would stop most deals').waitFor();
    await on.choose('Level', 'Warn');
    await on.content.getByText('This would stop most deals').waitFor({ state: 'detached' });
    await on.choose('Who answers for it', 'Nora Feld');
    await on.fill('What to do when it is missing', 'Ask who signs for it, and by when.');
    await on.press('Save to the draft');
    await on.saved(/Saved in the draft/);
    await on.content.getByText(/2 changes not published yet/).waitFor();

    await on.part('Publish');
    await on.content
      .getByText(/Vendor evaluation, to leave: Money is set aside/)
      .first()
      .waitFor();
    await on.fill('Why, in a sentence', 'Money before paper');
    await on.press('Publish these 2 changes');
    await on.content
      .getByText(/Money before paper/)
      .first()
      .waitFor();
    await on.content.getByText('Everything here is published.').waitFor();
    await expectAllDrawn(on.page);

    const { guide } = await openRecord(deal.page, running.url, 'deal', '4101');
    await guide.getByText('To leave this stage: 3 of 6 missing').waitFor();
    await guide.getByText('Money is set aside').waitFor();
    expect(await guide.innerText()).toContain('Ask who signs for it, and by when.');
  });

  it('overwrites nobody: what another changed first is told where it was changed, and stands', async () => {
    const [one, other] = await Promise.all([
      openSettings(await newPage(), running.url),
      openSettings(await newPage(), running.url),
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
    await other.choose('Level of “Someone who argues for it”', 'Observe');
    await other.saved(/Saved in the draft/);
    await other.content.getByText(/2 changes not published yet/).waitFor();
    await one.press('Read again');
    await one.content.getByText(/2 changes not published yet/).waitFor();
    await one.part('Publish');
    await one.press('Give the draft up');
    await one.press('Yes, give it up');
    await one.content.getByText('Everything here is published.').waitFor();
  });
});

describe('the manager’s page', () => {
  it('takes note of the profile for the function that whoever looks speaks for', async () => {
    const page = await newPage();
    await page.goto(`${running.url}plumbline`);
    const card = cardOf(page, 'PlumblinePage');
    await card.getByRole('button', { name: 'Take note for Marketing' }).click();
    await card.getByRole('button', { name: 'Take note for Marketing' }).waitFor({ state: 'detached' });
    expect(await shown(card.getByText(/Mara Lind, \d+ \w+/))).toBe(true);
  });

  it('leads to the glossary, where a word is found, and from a card too', async () => {
    const page = await newPage();
    await page.goto(`${running.url}plumbline`);
    const card = cardOf(page, 'PlumblinePage');
    await card.getByRole('link', { name: 'What the words mean' }).click();
    await card.getByLabel('Search the words').fill('vendor evaluation');
    await card.getByRole('button', { name: /^Stages of New business \(\d\)/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/plumbline/glossary');

    const { guide } = await openRecord(page, running.url, 'deal', '4101');
    const link = guide.getByRole('link', { name: /What the words mean/ });
    expect(await link.getAttribute('href')).toContain('/plumbline/glossary');
  });
});

describe.each([
  ['settings', 'SettingsPage', ['Stages', 'Facts', 'Fit', 'Content', 'Rules', 'Try it', 'Publish']],
  ['plumbline', 'PlumblinePage', []],
  ['plumbline/glossary', 'PlumblinePage', []],
] as const)('%s', (path, id, parts) => {
  it.each([1440, 1024, 320])(
    'at %i px has no serious accessibility violation and no sideways scroll',
    async (width) => {
      const page = await newPage(width);
      await page.goto(`${running.url}${path}`);
      const card = cardOf(page, id);
      await card
        .getByText(/Release \d+/)
        .first()
        .waitFor();
      for (const part of [null, ...parts]) {
        if (part !== null) await card.getByRole('tab', { name: part }).click();
        if (part === 'Stages') await card.getByRole('button', { name: /^Discovery:/ }).click();
        expect(await axeViolations(page), `${path}, ${part} at ${width}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path}, ${part}`).toBe(
          width,
        );
      }
      await expectAllDrawn(page);
      await page.context().close();
    },
  );
});
