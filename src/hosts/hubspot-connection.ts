import { err, ok, type Result } from '../base/result.ts';
import type { Token } from '../crm/hubspot/client/transport.ts';
import type { HubSpotAccount } from '../crm/hubspot/crm.ts';
import type { GtmModel } from '../model/gtm-model.ts';
import type { Env } from './env.ts';
import { KeptTokens } from './http/kept-tokens.ts';
import { serviceSettings } from './http/settings.ts';
import { systemClock } from './system-clock.ts';
import { zonedDay } from './zoned-day.ts';

/** Bulk work waits for the account's limits rather than giving up: nobody is looking at it. */
export const patientMs = 120_000;

const noToken =
  'HUBSPOT_ACCESS_TOKEN is not set. Set it to the access token of your Plumbline app: in HubSpot, under Development, open the app, then its Auth tab. Give it in the environment, never as an argument: arguments can be seen by others. Where plumbline serve is connected by OAuth, run this with the same environment as the service.';

/**
 * Opens the account that HUBSPOT_ACCESS_TOKEN belongs to, or the one that the service of this environment was connected
 * to, or says what is missing. PLUMBLINE_HUBSPOT_URL points it elsewhere than at HubSpot, such as at the local one.
 */
export async function connectHubSpot(
  env: Env,
  model: () => GtmModel,
  patienceMs?: number,
): Promise<Result<HubSpotAccount, string>> {
  const token = await tokenIn(env);
  return token.ok ? ok(await openHubSpotAccount(env, token.value, model, patienceMs)) : token;
}

/** Opens the account of a token, over HubSpot's own client. */
export async function openHubSpotAccount(
  env: Env,
  token: Token,
  model: () => GtmModel,
  patienceMs?: number,
): Promise<HubSpotAccount> {
  const url = env['PLUMBLINE_HUBSPOT_URL'];
  // Loaded when it is needed: HubSpot's client is large, and most commands do without.
  const { openApiClientCrm } = await import('../crm/hubspot/open-api-client.ts');
  return openApiClientCrm({
    token,
    model,
    zone: zonedDay,
    clock: systemClock,
    ...(url ? { url } : {}),
    ...(patienceMs === undefined ? {} : { patienceMs }),
  });
}

async function tokenIn(env: Env): Promise<Result<Token, string>> {
  const given = env['HUBSPOT_ACCESS_TOKEN'];
  if (given) return ok(given);
  if (!env['HUBSPOT_CLIENT_ID']) return err(noToken);
  const settings = serviceSettings(env);
  if (!settings.ok) return settings;
  const { access } = settings.value;
  if (access.kind === 'token') return ok(access.accessToken);
  const why: string[] = [];
  const { token } = new KeptTokens({ ...access, nowMs: Date.now, log: (line) => why.push(line) });
  if ((await token()) !== null) return ok(token);
  return err(
    why.join('\n') ||
      `Account ${access.accountId} is not connected yet. As a super admin, open ${access.installAddress}`,
  );
}
