import { ok, type Result } from '../base/result.ts';
import type { ClosedDeals } from '../crm/closed-deals.ts';
import type { DealHistories } from '../crm/deal-history.ts';
import type { GtmModel } from '../model/gtm-model.ts';
import type { CrmName } from './crm-error-words.ts';
import type { Env } from './env.ts';
import { hubSpotWay } from './hubspot-connection.ts';
import { openSalesforceOrg } from './salesforce-connection.ts';
import { systemClock } from './system-clock.ts';
import { zonedDay } from './zoned-day.ts';

/** Opens the past of an account's deals, or says what the environment lacks. */
export async function connectHistories(
  crm: CrmName,
  env: Env,
  model: () => GtmModel,
): Promise<Result<DealHistories, string>> {
  if (crm === 'hubspot') {
    const way = await hubSpotWay(env);
    if (!way.ok) return way;
    const { openApiClientHistories } = await import('../crm/hubspot/open-histories.ts');
    return ok(openApiClientHistories({ ...way.value, model, zone: zonedDay, clock: systemClock }));
  }
  const org = await openSalesforceOrg(env);
  if (!org.ok) return org;
  const { openSalesforceHistories } = await import('../crm/salesforce/open-histories.ts');
  return ok(openSalesforceHistories({ org: org.value, model, zone: zonedDay, clock: systemClock }));
}

/** Opens an account's closed deals with their past, or says what the environment lacks. */
export async function connectClosedDeals(
  crm: CrmName,
  env: Env,
  model: () => GtmModel,
): Promise<Result<ClosedDeals, string>> {
  if (crm === 'hubspot') {
    const way = await hubSpotWay(env);
    if (!way.ok) return way;
    const { openApiClientClosedDeals } = await import('../crm/hubspot/open-histories.ts');
    return ok(openApiClientClosedDeals({ ...way.value, model, zone: zonedDay, clock: systemClock }));
  }
  const org = await openSalesforceOrg(env);
  if (!org.ok) return org;
  const { openSalesforceClosedDeals } = await import('../crm/salesforce/open-histories.ts');
  return ok(openSalesforceClosedDeals({ org: org.value, model, zone: zonedDay, clock: systemClock }));
}
