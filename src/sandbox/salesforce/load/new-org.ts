import type { OrgSettings, Session } from '../org.ts';
import type { Seed } from '../seed.ts';
import { standardStages } from '../standard/lists.ts';
import { adminId, OrgStore } from '../store/org-store.ts';
import { loadSeed, loadStages, systemSession } from './load-seed.ts';

const adminEmail = 'admin@local-salesforce.example';

/** Makes an org with its admin, its stages and what else a new one has, and then with the seed. A mistake throws. */
export function newOrg(settings: OrgSettings, seed: Seed): OrgStore {
  const org = new OrgStore(settings);
  makeAdmin(org);
  const by = systemSession(org);
  org.insert(by, 'Organization', {
    Id: settings.orgId,
    Name: settings.name,
    TimeZoneSidKey: settings.timeZone,
    OrganizationType: 'Enterprise Edition',
    InstanceName: 'LOCAL',
    IsSandbox: true,
    ...(org.field('Organization', 'CurrencyIsoCode') ? { CurrencyIsoCode: settings.currency } : {}),
  });
  makeCurrencies(org, by);
  loadStages(
    org,
    standardStages.map(([name, probability, forecastCategory]) => ({ name, probability, forecastCategory })),
  );
  const loaded = loadSeed(org, seed);
  if (loaded.ok) return org;
  const problems = loaded.error.map(({ where, message }) => `${where}: ${message}`);
  throw new Error(`The records of the local Salesforce are wrong:\n${problems.join('\n')}`);
}

function makeAdmin(org: OrgStore): void {
  const user = {
    id: adminId,
    username: adminEmail,
    name: 'Org Admin',
    email: adminEmail,
    isActive: true,
    managerId: null,
    timeZone: org.settings.timeZone,
    permissions: new Set<string>(),
  };
  const made = org.insert({ user, context: 'REST', isSystem: true }, 'User', {
    Id: adminId,
    Username: adminEmail,
    FirstName: 'Org',
    LastName: 'Admin',
    Email: adminEmail,
    IsActive: true,
    TimeZoneSidKey: org.settings.timeZone,
    UserType: 'Standard',
  });
  if (!made.ok)
    throw new Error(`The local Salesforce could not make its admin: ${JSON.stringify(made.error)}`);
}

function makeCurrencies(org: OrgStore, by: Session): void {
  const { currency, exchangeRates } = org.settings;
  if (Object.keys(exchangeRates).length === 0) return;
  for (const [code, worth] of [[currency, 1] as const, ...Object.entries(exchangeRates)])
    org.insert(by, 'CurrencyType', {
      IsoCode: code,
      // Salesforce keeps how much of the currency one unit of the org's own is worth.
      ConversionRate: 1 / worth,
      DecimalPlaces: 2,
      IsActive: true,
      IsCorporate: code === currency,
    });
}
