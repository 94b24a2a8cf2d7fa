import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openBrowser, type TestBrowser } from '../set-up/browser.ts';
import { openRecord } from './open-record.ts';
import { type RunningStart, startRunning } from './running-start.ts';

let running: RunningStart;
let browser: TestBrowser;
let page: Page;

const deal = (id: string): string => `00600000000${id}AAA`;
const guide = (): Locator => page.locator('[data-card=plumblineDealGuide]');
const fit = (): Locator => page.locator('[data-card=plumblineFit]');
const form = (): Locator => page.getByRole('dialog', { name: 'Why did it end this way?' });

async function openDeal(id: string): Promise<void> {
  await page.goto(`${running.url}lightning/r/Opportunity/${deal(id)}/view`);
  await guide().getByRole('button', { name: 'Read again' }).first().waitFor();
}

async function moveTo(stage: string): Promise<void> {
  await page.getByRole('button', { name: stage, exact: true }).click();
  await page.getByRole('button', { name: 'Mark as Current Stage' }).click();
}

/** Chooses an answer of the form, among those of its question. */
const chosen = (question: string, answer: string | RegExp): Promise<void> =>
  form().getByRole('radiogroup', { name: question }).getByText(answer).click();

/** What the org holds, as the person on the page may see it. */
async function rows(soql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const query = `salesforce/services/data/v67.0/query?q=${encodeURIComponent(soql)}`;
  const response = await fetch(`${running.url}${query}`);
  return ((await response.json()) as { readonly records: readonly Record<string, unknown>[] }).records;
}

beforeAll(async () => {
  [running, browser] = await Promise.all([startRunning(), openBrowser()]);
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser.close();
  await running.stop();
});

