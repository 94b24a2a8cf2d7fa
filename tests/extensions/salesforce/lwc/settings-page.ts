import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { SettingsView } from '../../../../src/views/admin/settings-view.ts';
import type { ProblemView } from '../../../../src/views/parts.ts';
import { axeViolations } from '../../../set-up/browser.ts';
import type { Answering, SentRequest, Shown, Theatre } from './card-stage.ts';
import { emptySettings, erpKnown, smallSettings } from './fixtures/settings.ts';

const shown: Shown = { component: 'plumblineSettings', width: 1024 };

/** Answers with this page, and keeps every change with a word. */
export const settingsOf = (settings: SettingsView): Answering => ({
  readSettings: () => ({ ok: true, value: { settings, said: null } }),
  changeDraft: () => ({
    ok: true,
    value: { settings: { ...settings, revision: settings.revision + 1 }, said: 'Saved to the draft.' },
  }),
});

const stale: ProblemView = {
  kind: 'out_of_date',
  title: 'Nora Feld changed this meanwhile',
  next: 'It blocks now. Look at it, and save again if yours is to count.',
  retry: false,
};

/** The page as another left it while this one was open. */
const blocked: SettingsView = {
  ...smallSettings,
  revision: 9,
  pipelines: smallSettings.pipelines.map((pipeline) => ({
    ...pipeline,
    stages: pipeline.stages.map((stage) => ({
      ...stage,
      exit: stage.exit.map((one) => ({
        ...one,
        mark: 'mark-9',
        form: { ...one.form, level: 'block' as const },
      })),
    })),
  })),
};

const openStage = (page: Page, name: RegExp): Promise<void> => page.getByRole('button', { name }).click();

/** Chooses from a list of Salesforce's, by what it is called and what it offers. */
export async function choose(page: Page, list: string | RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: list }).first().click();
  await page.getByRole('option', { name: option }).first().click();
}

const edits = (calls: readonly { readonly name: string; readonly request: SentRequest }[]) =>
  calls.filter((call) => call.name === 'changeDraft').map((call) => call.request);

