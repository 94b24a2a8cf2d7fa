import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalOrg, startLocalOrg } from '../../scripts/start/local-org.ts';
import { salesforceCrm } from '../../src/crm/salesforce/crm.ts';
import { functions } from '../../src/functions/index.ts';
import type { With } from '../../src/functions/with.ts';
import { openSalesforceOrg } from '../../src/hosts/salesforce-connection.ts';
import { systemClock } from '../../src/hosts/system-clock.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import { material, trialCheck } from './trial-model.ts';

const today = systemClock.today('Europe/Amsterdam');
const tables = {
  folder: join(material, 'data/maven-crm'),
  mapping: join(import.meta.dirname, 'maven/import.yaml'),
};
let told = '';
let org: LocalOrg;
let asked: With;

beforeAll(async () => {
  const checked = await trialCheck('maven');
  const { model } = checked;
  const started = await startLocalOrg({ tables, config: 'maven' }, checked, (line) => void (told += line));
  if ('wrong' in started) throw new Error(started.wrong);
  org = started;
  const opened = await openSalesforceOrg({
    SALESFORCE_INSTANCE_URL: org.local.url,
    SALESFORCE_ACCESS_TOKEN: org.local.token,
  });
  if (!opened.ok) throw new Error(opened.error);
  asked = {
    ...salesforceCrm({ org: opened.value, model: () => model, zone: zonedDay, clock: systemClock }),
    model,
    mapping: model.mappings.salesforce,
    caller: { person: { id: '1', name: 'Trial' }, signed: false },
    now: systemClock.now(),
    today,
  };
});
afterAll(() => org.local.stop());

/** Asks about many records, a few at a time, as a busy org would. */
async function each<T>(ids: readonly string[], ask: (id: string) => Promise<T>): Promise<readonly T[]> {
  const answers: T[] = [];
  const atOnce = 8;
  for (let at = 0; at < ids.length; at += atOnce)
    answers.push(...(await Promise.all(ids.slice(at, at + atOnce).map(ask))));
  return answers;
}

const openDeals = (): readonly string[] =>
  org.local.records
    .list('Opportunity')
    .filter(({ fields }) => fields['IsClosed'] === false)
    .map(({ id }) => id);

describe('Maven’s four tables, as npm start puts them into Salesforce', () => {
  it('open on an open deal of an account, and what did not match is told', () => {
    const home = org.local.records.read('Opportunity', org.home);
    expect(home?.fields).toMatchObject({
      IsClosed: false,
      AccountId: expect.stringMatching(/^001/) as string,
    });
    expect(told).toContain('85 Account, 8,800 Opportunity, 41 User');
    expect(told).toContain('Opportunity, CloseDate: none: 2,089 rows');
  });

  it('give every account a fit', async () => {
    const ids = org.local.records.list('Account').map(({ id }) => id);
    const replies = await each(ids, (id) => functions.readFit({ object: 'company', id }, asked));
    const states = replies.map((reply) => (reply.ok ? reply.value.fit.state : reply.error.title));
    expect(states).toHaveLength(85);
    expect(new Set(states)).toEqual(new Set(['scored']));
  });

  it('give every one of the 2,089 open opportunities a guide', { timeout: 300_000 }, async () => {
    const ids = openDeals();
    const replies = await each(ids, (dealId) => functions.readDealGuide({ dealId }, asked));
    expect(ids).toHaveLength(2089);
    expect(replies.flatMap((reply) => (reply.ok ? [] : [reply.error.title]))).toEqual([]);
    expect(replies.filter((reply) => reply.ok && reply.value.guide.lead.text === '')).toEqual([]);
    expect(replies.every((reply) => reply.ok && reply.value.guide.toLeave !== null)).toBe(true);
  });
});
