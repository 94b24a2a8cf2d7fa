import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, run } from '../cli/run-cli.ts';
import { openBrowser, type TestBrowser } from '../set-up/browser.ts';
import { msUntil, openRecord } from './open-record.ts';
import { type RunningStart, startRunning } from './running-start.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'plumbline-saved-'));
const config = path.join(scratch, 'config');
const stages = path.join(config, 'stages.yaml');
let running: RunningStart;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  cpSync(path.join(root, 'config'), config, { recursive: true });
  [running, browser] = await Promise.all([startRunning(['--port', '0', '--config', config]), openBrowser()]);
  page = await browser.newPage();
  await openRecord(page, running.url, 'deal', '4101');
});
afterAll(async () => {
  await browser.close();
  await running.stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** Saves a file with one text in place of another; when that was. */
function save(before: string, after: string): number {
  const text = readFileSync(stages, 'utf8');
  expect(text).toContain(before);
  // As `sed -i` and `git checkout` save.
  writeFileSync(`${stages}.new`, text.replace(before, after));
  renameSync(`${stages}.new`, stages);
  return performance.now();
}

describe('a file of the model that is saved while a page is open', () => {
  it('shows in the page within two seconds', async () => {
    const began = save('Nobody who can sign is on this deal.', 'No one with a signature is on this deal.');
    const shown = page.getByText('Vendor evaluation, day 23. No one with a signature is on this deal.');
    expect(await msUntil(shown, began)).toBeLessThan(2000);
    await page.getByText(/^Model \w+ is published\.$/).waitFor();
  });

  it('shows a mistake as "model check" words it, and the cards stay as they were', async () => {
    const began = save('fact: economic_buyers, countAtLeast: 1', 'fact: economic_byers, countAtLeast: 1');
    const report = page.locator('.model-broken pre');
    expect(await msUntil(report, began)).toBeLessThan(2000);
    const checked = await run(['model', 'check', '--config', config]);
    expect(checked).toMatchObject({ code: 1 });
    expect(checked.out).toContain('economic_byers');
    expect((await report.textContent())?.trim()).toBe(checked.out.trim());
    await page.getByText('No one with a signature is on this deal.').first().waitFor();
  });

  it('takes the message away when the mistake is mended', async () => {
    const report = page.locator('.model-broken pre');
    const began = save('fact: economic_byers, countAtLeast: 1', 'fact: economic_buyers, countAtLeast: 1');
    await report.waitFor({ state: 'detached' });
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it(
    'shows in both CRMs when both are open, with the last of several that were saved',
    { timeout: 180_000 },
    async () => {
      const lightning = await browser.newPage();
      await lightning.goto(`${running.url}lightning/r/Opportunity/006000000004101AAA/view`);
      const guide = lightning.locator('[data-card=plumblineDealGuide]');
      await guide
        .getByText(/No one with a signature is on this deal\./)
        .first()
        .waitFor({ timeout: 150_000 });
      save('No one with a signature is on this deal.', 'A signature is missing.');
      await new Promise((resolve) => setTimeout(resolve, 450));
      const began = save('A signature is missing.', 'Find who signs.');
      const inHubSpot = page.getByText('Vendor evaluation, day 23. Find who signs.');
      const [there, here] = await Promise.all([
        msUntil(guide.getByText(/Find who signs\./).first(), began),
        msUntil(inHubSpot, began),
      ]);
      // Two pages start anew at once, one of them with every card of Salesforce.
      expect(Math.max(here, there)).toBeLessThan(5000);
    },
  );
});
