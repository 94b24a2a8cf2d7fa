import { describe, expect, it } from 'vitest';
import { codesOf, harbour, ids, noon, openDesk } from './desk.ts';

const account = `/sobjects/Account/${ids.account}`;

describe('a row', () => {
  it('is made, read, changed and removed by jsforce, whatever the case of the names', async () => {
    const { connection } = await openDesk({ records: harbour });
    const made = await connection.sobject('account').create({ name: 'Sund', numberofemployees: 95 });
    expect(made).toMatchObject({ success: true, errors: [] });
    expect(made.id).toMatch(/^001\w{15}$/);
    const id = made.id ?? '';
    await connection.sobject('Account').update({ Id: id, Name: 'Sund & Holm' });
    expect(await connection.sobject('Account').retrieve(id.slice(0, 15))).toMatchObject({
      attributes: { type: 'Account', url: `/services/data/v67.0/sobjects/Account/${id}` },
      Id: id,
      Name: 'Sund & Holm',
      NumberOfEmployees: 95,
      Industry: null,
    });
    await connection.sobject('Account').destroy(id);
    await expect(connection.sobject('Account').retrieve(id)).rejects.toMatchObject({
      errorCode: 'ENTITY_IS_DELETED',
    });
  });

  it('is answered with 201, 204 and the API’s bodies', async () => {
    const { ask } = await openDesk({ records: harbour, now: noon });
    expect(await ask('POST', '/sobjects/Account', { Name: 'Sund' })).toMatchObject({
      status: 201,
      body: { id: '001900000000001AAA', success: true, errors: [] },
    });
    expect(await ask('PATCH', account, { Industry: 'Retail' })).toMatchObject({
      status: 204,
      body: undefined,
    });
    expect((await ask('GET', `${account}?fields=Name,Industry`)).body).toEqual({
      attributes: { type: 'Account', url: `/services/data/v67.0${account}` },
      Id: ids.account,
      Name: 'Harbour Foods',
      Industry: 'Retail',
    });
    expect(await ask('GET', '/sobjects/Account/001000000000999AAA')).toMatchObject({
      status: 404,
      body: [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }],
    });
    expect((await ask('GET', '/sobjects/Nothing__c/001')).status).toBe(404);
  });

  it.each([
    [{ Name: '' }, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [Name]', ['Name']],
    [{ Colour__c: 'red' }, 'INVALID_FIELD', "No such column 'Colour__c' on sobject of type Account", []],
    [
      { Erp__c: 'Oracle' },
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      'ERP: bad value for restricted picklist field: Oracle',
      ['Erp__c'],
    ],
    [
      { Phone: 'x'.repeat(41) },
      'STRING_TOO_LONG',
      `Account Phone: data value too large: ${'x'.repeat(41)} (max length=40)`,
      ['Phone'],
    ],
    [
      { Sites__c: 10_000 },
      'NUMBER_OUTSIDE_VALID_RANGE',
      'Sites: value outside of valid range on numeric field: 10000',
      ['Sites__c'],
    ],
    [
      { ParentId: ids.deal },
      'MALFORMED_ID',
      `Parent Account ID: id value of incorrect type: ${ids.deal}`,
      ['ParentId'],
    ],
    [
      { ParentId: '001000000000999AAA' },
      'INVALID_CROSS_REFERENCE_KEY',
      'invalid cross reference id',
      ['ParentId'],
    ],
    [
      { CreatedDate: '2026-01-01T00:00:00Z' },
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      expect.stringContaining('Unable to create/update fields: CreatedDate.') as string,
      ['CreatedDate'],
    ],
  ])('is refused with the org’s error array: %o', async (fields, errorCode, message, named) => {
    const { ask } = await openDesk({ records: harbour });
    expect(await ask('PATCH', account, fields)).toMatchObject({
      status: 400,
      body: [{ errorCode, message, fields: named }],
    });
  });

  it('is refused for JSON of the wrong kind', async () => {
    const { ask } = await openDesk({ records: harbour });
    const { status, body } = await ask('PATCH', `/sobjects/Opportunity/${ids.deal}`, {
      CloseDate: 'tomorrow',
    });
    expect([status, body]).toEqual([
      400,
      [
        {
          errorCode: 'JSON_PARSER_ERROR',
          message: expect.stringContaining(
            'Cannot deserialize instance of date from VALUE_STRING value tomorrow',
          ) as string,
          fields: ['CloseDate'],
        },
      ],
    ]);
  });

  it('keeps typed values: several options in the list’s order, numbers to their scale, blank as null', async () => {
    const { ask, salesforce } = await openDesk({ records: harbour });
    await ask('PATCH', account, {
      Goods__c: 'Wine;Fish',
      Sites__c: '4',
      AnnualRevenue: 1.005,
      Description: '  ',
    });
    expect(salesforce.records.read('Account', '201')?.fields).toMatchObject({
      Goods__c: 'Fish;Wine',
      Sites__c: 4,
      AnnualRevenue: 1.01,
      Description: null,
    });
  });

  it('is found by an external id, made when there is none, and cannot take another’s', async () => {
    const { ask, connection } = await openDesk({ records: harbour });
    const made = await connection.sobject('Account').upsert({ Key__c: 'sund', Name: 'Sund' }, 'Key__c');
    expect(made).toMatchObject({ success: true, created: true });
    expect(await ask('PATCH', '/sobjects/Account/Key__c/SUND', { Name: 'Sund & Holm' })).toMatchObject({
      status: 200,
      body: { id: made.id, created: false },
    });
    expect(await ask('GET', '/sobjects/Account/Key__c/sund?fields=Name')).toMatchObject({
      body: { Name: 'Sund & Holm' },
    });
    expect((await ask('PATCH', account, { Key__c: 'sund' })).body).toEqual([
      {
        errorCode: 'DUPLICATE_VALUE',
        message: `duplicate value found: Key__c duplicates value on record with id: ${made.id?.slice(0, 15)}`,
        fields: [],
      },
    ]);
    expect(await ask('PATCH', '/sobjects/Account/Name/x', {})).toMatchObject({ status: 404 });
  });

  it('is not guessed when an external id that is not unique fits several: 300 with their addresses', async () => {
    const code = { fullName: 'Code__c', type: 'Text', length: 20, externalId: true };
    const rows = ['1', '2'].map((id) => ({ id, fields: { Name: `Company ${id}`, Code__c: 'twin' } }));
    const { ask, connection } = await openDesk({
      records: { objects: [{ fullName: 'Account', fields: [code] }], rows: { Account: rows } },
    });
    expect(await ask('PATCH', '/sobjects/Account/Code__c/twin', { Name: 'One' })).toMatchObject({
      status: 300,
      body: [
        '/services/data/v67.0/sobjects/Account/001000000000001AAA',
        '/services/data/v67.0/sobjects/Account/001000000000002AAA',
      ],
    });
    const [done] = await connection.sobject('Account').upsert([{ Code__c: 'twin', Name: 'One' }], 'Code__c');
    expect(codesOf(done ? [done] : [])).toEqual(['DUPLICATE_EXTERNAL_ID']);
  });

  it('names its parent by id or by external id, and goes with its master', async () => {
    const { ask, connection, salesforce } = await openDesk({ records: harbour });
    const { id = '' } = await connection.sobject('Answer__c').create({ Key__c: 'a1', Deal__c: ids.deal });
    expect(salesforce.records.read('Answer__c', id)?.fields['Name']).toMatch(/^A-/);
    const contact = await ask('POST', '/sobjects/Contact', {
      LastName: 'Sund',
      Account: { Key__c: 'harbour' },
    });
    expect(contact.status).toBe(201);
    await ask('DELETE', `/sobjects/Opportunity/${ids.deal}`);
    expect(salesforce.records.read('Answer__c', id)?.deleted).toBe(true);
    expect(salesforce.records.list('Contact').map(({ fields }) => fields['AccountId'])).toEqual([
      ids.account,
      ids.account,
    ]);
  });
});

describe('somebody who has left', () => {
  it('is given nothing new, and keeps what they have', async () => {
    const { ask, salesforce } = await openDesk({ records: harbour });
    const deal = `/sobjects/Opportunity/${ids.deal}`;
    const theo = '005000000000503AAA';
    expect(await ask('PATCH', deal, { OwnerId: theo })).toMatchObject({
      status: 400,
      body: [
        {
          errorCode: 'INACTIVE_OWNER_OR_USER',
          message: 'operation performed with inactive user [005000000000503] as owner of opportunity',
        },
      ],
    });
    salesforce.records.patch('Opportunity', '301', { OwnerId: theo }, null);
    expect((await ask('PATCH', deal, { NextStep: 'Call' })).status).toBe(204);
  });
});
