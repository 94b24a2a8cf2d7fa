import { describe, expect, it } from 'vitest';
import type { WinLossView } from '../../../../src/views/win-loss-view.ts';
import { dealGuide } from '../../hubspot/fixtures/guide.ts';
import { lostYesterday, saved, stillOpen, wonToday } from '../../hubspot/fixtures/win-loss.ts';
import { focusedText, type Shown, type Theatre } from './card-stage.ts';
import { guideWith } from './deal-guide-card.ts';
import { sent } from './win-loss-card.ts';

const card: Shown = { component: 'plumblineWinLoss', width: 620 };
const savedReply = { ok: true, value: { winLoss: saved, said: 'Saved.' } } as const;

/** What the window at close does, in a browser. */
export function describeCloseWindow(theatre: () => Theatre): void {
  describe('The window at close', () => {
    it('opens once when the stage becomes closed on the open page, with what the card asks', async () => {
      let view: WinLossView = stillOpen;
      const stage = await theatre().show(
        { ...card, width: 1024 },
        {
          ...guideWith(null),
          readDealGuide: (request) => {
            const reply = guideWith(view).readDealGuide?.(request);
            if (reply === undefined) throw new Error('The guide is answered.');
            return reply;
          },
          captureWinLoss: () => {
            view = saved;
            return savedReply;
          },
        },
      );
      const { page, edit } = stage;
      await page.getByText('The deal is open.').waitFor();
      view = lostYesterday;
      await edit({ IsClosed: true, StageName: 'Closed Lost', LastModifiedDate: '2026-11-20T10:00:00Z' });
      const dialog = page.getByRole('dialog');
      await dialog.getByText('1. What did they do instead?').waitFor();
      await dialog.getByText('Another vendor', { exact: true }).first().click();
      await dialog.getByText('We never met who decides', { exact: true }).click();
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      // What was answered in the window stands in the card.
      for (const name of ['Another vendor', 'We never met who decides']) {
        expect(await page.getByRole('radio', { name }).first().isChecked()).toBe(true);
      }
      await edit({ LastModifiedDate: '2026-11-20T11:00:00Z' });
      await expect.poll(() => sent(stage, 'readDealGuide').length).toBe(3);
      expect(await page.getByRole('dialog').count()).toBe(0);
    });

    it('opens once though two cards see the close, and is gone once it is answered', async () => {
      let view: WinLossView = stillOpen;
      const stage = await theatre().show(
        { component: 'plumblineDealGuide', beside: 'plumblineWinLoss', width: 1024 },
        {
          readDealGuide: () => ({ ok: true, value: { guide: dealGuide, winLoss: view, fit: null } }),
          captureWinLoss: () => {
            view = saved;
            return savedReply;
          },
        },
      );
      const { page, edit } = stage;
      await page.getByText('The deal is open.').waitFor();
      view = wonToday;
      await edit({ IsClosed: true, StageName: 'Closed Won' });
      const dialog = page.getByRole('dialog');
      await dialog.getByText('We met who decides', { exact: true }).click();
      await dialog.getByRole('button', { name: 'Save', exact: true }).click();
      await expect.poll(() => dialog.count()).toBe(0);
      expect(sent(stage, 'captureWinLoss')).toHaveLength(1);
      expect(await stage.toasts()).toEqual(['Saved.']);
    });

    it('takes the focus, keeps it, and gives it to the card when it is left', async () => {
      let view: WinLossView = stillOpen;
      const { page, edit } = await theatre().show(
        { ...card, width: 1024 },
        { readDealGuide: () => ({ ok: true, value: { guide: dealGuide, winLoss: view, fit: null } }) },
      );
      await page.getByText('The deal is open.').waitFor();
      view = lostYesterday;
      await edit({ IsClosed: true, StageName: 'Closed Lost' });
      await page.getByRole('dialog').waitFor();
      await expect.poll(() => page.evaluate(focusedText)).toMatch(/^Closed lost yesterday/);
      const around: string[] = [];
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('Tab');
        around.push(await page.evaluate(focusedHost));
      }
      expect(new Set(around)).toEqual(new Set(['LIGHTNING-OVERLAY-CONTAINER']));
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      await expect.poll(() => page.evaluate(focusedText)).toMatch(/^Closed lost yesterday/);
      expect(await page.evaluate(focusedHost)).toBe('C-PLUMBLINE-WIN-LOSS');
    });

    it('does not open for a deal that was closed before the page was', async () => {
      const stage = await theatre().show({ ...card, fields: { IsClosed: true } }, guideWith(lostYesterday));
      await stage.page.getByText('1. What did they do instead?').waitFor();
      await stage.edit({ LastModifiedDate: '2026-11-20T10:00:00Z' });
      await expect.poll(() => sent(stage, 'readDealGuide').length).toBe(2);
      expect(await stage.page.getByRole('dialog').count()).toBe(0);
    });
  });
}

/** The outermost element in which the focus is: runs on the page. */
const focusedHost = (): string => document.activeElement?.tagName ?? '';
