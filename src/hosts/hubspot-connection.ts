import { err, ok, type Result } from '../base/result.ts';
import type { Token } from '../crm/hubspot/client/transport.ts';
import type { HubSpotAccount } from '../crm/hubspot/crm.ts';
import type { Crm } from '../crm/port.ts';
import type { CrmSetup } from '../crm/setup.ts';
import type { GtmModel } from '../model/gtm-model.ts';
import type { Env } from './env.ts';
import { KeptTokens } from './http/kept-tokens.ts';
import { serviceSettings } from './http/settings.ts';
import { systemClock } from './system-clock.ts';
import { zonedDay } from './zoned-day.ts';

/** An account of HubSpot with what setting up asks of it. */
export interface ConnectedHubSpot extends HubSpotAccount {
  readonly setup: CrmSetup;
  /** The same account, read with another model. */
  readonly crmFor: (model: GtmModel) => Crm;
}

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
): Promise<Result<ConnectedHubSpot, string>> {
  const token = await tokenIn(env);
  return token.ok ? ok(await openHubSpotAccount(env, token.value, model, patienceMs)) : token;
}

/** Opens the account of a token, over HubSpot's own client. */
export async function openHubSpotAccount(
  env: Env,
  token: Token,
  model: () => GtmModel,
  patienceMs?: number,
): Promise<ConnectedHubSpot> {
  // Loaded when it is needed: HubSpot's client is large, and most commands do without.
  const [{ openApiClientCrm }, { openApiClientSetup }, { Pace }] = await Promise.all([
    import('../crm/hubspot/open-api-client.ts'),
    import('../crm/hubspot/open-api-client-setup.ts'),
    import('../crm/hubspot/client/pacing.ts'),
  ]);
  const way = { token, pace: new Pace(), ...wayTo(env, patienceMs) };
  const opened = { ...way, zone: zonedDay, clock: systemClock };
  return {
    ...openApiClientCrm({ ...opened, model }),
    setup: openApiClientSetup(way),
    crmFor: (another) => openApiClientCrm({ ...opened, model: () => another }).crm,
  };
}

/** What setting up asks of the account of this environment, for which no model is needed. */
export async function connectHubSpotSetup(env: Env): Promise<Result<CrmSetup, string>> {
  const token = await tokenIn(env);
  if (!token.ok) return token;
  const { openApiClientSetup } = await import('../crm/hubspot/open-api-client-setup.ts');
  return ok(openApiClientSetup({ token: token.value, ...wayTo(env, patientMs) }));
}

/** The account of this environment, for bulk work that opens its own way there. */
export async function hubSpotWay(
  env: Env,
): Promise<Result<{ readonly token: Token; readonly url?: string; readonly patienceMs?: number }, string>> {
  const token = await tokenIn(env);
  return token.ok ? ok({ token: token.value, ...wayTo(env, patientMs) }) : token;
}

/** PLUMBLINE_HUBSPOT_URL points elsewhere than at HubSpot. */
function wayTo(
  env: Env,
  patienceMs: number | undefined,
): { readonly url?: string; readonly patienceMs?: number } {
  const url = env['PLUMBLINE_HUBSPOT_URL'];
  return { ...(url ? { url } : {}), ...(patienceMs === undefined ? {} : { patienceMs }) };
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
