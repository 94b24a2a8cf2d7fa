import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJsforceOrg } from '../../src/crm/salesforce/client/open-jsforce-org.ts';
import { salesforceCrm } from '../../src/crm/salesforce/crm.ts';
import type { LightningPlatform } from '../../src/crm/salesforce/lightning/platform.ts';
import { salesforceSchema } from '../../src/crm/salesforce/schema/definitions.ts';
import { modelsOver } from '../../src/hosts/account-models.ts';
import { openAccount } from '../../src/hosts/lightning/open-account.ts';
import { openPlumbline, type Plumbline } from '../../src/hosts/lightning/open-plumbline.ts';
import { systemClock } from '../../src/hosts/system-clock.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import { exampleRecords, heroDealId } from '../../src/sandbox/salesforce/example/index.ts';
import { type LocalSalesforce, startLocalSalesforce } from '../../src/sandbox/salesforce/index.ts';
import { orgObjects } from '../../scripts/start/org-objects.ts';
import { pushedClock } from '../contract/pushed-clock.ts';
import { exampleParts, relabelled, toPublish } from '../crm/model-store/example-parts.ts';
import { exampleModel } from '../functions/example-world.ts';

const hero = heroDealId;
const account = '001000000002101AAA';
let local: LocalSalesforce;
const changed: string[] = [];

/** The page of somebody, as far as it reaches the org. */
function pageOf(user: string): LightningPlatform {
  const token = local.tokenFor(user);
  const ask = async (path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(new URL(path, local.url), {
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
    changed: (ids) => {
      changed.push(...ids);
      return Promise.resolve();
    },
    wait: () => Promise.resolve(),
  };
}

const openedOver = (platform: LightningPlatform): Plumbline =>
  openPlumbline({ account: openAccount({ platform, model: exampleModel }) });

const plumblineOf = (user: string): Plumbline => openedOver(pageOf(user));

beforeAll(async () => {
  const example = exampleRecords(systemClock.today('Europe/Amsterdam'));
  const objects = [...(example.objects ?? []), ...orgObjects(salesforceSchema())];
  local = await startLocalSalesforce({ records: { ...example, objects }, limits: 'off' });
});
afterAll(() => local.stop());

describe('Plumbline in a page', () => {
  it('answers every card about a deal, with one query and two calls of Apex at once', async () => {
    const plumbline = plumblineOf('81002');
    await plumbline.ask('readFit', { object: 'deal', id: hero });
    local.forgetCalls();
    const reply = await plumbline.ask('readFit', { object: 'deal', id: hero });
    expect(reply).toMatchObject({ ok: true, value: { fit: { subject: 'Marrow & Pike Foods' } } });
    const reads = local.calls.map(({ path }) => path).filter((path) => !path.endsWith('.write'));
    // The deal by both ways, and what was decided about it.
    expect(reads.length).toBeLessThanOrEqual(3);
    expect(await plumbline.ask('readDealGuide', { dealId: hero })).toMatchObject({ ok: true });
  });

  it('offers a decision to a manager, and tells a rep whose it is', async () => {
    const ask = { object: 'company', id: account } as const;
    const act = { kind: 'agree' } as const;
    expect(await plumblineOf('81002').ask('overrideTier', { ...ask, act })).toMatchObject({
      ok: false,
      problem: { next: 'Managers agree with a tier or override it.' },
    });
    changed.length = 0;
    expect(await plumblineOf('81001').ask('overrideTier', { ...ask, act })).toMatchObject({ ok: true });
    expect(changed).toContain(account);
    const event = local.records
      .list('Plumbline_Event__c')
      .find(({ fields }) => fields['Kind__c'] === 'tier_decided');
    expect(event?.fields).toMatchObject({ By_Name__c: 'Nora Feld', Signed__c: true, About_Id__c: account });
  });

  it('refuses a request that makes no sense in plain English', async () => {
    const reply = await plumblineOf('81002').ask('readFit', { object: 'quote', id: 'a b' });
    expect(reply).toMatchObject({ ok: false, problem: { title: 'This could not be understood' } });
  });

  it('never rejects: an org that does not answer is a problem with a way on', async () => {
    const gone = (): Promise<never> => Promise.reject(new Error('Failed to fetch'));
    const platform: LightningPlatform = { ...pageOf('81002'), graphql: gone, apex: gone };
    const plumbline = openedOver(platform);
    expect(await plumbline.ask('readDealGuide', { dealId: hero })).toMatchObject({
      ok: false,
      problem: { kind: 'cannot_be_read', retry: true },
    });
    expect(await plumbline.dealsWith('003000000003101AAA')).toMatchObject({ ok: false });
  });

  it('lists the deals of a contact by what the person may see, and none for a lead', async () => {
    const plumbline = plumblineOf('81002');
    expect(await plumbline.dealsWith('003000000003101AAA')).toMatchObject({
      ok: true,
      value: {
        rows: [{ id: hero, name: 'Marrow & Pike: three sites', outcome: 'open' }, { outcome: 'lost' }],
        hasMore: false,
      },
    });
    expect(await plumbline.dealsWith('00Q000000006101EAA')).toEqual({
      ok: true,
      value: { rows: [], hasMore: false },
    });
  });
});

describe('a model that is published', () => {
  it('is picked up by an open page within a minute, and by another at once', async () => {
    const timing = pushedClock(Date.now());
    const parts = await exampleParts();
    const today = systemClock.today('Europe/Amsterdam');
    const page = pageOf('81002');
    const account = openAccount({ platform: page, model: exampleModel, timing });
    const plumbline = openPlumbline({ account });
    const modelShown = async (asked: Plumbline): Promise<unknown> => {
      const reply = await asked.ask('readFit', { object: 'company', id: '001000000002101AAA' });
      return reply.ok && [reply.value.fit.model.text, reply.release];
    };
    expect(await modelShown(plumbline)).toEqual([`Model ${exampleModel.version}`, null]);
    const admin = openJsforceOrg({
      access: { kind: 'session', instanceUrl: local.url, accessToken: local.token },
    });
    const { rows } = salesforceCrm({
      org: admin,
      model: () => exampleModel,
      zone: zonedDay,
      clock: systemClock,
    });
    const release = toPublish(relabelled(parts, 'One'), null, { effectiveOn: today });
    expect(await modelsOver(rows).publish(release)).toMatchObject({ ok: true });
    expect(await modelShown(plumbline)).toEqual([`Model ${exampleModel.version}`, null]);
    expect(await modelShown(openedOver(page))).toEqual(['Model 1', 1]);
    timing.pass(61_000);
    expect(await modelShown(plumbline)).toEqual(['Model 1', 1]);
    expect(account.models.now().model.facts[0]?.label).toBe('One');
  });
});
