import type { Result } from '../base/result.ts';
import type { CrmSetup } from '../crm/setup.ts';
import type { CrmName } from './crm-error-words.ts';
import type { Env } from './env.ts';
import { connectHubSpotSetup } from './hubspot-connection.ts';
import { connectSalesforceSetup } from './salesforce-connection.ts';

/** What setting up asks of the account that the environment names, or a sentence that says what is missing. */
export const connectSetup = (env: Env, crm: CrmName): Promise<Result<CrmSetup, string>> =>
  crm === 'salesforce' ? connectSalesforceSetup(env) : connectHubSpotSetup(env);
