import { err, ok, type Result } from '../base/result.ts';
import type { JsforceOrg } from '../crm/salesforce/client/open-jsforce-org.ts';
import type { SignInProblem } from '../crm/salesforce/client/session.ts';
import type { SalesforceOrg } from '../crm/salesforce/crm.ts';
import type { Org } from '../crm/salesforce/org.ts';
import type { CrmSetup } from '../crm/setup.ts';
import type { GtmModel } from '../model/gtm-model.ts';
import type { Env } from './env.ts';
import { patientMs } from './hubspot-connection.ts';
import { refusedWords, salesforceAccess } from './salesforce-access.ts';
import { systemClock } from './system-clock.ts';
import { zonedDay } from './zoned-day.ts';

/** An org with the way into it, for what is no question of Plumbline’s. */
export interface ConnectedOrg extends SalesforceOrg {
  readonly org: Org;
  readonly setup: CrmSetup;
}

/** Opens the org that the environment names, or says what is missing or why it lets nobody in. */
export async function connectSalesforce(
  env: Env,
  model: () => GtmModel,
): Promise<Result<ConnectedOrg, string>> {
  const org = await openSalesforceOrg(env);
  if (!org.ok) return org;
  const [{ salesforceCrm }, { salesforceSetup }] = await Promise.all([
    import('../crm/salesforce/crm.ts'),
    import('../crm/salesforce/setup/salesforce-setup.ts'),
  ]);
  const opened = salesforceCrm({ org: org.value, model, zone: zonedDay, clock: systemClock });
  return ok({ ...opened, org: org.value, setup: salesforceSetup(org.value.setup) });
}

/** What setting up asks of the org of this environment, for which no model is needed. */
export async function connectSalesforceSetup(env: Env): Promise<Result<CrmSetup, string>> {
  const org = await openSalesforceOrg(env);
  if (!org.ok) return org;
  const { salesforceSetup } = await import('../crm/salesforce/setup/salesforce-setup.ts');
  return ok(salesforceSetup(org.value.setup));
}

/** Opens and enters the org itself, for what is no question of Plumbline’s: to deploy to it. */
export async function openSalesforceOrg(env: Env): Promise<Result<JsforceOrg, string>> {
  const access = await salesforceAccess(env);
  if (!access.ok) return access;
  // Loaded when it is needed: jsforce is large, and most commands do without.
  const { openJsforceOrg } = await import('../crm/salesforce/client/open-jsforce-org.ts');
  const org = openJsforceOrg({ access: access.value, patienceMs: patientMs });
  const signedIn = await org.signIn();
  return signedIn.ok ? ok(org) : err(problemWords(signedIn.error));
}

const problemWords = (problem: SignInProblem): string =>
  problem.kind === 'refused'
    ? refusedWords[problem.why]
    : 'Salesforce could not be reached to sign in. Check the network and SALESFORCE_LOGIN_URL, and run this again.';
