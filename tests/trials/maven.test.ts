import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unhurriedPace } from '../../scripts/unhurried-pace.ts';
import { openFetchCrm } from '../../src/crm/hubspot/open-fetch.ts';
import { functions } from '../../src/functions/index.ts';
import type { With } from '../../src/functions/with.ts';
import { importFolder } from '../../src/hosts/cli/sandbox-import/import-folder.ts';
import type { Imported } from '../../src/hosts/cli/sandbox-import/import-tables.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import { startLocalHubSpot, type LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { material, trialModel } from './trial-model.ts';

const timeZone = 'Europe/Amsterdam';
const today = zonedDay(Date.now(), timeZone);
let imported: Imported;
let hubspot: LocalHubSpot;
let asked: With;

beforeAll(async () => {
  imported = await importMaven();
  hubspot = await startLocalHubSpot({
    records: imported.seed,
    currency: imported.currency,
    timeZone,
    limits: 'off',
  });
  asked = await askingOf(hubspot);
});
afterAll(() => hubspot.stop());

async function importMaven(): Promise<Imported> {
  const mappingFile = join(import.meta.dirname, 'maven/import.yaml');
  const result = await importFolder({ folder: join(material, 'data/maven-crm'), mappingFile, today });
  if (!result.ok) throw new Error(result.error.join('\n'));
  return result.value;
}

async function askingOf({ url, token }: LocalHubSpot): Promise<With> {
  const model = await trialModel('maven');
  const clock = { now: () => new Date().toISOString(), today: () => today };
  const options = { url, token, model: () => model, zone: zonedDay, clock };
  const { crm, store } = openFetchCrm({ ...options, pace: unhurriedPace(), patienceMs: 600_000 });
  await crm.ensureSchema();
  const caller = { person: { id: '1', name: 'Trial' }, signed: false };
  return { crm, store, model, mapping: model.mappings.hubspot, caller, now: clock.now(), today };
}

/** Asks about many records, a few at a time, as a busy account would. */
async function each<T>(ids: readonly string[], ask: (id: string) => Promise<T>): Promise<readonly T[]> {
  const answers: T[] = [];
  const atOnce = 8;
  for (let at = 0; at < ids.length; at += atOnce)
    answers.push(...(await Promise.all(ids.slice(at, at + atOnce).map(ask))));
  return answers;
}

const openDeals = (): readonly string[] =>
  hubspot.records
    .list('deals')
    .filter(({ properties }) => properties['hs_is_closed'] === 'false')
    .map(({ id }) => id);

describe('Maven’s four tables', () => {
  it('become 8,800 deals, 85 companies and 41 people who own or lead', () => {
    expect(imported.counts).toEqual({ companies: 85, deals: 8800, owners: 41 });
    expect(hubspot.records.list('deals')).toHaveLength(8800);
    expect(hubspot.records.list('companies')).toHaveLength(85);
  });

  it('list everything that did not match, and nothing else', () => {
    expect(imported.unmatched.map(({ what, value, rows }) => [what, value, rows])).toEqual([
      ['sales_pipeline.csv, account: blank', '', 1425],
      ['sales_pipeline.csv, product: not in products.csv', 'GTXPro', 1480],
      ['sales_pipeline.csv: no day on which the stage was entered', 'prospecting', 500],
    ]);
  });

  it('keep the deals whose company is blank, as deals without one', () => {
    const without = hubspot.records
      .list('deals')
      .filter(({ id }) => hubspot.records.associated('deals', id, 'companies').length === 0);
    expect(without).toHaveLength(1425);
    expect(without.filter(({ properties }) => properties['hs_is_closed'] === 'true')).toEqual([]);
  });

  it('give every company a fit, or say that not enough is known', async () => {
    const ids = hubspot.records.list('companies').map(({ id }) => id);
    const replies = await each(ids, (id) => functions.readFit({ object: 'company', id }, asked));
    const states = replies.map((reply) => (reply.ok ? reply.value.fit.state : reply.error.title));
    expect(states).toHaveLength(85);
    expect(new Set(states)).toEqual(new Set(['scored']));
  });

  it('give every one of the 2,089 open deals a guide', async () => {
    const ids = openDeals();
    const replies = await each(ids, (dealId) => functions.readDealGuide({ dealId }, asked));
    const failed = replies.flatMap((reply) => (reply.ok ? [] : [reply.error.title]));
    const mute = replies.filter((reply) => reply.ok && reply.value.guide.lead.text === '');
    expect(ids).toHaveLength(2089);
    expect(failed).toEqual([]);
    expect(mute).toEqual([]);
    expect(replies.every((reply) => reply.ok && reply.value.guide.toLeave !== null)).toBe(true);
  });

  it('give no fit to an open deal without a company, and one to each of the others', async () => {
    const ids = openDeals().slice(0, 200);
    const replies = await each(ids, (dealId) => functions.readDealGuide({ dealId }, asked));
    const wrong = replies.filter((reply, at) => {
      const hasCompany = hubspot.records.associated('deals', ids[at] ?? '', 'companies').length > 0;
      return !reply.ok || (reply.value.fit?.state === 'scored') !== hasCompany;
    });
    expect(wrong).toEqual([]);
  });
});
