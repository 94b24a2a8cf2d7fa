import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shown } from '../preview/shown.ts';
import { openBrowser, type TestBrowser } from '../set-up/browser.ts';
import { cardOf, expectAllDrawn, openRecord, type OpenRecord } from './open-record.ts';
import { type RunningStart, startRunning } from './running-start.ts';

let running: RunningStart;
let browser: TestBrowser;
let page: Page;

const open = (one: 'deal' | 'company' | 'contact', id: string): Promise<OpenRecord> =>
  openRecord(page, running.url, one, id);

beforeAll(async () => {
  [running, browser] = await Promise.all([startRunning(), openBrowser()]);
  page = await browser.newPage();
  page.setDefaultTimeout(6000);
});
afterAll(async () => {
  await browser.close();
  await running.stop();
});

describe('the deal at which the preview opens', () => {
  it('says first what is missing, then what the buyer needs and what to give them', async () => {
    await page.goto(running.url);
    const guide = cardOf(page, 'DealGuideCard');
    await guide.getByText('Vendor evaluation, day 23. Nobody who can sign is on this deal.').waitFor();
    const lines = (await guide.innerText()).split('\n').filter((line) => line.trim() !== '');
    expect(lines.join('\n')).toMatch(
      /^(Attention:\n?)?Vendor evaluation, day 23\..*\nThey are choosing a supplier\. They need to feel confident that .*\nGive them: /,
    );
    await expectAllDrawn(page);
  });

  it('shows fit with its range, reasons, and what to ask next', async () => {
    const { fit } = await open('deal', '4101');
    const text = await fit.innerText();
    expect(text).toContain('Vendor evaluation, day 23. Nobody who can sign is on this deal.');
    expect(text).toMatch(/82 of 100\s+Tier A\s+Pursue/);
    expect(text).toContain('12 of 14 facts known. Could end at 77 to 90: tier A either way.');
    expect(text).toContain('Ask on your next call: Do you store chilled goods? Up to +8.');
    expect(text).toContain('2 of 4 buying roles on the deal.');
    expect(text).toMatch(/Tier A when created, \d+ \w+\./);
  });

  it('says what is missing to leave the stage, and what is met on demand', async () => {
    const { guide } = await open('deal', '4101');
    await guide.getByText('To leave this stage: 2 of 5 missing').waitFor();
    await guide.getByRole('button', { name: '3 met' }).click();
    expect(await shown(guide.getByText('Security review passed'))).toBe(true);
  });

  it('has the battle card of the main competitor and of doing nothing open', async () => {
    const { guide } = await open('deal', '4101');
    const text = await guide.innerText();
    expect(text).toMatch(/Northbeam, main competitor since \d+ \w+/);
    expect(text).toMatch(/Doing nothing, on the deal since \d+ \w+/);
    expect(text).toContain('Don’t say: “Zero downtime.”');
    expect(text).toContain('Say: “No full-day stop in our last 14 cut-overs.”');
  });

  it('copies a customer-facing line', async () => {
    const { guide } = await open('deal', '4101');
    await guide.getByRole('button', { name: 'Copy', exact: true }).first().click();
    await guide.getByRole('button', { name: '✓ Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe('Both systems run side by side for two weeks while you keep shipping.');
  });

  it('counts an objection that was heard, keeps it, and takes it back', async () => {
    const { guide } = await open('deal', '4101');
    const heard = guide.getByText('✓ You heard this');
    const before = await heard.count();
    await guide.getByRole('button', { name: 'I heard this' }).first().click();
    await expect.poll(() => heard.count(), { timeout: 5000 }).toBe(before + 1);
    await open('deal', '4101');
    expect(await heard.count()).toBe(before + 1);
    await heard.nth(1).locator('..').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => heard.count(), { timeout: 5000 }).toBe(before);
    await open('deal', '4101');
    expect(await heard.count()).toBe(before);
  });

  it('lets a battle card be called wrong, with an undo', async () => {
    const { guide } = await open('deal', '4101');
    const said = guide.getByText('✓ You said this is wrong');
    await guide.getByRole('button', { name: 'This is wrong' }).first().click();
    expect(await shown(said)).toBe(true);
    await said.locator('..').getByRole('button', { name: 'Undo' }).click();
    await said.waitFor({ state: 'detached' });
    expect(await guide.getByRole('button', { name: 'This is wrong' }).count()).toBe(2);
  });

  it('shows a criterion met within two seconds of filling it in on the card', async () => {
    const { guide } = await open('deal', '4101');
    await guide.getByRole('button', { name: 'Fill in “Go-live date the buyer confirmed”' }).click();
    await guide.getByRole('button', { name: /edit Go-live date/ }).click();
    await guide.locator('.edit-form input').fill('2027-02-01');
    const began = performance.now();
    await guide.locator('.edit-form').getByRole('button', { name: 'Save' }).click();
    await guide.getByText('To leave this stage: 1 of 5 missing').waitFor();
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('a fact that was missing', () => {
  it('changes the fit of the company within two seconds of being filled in', async () => {
    const { page: at, fit } = await open('deal', '4101');
    await fit.getByRole('button', { name: 'Fill in “Stores chilled goods”' }).click();
    await at.getByRole('heading', { name: 'Marrow & Pike Foods', level: 1 }).waitFor();
    await fit.getByText('82 of 100').waitFor();
    await at
      .locator('.about')
      .getByRole('button', { name: /edit Stores chilled goods/ })
      .click();
    await at.locator('.about select').selectOption({ label: 'Yes' });
    const began = performance.now();
    await at.locator('.about').getByRole('button', { name: 'Save', exact: true }).click();
    await fit.getByText('90 of 100').waitFor();
    expect(performance.now() - began).toBeLessThan(2000);
    expect(await fit.innerText()).toContain(
      '13 of 14 facts known. Could end at 85 to 90: tier A either way.',
    );
  });
});

describe('other records', () => {
  it('shows what someone in a role worries about, the answers, and how deals with them ended', async () => {
    const { page: at } = await open('contact', '3101');
    const card = cardOf(at, 'ContactCard');
    await card.getByText('Deals with this person: 1 open, 1 lost').waitFor();
    const text = await card.innerText();
    expect(text).toContain('Head of operations, champion. Worries about losing standing if it goes wrong.');
    expect(text).toContain('What they tend to say');
    await expectAllDrawn(page);
  });

  it('says of a deal without a company what to do', async () => {
    const { fit, guide } = await open('deal', '4108');
    expect(await fit.innerText()).toMatch(/No company on this deal yet\s+Add the company to the deal/);
    await guide.getByText('Requirements, day 28. Their requirements are not in writing.').waitFor();
  });

  it('gives no score to a company of which too little is known, and says what to ask', async () => {
    const { fit } = await open('company', '2112');
    const text = await fit.innerText();
    expect(text).toContain('Not enough known for a score');
    expect(text).toContain('1 of 14 facts known.');
    expect(text).toContain('Ask on your next call:');
    expect(text).not.toMatch(/\d+ of 100/);
  });

  it('says why a company is disqualified', async () => {
    const { fit } = await open('company', '2111');
    await fit.getByText('Disqualify').first().waitFor();
    expect(await fit.innerText()).toContain('Disqualified: ');
  });
});
