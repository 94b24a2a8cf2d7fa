import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Query, Write } from '../../../../src/crm/salesforce/org.ts';
import type { LocalSalesforce } from '../../../../src/sandbox/salesforce/index.ts';
import { accountId, accounts, callsOf, changed, orgIn, startOrg } from './local-org.ts';

let local: LocalSalesforce;
beforeEach(async () => {
  local = await startOrg();
});
afterEach(() => local.stop());

const made = (name: string): Write => ({ object: 'Account', at: null, fields: { Name: name } });
const keyed = (value: string, name: string): Write => ({
  object: 'Account',
  at: { key: 'Key__c', value },
  fields: { Name: name },
});
const nameOf = (digits: number): unknown => local.records.read('Account', String(digits))?.fields['Name'];
const collections = '/composite/sobjects';

describe('writing over jsforce', () => {
  it('keeps each row on its own, and tells of each in the order of asking', async () => {
    const written = await orgIn(local).write([
      changed(201, { Name: 'Harbour' }),
      keyed('new', 'Neu'),
      made('Third'),
      changed(999, { Name: 'Nobody' }),
      keyed('harbour', 'Harbour Foods'),
      { object: 'Account', at: null, fields: { Industry: 'Retail' } },
    ]);
    expect(written).toMatchObject([
      { ok: true, value: { id: accountId(201), created: false } },
      { ok: true, value: { created: true } },
      { ok: true, value: { created: true } },
      { ok: false, error: { kind: 'notFound' } },
      { ok: true, value: { id: accountId(201), created: false } },
      { ok: false, error: { kind: 'rejected', fields: [{ field: 'Name' }] } },
    ]);
    expect(callsOf(local)).toEqual([
      `PATCH ${collections}`,
      `PATCH ${collections}/Account/Key__c`,
      `POST ${collections}`,
    ]);
  });

  it('a text of nothing empties the field', async () => {
    await orgIn(local).write([changed(201, { Industry: '' })]);
    expect(local.records.read('Account', '201')?.fields['Industry']).toBeNull();
  });

  it('what is written twice is written in order, and the last word stays', async () => {
    const written = await orgIn(local).write([
      keyed('twice', 'One'),
      keyed('TWICE', 'Two'),
      keyed('once', 'x'),
    ]);
    expect(written.map((one) => one.ok && one.value.created)).toEqual([true, false, true]);
    expect(local.records.list('Account').map(({ fields }) => fields['Name'])).toContain('Two');
  });

  it('sends more than 200 rows in several calls', async () => {
    const many = Array.from({ length: 401 }, (_, index) => made(`Account ${index}`));
    const written = await orgIn(local).write(many);
    expect(written.every(({ ok }) => ok)).toBe(true);
    expect(callsOf(local)).toEqual(Array.from({ length: 3 }, () => `POST ${collections}`));
  });

  it('a row with a field that the org lacks is refused with its name, and stops no other', async () => {
    const written = await orgIn(local).write([
      changed(201, { Name: 'Kept', Nowhere__c: 1 }),
      changed(202, { Name: 'Kept too' }),
    ]);
    expect(written).toMatchObject([
      { ok: false, error: { kind: 'rejected', fields: [{ field: 'Nowhere__c' }] } },
      { ok: true },
    ]);
    expect([nameOf(201), nameOf(202)]).toEqual(['Harbour Foods', 'Kept too']);
  });

  it('a key that the org lacks is told as that field, an object that it lacks as not there', async () => {
    const at = { key: 'Nowhere__c', value: 'x' };
    const written = await orgIn(local).write([
      { object: 'Account', at, fields: { Name: 'x' } },
      { object: 'Nothing__c', at, fields: { Name: 'x' } },
    ]);
    expect(written).toMatchObject([
      { ok: false, error: { kind: 'rejected', fields: [{ field: 'Nowhere__c' }] } },
      { ok: false, error: { kind: 'notFound', what: 'Nothing__c' } },
    ]);
  });

  it('a person who may not edit a field is refused with its name', async () => {
    const [written] = await orgIn(local, {}, local.tokenFor('502')).write([
      changed(201, { Industry: 'Food' }),
    ]);
    expect(written).toMatchObject({
      ok: false,
      error: { kind: 'rejected', fields: [{ field: 'Industry' }] },
    });
  });

  it.each(['serverError', 'cutOff', 'rateLimited'] as const)(
    'a write that names its row is done again after %s, and is there once',
    async (kind) => {
      local.faults.next({ kind, path: collections, times: 2 });
      const written = await orgIn(local).write([
        keyed('again', 'Again'),
        changed(201, { Name: 'Again too' }),
      ]);
      expect(written).toMatchObject([{ ok: true }, { ok: true }]);
      expect(local.records.list('Account').filter(({ fields }) => fields['Name'] === 'Again')).toHaveLength(
        1,
      );
    },
  );

  it.each(['serverError', 'cutOff'] as const)(
    'a row that is made is not made again after %s',
    async (kind) => {
      local.faults.next({ kind, path: collections });
      const written = await orgIn(local).write([made('Only once')]);
      expect(written).toMatchObject([{ ok: false, error: { kind: 'unavailable' } }]);
      expect(callsOf(local)).toEqual([`POST ${collections}`]);
      const there = local.records.list('Account').filter(({ fields }) => fields['Name'] === 'Only once');
      expect(there).toHaveLength(kind === 'cutOff' ? 1 : 0);
    },
  );

  it('what was refused for the org’s limits was not done, so even that is sent again', async () => {
    local.faults.next({ kind: 'rateLimited', path: collections });
    expect(await orgIn(local).write([made('After the limit')])).toMatchObject([{ ok: true }]);
  });

  it('rows that somebody else is saving are tried again alone', async () => {
    local.faults.next({ kind: 'halfAccepted', path: collections });
    const written = await orgIn(local).write([made('A'), made('B'), made('C'), made('D')]);
    expect(written.every(({ ok }) => ok)).toBe(true);
    expect(local.records.list('Account')).toHaveLength(6);
  });

  it('a session that ended stops the writing, and says so', async () => {
    local.faults.next({ kind: 'sessionExpired' });
    expect(await orgIn(local).write([changed(201, { Name: 'x' })])).toMatchObject([
      { ok: false, error: { kind: 'unauthorized' } },
    ]);
  });
});

