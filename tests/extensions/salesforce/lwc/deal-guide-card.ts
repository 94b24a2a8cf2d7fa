import { describe, expect, it } from 'vitest';
import type { GuideView } from '../../../../src/views/guide-view.ts';
import type { WinLossView } from '../../../../src/views/win-loss-view.ts';
import { dealGuide } from '../../hubspot/fixtures/guide.ts';
import { lostYesterday, stillOpen } from '../../hubspot/fixtures/win-loss.ts';
import { focusedText, type Answering, type Shown, type Theatre } from './card-stage.ts';

const guideCard: Shown = { component: 'plumblineDealGuide', width: 480 };
const tapped = { ok: true, value: { said: 'Noted.', canUndo: true } } as const;

/** Answers with this guide, and with this form at close. */
export const guideWith = (
  winLoss: WinLossView | null,
  more: Answering = {},
  guide: GuideView = dealGuide,
): Answering => ({
  readDealGuide: () => ({ ok: true, value: { guide, winLoss, fit: null } }),
  ...more,
});

/** What the deal guide does, in a browser. */
export function describeDealGuideCard(theatre: () => Theatre): void {
  describe('The deal guide', () => {
    it('says what the buyer needs, what is missing, what to say and what was heard, in this order', async () => {
      const { page, calls } = await theatre().show(guideCard, guideWith(stillOpen));
      await page.getByText('To leave this stage').waitFor();
      expect(calls[0]).toEqual({ name: 'readDealGuide', request: { dealId: '006000000000001AAA' } });
      const text = await page.locator('main').innerText();
      const inOrder = [
        'Vendor evaluation, day 23. Nobody who can sign is on this deal.',
        'They are choosing a supplier.',
        'Give them: the cut-over plan, two pages',
        'Ask: What would have to be true for a cut-over in January?',
        'To leave this stage: 2 of 5 missing',
        'Missing: Someone who can sign',
        'Not met: Go-live date the buyer confirmed',
        '2 met',
        '2 of 4 buying roles on the deal. Not on it: Economic buyer, Procurement.',
        'Northbeam, main competitor since 3 Nov',
        'Internal: They have moved nobody without a closing day.',
        'Say: “Both systems run side by side',
        'Don’t say: “Zero downtime.”',
        'Doing nothing',
        'Heard at this stage, last 90 days',
        '“We can’t touch this before Christmas.”',
        'No answer yet. Mara Lind owns it.',
        'What it does not do',
      ];
      const places = inOrder.map((line) => text.indexOf(line));
      expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
    });

    it('copies the customer-facing line and counts that it was copied', async () => {
      const { page, calls } = await theatre().show(
        guideCard,
        guideWith(stillOpen, { recordSectionUse: () => tapped }),
      );
      await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
      await page.getByRole('button', { name: '✓ Copied' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        'Both systems run side by side for two weeks while you keep shipping.',
      );
      expect(calls.at(-1)?.request).toMatchObject({
        object: 'deal',
        action: 'copied',
        subject: { kind: 'line', id: 'parallel' },
        stage: 'vendor_evaluation',
      });
    });

    it('counts “I heard this” on the deal, and takes it back', async () => {
      const { page, calls } = await theatre().show(
        guideCard,
        guideWith(stillOpen, { logObjectionHeard: () => tapped }),
      );
      await page.getByRole('button', { name: 'I heard this' }).first().click();
      await page.getByText('✓ You heard this').waitFor();
      await expect.poll(() => page.evaluate(focusedText)).toBe('Undo');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByText('✓ You heard this').count()).toBe(0);
      expect(calls.filter((call) => call.name === 'logObjectionHeard').map((call) => call.request)).toEqual([
        { dealId: '006000000000001AAA', objectionId: 'before_christmas', undo: false },
        { dealId: '006000000000001AAA', objectionId: 'before_christmas', undo: true },
      ]);
    });

    it('folds a competitor that is not the main one, and counts the first time it is opened', async () => {
      const { page, calls } = await theatre().show(
        guideCard,
        guideWith(stillOpen, { recordSectionUse: () => tapped }),
      );
      const doingNothing = page.getByRole('button', { name: 'Doing nothing' });
      for (let tap = 0; tap < 3; tap += 1) await doingNothing.click();
      const opened = calls.filter((call) => call.request['action'] === 'opened');
      expect(opened.map((call) => call.request['subject'])).toEqual([
        { kind: 'section', id: 'doing_nothing/selection' },
      ]);
    });

    it('folds a checklist of more than five, and shows the rest in its place', async () => {
      const row = dealGuide.toLeave?.open[0];
      if (dealGuide.toLeave === null || row === undefined) throw new Error('The fixture has a checklist.');
      const open = Array.from({ length: 9 }, (_, index) => ({
        ...row,
        id: `c${index}`,
        label: `Thing ${index}`,
      }));
      const guide = { ...dealGuide, toLeave: { ...dealGuide.toLeave, open } };
      const { page } = await theatre().show(guideCard, guideWith(stillOpen, {}, guide));
      await page.getByText('Thing 4').waitFor();
      expect(await page.getByText('Thing 5').count()).toBe(0);
      await page.getByRole('button', { name: 'Show 4 more missing' }).click();
      await page.getByText('Thing 8').waitFor();
      await page.getByRole('button', { name: 'Show fewer missing' }).waitFor();
    });

    it('folds limits and reasons to win of more than five', async () => {
      const limits = Array.from({ length: 8 }, (_, index) => `Limit ${index}.`);
      const whyWeWin = Array.from({ length: 7 }, (_, index) => `Reason ${index}.`);
      const battleCards = dealGuide.battleCards
        .slice(0, 1)
        .map((one) => ({ ...one, whyWeWin, whyWeLose: [] }));
      const { page } = await theatre().show(
        guideCard,
        guideWith(stillOpen, {}, { ...dealGuide, limits, battleCards }),
      );
      await page.getByText('Limit 4.').waitFor();
      expect(await page.getByText('Limit 5.').count()).toBe(0);
      await page.getByRole('button', { name: 'Show 3 more limits' }).click();
      await page.getByText('Limit 7.').waitFor();
      await page.getByRole('button', { name: 'Why we win, why we lose' }).click();
      expect(await page.getByText('We win: Reason 4.').isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Show 2 more reasons' }).click();
      await page.getByText('We win: Reason 6.').waitFor();
      await page.getByRole('button', { name: 'Show fewer reasons' }).waitFor();
    });

    it('shows what a model says as text, whatever it is', async () => {
      const lead = { text: '<img src=x onerror=alert(1)>', tone: 'warn' } as const;
      const { page } = await theatre().show(guideCard, guideWith(stillOpen, {}, { ...dealGuide, lead }));
      await page.getByText('<img src=x onerror=alert(1)>').waitFor();
      expect(await page.locator('img[src=x]').count()).toBe(0);
    });

    it('makes no link of an address that is not one of the web', async () => {
      const give = { label: 'the plan', link: 'javascript:alert(1)', customerFacing: true };
      const { page } = await theatre().show(guideCard, guideWith(stillOpen, {}, { ...dealGuide, give }));
      await page.getByText('the plan, customer-facing').waitFor();
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    });

    it('puts the form on top once the deal is closed, and folds the guide below it', async () => {
      const { page } = await theatre().show(guideCard, guideWith(lostYesterday));
      await page.getByRole('heading', { name: /^Closed lost yesterday/ }).waitFor();
      const guide = page.getByRole('button', { name: 'The guide for this deal' });
      expect(await guide.getAttribute('aria-expanded')).toBe('false');
      await guide.click();
      await page.getByText('To leave this stage').waitFor();
    });
  });
}
