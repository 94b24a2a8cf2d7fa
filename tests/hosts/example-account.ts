import { openFetchCrm } from '../../src/crm/hubspot/open-fetch.ts';
import { systemClock } from '../../src/hosts/system-clock.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import { exampleRecords } from '../../src/sandbox/hubspot/example/index.ts';
import { startLocalHubSpot, type LocalHubSpot, type Tier } from '../../src/sandbox/hubspot/index.ts';
import { exampleModel } from '../functions/example-world.ts';

/** The worked example on the machine's own clock, for commands and services that keep no other; set up. */
export async function exampleAccount(
  tier: Tier = 'enterprise',
  redirectUrls: readonly string[] = [],
): Promise<LocalHubSpot> {
  const today = systemClock.today('Europe/Amsterdam');
  const local = await startLocalHubSpot({
    records: exampleRecords(today),
    tier,
    redirectUrls,
    limits: 'off',
    searchLagMs: 0,
  });
  const { crm } = openFetchCrm({
    url: local.url,
    token: local.token,
    model: () => exampleModel,
    zone: zonedDay,
    clock: systemClock,
  });
  const done = await crm.ensureSchema();
  if (!done.ok) throw new Error(`The account could not be set up: ${done.error.kind}`);
  local.forgetCalls();
  return local;
}

/** The environment that reaches it. */
export const environmentOf = (local: LocalHubSpot): Readonly<Record<string, string>> => ({
  HUBSPOT_ACCESS_TOKEN: local.token,
  PLUMBLINE_HUBSPOT_URL: local.url,
});

/** Calls that changed something. */
export const writesTo = (local: LocalHubSpot): readonly string[] =>
  local.calls
    .filter(({ method, path }) => method !== 'GET' && !/\/(batch\/read|search)$/.test(path))
    .map(({ method, path }) => `${method} ${path}`);
