import { missingScopes, refused, type Answer } from '../refusals.ts';
import type { Call, Route } from './route.ts';

const mostCustomObjects = 10;
const mostCustomProperties = 1000;

/** What the account is, and what it may still add. */
export const accountRoutes: readonly Route[] = [
  { method: 'get', path: '/account-info/2026-09/details', answer: details },
  { method: 'get', path: '/crm/limits/2026-09/custom-object-types', answer: objectLimits },
  { method: 'get', path: '/crm/limits/2026-09/custom-properties', answer: propertyLimits },
];

function details(call: Call): Answer {
  const { portalId, timeZone, currency, exchangeRates } = call.account.settings;
  const offsetMs = utcOffsetMs(timeZone, call.account.now());
  return {
    status: 200,
    body: {
      portalId,
      accountType: 'STANDARD',
      timeZone,
      companyCurrency: currency,
      additionalCurrencies: Object.keys(exchangeRates),
      utcOffset: offsetText(offsetMs),
      utcOffsetMilliseconds: offsetMs,
      uiDomain: 'app.hubspot.com',
      dataHostingLocation: 'na1',
    },
  };
}

function utcOffsetMs(timeZone: string, at: number): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const parts = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!parts) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return (parts[1] === '-' ? -minutes : minutes) * 60_000;
}

function offsetText(offsetMs: number): string {
  const minutes = Math.abs(offsetMs) / 60_000;
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const share = (usage: number, limit: number): number => (usage / limit) * 100;

function objectLimits(call: Call): Answer {
  if (call.account.settings.tier !== 'enterprise') return refused(missingScopes(['crm.schemas.custom.read']));
  const usage = call.account.schemas.size;
  return {
    status: 200,
    body: { limit: mostCustomObjects, usage, percentage: share(usage, mostCustomObjects) },
  };
}

function propertyLimits(call: Call): Answer {
  const limit = mostCustomProperties;
  const byObjectType = call.account.types.all().map((type) => {
    const own = call.account.definitions(type).all();
    const usage = own.filter((one) => !one.hubspotDefined && one.archivedAt === null).length;
    return {
      objectTypeId: type.id,
      singularLabel: type.singular,
      pluralLabel: type.name,
      limit,
      usage,
      percentage: share(usage, limit),
    };
  });
  const overallUsage = byObjectType.reduce((sum, { usage }) => sum + usage, 0);
  return {
    status: 200,
    body: {
      overallLimit: limit,
      overallUsage,
      overallPercentage: share(overallUsage, limit),
      byObjectType: byObjectType.filter(({ usage }) => usage > 0),
    },
  };
}
