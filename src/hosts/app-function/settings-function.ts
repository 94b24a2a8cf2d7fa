import { err, ok, type Result } from '../../base/result.ts';
import { Pace } from '../../crm/hubspot/client/pacing.ts';
import { openFetchSettings } from '../../crm/hubspot/open-settings.ts';
import { openReleases } from '../../crm/model-store/open-releases.ts';
import type { RecordStore } from '../../crm/port.ts';
import type { Releases } from '../../crm/releases.ts';
import type { CrmSetup } from '../../crm/setup.ts';
import type { SettingsWith } from '../../functions/admin/with-admin.ts';
import { onlyRead, problemOf } from '../../functions/problem-of.ts';
import { definitionsOf } from '../../model/definitions.ts';
import { ENGINE_VERSION } from '../../model/engine-version.ts';
import { modelFromParts } from '../../model/model-from-parts.ts';
import type { ProblemView } from '../../views/parts.ts';
import type { CardPerson } from '../../wire/card-person.ts';
import type { Reply } from '../../wire/reply.ts';
import { systemClock } from '../system-clock.ts';
import { hosted, wayIn, type Context } from './hosted.ts';

/** What a warm process of the settings page keeps of the account. */
export interface OpenedSettings {
  readonly way: { readonly token: string; readonly url?: string; readonly pace: Pace };
  readonly releases: Releases;
  readonly store: RecordStore;
  readonly setup: CrmSetup;
}

/**
 * Hosts a function of the settings page as a HubSpot app function. The person is whom the page claims, so nothing is
 * published or approved here; a draft starts from what is published, or from nothing.
 */
export const settingsFunction = <T>(
  run: (parameters: unknown, asked: SettingsWith) => Promise<Result<T, ProblemView>>,
): ((context?: Context) => Promise<Reply<T>>) => hosted(run, { open: openSettings, withFor: settingsWith });

/** Opens the account of a token for its settings. */
export function openSettings(token: string): OpenedSettings {
  const way = { ...wayIn(token), pace: new Pace() };
  const { rows, store, setup } = openFetchSettings(way);
  const models = { rows, modelFromParts, definitionsOf, engine: ENGINE_VERSION, clock: systemClock };
  return { way, releases: openReleases(models), store, setup };
}

/** What a function of the settings page works with, for whoever a page claims to look. */
export async function settingsWith(
  { releases, store, setup }: OpenedSettings,
  person: CardPerson,
): Promise<Result<SettingsWith & { readonly store: RecordStore }, ProblemView>> {
  const account = await setup.readAccount();
  if (!account.ok) return err(problemOf(account.error, onlyRead));
  return ok({
    crmName: 'hubspot',
    releases,
    store,
    setup,
    startingParts: {},
    mayAdminister: true,
    afterPublish: () => Promise.resolve(null),
    caller: { person: { id: person.id, name: person.name }, signed: false },
    now: systemClock.now(),
    today: systemClock.today(account.value.timeZone),
  });
}
