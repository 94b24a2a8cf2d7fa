import { assertNever } from '../base/assert-never.ts';
import type { CrmError } from '../crm/port.ts';

/** A CRM's error in a sentence for whoever runs a command or the service: what happened, and what to do. */
export function crmErrorWords(error: CrmError): string {
  switch (error.kind) {
    case 'notFound':
      return `HubSpot does not have it: ${error.what}.`;
    case 'unauthorized':
      return error.missingScopes.length === 0
        ? 'HubSpot does not accept the token in HUBSPOT_ACCESS_TOKEN. Copy it again from the app’s page in HubSpot.'
        : `The app lacks the scope ${error.missingScopes.join(', ')}. Add it to the app, install it again, and run this again.`;
    case 'rateLimited':
      return 'The account has used up its calls to HubSpot for now. Run this again later.';
    case 'rejected':
    case 'conflict':
    case 'unavailable':
      return error.message;
    default:
      return assertNever(error);
  }
}
