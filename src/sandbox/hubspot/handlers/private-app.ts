import { invalid, refused, type Answer } from '../refusals.ts';
import type { Call, Route } from './route.ts';
import { fieldsOf, textOf } from './sent.ts';

/** What HubSpot tells of a private app: what its token may do, and how many calls it has made. */
export const privateAppRoutes: readonly Route[] = [
  { method: 'post', path: '/oauth/v2/private-apps/get/access-token-info', answer: tokenInfo },
  { method: 'get', path: '/account-info/2026-09/api-usage/daily/private-apps', answer: dailyUsage },
];

const userId = 9501;

/** A token of another kind is no private app's. */
function tokenInfo(call: Call): Answer {
  const { portalId, appId, scopes } = call.account.settings;
  const tokenKey = textOf(fieldsOf(call.body)['tokenKey']);
  if (tokenKey?.startsWith('pat-') !== true) return refused(invalid('This is no token of a private app.'));
  return { status: 200, body: { userId, hubId: portalId, appId, scopes: scopes ?? everyScope } };
}

const parts = ['deals', 'companies', 'contacts', 'leads', 'custom'];

const everyScope: readonly string[] = [
  'oauth',
  'crm.objects.owners.read',
  ...parts.flatMap((part) =>
    ['objects', 'schemas'].flatMap((area) => [`crm.${area}.${part}.read`, `crm.${area}.${part}.write`]),
  ),
  'crm.pipelines.governance.read',
  'crm.pipelines.governance.write',
];

/** https://developers.hubspot.com/docs/api-reference/latest/account/account-information/guide */
function dailyUsage(call: Call): Answer {
  const at = new Date(call.account.now()).toISOString();
  const { used, most } = call.account.callsToday();
  return {
    status: 200,
    body: {
      results: [
        {
          name: 'private-apps-api-calls-daily',
          usageLimit: most,
          currentUsage: used,
          collectedAt: at,
          fetchStatus: 'SUCCESS',
          resetsAt: at,
        },
      ],
    },
  };
}
