import { assertNever } from '../base/assert-never.ts';
import type { CrmError } from '../crm/port.ts';

/** The CRMs that Plumbline works in. */
export type CrmName = 'hubspot' | 'salesforce';

interface Words {
  readonly crm: string;
  readonly account: string;
  readonly badToken: string;
  readonly noRight: (missing: string) => string;
}

const wordsOf: Readonly<Record<CrmName, Words>> = {
  hubspot: {
    crm: 'HubSpot',
    account: 'account',
    badToken:
      'HubSpot does not accept the token in HUBSPOT_ACCESS_TOKEN. Copy it again from the app’s page in HubSpot.',
    noRight: (missing) =>
      `The app lacks the scope ${missing}. Add it to the app, install it again, and run this again.`,
  },
  salesforce: {
    crm: 'Salesforce',
    account: 'org',
    badToken:
      'Salesforce does not accept the session, or lets this user in without the API. Where SALESFORCE_ACCESS_TOKEN is set, it may have ended: get another. Otherwise check the app’s policies and the user’s permission “API Enabled”.',
    noRight: (missing) => `The user lacks ${missing}. Give it in a permission set, and run this again.`,
  },
};

/** A CRM's error in a sentence for whoever runs a command or the service: what happened, and what to do. */
export function crmErrorWords(error: CrmError, crm: CrmName): string {
  const words = wordsOf[crm];
  switch (error.kind) {
    case 'notFound':
      return `${words.crm} does not have it: ${error.what}.`;
    case 'unauthorized':
      return error.missingScopes.length === 0
        ? words.badToken
        : words.noRight(error.missingScopes.join(', '));
    case 'rateLimited':
      return `The ${words.account} has used up its calls to ${words.crm} for now. Run this again later.`;
    case 'rejected':
    case 'conflict':
    case 'unavailable':
      return error.message;
    default:
      return assertNever(error);
  }
}
