import { afterEach, describe, expect, it } from 'vitest';
import type { FitToWrite } from '../../../src/crm/port.ts';
import { jsforceWay } from '../../contract/jsforce-way.ts';
import { valueOf } from '../../contract/results.ts';
import { salesforceWorld, type SalesforceWorld } from '../../contract/salesforce-world.ts';

let world: SalesforceWorld;
afterEach(() => world.stop());

const root = '/services/data/v67.0';
const paths = (): readonly string[] =>
  world.salesforce.calls.map(({ method, path }) => `${method} ${path.replace(root, '')}`);

describe('the calls that a deal takes', () => {
  it('are one, with company, contacts, roles, competitors, stage history, meetings and win/loss rows', async () => {
    world = await salesforceWorld(jsforceWay);
    const { crm, ids } = world;
    valueOf(await crm.readDeal(ids.harbour));
    world.salesforce.forgetCalls();
    const deal = valueOf(await crm.readDeal(ids.harbour));
    expect(deal.contacts).toHaveLength(3);
    expect(deal.competitors).toHaveLength(3);
    expect(deal.stageHistory).toHaveLength(2);
    expect(paths()).toEqual(['POST /composite']);
  });

  it('are one for a company, a contact with its roles, and a lead', async () => {
    world = await salesforceWorld(jsforceWay);
    const { crm, ids } = world;
    const all = async (): Promise<void> => {
      valueOf(await crm.readCompany(ids.harbourFoods));
      valueOf(await crm.readContact(ids.champion));
      valueOf(await crm.readLead(ids.lead));
    };
    await all();
    world.salesforce.forgetCalls();
    await all();
    expect(paths()).toEqual(['POST /composite', 'POST /composite', 'POST /composite']);
  });

  it('begin with what is kept of the org, and read it anew when it is too old', async () => {
    world = await salesforceWorld(jsforceWay);
    const { crm, ids } = world;
    await Promise.all([crm.readDeal(ids.harbour), crm.readDeal(ids.lost)]);
    world.salesforce.forgetCalls();
    world.pass(11 * 60_000);
    valueOf(await crm.readDeal(ids.lost));
    const stages = paths().filter((path) => path === 'POST /composite');
    expect(stages.length).toBeGreaterThanOrEqual(2);
  });
});

describe('the calls that bulk work takes', () => {
  const many = Array.from({ length: 1130 }, (_, at) => ({
    id: String(5001 + at),
    fields: { Name: `Company ${at}`, Industry: 'Food & Beverage' },
  }));

  const fitFor = (id: string): FitToWrite => ({
    ref: { object: 'company', id },
    fit: { score: 82, tier: 'a', coverage: 1, modelVersion: 'm', inputHash: id, on: '2026-11-21' },
    effectiveTier: 'a',
    reasons: [],
    alsoAtCreation: false,
  });

  it('are 2,000 records to a read and 200 to a write, and none to write what is in place', async () => {
    world = await salesforceWorld(jsforceWay);
    expect(world.salesforce.load({ rows: { Account: many } })).toMatchObject({ ok: true });
    const { crm } = world;
    valueOf(await crm.readCompany(world.ids.harbourFoods));
    const run = async (): Promise<readonly string[]> => {
      world.salesforce.forgetCalls();
      const outcomes: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof crm.listRecords>> = await crm.listRecords('company', after);
        const { records, next } = valueOf(page);
        const fits = records.map(({ ref }) => fitFor(ref.id));
        outcomes.push(...(await crm.writeFit(fits)).map(({ outcome }) => outcome));
        after = next;
      } while (after !== null);
      return outcomes;
    };
    const first = await run();
    expect(first).toHaveLength(1132);
    expect(new Set(first)).toEqual(new Set(['written']));
    expect(paths().filter((path) => path === 'POST /composite')).toHaveLength(1);
    expect(paths().filter((path) => path === 'PATCH /composite/sobjects')).toHaveLength(6);
    expect(new Set(await run())).toEqual(new Set(['unchanged']));
    expect(paths()).toEqual(['POST /composite']);
  });

  it('are a bulk job where more than 2,000 rows are written, and page after page of reading before', async () => {
    world = await salesforceWorld(jsforceWay);
    const more = many.map((row, at) => ({ ...row, id: String(8001 + at) }));
    world.salesforce.load({ rows: { Account: [...many, ...more] } });
    const { crm, ids } = world;
    valueOf(await crm.readCompany(ids.harbourFoods));
    world.salesforce.forgetCalls();
    const { records, next } = valueOf(await crm.listRecords('company', null));
    expect([records.length, next]).toEqual([2262, null]);
    expect(new Set(records.map(({ ref }) => ref.id)).size).toBe(2262);
    expect(paths()).toHaveLength(2);
    const fits = records.map(({ ref }) => ({ ...fitFor(ref.id), effectiveTier: null }));
    expect(new Set((await crm.writeFit(fits)).map(({ outcome }) => outcome))).toEqual(new Set(['written']));
    expect(paths()).toContain('POST /jobs/ingest');
    expect(paths()).not.toContain('PATCH /composite/sobjects');
    const kept = await world.another().readCompany(ids.otherCompany);
    expect(valueOf(kept).storedFit).toMatchObject({ score: 82, tier: 'a', on: '2026-11-21' });
  });

  it('look up a thousand rows in one, where nobody read them before', async () => {
    world = await salesforceWorld(jsforceWay);
    world.salesforce.load({ rows: { Account: many } });
    const { crm } = world;
    valueOf(await crm.readCompany(world.ids.harbourFoods));
    const fits = valueOf(await crm.listRecords('company', null)).records.map(({ ref }) => ({
      ref,
      fit: { score: 1, tier: 'b', coverage: 0.61538, modelVersion: 'm', inputHash: 'h', on: '2026-11-21' },
      effectiveTier: 'b',
      reasons: [],
      alsoAtCreation: true,
    }));
    const other = world.another();
    valueOf(await other.readCompany(world.ids.harbourFoods));
    world.salesforce.forgetCalls();
    const outcomes = await other.writeFit(fits.slice(0, 1000));
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['written']));
    expect(paths().filter((path) => path === 'POST /composite')).toHaveLength(1);
    const kept = valueOf(await crm.readCompany(world.ids.otherCompany));
    expect(kept.fitAtCreation).toMatchObject({ score: 1, coverage: 0.6154 });
  });
});
