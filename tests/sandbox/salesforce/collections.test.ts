import { describe, expect, it } from 'vitest';
import { codesOf, harbour, ids, openDesk } from './desk.ts';

const named = (count: number): { Name: string }[] =>
  Array.from({ length: count }, (_, at) => ({ Name: `Company ${at}` }));
const withType = (rows: readonly object[]): readonly object[] =>
  rows.map((row) => ({ attributes: { type: 'Account' }, ...row }));

describe('a collection', () => {
  it('keeps the good rows and refuses the others, each with its reason', async () => {
    const { connection, salesforce } = await openDesk({ records: harbour });
    const done = await connection
      .sobject('Account')
      .create([{ Name: 'One' }, { Name: '' }, { Name: 'Three' }]);
    expect(done.map(({ success }) => success)).toEqual([true, false, true]);
    expect(done[1]?.errors).toEqual([
      {
        statusCode: 'REQUIRED_FIELD_MISSING',
        message: 'Required fields are missing: [Name]',
        fields: ['Name'],
      },
    ]);
    expect(salesforce.records.list('Account')).toHaveLength(3);
    expect(salesforce.calls).toHaveLength(1);
  });

  it('undoes all of them when all or none is asked, and says so on the innocent rows', async () => {
    const { connection, salesforce } = await openDesk({ records: harbour });
    const done = await connection
      .sobject('Account')
      .create([{ Name: 'One' }, { Name: '' }], { allOrNone: true });
    expect(codesOf(done)).toEqual(['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'REQUIRED_FIELD_MISSING']);
    expect(salesforce.records.list('Account')).toHaveLength(1);
  });

  it('tells nobody of what it undid', async () => {
    const { connection, salesforce } = await openDesk({ records: harbour });
    const heard: string[] = [];
    salesforce.onChange(({ kind, object }) => heard.push(`${kind} ${object}`));
    await connection.sobject('Account').create([{ Name: 'One' }, { Name: '' }], { allOrNone: true });
    await connection.sobject('Account').create([{ Name: 'One' }, { Name: '' }]);
    expect(heard).toEqual(['created Account']);
  });

  it('updates, and upserts by an external id', async () => {
    const { connection, salesforce } = await openDesk({ records: harbour });
    const changed = await connection.sobject('Account').update([
      { Id: ids.account, Industry: 'Retail' },
      { Id: '001000000000999AAA', Industry: 'Retail' },
      { Id: ids.deal, Industry: 'Retail' },
    ]);
    expect(codesOf(changed)).toEqual(['kept', 'INVALID_CROSS_REFERENCE_KEY', 'MALFORMED_ID']);
    const upserted = await connection.sobject('Account').upsert(
      [
        { Key__c: 'harbour', Sites__c: 7 },
        { Key__c: 'new', Name: 'New' },
      ],
      'Key__c',
    );
    expect(upserted).toMatchObject([
      { id: ids.account, success: true, created: false },
      { success: true, created: true },
    ]);
    expect(salesforce.records.read('Account', '201')?.fields).toMatchObject({
      Industry: 'Retail',
      Sites__c: 7,
    });
  });

  it('takes 200 rows and no more', async () => {
    const { ask } = await openDesk();
    expect((await ask('POST', '/composite/sobjects', { records: withType(named(200)) })).status).toBe(200);
    expect(await ask('POST', '/composite/sobjects', { records: withType(named(201)) })).toMatchObject({
      status: 400,
      body: [{ errorCode: 'EXCEEDED_ID_LIMIT', message: expect.stringContaining('more than 200') as string }],
    });
  });

  it('is refused whole, and undone, for a field that is not there or a value that cannot be read', async () => {
    const { ask, salesforce } = await openDesk({ records: harbour });
    const records = withType([{ Name: 'One' }, { Name: 'Two', Colour__c: 'red' }]);
    expect(await ask('POST', '/composite/sobjects', { records })).toMatchObject({
      status: 400,
      body: [
        { errorCode: 'INVALID_FIELD', message: "No such column 'Colour__c' on sobject of type Account" },
      ],
    });
    expect(salesforce.records.list('Account')).toHaveLength(1);
  });

  it('removes and reads by ids; what is not there is null', async () => {
    const { ask, connection, salesforce } = await openDesk({ records: harbour });
    const missing = '001000000000999AAA';
    expect(
      (await ask('GET', `/composite/sobjects/Account?ids=${ids.account},${missing}&fields=Name`)).body,
    ).toMatchObject([{ Id: ids.account, Name: 'Harbour Foods' }, null]);
    expect(await connection.sobject('Account').destroy([ids.account, missing])).toMatchObject([
      { success: true },
      { success: false },
    ]);
    expect(salesforce.records.list('Opportunity')).toHaveLength(0);
  });
});
