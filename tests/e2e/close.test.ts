import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shown } from '../preview/shown.ts';
import { openBrowser, type TestBrowser } from '../set-up/browser.ts';
import { answer, expectAllDrawn, moveTo, msUntil, openRecord, type OpenRecord } from './open-record.ts';
import { type RunningStart, startRunning } from './running-start.ts';

let running: RunningStart;
let browser: TestBrowser;
let page: Page;

const open = (id: string): Promise<OpenRecord> => openRecord(page, running.url, 'deal', id);
const asked = (guide: Locator): Locator =>
  guide.getByText(/^Closed lost today, .* Four questions, about a minute\.$/);

beforeAll(async () => {
  [running, browser] = await Promise.all([startRunning(), openBrowser()]);
  page = await browser.newPage();
  page.setDefaultTimeout(6000);
});
afterAll(async () => {
  await browser.close();
  await running.stop();
});

/** The four answers about a loss to Palletworks. */
async function answerLoss(guide: Locator): Promise<void> {
  await answer(guide, /What did they do instead/, 'Another vendor');
  await answer(guide, /Which vendor/, 'Palletworks');
  await answer(guide, /Main reason/, 'Trust');
  await answer(guide, /How do you know/, 'The buyer said so after deciding');
  await answer(guide, /changed it/, 'Proof');
}

describe('a deal that is lost', () => {
  it('shows the questions at the top of the guide within two seconds', async () => {
    const { guide } = await open('4109');
    const began = performance.now();
    await moveTo(page, 'Closed lost');
    expect(await msUntil(asked(guide), began)).toBeLessThan(2000);
    expect((await guide.innerText()).trim()).toMatch(/^Closed lost today/);
    await guide
      .getByText('Already noted: left at Vendor evaluation, €61,000, tier A when created, Palletworks.')
      .waitFor();
  });

  it('says what is still wanted, and saves nothing until then', async () => {
    const { guide, stored } = await open('4109');
    await answer(guide, /What did they do instead/, 'Another vendor');
    await guide.getByRole('button', { name: 'Save', exact: true }).click();
    await guide.getByText('Still wanted: Main reason?').waitFor();
    expect(await stored('plumbline_wl_outcome')).toBeNull();
  });

  it('saves the answers, says where, and has them on the record and after a reload', async () => {
    const { guide, stored } = await open('4109');
    await answerLoss(guide);
    await guide.getByRole('button', { name: 'Save', exact: true }).click();
    await guide.getByText(/Your answers are saved\.$/).waitFor();
    const saved = /^Saved, and in .*Closed lost reason.*\. Mara Lind answers you by \d+ \w+\.$/i;
    await guide.getByText(saved).waitFor();
    expect(await stored('plumbline_wl_outcome')).toBe('lost_to_competitor');
    expect(await stored('plumbline_wl_competitor')).toBe('palletworks');
    expect(await stored('plumbline_wl_primary_reason')).toBe('trust_risk');
    expect(await stored('plumbline_wl_would_have_changed')).toBe('proof');
    expect(await stored('closed_lost_reason')).toBe('Trust');
    const reloaded = await open('4109');
    await reloaded.guide.getByText(saved).waitFor();
  });

  it('lets the answers be corrected', async () => {
    const { guide, stored } = await open('4109');
    await guide.getByRole('button', { name: 'Change the answers' }).click();
    await answer(guide, /Main reason/, 'Price or value');
    await guide.getByRole('button', { name: 'Save the changes' }).click();
    await guide.getByText('Price or value', { exact: true }).waitFor();
    expect(await stored('plumbline_wl_primary_reason')).toBe('price_value');
    expect(await stored('plumbline_wl_competitor')).toBe('palletworks');
  });

  it('is answered by keyboard alone, from the stage to the saved line', async () => {
    const { guide, stored } = await open('4106');
    await page.getByRole('button', { name: 'Move to Closed lost' }).focus();
    await page.keyboard.press('Enter');
    await asked(guide).waitFor();
    await tabTo(page, 'Another vendor');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await guide.getByRole('group', { name: /Main reason/ }).waitFor();
    await tabTo(page, 'Price or value');
    await tabTo(page, 'Effort and time to get going', 'ArrowDown');
    await tabTo(page, 'Save');
    await page.keyboard.press('Enter');
    await guide.getByText(/Your answers are saved\.$/).waitFor();
    expect(await stored('plumbline_wl_outcome')).toBe('lost_to_in_house');
    expect(await stored('plumbline_wl_primary_reason')).toBe('time_to_value');
  });

  it('that was no real loss is over with one press', async () => {
    const { guide, stored } = await open('4110');
    await moveTo(page, 'Closed lost');
    await asked(guide).waitFor();
    await guide.getByRole('button', { name: 'Not a real loss' }).click();
    await guide.getByText(/Your answers are saved\.$/).waitFor();
    expect(await stored('plumbline_wl_outcome')).toBe('not_a_real_loss');
  });

  it('can be put off until tomorrow, and that can be undone', async () => {
    const { guide } = await open('4112');
    await moveTo(page, 'Closed lost');
    await asked(guide).waitFor();
    await guide.getByRole('button', { name: 'Remind me tomorrow' }).click();
    await guide.getByText(/Put off: the questions come back on \d+ \w+\.$/).waitFor();
    await guide.getByRole('button', { name: 'Undo' }).click();
    expect(await shown(asked(guide))).toBe(true);
  });

  it('is asked about no more once the move is taken back', async () => {
    const { guide } = await open('4104');
    await moveTo(page, 'Closed lost');
    await asked(guide).waitFor();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await guide.getByText(/^Discovery, day \d+/).waitFor();
    expect(await asked(guide).count()).toBe(0);
    await expectAllDrawn(page);
  });
});

describe('a deal that is won', () => {
  it('asks three questions, with the competitors on the deal ticked already', async () => {
    const { guide, stored } = await open('4111');
    await moveTo(page, 'Closed won');
    await guide.getByText(/^Closed won today, .* Three questions, under a minute\.$/).waitFor();
    const considered = guide.getByRole('group', { name: /considering at the end/ });
    expect(await considered.getByRole('checkbox', { name: 'Palletworks' }).isChecked()).toBe(true);
    await answer(guide, /What mainly decided it/, 'How we sold');
    await answer(guide, /How do you know/, 'My reading');
    await guide.getByRole('button', { name: 'Save', exact: true }).click();
    await guide.getByText(/Your answers are saved\.$/).waitFor();
    expect(await stored('plumbline_wl_outcome')).toBe('won');
    expect(await stored('plumbline_wl_primary_reason')).toBe('sales_process');
    expect(await stored('closed_won_reason')).toBe('How we sold');
  });
});

/** Presses a key until the thing with this name has the focus. */
async function tabTo(at: Page, name: string, key: 'Tab' | 'ArrowDown' = 'Tab'): Promise<void> {
  const focused = (): Promise<string> =>
    at.evaluate(() => {
      const element = document.activeElement;
      return (element?.closest('label')?.innerText ?? element?.textContent ?? '').trim().split('\n')[0] ?? '';
    });
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focused()) === name) return;
    await at.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach “${name}”.`);
}
