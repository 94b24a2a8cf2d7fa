import { afterEach, describe, expect, it } from 'vitest';
import { openFetchCrm } from '../../../src/crm/hubspot/open-fetch.ts';
import { contractModel } from '../../contract/contract-model.ts';
import { hubSpotMapping } from '../../contract/hubspot-mapping.ts';
import { hubSpotWorld, type HubSpotWorld } from '../../contract/hubspot-world.ts';
import { valueOf } from '../../contract/results.ts';

let world: HubSpotWorld;
afterEach(() => world.stop());

const paths = (): readonly string[] => world.hubspot.calls.map(({ method, path }) => `${method} ${path}`);
const account = [
  'GET /account-info/2026-09/details',
  'GET /crm/owners/2026-09',
  'GET /crm/pipelines/2026-09/deals',
];
const withoutActivities = {
  ...contractModel({ hubspot: hubSpotMapping }),
  facts: contractModel({}).facts.filter(({ from }) => from?.over !== 'activities'),
};

describe('the calls that a deal takes', () => {
  it('are four in two rounds, with company, contacts, roles, competitors, stage history and win/loss record', async () => {
    world = await hubSpotWorld(openFetchCrm, {}, withoutActivities);
    const { crm } = world.opened();
    valueOf(await crm.readDeal('301'));
    expect(
      paths()
        .filter((path) => account.includes(path))
        .toSorted(),
    ).toEqual(account);
    world.hubspot.forgetCalls();
    const deal = valueOf(await crm.readDeal('301'));
    expect(deal.contacts).toHaveLength(3);
    expect(paths().slice(0, 2).toSorted()).toEqual([
      'GET /crm/objects/2026-09/deals/301',
      'POST /crm/associations/2026-09/deals/contacts/batch/read',
    ]);
    expect(paths().slice(2).toSorted()).toEqual([
      'POST /crm/objects/2026-09/companies/batch/read',
      'POST /crm/objects/2026-09/contacts/batch/read',
    ]);
  });

  it('are one more for a kind of activity whose moment a fact asks for', async () => {
    world = await hubSpotWorld(openFetchCrm);
    valueOf(await world.crm.readDeal('301'));
    world.hubspot.forgetCalls();
    valueOf(await world.crm.readDeal('301'));
    expect(paths()).toHaveLength(5);
    expect(paths()).toContain('POST /crm/objects/2026-09/meetings/batch/read');
  });

  it('are two for a deal with nobody on it', async () => {
    world = await hubSpotWorld(openFetchCrm);
    valueOf(await world.crm.readDeal('302'));
    world.hubspot.forgetCalls();
    valueOf(await world.crm.readDeal('302'));
    expect(paths()).toHaveLength(2);
  });

  it('begin with what is kept of the account once, and again when it is too old', async () => {
    world = await hubSpotWorld(openFetchCrm);
    const { crm } = world.opened();
    await Promise.all([crm.readDeal('301'), crm.readDeal('303'), crm.readCompany('201')]);
    expect(
      paths()
        .filter((path) => account.includes(path))
        .toSorted(),
    ).toEqual(account);
    world.hubspot.forgetCalls();
    world.pass(11 * 60_000);
    await crm.readCompany('201');
    expect(paths().toSorted()).toEqual(
      [...account.slice(1), 'GET /crm/objects/2026-09/companies/201'].toSorted(),
    );
  });
});

describe('the calls that bulk work takes', () => {
  const many = Array.from({ length: 230 }, (_, at) => ({
    id: String(5001 + at),
    properties: { name: `Company ${at}`, industry: 'FOOD_BEVERAGES' },
  }));

  it('are a hundred records to a call, to read and to write, and none to write what is in place', async () => {
    world = await hubSpotWorld(openFetchCrm);
    expect(world.hubspot.load({ objects: { companies: many } })).toMatchObject({ ok: true });
    const { crm } = world;
    valueOf(await crm.readAccount());
    const run = async (): Promise<readonly string[]> => {
      world.hubspot.forgetCalls();
      const outcomes: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof crm.listRecords>> = await crm.listRecords('company', after);
        const { records, next } = valueOf(page);
        const fits = records.map(({ ref }) => ({
          ref,
          fit: { score: 82, tier: 'a', coverage: 1, modelVersion: 'm', inputHash: ref.id, on: '2026-11-21' },
          effectiveTier: 'a',
          reasons: [],
          alsoAtCreation: false,
        }));
        outcomes.push(...(await crm.writeFit(fits)).map(({ outcome }) => outcome));
        after = next;
      } while (after !== null);
      return outcomes;
    };
    const objects = (): readonly string[] => paths().filter((path) => path.includes('/objects/'));
    expect(new Set(await run())).toEqual(new Set(['written']));
    expect(objects()).toHaveLength(6);
    expect(new Set(await run())).toEqual(new Set(['unchanged']));
    expect(objects()).toHaveLength(3);
  });

  it('are fifty deals to a call with their history, past the pages of search', async () => {
    world = await hubSpotWorld(openFetchCrm);
    const deals = Array.from({ length: 420 }, (_, at) => ({
      id: String(7001 + at),
      createdAt: '2026-11-01T08:00:00Z',
      properties: { dealname: `Deal ${at}`, dealstage: 'closedlost', closedate: '2026-11-19T09:00:00Z' },
    }));
    world.hubspot.load({ objects: { deals } });
    const closed = valueOf(await world.crm.listClosedDeals('2026-11-19'));
    expect(closed).toHaveLength(421);
    expect(new Set(closed.map(({ id }) => id)).size).toBe(421);
    const calls = paths();
    expect(calls.filter((path) => path.endsWith('/deals/search'))).toHaveLength(3);
    expect(calls.filter((path) => path.endsWith('/deals/batch/read'))).toHaveLength(9);
  });
});
