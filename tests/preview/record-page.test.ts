import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations, openBrowser, type TestBrowser } from '../set-up/browser.ts';
import { MARA, type PreviewWorld, startPreviewWorld } from './preview-world.ts';
import { shown } from './shown.ts';

let world: PreviewWorld;
let browser: TestBrowser;
let page: Page;

const by = { userId: MARA.id } as const;
const stageOf = (): string | undefined => world.hubSpot.records.read('deals', '301')?.properties['dealstage'];
const ready = (on: Page): Promise<void> => on.getByRole('heading', { name: /Now at/ }).waitFor();

beforeAll(async () => {
  [world, browser] = await Promise.all([
    startPreviewWorld([
      { entry: 'showcase-card.tsx', title: 'Showcase', location: 'crm.record.tab' },
      { entry: 'stage-card.tsx', title: 'Stage', location: 'crm.record.sidebar' },
    ]),
    openBrowser(),
  ]);
  page = await browser.newPage();
  await page.goto(world.url);
});
beforeEach(async () => {
  world.hubSpot.records.patch('deals', '301', { dealstage: 'decisionmakerboughtin', amount: 84000 }, by);
  if (new URL(page.url()).pathname !== '/') await page.goto(world.url);
  await page.getByRole('heading', { name: 'Now at Decision Maker Bought-In' }).waitFor();
  await page.getByText('€84,000 with Harbour Foods').waitFor();
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

describe('the page of a deal', () => {
  it('opens on the record it was started for and says which one it is', async () => {
    await page.getByRole('heading', { name: 'Harbour Foods, two sites', level: 1 }).waitFor();
    const header = await page.locator('.header-facts').textContent();
    expect(header).toContain('Harbour Foods');
    expect(header).toContain('€84,000');
    expect(header).toContain('Mara Lind');
    await page.getByText('Nothing leaves this machine.').waitFor();
  });

  it('moves the deal with its stage bar, as a person, and the card hears within two seconds', async () => {
    const began = Date.now();
    await page.getByRole('button', { name: 'Move to Closed Lost' }).click();
    await page.getByRole('heading', { name: 'Now at Closed Lost' }).waitFor();
    expect(Date.now() - began).toBeLessThan(2000);
    expect(stageOf()).toBe('closedlost');
    const [newest] = world.hubSpot.records.history('deals', '301', 'dealstage');
    expect(newest).toMatchObject({ value: 'closedlost', sourceType: 'CRM_UI', updatedByUserId: MARA.id });
    expect(await page.locator('.stages [aria-current=step]').textContent()).toContain('Closed Lost');
  });

  it('takes a move back with one press', async () => {
    await page.getByRole('button', { name: 'Move to Closed Won' }).click();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await page.getByRole('heading', { name: 'Now at Decision Maker Bought-In' }).waitFor();
    expect(stageOf()).toBe('decisionmakerboughtin');
  });

  it('tells why HubSpot refuses a move, and stays where the deal is', async () => {
    await page.getByRole('button', { name: 'Move to Contract Sent' }).click();
    await page.getByText('The deal was not moved').waitFor();
    expect(await page.locator('.toast').last().textContent()).toContain('go_live_date');
    expect(await page.locator('.stages [aria-current=step]').textContent()).toContain('Decision Maker');
    expect(stageOf()).toBe('decisionmakerboughtin');
  });

  it('moves the deal by keyboard alone', async () => {
    await page.getByRole('button', { name: 'Move to Qualified To Buy' }).focus();
    await page.keyboard.press('Enter');
    expect(await shown(page.getByRole('heading', { name: 'Now at Qualified To Buy' }))).toBe(true);
  });

  it('edits a property where it stands, by keyboard, and gives the focus back', async () => {
    await page
      .locator('.about')
      .getByRole('button', { name: /edit Amount/ })
      .focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('95000');
    await page.keyboard.press('Enter');
    await page.getByText('€95,000 with Harbour Foods').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('edit Amount');
  });

  it('keeps a value that HubSpot refuses in its field and says why', async () => {
    await page
      .locator('.about')
      .getByRole('button', { name: /edit Amount/ })
      .click();
    await page.keyboard.type('many');
    await page.keyboard.press('Enter');
    await page.locator('.edit-form').getByRole('alert').waitFor();
    expect(await page.locator('.edit-form input').inputValue()).toContain('many');
    expect(world.hubSpot.records.read('deals', '301')?.properties['amount']).toBe('84000');
    await page.keyboard.press('Escape');
  });

  it('edits a property of several options', async () => {
    await page
      .locator('.about')
      .getByRole('button', { name: /edit Competitors/ })
      .click();
    await page.getByRole('checkbox', { name: 'Northbeam' }).check();
    await page.getByRole('checkbox', { name: 'Doing nothing' }).check();
    await page.getByRole('button', { name: 'Save', exact: true }).first().click();
    expect(await shown(page.locator('.about').getByText('Northbeam, Doing nothing'))).toBe(true);
  });

  it('shows how the deal moved, and who moved it', async () => {
    await page.getByRole('tab', { name: 'Overview' }).click();
    const history = await page.locator('.history li').allTextContents();
    expect(history.at(-1)).toContain('Qualified To Buy');
    expect(history.at(-1)).toContain('Mara Lind');
  });
});

describe('the way to other records', () => {
  it('leads from the deal to its company and contacts, and back', async () => {
    await page
      .locator('.sidebar')
      .getByRole('link', { name: /Harbour Foods/ })
      .click();
    await page.getByRole('heading', { name: 'Harbour Foods', level: 1 }).waitFor();
    expect(page.url()).toContain('/company/201');
    await page.goBack();
    await ready(page);
    await page
      .locator('.sidebar')
      .getByRole('link', { name: /Ines Carvalho/ })
      .click();
    await page.getByRole('heading', { name: 'Ines Carvalho', level: 1 }).waitFor();
  });

  it('finds a record by its name with the keyboard alone', async () => {
    await page.getByRole('searchbox', { name: 'Find a deal, company or contact' }).fill('pavel');
    await page
      .locator('.found')
      .getByRole('link', { name: /Pavel Ruud/ })
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await shown(page.getByRole('heading', { name: 'Pavel Ruud', level: 1 }))).toBe(true);
  });

  it('lists the records of a kind', async () => {
    await page.getByRole('link', { name: 'Contacts', exact: true }).click();
    await page.getByText('2 in all').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('says that a record is not there', async () => {
    await page.goto(`${world.url}deal/999`);
    expect(await shown(page.getByRole('heading', { name: 'This deal cannot be shown' }))).toBe(true);
  });
});

describe('news of the model', () => {
  it('shows a mistake as the checker words it, to pages that open later too', async () => {
    world.preview.announce({ kind: 'modelBroken', text: 'config/icp.yaml:12:5 unknown fact "employes"' });
    await page.getByText('config/icp.yaml:12:5 unknown fact "employes"').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.reload();
    await page.getByText('config/icp.yaml:12:5 unknown fact "employes"').waitFor();
    world.preview.announce({ kind: 'modelChanged', text: 'Model updated' });
    await page.getByText('config/icp.yaml').waitFor({ state: 'detached' });
  });

  it('starts the cards anew when the model has changed', async () => {
    await page.getByLabel('Find a competitor').fill('Northbeam');
    world.preview.announce({ kind: 'modelChanged', text: 'Model updated' });
    await page.getByText('Model updated').waitFor();
    await expect.poll(() => page.getByLabel('Find a competitor').inputValue()).toBe('');
  });
});

describe('the page at any width', () => {
  it.each([
    [1440, 'light'],
    [1440, 'dark'],
    [1024, 'light'],
    [320, 'light'],
    [320, 'dark'],
  ] as const)(
    'has no serious accessibility violation and no sideways scroll at %i px, %s',
    async (width, colorScheme) => {
      const sized = await browser.newPage({ width, height: 800, colorScheme });
      await sized.goto(world.url);
      await ready(sized);
      await sized.getByRole('button', { name: 'Why' }).waitFor();
      expect(await axeViolations(sized)).toEqual([]);
      expect(await sized.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await sized.context().close();
    },
  );

  it('moves the deal from a list of stages where there is no room for the bar', async () => {
    const narrow = await browser.newPage({ width: 320, height: 800 });
    await narrow.goto(world.url);
    await ready(narrow);
    await narrow.getByRole('combobox', { name: 'Stage' }).selectOption({ label: 'Closed Won' });
    expect(await shown(narrow.getByRole('heading', { name: 'Now at Closed Won' }))).toBe(true);
    await narrow.context().close();
  });
});
