import { describe, expect, it } from 'vitest';
import type { DealRow } from '../../../../extensions/salesforce/lwc/types/plumbline-host.d.ts';
import { operations } from '../../hubspot/fixtures/contact.ts';
import { decidableFit } from '../../hubspot/fixtures/fit.ts';
import { expectShown, type Answering, type Shown, type Theatre } from './card-stage.ts';

const card: Shown = { component: 'plumblineContact', object: 'Contact', recordId: '3001', width: 480 };

const deal = (id: string, outcome: DealRow['outcome']): DealRow => ({
  id,
  name: `Deal ${id}`,
  outcome,
  closeDate: '27 Dec 2026',
});

const withDeals = (rows: readonly DealRow[], hasMore = false): Answering => ({
  readContactCard: () => ({ ok: true, value: { contact: { ...operations, fit: decidableFit } } }),
  dealsWith: () => ({ ok: true, value: { rows, hasMore } }),
  logObjectionHeard: () => ({ ok: true, value: { said: 'Noted.', canUndo: true } }),
});

/** What the contact card does, in a browser. */
export function describeContactCard(theatre: () => Theatre): void {
  describe('The buying role card', () => {
    it('says what the person worries about, what they tend to say, and how deals with them ended', async () => {
      const { page, calls } = await theatre().show(card, withDeals([deal('1', 'won'), deal('2', 'open')]));
      await page.getByText('Deals with this person: 1 open, 1 won').waitFor();
      expect(calls[0]).toEqual({ name: 'readContactCard', request: { contactId: '3001' } });
      const text = await page.locator('main').innerText();
      expect(text.indexOf('Deal 2')).toBeLessThan(text.indexOf('Deal 1'));
      expect(text).toContain('a second system to train');
      await page.getByRole('button', { name: 'Fit: 82 of 100' }).click();
      await page.getByText('6 of 8 facts known.').waitFor();
    });

    it('counts what was heard on the one deal that is open', async () => {
      const { page, calls } = await theatre().show(card, withDeals([deal('1', 'won'), deal('2', 'open')]));
      await page.getByRole('button', { name: 'I heard this' }).first().click();
      await page.getByText('✓ You heard this').waitFor();
      expect(calls.at(-1)?.request).toMatchObject({ dealId: '2' });
    });

    it('asks which deal where several are open, and offers no tap before', async () => {
      const { page, calls } = await theatre().show(card, withDeals([deal('1', 'open'), deal('2', 'open')]));
      await page.getByRole('combobox', { name: 'Which deal are you on?' }).waitFor();
      expect(await page.getByRole('button', { name: 'I heard this' }).count()).toBe(0);
      await page.getByRole('combobox', { name: 'Which deal are you on?' }).click();
      await page.getByRole('option', { name: 'Deal 1' }).click();
      await page.getByRole('button', { name: 'I heard this' }).first().click();
      await expect.poll(() => calls.at(-1)?.request).toMatchObject({ dealId: '1' });
    });

    it('says so when there are no deals, or more than were read, or none could be read', async () => {
      const none = await theatre().show(card, withDeals([]));
      await expectShown(none.page, 'No deal with this person that you may see.');
      const more = await theatre().show(card, withDeals([deal('1', 'won')], true));
      await expectShown(more.page, 'These are the first 1.');
      const problem = { kind: 'cannot_be_read', title: 'No', next: 'Later.', retry: true } as const;
      const failed = await theatre().show(card, {
        ...withDeals([]),
        dealsWith: () => ({ ok: false, problem }),
      });
      await expectShown(failed.page, 'Salesforce did not give this person’s deals.');
    });

    it('of a lead says what there is to say, and nothing about deals: a lead is on none', async () => {
      const { page, calls } = await theatre().show(
        { ...card, object: 'Lead', recordId: '4001' },
        withDeals([deal('1', 'open')]),
      );
      await page.getByRole('button', { name: 'Fit: 82 of 100' }).waitFor();
      expect(calls).toEqual([{ name: 'readContactCard', request: { contactId: '4001' } }]);
      expect(await page.locator('main').innerText()).not.toContain('Deals with this person');
    });
  });
}
