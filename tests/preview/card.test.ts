import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openBrowser, type TestBrowser } from '../set-up/browser.ts';
import { type PreviewWorld, startPreviewWorld } from './preview-world.ts';
import { shown } from './shown.ts';

interface Noted {
  readonly undrawn: readonly string[];
  readonly errors: readonly string[];
}

let world: PreviewWorld;
let browser: TestBrowser;
let page: Page;

const noted = (): Promise<Noted> =>
  page.evaluate(() => (window as unknown as { __plumbline: Noted }).__plumbline);
const focused = (): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.textContent);

beforeAll(async () => {
  [world, browser] = await Promise.all([
    startPreviewWorld([
      { entry: 'showcase-card.tsx', title: 'Showcase', location: 'crm.record.tab' },
      { entry: 'broken-card.tsx', title: 'Broken', location: 'crm.record.tab' },
      { entry: 'forbidden-card.tsx', title: 'Forbidden', location: 'crm.record.tab' },
      { entry: 'stage-card.tsx', title: 'Stage', location: 'crm.record.sidebar' },
    ]),
    openBrowser(),
  ]);
  page = await browser.newPage();
  await page.goto(world.url);
  await page.getByRole('button', { name: 'Why' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

describe('a card in the preview', () => {
  it('is the bundler’s production output, wholly drawn and without an error', async () => {
    await expect.poll(() => page.getByText('Nobody who can sign is on this deal.').isVisible()).toBe(true);
    expect(await page.getByRole('progressbar', { name: 'Facts known' }).getAttribute('aria-valuenow')).toBe(
      '6',
    );
    expect(await page.getByRole('img', { name: '82 of 100' }).count()).toBe(1);
    expect(await noted()).toEqual({ undrawn: [], errors: [] });
  });

  it('submits its form to a function with every field by its name', async () => {
    await page.getByLabel('What did they do instead?').fill('Stayed as they were');
    await page.getByLabel('Main reason?').selectOption('status_quo');
    await page.getByRole('button', { name: /Also considered/ }).click();
    await page.getByRole('checkbox', { name: 'Building it' }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'My reading' }).check();
    await page.getByRole('checkbox', { name: 'Not a real loss' }).check();
    await page.getByLabel('Decided on').fill('2026-12-12');
    await page.getByLabel('Price difference').fill('12.5');
    await page.getByRole('switch', { name: 'Tell Mara' }).click();
    await page.getByLabel('What did they do instead?').press('Enter');
    const saved = page.getByText('"saved"');
    await saved.waitFor();
    expect(JSON.parse((await saved.textContent()) ?? '')).toEqual({
      saved: {
        instead: 'Stayed as they were',
        reason: 'status_quo',
        also: ['build'],
        how: 'mine',
        real: true,
        single: false,
        decided: { year: 2026, month: 11, date: 12 },
        difference: 12.5,
        change: '',
        find: '',
        tell: true,
      },
    });
  });

  it('keeps what is typed while the card’s own answers come back late', async () => {
    const text = 'They moved without closing the warehouse, and told the others so.';
    await page.getByLabel('What would have changed it?').pressSequentially(text, { delay: 1 });
    expect(await page.getByLabel('What would have changed it?').inputValue()).toBe(text);
  });

  it('opens its modal by keyboard, gives the focus to it and back', async () => {
    await page.getByRole('button', { name: 'Why' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Why this score' }).waitFor();
    expect(await focused()).toBe('Why this score');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Understood');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused()).toBe('Why');
  });

  it('opens its panel and closes it with Escape', async () => {
    await page.getByRole('button', { name: 'Battle card' }).click();
    await page.getByRole('dialog', { name: 'Battle card' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused()).toBe('Battle card');
  });

  it('opens its menu by keyboard and moves in it with the arrow keys', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'This is wrong' }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Remind me tomorrow');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByText('Noted').waitFor();
    expect(await focused()).toBe('More');
  });

  it('moves between tabs with the arrow keys', async () => {
    await page.getByRole('tab', { name: 'Northbeam' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('What waiting costs them.').waitFor();
    expect(await page.getByText('Checked by Mara Lind.').isVisible()).toBe(false);
  });

  it('shows a tooltip on focus, and copies a line', async () => {
    await page.getByRole('button', { name: 'Copy' }).focus();
    await page
      .getByRole('tooltip', { name: 'Customer-facing' })
      .or(page.getByText('Customer-facing'))
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('The customer-facing line.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Both systems run side by side.');
  });

  it('reads the record and its company through HubSpot’s hooks, written out as HubSpot does', async () => {
    expect(await shown(page.getByRole('heading', { name: 'Now at Decision Maker Bought-In' }))).toBe(true);
    expect(await shown(page.getByText('€84,000 with Harbour Foods'))).toBe(true);
    expect(await shown(page.getByText('Record 301, seen by Mara'))).toBe(true);
  });

  it('hears within two seconds of a write that somebody else made', async () => {
    await page.getByText('€84,000 with Harbour Foods').waitFor();
    const began = Date.now();
    world.hubSpot.records.patch('deals', '301', { amount: 91000 }, { sourceType: 'INTEGRATION' });
    await page.getByText('€91,000 with Harbour Foods').waitFor({ timeout: 4000 });
    expect(Date.now() - began).toBeLessThan(2000);
    world.hubSpot.records.patch('deals', '301', { amount: 84000 }, { sourceType: 'INTEGRATION' });
  });

  it('gets no network of its own, and what the preview does not draw is named', async () => {
    await page.getByRole('tab', { name: 'Forbidden' }).click();
    await page.getByText('A card cannot use fetch in HubSpot.').waitFor();
    await page.getByText('The preview does not draw BarChart. HubSpot does.').waitFor();
    expect((await noted()).undrawn.toSorted()).toEqual(['BarChart', 'Icon quickbooks']);
  });

  it('says what went wrong in its own place when it throws', async () => {
    await page.getByRole('tab', { name: 'Broken' }).click();
    await page.getByRole('heading', { name: 'Broken stopped' }).waitFor();
    expect((await noted()).errors).toHaveLength(1);
    expect(await page.getByRole('heading', { name: /Now at/ }).isVisible()).toBe(true);
  });
});
