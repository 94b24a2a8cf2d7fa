import { found, type Answer, type Call, type Route } from '../route.ts';

/**
 * What Connect REST tells of the org as a whole; the one place that says the currency of an org with one currency.
 *
 * https://developer.salesforce.com/docs/atlas.en-us.chatterapi.meta/chatterapi/connect_resources_organization.htm
 */
export const connectRoutes: readonly Route[] = [
  { method: 'GET', path: '/services/data/:version/connect/organization', answer: organization },
];

function organization({ org, session }: Call): Answer {
  const { settings } = org;
  const multiCurrency = Object.keys(settings.exchangeRates).length > 0;
  return found({
    orgId: settings.orgId,
    name: settings.name,
    features: { multiCurrency, ...(multiCurrency ? {} : { defaultCurrencyIsoCode: settings.currency }) },
    userSettings: { userId: session.user.id, userTimezone: { name: session.user.timeZone } },
  });
}
