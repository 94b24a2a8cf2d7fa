import { Tabs } from '@hubspot/ui-extensions';
import { SettingsPage } from '../../../extensions/hubspot/settings/SettingsPage.tsx';
import { ok } from './card-stage.tsx';
import { changed, settings } from './fixtures/settings.ts';
import { type PageAnswering, stagePage } from './page-stage.tsx';

/** What a function answers with the settings page as it then is. */
export const reply = (view: typeof settings, said: string | null = null) => ok({ settings: view, said });

/** The settings page; every change is taken unless told otherwise. */
export const stageSettings = (answering: PageAnswering = {}) =>
  stagePage(
    <SettingsPage />,
    {
      readSettings: () => reply(settings),
      changeDraft: () => reply(changed, 'Saved in the draft.'),
      ...answering,
    },
    { location: 'settings' },
  );

/** The settings page with one of its parts opened. */
export async function openedAt(part: string, answering: PageAnswering = {}) {
  const page = stageSettings(answering);
  await page.shows('Nothing waits to be published.');
  (page.find(Tabs).props.onSelectedChange as (id: string) => void)(part);
  return page;
}
