import { describe, expect, it } from 'vitest';
import { connect, harbour, ids, openDesk } from './desk.ts';

describe('what a person may not see', () => {
  it('is not in describe, not in rows, and cannot be written: it is not there', async () => {
    const { salesforce, ask } = await openDesk({ records: harbour });
    const token = salesforce.tokenFor('502');
    const sam = connect(salesforce, token);
    const described = await sam.sobject('Opportunity').describe();
    expect(described.fields.map(({ name }) => name)).not.toContain('Amount');
    expect(await sam.sobject('Opportunity').retrieve(ids.deal)).not.toHaveProperty('Amount');
    expect(await ask('PATCH', `/sobjects/Opportunity/${ids.deal}`, { Amount: 1 }, token)).toMatchObject({
      status: 400,
      body: [
        { errorCode: 'INVALID_FIELD', message: "No such column 'Amount' on sobject of type Opportunity" },
      ],
    });
    expect(
      await ask('GET', `/sobjects/Opportunity/${ids.deal}?fields=Amount`, undefined, token),
    ).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_FIELD' }],
    });
    expect(await ask('GET', '/sobjects/Lead/describe', undefined, token)).toMatchObject({ status: 404 });
    const all = await sam.describeGlobal();
    expect(all.sobjects.map(({ name }) => name)).not.toContain('Lead');
    await expect(sam.query('SELECT ExpectedRevenue FROM Opportunity')).rejects.toMatchObject({
      errorCode: 'INVALID_FIELD',
    });
    await expect(sam.query('SELECT PrevAmount FROM OpportunityHistory')).rejects.toMatchObject({
      errorCode: 'INVALID_FIELD',
    });
  });

  it('leaves the rest: a read-only field is seen and not written, by its name', async () => {
    const { salesforce, ask } = await openDesk({ records: harbour });
    const token = salesforce.tokenFor('502');
    const described = await connect(salesforce, token).sobject('Account').describe();
    expect(described.fields.find(({ name }) => name === 'Industry')).toMatchObject({ updateable: false });
    const { status, body } = await ask(
      'PATCH',
      `/sobjects/Account/${ids.account}`,
      { Name: 'Harbour', Industry: 'Retail' },
      token,
    );
    expect([status, body]).toMatchObject([
      400,
      [{ errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', fields: ['Industry'] }],
    ]);
    expect(salesforce.records.read('Account', '201')?.fields['Name']).toBe('Harbour Foods');
  });

  it('leaves rows of a read-only object alone', async () => {
    const { salesforce, ask } = await openDesk({ records: harbour });
    const answer = await ask(
      'PATCH',
      `/sobjects/Contact/${ids.contact}`,
      { Title: 'CFO' },
      salesforce.tokenFor('502'),
    );
    expect(answer).toMatchObject({ status: 403, body: [{ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' }] });
  });

  it('never covers names, required fields or the field to a master', async () => {
    const access = { hiddenFields: ['Opportunity.StageName', 'Account.Name', 'Answer__c.Deal__c'] };
    const users = [{ id: '509', firstName: 'A', lastName: 'B', email: 'a@harbour.example', access }];
    const { salesforce } = await openDesk({ records: harbour, users });
    const them = connect(salesforce, salesforce.tokenFor('509'));
    const seen = async (object: string): Promise<readonly string[]> =>
      (await them.sobject(object).describe()).fields.map(({ name }) => name);
    expect(await seen('Opportunity')).toContain('StageName');
    expect(await seen('Account')).toContain('Name');
    expect(await seen('Answer__c')).toContain('Deal__c');
  });

  it('is nothing at all for one who has left', async () => {
    const { salesforce, ask } = await openDesk({ records: harbour });
    expect((await ask('GET', '/limits', undefined, salesforce.tokenFor('503'))).status).toBe(401);
    expect(salesforce.records.read('User', '503')?.fields).toMatchObject({
      IsActive: false,
      ManagerId: ids.mara,
    });
  });
});

describe('what an org tells of itself', () => {
  it('tells a field’s type, length, options and parent, and an object’s children', async () => {
    const { connection } = await openDesk({ records: harbour });
    const account = await connection.sobject('Account').describe();
    const field = (name: string): unknown => account.fields.find((one) => one.name === name);
    expect(field('Sites__c')).toMatchObject({
      type: 'double',
      precision: 4,
      scale: 0,
      custom: true,
      nillable: true,
    });
    expect(field('Key__c')).toMatchObject({
      type: 'string',
      length: 40,
      externalId: true,
      unique: true,
      idLookup: true,
    });
    expect(field('Erp__c')).toMatchObject({
      restrictedPicklist: true,
      picklistValues: [{ value: 'NetSuite', label: 'NetSuite', active: true }, { value: 'SAP' }],
    });
    expect(field('OwnerId')).toMatchObject({
      type: 'reference',
      referenceTo: ['User'],
      relationshipName: 'Owner',
    });
    const deal = await connection.sobject('opportunity').describe();
    expect(deal.keyPrefix).toBe('006');
    expect(deal.childRelationships).toContainEqual(
      expect.objectContaining({
        relationshipName: 'Answers__r',
        childSObject: 'Answer__c',
        field: 'Deal__c',
        cascadeDelete: true,
      }),
    );
  });

  it('has a record type for each pipeline, and new deals are of the first', async () => {
    const recordTypes = [{ object: 'Opportunity', developerName: 'New_Business', name: 'New business' }];
    const { connection } = await openDesk({ records: { recordTypes } });
    const { id = '' } = await connection
      .sobject('Opportunity')
      .create({ Name: 'D', StageName: 'Prospecting', CloseDate: '2026-12-01' });
    const { recordTypeInfos } = await connection.sobject('Opportunity').describe();
    const [own] = recordTypeInfos;
    expect(own).toMatchObject({ developerName: 'New_Business', defaultRecordTypeMapping: true });
    expect(await connection.sobject('Opportunity').retrieve(id)).toMatchObject({
      RecordTypeId: own?.recordTypeId,
    });
  });

  it('knows currencies only in an org that has several', async () => {
    const several = await openDesk({ records: harbour, exchangeRates: { USD: 0.9 } });
    const one = await openDesk({ records: harbour });
    expect(several.salesforce.records.read('Opportunity', '301')?.fields['CurrencyIsoCode']).toBe('EUR');
    expect(one.salesforce.records.read('Opportunity', '301')?.fields).not.toHaveProperty('CurrencyIsoCode');
    const { records } = await several.connection.query(
      'SELECT IsoCode, IsCorporate FROM CurrencyType ORDER BY IsoCode',
    );
    expect(records).toMatchObject([
      { IsoCode: 'EUR', IsCorporate: true },
      { IsoCode: 'USD', IsCorporate: false },
    ]);
  });
});