describe('the preview, switched to Salesforce', () => {
  it(
    'opens the same deal with the same fit, once the Lightning cards are built',
    { timeout: 180_000 },
    async () => {
      const inHubSpot = await openRecord(page, running.url, 'deal', '4101');
      const line = /\d+ of 100\s+(?:Good:\s+)?Tier \w\s+\w+/;
      const before = line.exec(await inHubSpot.fit.innerText())?.[0];
      await page.getByRole('navigation', { name: 'CRM' }).getByRole('link', { name: 'Salesforce' }).click();
      await fit().getByText('82 of 100').waitFor({ timeout: 150_000 });
      expect(page.url()).toBe(`${running.url}lightning/r/Opportunity/${deal('4101')}/view`);
      const after = line.exec(await fit().innerText())?.[0];
      expect(words(after)).toEqual(words(before));
      expect(words(after)).toEqual(['82', 'of', '100', 'Tier', 'A', 'Pursue']);
      await guide().getByText('Vendor evaluation, day 23. Nobody who can sign is on this deal.').waitFor();
      await page.getByRole('navigation', { name: 'CRM' }).getByRole('link', { name: 'HubSpot' }).click();
      await page.waitForURL(`${running.url}deal/4101`);
    },
  );

  it('tells what the stage gate refuses, and the deal stays', async () => {
    await openDeal('4101');
    await moveTo('Contract');
    const toast = page.locator('.toasts');
    await toast.getByText('Stage not changed').waitFor();
    expect(await toast.innerText()).toContain('Nobody who can sign is on this deal.');
    const [row] = await rows(`SELECT StageName FROM Opportunity WHERE Id = '${deal('4101')}'`);
    expect(row?.['StageName']).toBe('Vendor evaluation');
  });

  it('moves a deal by its path, and the open cards follow within two seconds', async () => {
    await openDeal('4104');
    await guide()
      .getByText(/^Discovery, day \d+/)
      .waitFor();
    const began = performance.now();
    await moveTo('Requirements');
    await guide()
      .getByText(/^Requirements, day 1\./)
      .waitFor();
    expect(performance.now() - began).toBeLessThan(2000);
    await fit()
      .getByText(/^Requirements, day 1\./)
      .waitFor();
    const moves = await rows(
      `SELECT Context__c FROM Plumbline_Event__c WHERE Kind__c = 'stage_moved' AND About_Id__c = '${deal('4104')}'`,
    );
    expect(moves.map((row) => row['Context__c'])).toEqual(['AURA']);
  });

  it('asks why a deal was lost, on the page and in the card, and keeps the answers', async () => {
    await openDeal('4109');
    await moveTo('Closed Lost');
    await form()
      .getByText(/^Closed lost today, .* Four questions, about a minute\.$/)
      .waitFor();
    await form().getByText('Another vendor', { exact: true }).first().click();
    await chosen('Which vendor?', 'Palletworks');
    await chosen('2. Main reason?', /^Trust/);
    await chosen('would most likely have changed it?', 'Proof');
    await form().getByRole('button', { name: 'Save', exact: true }).click();
    await guide()
      .getByText(/Your answers are saved\.$/)
      .first()
      .waitFor();
    const [record] = await rows(
      `SELECT Outcome__c, Competitor__c, Primary_Reason__c FROM Win_Loss__c WHERE Opportunity__c = '${deal('4109')}'`,
    );
    expect(record).toMatchObject({
      Outcome__c: 'lost_to_competitor',
      Competitor__c: 'palletworks',
      Primary_Reason__c: 'trust_risk',
    });
    const [own] = await rows(`SELECT Loss_Reason__c FROM Opportunity WHERE Id = '${deal('4109')}'`);
    expect(own?.['Loss_Reason__c']).toBe('Trust');
    await openDeal('4109');
    await guide()
      .getByText(/^Saved, and in .*Loss Reason.*\.$/)
      .waitFor();
  });

  it('moves a deal by keyboard alone, and the questions stand in the card', async () => {
    await openDeal('4110');
    await page.getByRole('button', { name: 'Closed Lost', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await form().getByRole('heading', { level: 1 }).waitFor();
    await form().locator(':focus').waitFor();
    expect(await form().locator(':focus').innerText()).toMatch(/^Closed lost today, /);
    await page.keyboard.press('Shift+Tab');
    await form().getByRole('button', { name: 'Cancel and close' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    await form().waitFor({ state: 'detached' });
    await guide().locator(':focus').waitFor();
    expect(await guide().locator(':focus').innerText()).toMatch(/^Closed lost today, /);
  });

  it('fills a field in the form that Salesforce opens, and the criterion is met', async () => {
    await openDeal('4101');
    await guide().getByRole('button', { name: 'Fill in “Go-live date the buyer confirmed”' }).click();
    await page.getByLabel('Go-live date the buyer confirmed').fill('2027-02-01');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await guide().getByText('To leave this stage: 1 of 5 missing').waitFor();
    const [row] = await rows(`SELECT Go_Live_Confirmed__c FROM Opportunity WHERE Id = '${deal('4101')}'`);
    expect(row?.['Go_Live_Confirmed__c']).toBe('2027-02-01');
  });

  it('says no more that a move was refused once another was made', async () => {
    await openDeal('4101');
    const toasts = page.locator('.toasts');
    await moveTo('Contract');
    await toasts.getByText('Stage not changed').waitFor();
    await moveTo('Requirements');
    await toasts.getByText('Stage changed successfully.').waitFor();
    expect(await toasts.innerText()).not.toContain('Stage not changed');
  });

  it('lets a manager decide about a tier, and a rep not', async () => {
    await page.goto(`${running.url}lightning/r/Account/001000000002101AAA/view`);
    await fit().getByText('Managers agree with a tier or override it.').waitFor();
    await page.getByLabel('You are').selectOption({ label: 'Nora Feld, manager' });
    await fit().getByRole('button', { name: 'Agree' }).click();
    await fit()
      .getByText(/Nora Feld agreed/i)
      .first()
      .waitFor();
    await page.getByLabel('You are').selectOption({ label: 'Sam Orell, rep' });
    await fit().getByText('82 of 100').waitFor();
    expect(await fit().getByRole('button', { name: 'Agree' }).count()).toBe(0);
  });
});

describe('pages of the other objects', () => {
  it.each([
    ['Account/001000000002101AAA', 'Marrow & Pike Foods', '82 of 100'],
    ['Contact/003000000003101AAA', 'Ines Carvalho', 'Deals with this person: 1 open, 1 lost'],
  ])('%s shows its cards', async (path, name, text) => {
    await page.goto(`${running.url}lightning/r/${path}/view`);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByText(text).first().waitFor();
    expect(await page.locator('.card-slot > *').count()).toBeGreaterThan(0);
  });

  it('leads from the list of leads to a lead, and shows its fit', async () => {
    await page.goto(`${running.url}lightning/o/Lead/list`);
    await page.getByRole('link', { name: 'Silke Anders' }).click();
    await fit().getByText('97 of 100').first().waitFor();
    expect(page.url()).toMatch(/\/lightning\/r\/Lead\/00Q\w+\/view$/);
  });
});

describe('at every width', () => {
  it.each([1440, 1024, 320])('%i pixels: nothing overflows, and axe finds nothing serious', async (width) => {
    const narrow = await browser.newPage({ width, height: 900 });
    await narrow.goto(`${running.url}lightning/r/Opportunity/${deal('4103')}/view`);
    await narrow
      .locator('[data-card=plumblineDealGuide]')
      .getByText(/To leave this stage/)
      .first()
      .waitFor();
    const [wide, seen] = await narrow.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    expect(wide).toBeLessThanOrEqual(seen ?? 0);
    expect(await axeViolations(narrow)).toEqual([]);
    await narrow.context().close();
  });
});

/** The words of a line, without those that only say a tone. */
const words = (line: string | undefined): readonly string[] =>
  (line ?? '').split(/\s+/).filter((word) => word !== 'Good:');
