import { describe, expect, it } from 'vitest';
import type { GuideView } from '../../../../src/views/guide-view.ts';
import { guideDeciding } from '../../hubspot/fixtures/decided-guide.ts';
import { stillOpen } from '../../hubspot/fixtures/win-loss.ts';
import type { Answering, Shown, Stage, Theatre } from './card-stage.ts';
import { guideWith } from './deal-guide-card.ts';

const guideCard: Shown = { component: 'plumblineDealGuide', width: 480 };
const dealId = '006000000000001AAA';
const criterion = 'signer';
const said = (text: string) => () => ({ ok: true, value: { said: text, canUndo: false } }) as const;

async function giveUntil(page: Stage['page'], day: string): Promise<void> {
  await page.getByRole('button', { name: 'Waive until…' }).click();
  await page.getByLabel('Waive until').fill(day);
  await page.getByLabel('Waive until').press('Tab');
  await page.getByRole('button', { name: 'Waive', exact: true }).click();
}

/** What the checklist lets people decide, in a browser. */
export function describeWaivers(theatre: () => Theatre): void {
  const show = (guide: GuideView, more: Answering): Promise<Stage> =>
    theatre().show(guideCard, guideWith(stillOpen, more, guide));

  describe('What is decided about a criterion of a deal', () => {
    it('a rep asks to go on without it, with a reason', async () => {
      const { page, calls } = await show(guideDeciding({ askWaiverOf: 'Nora Feld' }), {
        askWaiver: said('Asked. Nora Feld decides, here on the deal.'),
      });
      await page.getByRole('button', { name: 'Ask to go on without it' }).click();
      await page.getByRole('button', { name: 'Ask Nora Feld' }).click();
      await page.getByText('Say why, in a few words.').waitFor();
      const why = page.getByRole('textbox', { name: 'Why should this deal go on' });
      await why.fill('They sign in January.');
      await why.press('Tab');
      await page.getByRole('button', { name: 'Ask Nora Feld' }).click();
      await page.getByText('Asked. Nora Feld decides').waitFor();
      expect(calls.filter(({ name }) => name === 'askWaiver')).toEqual([
        { name: 'askWaiver', request: { dealId, criterion, reason: 'They sign in January.' } },
      ]);
    });

    it('its approver waives it until a day within what the model allows', async () => {
      const { page, calls } = await show(guideDeciding({ isAsked: true, waiveUntil: '2026-12-21' }), {
        decideWaiver: said('Waived until 1 Dec. It ends by itself.'),
      });
      await giveUntil(page, '12/1/2026');
      await page.getByText('Waived until 1 Dec.').waitFor();
      expect(calls.filter(({ name }) => name === 'decideWaiver').map(({ request }) => request)).toEqual([
        { dealId, criterion, act: { kind: 'approve', until: '2026-12-01' } },
      ]);
    });

    it('a day beyond what the model allows is told at the field, and nothing is sent', async () => {
      const { page, calls } = await show(guideDeciding({ waiveUntil: '2026-12-21' }), {});
      await giveUntil(page, '12/24/2026');
      await page.getByText('The model does not let it be waived for so long.').waitFor();
      expect(calls.filter(({ name }) => name === 'decideWaiver')).toEqual([]);
    });

    it('whoever stands behind it says so in one tap', async () => {
      const { page, calls } = await show(guideDeciding({ attest: 'attest' }), {
        attest: said('Noted, with your name and today’s date.'),
      });
      await page.getByRole('button', { name: 'I stand behind this' }).click();
      await page.getByText('Noted, with your name').waitFor();
      expect(calls.find(({ name }) => name === 'attest')?.request).toEqual({
        dealId,
        criterion,
        undo: false,
      });
    });
  });
}
