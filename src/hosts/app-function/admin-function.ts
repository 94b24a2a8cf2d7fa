import { ok, type Result } from '../../base/result.ts';
import { Pace } from '../../crm/hubspot/client/pacing.ts';
import { openFetchCrm } from '../../crm/hubspot/open-fetch.ts';
import { openFetchSetup } from '../../crm/hubspot/open-fetch-setup.ts';
import { openReleases } from '../../crm/model-store/open-releases.ts';
import type { Releases } from '../../crm/releases.ts';
import type { CrmSetup } from '../../crm/setup.ts';
import type { AdminWith } from '../../functions/admin/with-admin.ts';
import { definitionsOf } from '../../model/definitions.ts';
import { ENGINE_VERSION } from '../../model/engine-version.ts';
import { modelFromParts } from '../../model/model-from-parts.ts';
import type { ProblemView } from '../../views/parts.ts';
import type { CardPerson } from '../../wire/card-person.ts';
import type { Reply } from '../../wire/reply.ts';
import { systemClock } from '../system-clock.ts';
import { zonedDay } from '../zoned-day.ts';
import { open, withFor, type OpenedApp } from './app-function.ts';
import { hosted, wayIn, type Context } from './hosted.ts';

/** An account that a warm process answers admins for. */
interface OpenedAdmin extends Pick<AdminWith, 'crmFor'> {
  readonly app: OpenedApp;
  readonly releases: Releases;
  readonly setup: CrmSetup;
}

/**
 * Hosts an admin’s function as a HubSpot app function. The person is whom the page claims, so nothing is published or
 * approved here; a draft starts from what is published, or from nothing.
 */
export const adminFunction = <T>(
  run: (parameters: unknown, asked: AdminWith) => Promise<Result<T, ProblemView>>,
): ((context?: Context) => Promise<Reply<T>>) => hosted(run, { open: openAdmin, withFor: adminWith });

function openAdmin(token: string): OpenedAdmin {
  const app = open(token);
  const way = { ...wayIn(token), pace: new Pace() };
  return {
    app,
    releases: openReleases({
      rows: app.rows,
      modelFromParts,
      definitionsOf,
      engine: ENGINE_VERSION,
      clock: systemClock,
    }),
    setup: openFetchSetup(way),
    crmFor: (model) => openFetchCrm({ ...way, model: () => model, zone: zonedDay, clock: systemClock }).crm,
  };
}

async function adminWith(
  { app, ...admin }: OpenedAdmin,
  person: CardPerson,
): Promise<Result<AdminWith, ProblemView>> {
  const asked = await withFor(app, person);
  if (!asked.ok) return asked;
  return ok({
    ...asked.value,
    ...admin,
    crmName: 'hubspot',
    startingParts: {},
    mayAdminister: true,
    afterPublish: () => Promise.resolve(null),
  });
}
