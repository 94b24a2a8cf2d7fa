import { join } from 'node:path';
import { orgObjects } from '../../scripts/start/org-objects.ts';
import { unhurriedPace } from '../../scripts/unhurried-pace.ts';
import type { DealHistories } from '../../src/crm/deal-history.ts';
import { openFetchCrm } from '../../src/crm/hubspot/open-fetch.ts';
import { openFetchHistories } from '../../src/crm/hubspot/open-histories.ts';
import { openJsforceOrg } from '../../src/crm/salesforce/client/open-jsforce-org.ts';
import { openSalesforceHistories } from '../../src/crm/salesforce/open-histories.ts';
import { salesforceSchema } from '../../src/crm/salesforce/schema/definitions.ts';
import { importFolder } from '../../src/hosts/cli/sandbox-import/import-folder.ts';
import { importForSalesforce } from '../../src/hosts/cli/sandbox-import/import-salesforce.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import { startLocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import type { RequestContext } from '../../src/sandbox/salesforce/org.ts';
import { startLocalSalesforce } from '../../src/sandbox/salesforce/index.ts';
import { material, trialModel } from './trial-model.ts';

/** By whom or what a deal is changed. */
export type Way = 'person' | 'import' | 'workflow';

/** Maven's deals in a CRM, and ways to do to them what people, imports and workflows do. */
export interface AuditedWorld {
  /** Open deals in the first stage: whether a company that is large enough to have employees stands on each. */
  readonly prospects: readonly { readonly id: string; readonly hasCompany: boolean }[];
  readonly change: (
    id: string,
    what: { readonly stage?: string; readonly product?: string },
    way: Way,
  ) => void;
  readonly pass: (ms: number) => void;
  readonly now: () => string;
  readonly histories: () => DealHistories;
  readonly stop: () => Promise<void>;
}

const timeZone = 'Europe/Amsterdam';
const tables = {
  folder: join(material, 'data/maven-crm'),
  mappingFile: join(import.meta.dirname, 'maven/import.yaml'),
};

/** The machine's clock, and what was let pass besides. */
function passingClock() {
  let passed = 0;
  const now = (): number => Date.now() + passed;
  return { now, pass: (ms: number): void => void (passed += ms), at: () => new Date(now()).toISOString() };
}

/** In HubSpot. */
export async function mavenInHubSpot(): Promise<AuditedWorld> {
  const clock = passingClock();
  const model = await trialModel('maven');
  const imported = await importFolder({ ...tables, today: zonedDay(clock.now(), timeZone) });
  if (!imported.ok) throw new Error(imported.error.join('\n'));
  const { seed, currency } = imported.value;
  const local = await startLocalHubSpot({
    records: seed,
    currency,
    timeZone,
    limits: 'off',
    searchLagMs: 0,
    now: clock.now,
  });
  const way = {
    url: local.url,
    token: local.token,
    model: () => model,
    zone: zonedDay,
    clock: { now: clock.at, today: () => zonedDay(clock.now(), timeZone) },
    pace: unhurriedPace(),
    patienceMs: 600_000,
  };
  await openFetchCrm(way).crm.ensureSchema();
  const [mara] = seed.owners ?? [];
  const by = {
    person: { userId: mara?.userId ?? Number(mara?.id) },
    import: { sourceType: 'IMPORT', sourceId: '9' },
    workflow: { sourceType: 'AUTOMATION_PLATFORM' },
  };
  return {
    prospects: local.records
      .list('deals')
      .filter(({ properties }) => properties['dealstage'] === 'prospecting')
      .map(({ id }) => ({ id, hasCompany: local.records.associated('deals', id, 'companies').length > 0 })),
    change: (id, { stage, product }, path) => {
      const fields = {
        ...(stage ? { dealstage: stage } : {}),
        ...(product === undefined ? {} : { product }),
      };
      const done = local.records.patch('deals', id, fields, by[path]);
      if (!done.ok) throw new Error(done.error.message);
    },
    pass: clock.pass,
    now: clock.at,
    histories: () => openFetchHistories(way),
    stop: () => local.stop(),
  };
}

const contexts: Readonly<Record<Way, RequestContext>> = {
  person: 'AURA',
  import: 'BULK_API_V2',
  workflow: 'INVOCABLE_ACTION',
};

/** In Salesforce, where an admin tracks the product. */
export async function mavenInSalesforce(): Promise<AuditedWorld> {
  const clock = passingClock();
  const model = await trialModel('maven');
  const imported = await importForSalesforce({ ...tables, today: zonedDay(clock.now(), timeZone) });
  if (!imported.ok) throw new Error(imported.error.join('\n'));
  const { seed, currency } = imported.value;
  const tracked = [
    {
      fullName: 'Opportunity',
      fields: [{ fullName: 'Product__c', type: 'Text', length: 255, trackHistory: true }],
    },
    { fullName: 'Account', fields: [{ fullName: 'NumberOfEmployees', type: 'Number', trackHistory: true }] },
  ];
  const objects = [...(seed.objects ?? []), ...orgObjects(salesforceSchema()), ...tracked];
  const local = await startLocalSalesforce({
    records: { ...seed, objects },
    ...(currency === null ? {} : { currency }),
    timeZone,
    limits: 'off',
    now: clock.now,
  });
  const access = { kind: 'session', instanceUrl: local.url, accessToken: local.token } as const;
  const [user] = local.records.list('User');
  return {
    prospects: local.records
      .list('Opportunity')
      .filter(({ fields }) => fields['StageName'] === 'Prospecting')
      .map(({ id, fields }) => ({ id, hasCompany: fields['AccountId'] !== null })),
    change: (id, { stage, product }, path) => {
      const StageName =
        stage === undefined ? {} : { StageName: stage.charAt(0).toUpperCase() + stage.slice(1) };
      const fields = { ...StageName, ...(product === undefined ? {} : { Product__c: product }) };
      const done = local.records.patch('Opportunity', id, fields, {
        user: user?.id ?? '',
        context: contexts[path],
      });
      if (!done.ok) throw new Error(done.error.message);
    },
    pass: clock.pass,
    now: clock.at,
    histories: () =>
      openSalesforceHistories({
        org: openJsforceOrg({ access }),
        model: () => model,
        zone: zonedDay,
        clock: { now: clock.at, today: () => zonedDay(clock.now(), timeZone) },
      }),
    stop: () => local.stop(),
  };
}
