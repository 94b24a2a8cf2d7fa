import { describe, expect, it } from 'vitest';
import type { WinLossView } from '../../../../src/views/win-loss-view.ts';
import { lostYesterday, putOff, saved, wonToday } from '../../hubspot/fixtures/win-loss.ts';
import {
  expectShown,
  focusedText,
  type Answering,
  type Shown,
  type Stage,
  type Theatre,
} from './card-stage.ts';
import { guideWith } from './deal-guide-card.ts';

const card: Shown = { component: 'plumblineWinLoss', width: 620 };
const savedReply = { ok: true, value: { winLoss: saved, said: 'Saved.' } } as const;
const dealId = '006000000000001AAA';

/** Chooses a radio or a box by its label. */
const choose = ({ page }: Stage, label: string): Promise<void> =>
  page.getByText(label, { exact: true }).first().click();

/** What a function was asked with so far. */
export const sent = ({ calls }: Stage, name: string) =>
  calls.filter((call) => call.name === name).map((call) => call.request);

/** What the form at close does, in a browser. */
export function describeWinLossCard(theatre: () => Theatre): void {
  const show = (view: WinLossView | null, more: Answering = {}, shown: Shown = card): Promise<Stage> =>
    theatre().show(shown, guideWith(view, more));

  describe('The win/loss card', () => {
    it('asks what follows from the answers, and saves only what it shows', async () => {
      const stage = await show(lostYesterday, { captureWinLoss: () => savedReply });
      const { page } = stage;
      await page.getByText('Already noted').waitFor();
      expect(await page.getByText('Main reason?').count()).toBe(0);
      await choose(stage, 'Another vendor');
      await page.getByText('2. Main reason?').waitFor();
      await choose(stage, 'Price: Their offer cost less for the same.');
      await page.getByText('What else mattered? Up to 2').waitFor();
      await choose(stage, 'Proof');
      await choose(stage, 'The buyer said so');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Saved, and in Closed lost reason.').waitFor();
      expect(sent(stage, 'captureWinLoss')).toEqual([
        {
          dealId,
          closing: lostYesterday.closing,
          answers: {
            chosen: {
              didInstead: ['another_vendor'],
              considered: ['northbeam'],
              mainReason: ['price'],
              howKnown: ['buyer_said'],
            },
            alsoMattered: ['proof'],
            notes: {},
          },
        },
      ]);
      expect(await stage.toasts()).toEqual(['Saved.']);
      const focused = await page.evaluate(focusedText);
      expect(focused).toContain('Your answers are saved.');
    });

    it('names everything that is wanted at once, and saves nothing', async () => {
      const stage = await show(wonToday, { captureWinLoss: () => savedReply });
      await stage.page.getByRole('button', { name: 'Save', exact: true }).click();
      await stage.page.getByText('Still wanted: What mainly decided it?').waitFor();
      await stage.page.getByText('Choose an answer; “I don’t know” is one.').waitFor();
      expect(sent(stage, 'captureWinLoss')).toEqual([]);
    });

    it('keeps the answers when a save fails, and saves them when it is tried again', async () => {
      let tries = 0;
      const stage = await show(wonToday, {
        captureWinLoss: () => {
          tries += 1;
          return tries === 1
            ? {
                ok: false,
                problem: {
                  kind: 'refused',
                  title: 'Not accepted',
                  next: 'Amount: must be set.',
                  retry: false,
                },
              }
            : savedReply;
        },
      });
      await choose(stage, 'We met who decides');
      const save = stage.page.getByRole('button', { name: 'Save', exact: true });
      await save.click();
      await stage.page.getByText('Amount: must be set.').waitFor();
      expect(await stage.page.getByRole('radio', { name: 'We met who decides' }).isChecked()).toBe(true);
      await save.click();
      await stage.page.getByText('Saved, and in Closed lost reason.').waitFor();
      expect(sent(stage, 'captureWinLoss')).toHaveLength(2);
    });

    it('keeps a draft when the deal is read again', async () => {
      const stage = await show(wonToday);
      await choose(stage, 'Price');
      await stage.page.getByRole('button', { name: 'Read again' }).click();
      await expect.poll(() => sent(stage, 'readDealGuide').length).toBe(2);
      expect(await stage.page.getByRole('radio', { name: 'Price' }).isChecked()).toBe(true);
    });

    it('wants a few words with “other”, and sends them', async () => {
      const stage = await show(lostYesterday, { captureWinLoss: () => savedReply });
      await choose(stage, 'Another vendor');
      await choose(stage, 'Other');
      const save = stage.page.getByRole('button', { name: 'Save', exact: true });
      await save.click();
      await stage.page.getByText('A few words are needed with this answer.').first().waitFor();
      await stage.page.getByRole('textbox', { name: 'In a few words' }).fill('A merger.');
      await save.click();
      await stage.page.getByText('Saved, and in Closed lost reason.').waitFor();
      expect(sent(stage, 'captureWinLoss')[0]).toMatchObject({
        answers: { notes: { mainReason: 'A merger.' } },
      });
    });

    it('is left by “not a real loss”, by handing it on, or until tomorrow', async () => {
      const stage = await show(lostYesterday, {
        snoozeWinLoss: () => ({ ok: true, value: { winLoss: lostYesterday, said: 'Put off.' } }),
        captureWinLoss: () => savedReply,
      });
      const { page } = stage;
      await page.getByRole('button', { name: 'Someone else knows' }).click();
      await page.getByRole('menuitem', { name: 'Mara Lind' }).click();
      await expect.poll(() => sent(stage, 'snoozeWinLoss').length).toBe(1);
      await page.getByRole('button', { name: 'Remind me tomorrow' }).click();
      await expect.poll(() => sent(stage, 'snoozeWinLoss').length).toBe(2);
      expect(sent(stage, 'snoozeWinLoss').map((request) => request['act'])).toEqual([
        { kind: 'handTo', ownerId: '501' },
        { kind: 'until', days: 1 },
      ]);
      await page.getByRole('button', { name: 'Not a real loss' }).click();
      await expect
        .poll(() => sent(stage, 'captureWinLoss'))
        .toMatchObject([{ answers: { chosen: { didInstead: ['not_real'] } } }]);
    });

    it('takes a deferral back', async () => {
      const stage = await show(putOff, {
        snoozeWinLoss: () => ({
          ok: true,
          value: { winLoss: lostYesterday, said: 'The questions are back.' },
        }),
      });
      await stage.page.getByRole('button', { name: 'Undo' }).click();
      await stage.page.getByText('1. What did they do instead?').waitFor();
      expect(sent(stage, 'snoozeWinLoss')).toMatchObject([{ act: { kind: 'undo' } }]);
    });

    it('corrects what was saved, by the revision that was read', async () => {
      const stage = await show(saved, { correctWinLoss: () => savedReply });
      await stage.page.getByRole('button', { name: 'Change the answers' }).click();
      expect(await stage.page.getByRole('radio', { name: 'Another vendor' }).first().isChecked()).toBe(true);
      await choose(stage, 'Kept things as they were');
      await choose(stage, 'No need to change: It was good enough.');
      await stage.page.getByRole('button', { name: 'Save the changes' }).click();
      await expect
        .poll(() => sent(stage, 'correctWinLoss'))
        .toMatchObject([{ revision: 1, answers: { chosen: { mainReason: ['no_need'] } } }]);
    });

    it('says where the questions come from when the model asks none', async () => {
      const { page } = await show(null);
      await expectShown(page, 'Nothing is asked when a deal closes');
    });
  });
}
