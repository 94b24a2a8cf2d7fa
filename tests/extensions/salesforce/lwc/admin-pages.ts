import { describe, expect, it } from 'vitest';
import { axeViolations } from '../../../set-up/browser.ts';
import { decidableFit } from '../../hubspot/fixtures/fit.ts';
import { refusedProfile } from '../../hubspot/fixtures/held-profile.ts';
import { focusedText, type Answering, type Theatre } from './card-stage.ts';
import { managersPage, managersPageWithDrift, words } from './fixtures/pages.ts';

const page: Answering = {
  readPlumblinePage: ({ drift }) => ({
    ok: true,
    value: { page: drift === true ? managersPageWithDrift : managersPage, said: null },
  }),
};
const glossary: Answering = { readGlossary: () => ({ ok: true, value: { glossary: words } }) };

/** The manager's page and the glossary, in a browser. */
export function describeAdminPages(theatre: () => Theatre): void {
  describe('The Plumbline page', () => {
    it('begins with the oldest thing overdue, then each part with its counts, and drift last', async () => {
      const stage = await theatre().show({ component: 'plumblinePage', width: 1024 }, page);
      await stage.page.getByText('Map it in the settings.').waitFor();
      const text = await stage.page.locator('main').innerText();
      const inOrder = [
        'Sales has not taken note of the profile for 19 days.',
        'Release 12 by Nora Feld on 1 Nov',
        'Supported',
        'Next: Ask Mara Lind about',
        'ROC AUC: 0.71',
        '56% (50 to 62%), 147 of 262',
        'Contradicted',
        'It was to be wrong if: Deals with a contract that long close as often as the others. Mara Lind answers for it.',
        'Food wholesale or cold chain',
        '14 of 412 moves went around the criteria.',
        'Import',
        'By criterion: None was gone around.',
        '4 of 5 stages name what the buyer is doing.',
        'They feared the switch.',
        'Wrong if: Deals with SAP close as often.',
        '1 stage is not mapped.',
      ];
      const places = inOrder.map((line) => text.indexOf(line));
      expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
      expect(stage.calls.map(({ request }) => request)).toEqual([{ drift: false }, { drift: true }]);
    });

    it('says the verdict, why and what is next where too few deals have closed, and folds the figures', async () => {
      const refused = { ...managersPageWithDrift, backtest: refusedProfile };
      const stage = await theatre().show(
        { component: 'plumblinePage', width: 360 },
        { readPlumblinePage: () => ({ ok: true, value: { page: refused, said: null } }) },
      );
      await stage.page.getByText('Too few to say').waitFor();
      const figure = stage.page.getByText('ROC AUC: 0.00');
      expect(await figure.isVisible()).toBe(false);
      await stage.page.getByRole('button', { name: 'The figures so far' }).click();
      await figure.waitFor();
      expect(await axeViolations(stage.page)).toEqual([]);
    });

    it('takes note of the profile in the name of a function, and keeps what was found in the CRM', async () => {
      const noted = { ok: true, value: { page: managersPage, said: 'Noted for Sales.' } } as const;
      const stage = await theatre().show(
        { component: 'plumblinePage', width: 1024 },
        { ...page, acknowledgeIcp: () => noted },
      );
      await stage.page.getByText('Map it in the settings.').waitFor();
      await stage.page.getByRole('button', { name: 'Take note for Sales' }).click();
      await expect.poll(() => stage.toasts()).toEqual(['Noted for Sales.']);
      expect(stage.calls.at(-1)?.request).toEqual({ icp: 'a'.repeat(64), of: 'sales' });
      expect(await stage.page.getByText('Map it in the settings.').count()).toBe(1);
    });
  });

  describe('The glossary', () => {
    it('finds a word by what it means, and says so when there is none', async () => {
      const stage = await theatre().show({ component: 'plumblineGlossary', width: 1024 }, glossary);
      await stage.page.getByText('They have said what hurts.').waitFor();
      await stage.page.getByLabel('Search the words').fill('HURTS');
      await expect.poll(() => stage.page.getByRole('heading', { name: 'ERP' }).count()).toBe(0);
      await stage.page.getByLabel('Search the words').fill('nothing like it');
      await stage.page.getByText('Nothing is called “nothing like it”.').waitFor();
    });

    it('puts the reader at the definition that a link names', async () => {
      const stage = await theatre().show(
        { component: 'plumblineGlossary', width: 1024, height: 300, state: { c__entry: 'fact/erp' } },
        glossary,
      );
      await stage.page.getByText('Nobody has written down yet what it means.').waitFor();
      await expect.poll(() => stage.page.evaluate(focusedText)).toBe('ERP');
    });

    it('is reached from the footer of every card', async () => {
      const stage = await theatre().show(
        { component: 'plumblineFit', width: 420 },
        {
          readFit: () => ({
            ok: true,
            value: { fit: { ...decidableFit, model: { ...decidableFit.model, glossary: 'fact/erp' } } },
          }),
        },
      );
      await stage.page.getByRole('button', { name: 'What the words mean' }).click();
      const visited = await stage.page.evaluate(() => (globalThis as { visited?: unknown[] }).visited);
      expect(visited).toEqual([
        {
          type: 'standard__navItemPage',
          attributes: { apiName: 'Plumbline_Glossary' },
          state: { c__entry: 'fact/erp' },
        },
      ]);
    });
  });

  it.each([
    ['plumblinePage', page, 'Map it in the settings.'],
    ['plumblineGlossary', glossary, 'They have said what hurts.'],
  ] as const)(
    '%s stays in its width at 1440, 1024 and 320 px, and axe finds nothing',
    async (component, answering, wait) => {
      const stage = await theatre().show({ component, width: 1440 }, answering);
      await stage.page.getByText(wait).waitFor();
      for (const [width, colorScheme] of [
        [1440, 'light'],
        [1024, 'dark'],
        [320, 'light'],
      ] as const) {
        await stage.page.setViewportSize({ width, height: 900 });
        await stage.page.emulateMedia({ colorScheme });
        expect({ width, found: await axeViolations(stage.page) }).toEqual({ width, found: [] });
        const wide = await stage.page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
      }
    },
  );
}
