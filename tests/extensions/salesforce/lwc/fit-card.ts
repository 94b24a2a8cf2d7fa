import { describe, expect, it } from 'vitest';
import type { FitView } from '../../../../src/views/fit-view.ts';
import { decidableFit, scoredFit, unknownFit } from '../../hubspot/fixtures/fit.ts';
import { expectShown, type Answering, type Shown, type Stage, type Theatre } from './card-stage.ts';

const onDeal: Shown = { component: 'plumblineFit', width: 420 };
const onAccount: Shown = { ...onDeal, object: 'Account', recordId: '2001' };
const answered = (fit: FitView): Answering => ({ readFit: () => ({ ok: true, value: { fit } }) });

/** Opens the form of a manager's decision. */
async function openOverride({ page }: Stage): Promise<void> {
  await page.getByRole('button', { name: 'Override until…' }).click();
}

/** What the fit card does, in a browser. */
export function describeFitCard(theatre: () => Theatre): void {
  describe('The ICP fit card', () => {
    it('asks about the record of the page and shows headline, reasons, question and model in this order', async () => {
      const { page, calls } = await theatre().show(onDeal, answered(scoredFit));
      await page.getByText('82 of 100').waitFor();
      expect(calls).toEqual([{ name: 'readFit', request: { object: 'deal', id: '006000000000001AAA' } }]);
      const text = await page.locator('main').innerText();
      const inOrder = [
        'ICP fit',
        'Nobody who can sign is on this deal.',
        '82 of 100',
        'Tier A',
        'Pursue',
        'Fit of Havelhof Feinkost',
        '6 of 8 facts known.',
        'Food wholesale +25',
        'Ask on your next call: Do you store chilled goods? Up to +8. Ines in Operations would know.',
        'How many orders go out on your busiest day? Down to −5.',
        '2 of 4 buying roles on the deal. Tier A when created, 20 Oct.',
        'All 7 reasons, and where they come from',
        'This is wrong',
        'Model 3f9a0c112233',
      ];
      const places = inOrder.map((line) => text.indexOf(line));
      expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
    });

    it('says a company’s own fit without naming the company again', async () => {
      const { page, calls } = await theatre().show(onAccount, answered(decidableFit));
      await page.getByText('82 of 100').waitFor();
      expect(calls[0]?.request).toEqual({ object: 'company', id: '2001' });
      expect(await page.getByText('Fit of').count()).toBe(0);
    });

    it('gives no number where not enough is known', async () => {
      const { page } = await theatre().show(onAccount, answered(unknownFit));
      await page.getByRole('heading', { name: 'Not enough known for a score' }).waitFor();
      expect(await page.getByText(/of 100/).count()).toBe(0);
    });

    it('tells each reason with its source on demand, and takes “this is wrong” and its undo', async () => {
      const stage = await theatre().show(onAccount, {
        ...answered(decidableFit),
        recordSectionUse: () => ({ ok: true, value: { said: 'Noted.', canUndo: true } }),
      });
      const { page, calls } = stage;
      const toggle = page.getByRole('button', { name: 'All 7 reasons' });
      await toggle.click();
      expect(await toggle.getAttribute('aria-expanded')).toBe('true');
      await page.getByText('field “3 sites” of Havelhof').waitFor();
      await page.getByRole('button', { name: 'This is wrong' }).nth(1).click();
      await page.getByText('✓ You said this is wrong').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => page.getByText('✓ You said this is wrong').count()).toBe(0);
      const taps = calls.filter((call) => call.name === 'recordSectionUse');
      expect(taps.map((tap) => [tap.request['action'], tap.request['subject']])).toEqual([
        ['wrong', { kind: 'fit', id: 'sites' }],
        ['undo_wrong', { kind: 'fit', id: 'sites' }],
      ]);
    });

    it('sends a tap that failed once more with the same key, so that it counts once', async () => {
      let answers = 0;
      const { page, calls } = await theatre().show(onAccount, {
        ...answered(decidableFit),
        recordSectionUse: () => {
          answers += 1;
          return answers === 1
            ? {
                ok: false,
                problem: { kind: 'cannot_be_read', title: 'No answer', next: 'Tap again.', retry: true },
              }
            : { ok: true, value: { said: 'Noted.', canUndo: false } };
        },
      });
      await page.getByRole('button', { name: 'This is wrong' }).last().click();
      await page.getByText('No answer. Tap again.').waitFor();
      await page.getByRole('button', { name: 'This is wrong' }).last().click();
      await page.getByText('✓ You said this is wrong').waitFor();
      const keys = calls
        .filter((call) => call.name === 'recordSectionUse')
        .map((tap) => tap.request['requestKey']);
      expect(keys[0]).toMatch(/^card:005000000000001AAA:/);
      expect(keys[1]).toBe(keys[0]);
    });

    it('names everything that an override wants at once, then sends it and shows the new fit', async () => {
      const overridden: FitView = {
        ...decidableFit,
        decision: { ...decidableFit.decision, current: 'Overridden to B until 31 Dec by Mara Lind: known.' },
      };
      const stage = await theatre().show(onAccount, {
        ...answered(decidableFit),
        overrideTier: () => ({ ok: true, value: { fit: overridden } }),
      });
      const { page, calls } = stage;
      await openOverride(stage);
      const submit = page.getByRole('button', { name: 'Override', exact: true });
      await submit.click();
      for (const wanted of [
        'Choose the tier.',
        'Say why, in a few words.',
        'Say until which day it counts.',
      ]) {
        await page.getByText(wanted).waitFor();
      }
      expect(calls.filter((call) => call.name === 'overrideTier')).toEqual([]);
      await page.getByRole('combobox', { name: 'Tier' }).click();
      await page.getByRole('option', { name: 'Tier B' }).click();
      await page.getByRole('textbox', { name: 'Reason' }).fill('We know them.');
      await page.getByLabel('Until').fill('12/31/2026');
      await page.getByLabel('Until').press('Tab');
      await submit.click();
      await page.getByText('Overridden to B until 31 Dec').waitFor();
      expect(calls.find((call) => call.name === 'overrideTier')?.request).toEqual({
        object: 'company',
        id: '2001',
        act: { kind: 'override', tier: 'b', reason: 'We know them.', until: '2026-12-31' },
      });
      await page.getByRole('button', { name: 'Take back' }).waitFor();
    });

    it('opens the form of the record that carries a missing fact', async () => {
      const { page } = await theatre().show(onAccount, answered(decidableFit));
      await page.getByRole('button', { name: 'Fill in “chilled”' }).click();
      const visited = await page.evaluate(() => (globalThis as { visited?: unknown[] }).visited);
      expect(visited).toEqual([
        { type: 'standard__recordPage', attributes: { recordId: '2001', actionName: 'edit' } },
      ]);
    });

    it('reads again when the record is edited on the page, and keeps what it shows meanwhile', async () => {
      let reads = 0;
      const { page, edit } = await theatre().show(onAccount, {
        readFit: () => {
          reads += 1;
          return { ok: true, value: { fit: { ...decidableFit, known: `Read ${reads}` } } };
        },
      });
      await page.getByText('Read 1').waitFor();
      await edit({ LastModifiedDate: '2026-11-20T09:00:00Z' });
      await expectShown(page, 'Read 2');
    });
  });
}
