import { expect } from 'vitest';
import { openJsforceOrg } from '../../src/crm/salesforce/client/open-jsforce-org.ts';
import { salesforceCrm } from '../../src/crm/salesforce/crm.ts';
import { openLightningOrg } from '../../src/crm/salesforce/lightning/open-lightning-org.ts';
import type { LightningPlatform } from '../../src/crm/salesforce/lightning/platform.ts';
import { recordId } from '../../src/crm/salesforce/mapping/record-id.ts';
import type { Org } from '../../src/crm/salesforce/org.ts';
import { salesforceSchema } from '../../src/crm/salesforce/schema/definitions.ts';
import { overrideTier } from '../../src/functions/override-tier.ts';
import { keepFitAtCreation, scoreAll } from '../../src/functions/score-all.ts';
import type { With } from '../../src/functions/with.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import { dealId, exampleRecords } from '../../src/sandbox/salesforce/example/index.ts';
import {
  startLocalSalesforce,
  type Access,
  type LocalSalesforce,
  type Value,
} from '../../src/sandbox/salesforce/index.ts';
import { orgObjects } from '../../scripts/start/org-objects.ts';
import { exampleModel as model, today } from './example-world.ts';

const now = `${today}T10:00:00.000Z`;
const raeId = recordId('005000000000503') ?? '';

const idOf = (prefix: string, number: string): string =>
  recordId(`${prefix}${number.padStart(12, '0')}`) ?? '';

/** Records of the example that these tests look at, and what hangs on them. */
export const ids = {
  deal: dealId('4101'),
  company: idOf('001', '2101'),
  /** The champion on the deal. */
  contact: idOf('003', '3101'),
  lostDeal: dealId('4117'),
  lostCompany: idOf('001', '2110'),
  lead: idOf('00Q', '6101'),
};

/** Changes records before anybody looks. */
export type Change = (salesforce: LocalSalesforce) => void;

/** Puts a value into a field of a record, as somebody who may. */
export const put =
  (object: string, id: string, field: string, value: Value): Change =>
  ({ records }) =>
    expect(records.patch(object, id, { [field]: value }, null)).toMatchObject({ ok: true });

/** Gives everybody on the deal, and the contact wherever they are, this role. */
export const rolesAre =
  (role: string): Change =>
  ({ records }) => {
    for (const { id, fields } of records.list('OpportunityContactRole'))
      if (fields['OpportunityId'] === ids.deal || fields['ContactId'] === ids.contact)
        expect(records.patch('OpportunityContactRole', id, { Role: role }, null)).toMatchObject({ ok: true });
  };

/** The example in a local Salesforce, as its integration and as Rae see it, who may see less. */
export interface HiddenWorld {
  readonly salesforce: LocalSalesforce;
  readonly integration: With;
  readonly rae: With;
  /** Rae at a record page, as the cards reach the org. */
  readonly raeAtPage: With;
  readonly stop: () => Promise<void>;
}

/** Starts it anew, changed as asked, with nothing scored yet. */
export async function hiddenWorld(access: Access, change: Change = () => undefined): Promise<HiddenWorld> {
  const example = exampleRecords(today);
  const objects = [...(example.objects ?? []), ...orgObjects(salesforceSchema())];
  const salesforce = await startLocalSalesforce({
    now: () => Date.parse(now),
    timeZone: 'Europe/Amsterdam',
    limits: 'off',
    records: { ...example, objects },
    users: [
      ...(example.users ?? []),
      { id: '503', firstName: 'Rae', lastName: 'Lim', email: 'rae@example.com', access },
    ],
  });
  change(salesforce);
  const { url } = salesforce;
  const over = (accessToken: string): Org =>
    openJsforceOrg({ access: { kind: 'session', instanceUrl: url, accessToken } });
  const as = (org: Org, id: string, name: string): With => {
    const clock = { now: () => now, today: () => today };
    return {
      ...salesforceCrm({ org, model: () => model, zone: zonedDay, clock }),
      model,
      mapping: model.mappings.salesforce,
      caller: { person: { id, name }, signed: true },
      now,
      today,
    };
  };
  return {
    salesforce,
    integration: as(over(salesforce.token), idOf('005', '81001'), 'Nora Feld'),
    rae: as(over(salesforce.tokenFor('503')), raeId, 'Rae Lim'),
    raeAtPage: as(openLightningOrg(pageAt(url, salesforce.tokenFor('503'))), raeId, 'Rae Lim'),
    stop: () => salesforce.stop(),
  };
}

/** A record page, as far as it reaches the org. */
function pageAt(url: string, token: string): LightningPlatform {
  const ask = async (path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const told: unknown = await response.json();
    if (!response.ok) throw Object.assign(new Error('refused'), { status: response.status, body: told });
    return told;
  };
  return {
    graphql: (query, variables) =>
      ask('/services/data/v67.0/graphql', { query, variables }) as Promise<{ data: unknown }>,
    apex: (method, args) => ask(`/apexremote/PlumblineRecords.${method}`, args) as Promise<string>,
    changed: () => Promise.resolve(),
    wait: () => Promise.resolve(),
  };
}

/** Scores everything with the integration's rights: fits, first fits, and a manager's agreement with a tier. */
export async function scored({ integration }: HiddenWorld): Promise<void> {
  expect(await scoreAll('company', integration)).toMatchObject({ ok: true, value: { failed: [] } });
  expect(await scoreAll('contact', integration)).toMatchObject({ ok: true, value: { failed: [] } });
  for (const id of [ids.deal, ids.lostDeal]) {
    const deal = await integration.crm.readDeal(id);
    if (!deal.ok) throw new Error(`Deal ${id}: ${deal.error.kind}`);
    expect(await keepFitAtCreation(deal.value, integration)).toMatchObject([{ outcome: 'written' }]);
  }
  await overrideTier({ object: 'company', id: ids.company, act: { kind: 'agree' } }, integration);
}
