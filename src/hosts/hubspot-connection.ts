import { err, ok, type Result } from '../base/result.ts';
import type { HubSpotAccount } from '../crm/hubspot/crm.ts';
import type { GtmModel } from '../model/gtm-model.ts';
import { systemClock } from './system-clock.ts';
import { zonedDay } from './zoned-day.ts';

/** The variables of the environment that a command or the service was started with. */
export type Env = Readonly<Record<string, string | undefined>>;

/** Bulk work waits for the account's limits rather than giving up: nobody is looking at it. */
export const patientMs = 120_000;

const noToken =
  'HUBSPOT_ACCESS_TOKEN is not set. Set it to the access token of your Plumbline app: in HubSpot, under Development, open the app, then its Auth tab. Give it in the environment, never as an argument: arguments can be seen by others.';

/**
 * Opens the account that HUBSPOT_ACCESS_TOKEN belongs to, over HubSpot's own client, or says what is missing.
 * PLUMBLINE_HUBSPOT_URL points it elsewhere than at HubSpot, such as at the local one.
 */
export async function connectHubSpot(
  env: Env,
  model: () => GtmModel,
  patienceMs?: number,
): Promise<Result<HubSpotAccount, string>> {
  const token = env['HUBSPOT_ACCESS_TOKEN'];
  if (!token) return err(noToken);
  const url = env['PLUMBLINE_HUBSPOT_URL'];
  // Loaded when it is needed: HubSpot's client is large, and most commands do without.
  const { openApiClientCrm } = await import('../crm/hubspot/open-api-client.ts');
  return ok(
    openApiClientCrm({
      token,
      model,
      zone: zonedDay,
      clock: systemClock,
      ...(url ? { url } : {}),
      ...(patienceMs === undefined ? {} : { patienceMs }),
    }),
  );
}