describe('reading what a person may see', () => {
  it('finds exactly the rows with a value, whatever stands in it', async () => {
    const names = [
      "O'Neil",
      'a\\',
      "\\' OR Name != '",
      'x%_y',
      '"quoted"',
      '@{query0.records}',
      '50% — ö',
      "'",
    ];
    const org = orgIn(local);
    await org.write(names.map(made));
    for (const name of names) {
      const by = (where: Query['where']): Query => ({ object: 'Account', fields: ['Name'], where });
      const answers = await org.read([
        by({ field: 'Name', is: name }),
        by({ field: 'Name', isOneOf: [name, 'nobody'] }),
        by({ field: 'Name', startsWith: name }),
      ]);
      const found = answers.ok ? answers.value.map(({ rows }) => rows.map((row) => row['Name'])) : answers;
      expect(found).toEqual([[name], [name], [name]]);
    }
  });

  it('tells what is hidden from them, and says that it is there', async () => {
    const org = orgIn(local, {}, local.tokenFor('502'));
    const answers = await org.read([{ ...accounts, fields: [...accounts.fields, 'Nowhere__c'] }]);
    expect(answers).toMatchObject({
      ok: true,
      value: [
        {
          rows: [{ Name: 'Harbour Foods', Chilled__c: false, Owner: { Name: 'Org Admin' } }, {}],
          hidden: [
            { path: 'Sites__c', why: 'notVisible' },
            { path: 'Nowhere__c', why: 'notInOrg' },
          ],
        },
      ],
    });
    expect(JSON.stringify(answers)).not.toContain('"Sites__c":');
    local.forgetCalls();
    await org.read([accounts]);
    expect(callsOf(local)).toEqual(['POST /composite']);
    expect(local.unhandled).toEqual([]);
  });

  it('says what the org is, and who asks, once', async () => {
    const org = orgIn(local, {}, local.tokenFor('501'));
    const user = { id: '005000000000501AAA', name: 'Mara Lind', email: 'mara@harbour.example' };
    const about = { orgId: local.orgId, timeZone: 'Europe/Amsterdam', currency: 'EUR', user };
    expect(await org.about()).toEqual({ ok: true, value: about });
    local.forgetCalls();
    expect(await org.about()).toEqual({ ok: true, value: about });
    expect(local.calls).toEqual([]);
  });

  it('in an org with several currencies takes the corporate one', async () => {
    const other = await startOrg({ currency: 'CHF', exchangeRates: { EUR: 0.94 } });
    expect(await orgIn(other).about()).toMatchObject({ ok: true, value: { currency: 'CHF' } });
    await other.stop();
  });

  it('tells how much of its calls the org has used', async () => {
    const limited = await startOrg({ limits: { daily: 100 } });
    const told: unknown[] = [];
    const org = orgIn(limited, { onUsage: (usage) => told.push(usage) });
    expect(org.usage()).toBeNull();
    await org.read([accounts]);
    expect(org.usage()).toEqual({ used: 1, limit: 100 });
    expect(told).toEqual([{ used: 1, limit: 100 }]);
    await limited.stop();
  });
});
