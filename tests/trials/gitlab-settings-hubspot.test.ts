import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSettings } from '../e2e/open-settings.ts';
import { shown } from '../preview/shown.ts';
import { openBrowser, type TestBrowser } from '../set-up/browser.ts';
import { type EmptyAccount, startEmptyAccount } from './gitlab-hubspot.ts';

let account: EmptyAccount;
let browser: TestBrowser;

beforeAll(async () => {
  [account, browser] = await Promise.all([startEmptyAccount(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await account.stop();
});

/** What the handbook wants before each stage is left, field by field. */
const wanted = [
  ['0-Pending Acceptance', 'An estimate of the pipeline', 'Amount', 'Fill in Amount.'],
  ['1-Discovery', 'How many users are expected', 'Expected Number of Users', 'Fill it in.'],
  ['1-Discovery', 'Which product is expected', 'Expected Product', 'Fill it in.'],
  ['3-Technical Evaluation', 'What a proof of concept has to show', 'POC Success Criteria', 'Write it down.'],
  ['4-Proposal', 'How they review and sign', 'Purchasing Plan', 'Write it into Purchasing Plan.'],
  ['6-Awaiting Signature', 'Who else they looked at', 'Competitors', 'Fill in Competitors.'],
  ['6-Awaiting Signature', 'Why it was won', 'Closed Won Details', 'Fill in Closed Won Details.'],
] as const;

describe('GitLab’s stages and required fields, in HubSpot, from an empty model', () => {
  it('are mapped in the settings page with controls alone, and published', async () => {
    const page = await browser.newPage({ width: 1440, height: 1000 });
    page.setDefaultTimeout(20_000);
    const on = await openSettings(page, account.url);
    await on.content.getByText('Start from a pipeline of HubSpot').waitFor();
    await on.press('Take over “Standard”');
    await on.content.getByRole('button', { name: /^10-Duplicate/ }).waitFor();

    await on.part('Facts');
    await on.press('Add a fact from a field');
    for (const label of new Set(wanted.map(([, , field]) => field))) {
      await on.choose('Field', label);
      await on.press('Add the fact');
      await on.content.getByRole('button', { name: `Change “${label}”`, exact: true }).waitFor();
    }

    await on.part('Stages');
    for (const stage of new Set(wanted.map(([stage]) => stage))) {
      await on.stage(stage);
      for (const [, label, field, whenMissing] of wanted.filter(([one]) => one === stage)) {
        await on.press(`Add what to ask to leave “${stage}”`);
        await on.fill('Name, as a rep reads it', label);
        await on.choose('Fact', field);
        await on.choose('How', 'is filled in');
        await on.choose('Level', 'Warn');
        await on.fill('Who answers for it', 'Sales Operations');
        await on.fill('What to do when it is missing', whenMissing);
        await on.press('Save to the draft');
        await on.content.getByRole('button', { name: `Change “${label}”`, exact: true }).waitFor();
      }
    }
    await on.content
      .getByText(/Purchasing Plan: filled in on 2 of 10 deals/i)
      .first()
      .waitFor();

    await on.part('Try it');
    await on.press('Show the newest open deals');
    await on.press('Try “Invented deal 10”');
    await on.panel.getByText('How many users are expected').first().waitFor();
    await on.panel.getByText(/^Of \d+ open deals/).waitFor();

    await on.part('Publish');
    await on.fill('Why, in a sentence', 'The stages of the handbook');
    await on.content.getByRole('button', { name: /^Publish th/ }).click();
    await on.content.getByText('Everything here is published.').waitFor();
    expect(await shown(on.panel.getByText(/The stages of the handbook/))).toBe(true);
    expect(await on.content.getByText(/^Release 1 /).count()).toBeGreaterThan(0);
  });

  it('stay mapped when HubSpot renames a stage, and the page says so', async () => {
    const renamed = await fetch(`${account.local.url}/crm/pipelines/2026-09/deals/standard/stages/s1`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${account.local.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ label: 'Discovery call held' }),
    });
    expect(renamed.status).toBe(200);
    const page = await browser.newPage({ width: 1440, height: 1000 });
    page.setDefaultTimeout(20_000);
    const on = await openSettings(page, account.url);
    await on.stage('1-Discovery');
    // What was seen of the CRM stays good for a minute.
    const said = on.panel.getByText(/In HubSpot: Discovery call held/);
    await expect
      .poll(
        async () => {
          await on.press('Read again');
          await on.content.getByRole('button', { name: 'Read again' }).waitFor();
          return said.count();
        },
        { timeout: 90_000, interval: 5000 },
      )
      .toBe(1);
    expect(await on.panel.getByLabel('Stage of HubSpot').first().inputValue()).toBe('s1');
    expect(await shown(on.panel.getByText('How many users are expected'))).toBe(true);
  });
});
