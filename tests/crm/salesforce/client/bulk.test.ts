import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { csvCells, csvRows, csvText } from '../../../../src/crm/salesforce/client/csv-text.ts';
import type { Query, Row, Write } from '../../../../src/crm/salesforce/org.ts';
import type { LocalSalesforce } from '../../../../src/sandbox/salesforce/index.ts';
import { accounts, callsOf, orgIn, startOrg } from './local-org.ts';
import { orgOver, startLoopback } from './loopback.ts';

let local: LocalSalesforce | undefined;
afterEach(() => local?.stop());

describe('CSV of the Bulk API', () => {
  it('gives back every cell as it was', () => {
    const cell = fc.string({ unit: fc.oneof(fc.constantFrom('"', ',', ';', '\n', '\r', '|'), fc.string()) });
    const row = fc.array(cell, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        expect(csvCells(csvText(rows))).toEqual(rows);
      }),
    );
  });

  it('reads cells without quotes, lines that end either way, and rows by their names', () => {
    expect(csvCells('a,b;c\r\n1,\n')).toEqual([
      ['a', 'b;c'],
      ['1', ''],
    ]);
    expect(csvRows('"Id","N"\n"1","x""y"\n')).toEqual([
      new Map([
        ['Id', '1'],
        ['N', 'x"y'],
      ]),
    ]);
    expect(csvCells('')).toEqual([]);
  });
});

const keyed = (count: number, from = 0): readonly Write[] =>
  Array.from({ length: count }, (_, index) => ({
    object: 'Account',
    at: { key: 'Key__c', value: `k${from + index}` },
    fields: {
      Name: `Account ${from + index}`,
      Sites__c: index % 7,
      Industry: index % 2 === 0 ? 'Retail' : '',
    },
  }));

describe('many rows', () => {
  it('travel as one job, and each is told: made, changed and refused', async () => {
    local = await startOrg();
    const org = orgIn(local);
    await org.write(keyed(2));
    local.forgetCalls();
    const rows = [...keyed(2200), { ...(keyed(1, 5000)[0] as Write), fields: { Sites__c: 1 } }];
    const written = await org.write(rows);
    expect(callsOf(local).filter((call) => call.startsWith('P'))).toEqual([
      'POST /jobs/ingest',
      expect.stringMatching(/^PUT \/jobs\/ingest\/\w+\/batches$/),
      expect.stringMatching(/^PATCH \/jobs\/ingest\/\w+$/),
    ]);
    expect(written.slice(0, 3).map((one) => one.ok && one.value.created)).toEqual([false, false, true]);
    expect(written.slice(0, -1).every(({ ok }) => ok)).toBe(true);
    expect(written.at(-1)).toMatchObject({
      ok: false,
      error: { kind: 'rejected', fields: [{ field: 'Name' }] },
    });
    expect(local.records.list('Account')).toHaveLength(2202);
    const first = written[1];
    expect(local.records.read('Account', first?.ok ? first.value.id : '')?.fields).toMatchObject({
      Name: 'Account 1',
      Sites__c: 1,
      Industry: null,
    });
  });

  it('travel in calls where no job can be begun', async () => {
    local = await startOrg();
    local.faults.next({ kind: 'missingScope', path: '/jobs/ingest', times: Infinity });
    const written = await orgIn(local).write(keyed(2100));
    expect(written.every(({ ok }) => ok)).toBe(true);
    expect(callsOf(local).filter((call) => call.includes('/composite/sobjects'))).toHaveLength(11);
  });

  it('that are made travel in calls: a job that broke off could not be told apart', async () => {
    local = await startOrg();
    await orgIn(local).write(keyed(2001).map((row) => ({ ...row, at: null })));
    expect(callsOf(local)).toHaveLength(11);
  });

  it('come as pages that end where the locator is the word null, typed and nested as ever', async () => {
    local = await startOrg();
    const org = orgIn(local);
    await org.write(keyed(10).map((row) => ({ ...row, at: null })));
    const rows: Row[] = [];
    let pages = 0;
    for await (const page of org.bulkQuery({ ...accounts, fields: [...accounts.fields, 'Nowhere__c'] }, 5)) {
      expect(page).toMatchObject({ ok: true, value: { hidden: [{ path: 'Nowhere__c', why: 'notInOrg' }] } });
      if (page.ok) rows.push(...page.value.rows);
      pages += 1;
    }
    expect([pages, rows.length]).toEqual([3, 12]);
    const whole = await org.read([accounts]);
    const plain = (row: Row): unknown =>
      JSON.parse(JSON.stringify(row, (name, value: unknown) => (name === 'attributes' ? undefined : value)));
    expect(rows).toEqual(whole.ok ? whole.value[0]?.rows.map(plain) : []);
  });

  it('that nobody may choose by are none, and no job is begun', async () => {
    local = await startOrg();
    const query: Query = { ...accounts, where: { field: 'Nowhere__c', is: 1 } };
    const pages = [];
    for await (const page of orgIn(local).bulkQuery(query)) pages.push(page);
    expect(pages).toMatchObject([{ ok: true, value: { rows: [], hidden: [{ path: 'Nowhere__c' }] } }]);
    expect(callsOf(local).filter((call) => call.includes('/jobs/'))).toEqual([]);
  });

  it('tell which the job did not reach, and which were refused with which fields', async () => {
    const table = (path: string): string => {
      if (path.endsWith('successfulResults')) return '"sf__Id","sf__Created","Key__c"\n"0011","true","k0"\n';
      const refused = 'FIELD_CUSTOM_VALIDATION_EXCEPTION:Say: who owns it:OwnerId,Sites__c --';
      return path.endsWith('failedResults')
        ? `"sf__Id","sf__Error","Key__c"\n"","${refused}","K1"\n`
        : '"Key__c"\n"k2"\n';
    };
    const loopback = await startLoopback(({ method, path }) => {
      if (method === 'GET' && /Results$|records$/.test(path)) return { text: table(path) };
      return { json: { id: '7501', state: method === 'GET' ? 'Failed' : 'Open' } };
    });
    const written = await orgOver(loopback).write(keyed(2001));
    expect(written.slice(0, 4)).toEqual([
      { ok: true, value: { id: '0011', created: true } },
      {
        ok: false,
        error: {
          kind: 'rejected',
          message: 'Say: who owns it',
          fields: [
            { field: 'OwnerId', message: 'Say: who owns it' },
            { field: 'Sites__c', message: 'Say: who owns it' },
          ],
        },
      },
      { ok: false, error: { kind: 'unavailable', message: 'Salesforce ended the job before this row.' } },
      {
        ok: false,
        error: { kind: 'unavailable', message: 'Salesforce answered something that is not what was kept.' },
      },
    ]);
    await loopback.stop();
  });
});
