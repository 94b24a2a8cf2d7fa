import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLightningSettings } from '../e2e/open-lightning-settings.ts';
import { openBrowser, type TestBrowser } from '../set-up/browser.ts';
import { type EmptyOrg, startEmptyOrg } from './gitlab-salesforce.ts';

let org: EmptyOrg;
let browser: TestBrowser;

beforeAll(async () => {
  [org, browser] = await Promise.all([startEmptyOrg(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await org.stop();
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

describe('GitLab’s stages and required fields, in Salesforce, from an empty model', () => {
  it(
    'are mapped in the settings page with controls alone, published, and enforced',
    { timeout: 400_000 },
    async () => {
      const page = await browser.newPage({ width: 1440, height: 1000 });
      page.setDefaultTimeout(20_000);
      const on = await openLightningSettings(page, org.url, 'Invented Admin, admin');
      await on.content.getByText('Start from a pipeline of Salesforce').waitFor();
      await on.press('Take over “Standard”');
      await on.content.getByRole('button', { name: /^10-Duplicate/ }).waitFor();

      await on.part('Facts');
      for (const label of new Set(wanted.map(([, , field]) => field))) {
        await on.choose('Field of Salesforce', label);
        await on.press('Add the fact');
        await on.content.getByRole('button', { name: `Change “${label}”`, exact: true }).waitFor();
      }

      await on.part('Stages');
      for (const stage of new Set(wanted.map(([name]) => name))) {
        await on.stage(stage);
        for (const [, label, field, whenMissing] of wanted.filter(([one]) => one === stage)) {
          await on.press(`Add what to ask to leave “${stage}”`);
          await on.fill('Name, as a rep reads it', label);
          await on.choose('Fact', field);
          await on.choose('How', 'is filled in');
          await on.choose('Level', 'Block');
          await on.choose('Who answers for it', 'Invented Admin');
          await on.fill('What to do when it is missing', whenMissing);
          await on.content.getByRole('button', { name: /^Save/ }).filter({ visible: true }).last().click();
          await on.content.getByRole('button', { name: `Change “${label}”`, exact: true }).waitFor();
        }
      }
      await on.content
        .getByText(/Purchasing Plan: filled in on 2 of 10 deals/i)
        .first()
        .waitFor();

      await on.part('Try it');
      await on.press('Try “Invented deal 10”');
      await on.content.getByText('How many users are expected').last().waitFor();
      await on.content.getByText(/^Of 10 open deals/).waitFor();

      await on.content.getByRole('tab', { name: /^Publish/ }).click();
      await on.fill('Why, in a sentence', 'The stages of the handbook');
      await on.content.getByRole('button', { name: /^Publish th/ }).click();
      await on.saved(/Published as release 1.*Salesforce enforces it/);
      await on.content.getByText('Everything here is published.').waitFor();

      const connection = new Connection({ instanceUrl: org.local.url, accessToken: org.local.token });
      const deal = org.local.records
        .list('Opportunity')
        .find(({ fields }) => fields['Name'] === 'Invented deal 10');
      const refused: unknown = await connection
        .sobject('Opportunity')
        .update({ Id: deal?.id ?? '', StageName: '2-Scoping' })
        .catch((error: unknown) => (error as { readonly data?: unknown }).data);
      expect(JSON.stringify(refused)).toContain('Which product is expected');
    },
  );

  it('is found by the cards at once: a deal shows what it lacks', { timeout: 60_000 }, async () => {
    const page = await browser.newPage({ width: 1440, height: 1000 });
    const deal = org.local.records
      .list('Opportunity')
      .find(({ fields }) => fields['Name'] === 'Invented deal 10');
    await page.goto(`${org.url}lightning/r/Opportunity/${deal?.id ?? ''}/view`);
    const guide = page.locator('[data-card=plumblineDealGuide]');
    await guide.getByText('How many users are expected').first().waitFor();
    expect(await guide.getByText('Which product is expected').count()).toBeGreaterThan(0);
  });
});
