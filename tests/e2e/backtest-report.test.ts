import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { backtestHtml } from '../../src/hosts/cli/report/backtest-html.ts';
import { axeViolations, openBrowser, type TestBrowser } from '../set-up/browser.ts';
import { dealNames, holdingEvidence } from '../views/evidence/sample-evidence.ts';

vi.setConfig({ testTimeout: 45_000 });

let browser: TestBrowser;
let folder = '';
let address = '';

beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'plumbline-report-'));
  const file = join(folder, 'report.html');
  const about = { records: 'deals.csv', on: '2026-11-22', model: 'c0ffee123456' };
  await writeFile(file, await backtestHtml(holdingEvidence, dealNames, about));
  address = pathToFileURL(file).href;
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** The smallest text of the plots, in pixels of the screen. */
const smallestPlotText = (): number =>
  Math.min(
    ...[...document.querySelectorAll('svg')].flatMap((svg) => {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      return [...svg.querySelectorAll('text')].map(
        (text) => Number.parseFloat(text.getAttribute('font-size') ?? '0') * scale,
      );
    }),
  );

describe('the report of a backtest in a browser', () => {
  it.each([
    [1200, 'light'],
    [1200, 'dark'],
    [360, 'light'],
    [320, 'dark'],
  ] as const)(
    'stays in its width at %i px in %s, its plots can be read, and axe finds nothing',
    async (width, colorScheme) => {
      const page = await browser.newPage({ width, colorScheme });
      await page.goto(address);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(smallestPlotText)).toBeGreaterThan(11);
    },
  );

  it('prints dark on white, with the numbers behind every plot', async () => {
    const page = await browser.newPage({ width: 680, colorScheme: 'dark' });
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await page.getByRole('cell', { name: '147 of 262' }).first().isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(680);
  });
});