/** What the settings page does, in a browser. */
export function describeSettingsPage(theatre: () => Theatre): void {
  describe('The settings page', () => {
    it('says what is not published yet, and shows each stage with what it stands for', async () => {
      const { page, calls } = await theatre().show(shown, settingsOf(smallSettings));
      await page.getByRole('heading', { name: '1 change that is not published yet.' }).waitFor();
      expect(calls[0]).toEqual({ name: 'readSettings', request: { count: true } });
      await page.getByText('Discovery: 1 to leave').waitFor();
      await page.getByText('Evaluating vendors (renamed from Vendor evaluation)').waitFor();
      await openStage(page, /^Discovery:/);
      await page.getByText('The buyer: Problem identification').waitFor();
      await page.getByText('Deal: ERP, filled in 12 of 40 deals').waitFor();
    });

    it('changes a level at once, with the mark of what was read, and says that it is saved', async () => {
      const stage = await theatre().show(shown, settingsOf(smallSettings));
      const { page, calls } = stage;
      await openStage(page, /^Discovery:/);
      await choose(page, 'Level of “Which ERP they use”', /^Observe/);
      await expect.poll(() => stage.toasts()).toEqual(['Saved to the draft.']);
      expect(edits(calls)).toEqual([
        {
          base: 12,
          revision: 4,
          mark: 'mark-1',
          edit: {
            kind: 'putCriterion',
            pipeline: 'new_business',
            stage: 'discovery',
            direction: 'exit',
            id: 'erp_known',
            criterion: { ...erpKnown.form, level: 'observe' },
          },
        },
      ]);
    });

    it('warns with the share before a half-empty field can block, and blocks only when told so', async () => {
      const { page, calls } = await theatre().show(shown, settingsOf(smallSettings));
      await openStage(page, /^Discovery:/);
      await choose(page, 'Level of “Which ERP they use”', /^Block/);
      await page.getByText('ERP: filled in on 12 of 40 deals. Let it observe or warn').waitFor();
      expect(edits(calls)).toEqual([]);
      await page.getByRole('button', { name: 'Block all the same' }).click();
      await expect.poll(() => edits(calls).length).toBe(1);
    });

    it('adds a criterion with controls: fact, comparison and the input that suits both', async () => {
      const { page, calls } = await theatre().show(shown, settingsOf(smallSettings));
      await openStage(page, /^Discovery:/);
      await page.getByRole('button', { name: 'Add what to ask to leave “Discovery”' }).click();
      await page.getByRole('button', { name: 'Save to the draft' }).click();
      await page.getByText('Give it a name').waitFor();
      expect(edits(calls)).toEqual([]);
      await page.getByLabel('Name, as a rep reads it').fill('Enough people to feel it');
      await page.keyboard.press('Tab');
      await choose(page, 'Fact', 'Staff');
      await choose(page, 'How', 'is at least');
      await page.getByLabel('Value in people').fill('50');
      await page.getByRole('button', { name: 'Add another row' }).click();
      await page.getByRole('combobox', { name: 'Fact of row 2' }).click();
      await page.getByRole('option', { name: 'ERP' }).last().click();
      await page.getByRole('combobox', { name: 'How of row 2' }).click();
      await page.getByRole('option', { name: 'is one of' }).last().click();
      await page.getByRole('group', { name: 'Value of row 2' }).getByText('SAP').click();
      await choose(page, 'How many of the rows', /^Any one/);
      await choose(page, 'What shows it', 'A field');
      await choose(page, 'Who answers for it', 'Mara Lind');
      await page.getByLabel('What to do when it is missing').fill('Ask how many work in the warehouse.');
      await page.getByRole('button', { name: 'Save to the draft' }).click();
      await expect.poll(() => edits(calls).length).toBe(1);
      expect(edits(calls)[0]).toMatchObject({
        mark: null,
        edit: {
          id: null,
          criterion: {
            label: 'Enough people to feel it',
            level: 'observe',
            when: {
              kind: 'rows',
              join: 'any',
              rows: [
                { fact: 'staff', operator: 'atLeast', value: 50 },
                { fact: 'erp', operator: 'isOneOf', value: ['sap'] },
              ],
            },
          },
        },
      });
    });

    it('shows a refusal where it happened, reads anew, and keeps what was typed', async () => {
      let reads = 0;
      const { page } = await theatre().show(shown, {
        readSettings: () => {
          reads += 1;
          return { ok: true, value: { settings: reads === 1 ? smallSettings : blocked, said: null } };
        },
        changeDraft: () => ({ ok: false, problem: stale }),
      });
      await openStage(page, /^Discovery:/);
      await page.getByRole('button', { name: 'Change “Which ERP they use”' }).click();
      await page.getByLabel('Name, as a rep reads it').fill('Their ERP, by name');
      await page.getByRole('button', { name: 'Save to the draft' }).click();
      const criterion = page.locator('[data-criterion]');
      await criterion.getByText(stale.title).waitFor();
      await criterion.getByText(stale.next).waitFor();
      expect(await page.getByLabel('Name, as a rep reads it').inputValue()).toBe('Their ERP, by name');
      await expect.poll(() => reads).toBe(2);
    });

    it('shows what is wrong at the row that it is about', async () => {
      const at = `${erpKnown.at}#when`;
      const text = 'It can never hold: ERP cannot be two things.';
      const { page } = await theatre().show(
        shown,
        settingsOf({ ...smallSettings, notes: [{ at, text, todo: 'Take one away.', tone: 'bad' }] }),
      );
      await page.getByText('Discovery: 1 to leave · one thing is wrong').click();
      await page.locator('[data-criterion]').getByText(`${text} Take one away.`).waitFor();
      await page.getByRole('tab', { name: 'Publish (1)' }).click();
      await page.getByText('What is in the way').waitFor();
      expect(await page.getByRole('button', { name: 'Publish this change' }).count()).toBe(0);
    });

    it('offers the org’s own pipelines where there is no model yet', async () => {
      const { page, calls } = await theatre().show(shown, settingsOf(emptySettings));
      await page.getByRole('heading', { name: 'Start from a pipeline of Salesforce' }).waitFor();
      await choose(page, 'What “Renewals” is for', 'Renewals');
      await page.getByRole('button', { name: 'Take over “Renewals”' }).click();
      await expect
        .poll(() => edits(calls)[0]?.['edit'])
        .toEqual({
          kind: 'addPipeline',
          crmPipeline: 'Renewal',
          pipelineKind: 'renewal',
        });
    });

    it('says what to do where it cannot be read', async () => {
      const { page } = await theatre().show(shown, {
        readSettings: () => ({ ok: false, problem: { ...stale, kind: 'cannot_be_read', retry: true } }),
      });
      await page.getByText(stale.title).waitFor();
      expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(1);
    });

    it.each([1440, 1024, 320])('at %i px: stays in its width, and axe finds nothing', async (width) => {
      const { page } = await theatre().show({ ...shown, width }, settingsOf(smallSettings));
      await openStage(page, /^Discovery:/);
      await page.getByRole('button', { name: 'Change “Which ERP they use”' }).click();
      await page.getByLabel('Name, as a rep reads it').waitFor();
      for (const tab of ['Stages', 'Facts', 'Fit', 'Content', 'Rules', 'Publish (1)']) {
        await page.getByRole('tab', { name: tab }).click();
        expect({ tab, found: await axeViolations(page) }).toEqual({ tab, found: [] });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
  });
}
