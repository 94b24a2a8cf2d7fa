import { describe, expect, it } from 'vitest';
import type { Shown, Theatre } from './card-stage.ts';
import { erpKnown, smallSettings } from './fixtures/settings.ts';
import { settingsOf } from './settings-page.ts';

const shown: Shown = { component: 'plumblineSettings', width: 1024 };

/** What publishing from the settings page does, in a browser. */
export function describePublishing(theatre: () => Theatre): void {
  describe('Publishing from the settings page', () => {
    it('says again before publishing what is risky, and publishes it all the same', async () => {
      const note = {
        at: erpKnown.at,
        text: 'It would stop most deals.',
        todo: 'Let it warn.',
        tone: 'warn',
      } as const;
      const { page } = await theatre().show(shown, settingsOf({ ...smallSettings, notes: [note] }));
      await page.getByRole('tab', { name: 'Publish (1)' }).click();
      const risky = page.getByRole('region', { name: 'Worth a look before it counts' });
      await risky.getByText('It would stop most deals. Let it warn.').waitFor();
      expect(await page.getByRole('button', { name: 'Publish this change' }).isEnabled()).toBe(true);
    });

    it('publishes with a note and a day, and goes back to an older release', async () => {
      const published = {
        ok: true,
        value: { settings: smallSettings, said: 'Published as release 13.' },
      } as const;
      const stage = await theatre().show(shown, {
        ...settingsOf(smallSettings),
        publishDraft: () => published,
        revertRelease: () => published,
      });
      const { page, calls } = stage;
      await page.getByRole('tab', { name: 'Publish (1)' }).click();
      await page.getByText('Before: observe').waitFor();
      await page.getByLabel('Why, in a sentence').fill('Discovery asks for the ERP');
      await page.getByRole('button', { name: 'Publish this change' }).click();
      await expect.poll(() => stage.toasts()).toEqual(['Published as release 13.']);
      await page.getByRole('button', { name: 'Go back to release 11' }).click();
      await page.getByRole('button', { name: 'Yes, publish release 11 again' }).click();
      await expect.poll(() => calls.at(-1)).toEqual({ name: 'revertRelease', request: { base: 12, to: 11 } });
      expect(calls.find(({ name }) => name === 'publishDraft')?.request).toEqual({
        base: 12,
        revision: 4,
        effectiveOn: null,
        note: 'Discovery asks for the ERP',
      });
    });
  });
}
