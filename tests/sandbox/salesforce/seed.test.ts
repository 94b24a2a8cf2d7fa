import { describe, expect, it } from 'vitest';
import { startLocalSalesforce } from '../../../src/sandbox/salesforce/index.ts';
import { harbour, ids, openDesk } from './desk.ts';

describe('a seed', () => {
  it('is told everything that is wrong with it, each with its place', async () => {
    const { salesforce } = await openDesk();
    const loaded = salesforce.load({
      objects: [{ fullName: 'Account', fields: [{ fullName: 'Sites__c', type: 'Counter' }] }],
      rows: {
        Account: [{ id: '1', fields: { Name: 'A', Colour__c: 'red' } }],
        Nothing__c: [{ fields: {} }],
        Opportunity: [
          { id: '2', fields: { Name: 'D' }, history: { StageName: [{ value: 'X', at: 'once' }] } },
        ],
      },
    });
    expect(loaded).toEqual({
      ok: false,
      error: [
        { where: 'objects.Account', message: 'Account.Sites__c: Counter is no type of a custom field here' },
        { where: 'rows.Account 1', message: "No such column 'Colour__c' on sobject of type Account" },
        { where: 'rows.Nothing__c', message: 'there is no such object' },
        { where: 'rows.Opportunity 2', message: 'a moment of its history cannot be read' },
      ],
    });
  });

  it('with a mistake in it stops the start', async () => {
    const records = { rows: { Account: [{ fields: { Colour__c: 'red' } }] } };
    await expect(startLocalSalesforce({ records })).rejects.toThrow(
      'The records of the local Salesforce are wrong',
    );
  });

  it('adds to what is there, and can be loaded later', async () => {
    const { salesforce } = await openDesk({ records: harbour });
    const loaded = salesforce.load({ rows: { Account: [{ id: '202', fields: { Name: 'Sund' } }] } });
    expect(loaded).toEqual({ ok: true, value: { Account: 1 } });
    expect(salesforce.records.list('Account').map(({ id }) => id)).toEqual([
      ids.account,
      '001000000000202AAA',
    ]);
  });

  it('replaces the stages, and the options of the stage follow', async () => {
    const stages = [
      { name: 'Talking', probability: 20 },
      { name: 'Signed', probability: 100 },
      { name: 'Gone', probability: 0 },
    ];
    const { connection } = await openDesk({ records: { stages } });
    const { records } = await connection.query(
      'SELECT ApiName, IsClosed, IsWon FROM OpportunityStage WHERE IsActive = true ORDER BY SortOrder',
    );
    expect(records).toMatchObject([
      { ApiName: 'Talking', IsClosed: false, IsWon: false },
      { ApiName: 'Signed', IsClosed: true, IsWon: true },
      { ApiName: 'Gone', IsClosed: true, IsWon: false },
    ]);
    const { fields } = await connection.sobject('Opportunity').describe();
    const stage = fields.find(({ name }) => name === 'StageName');
    expect(stage?.picklistValues).toMatchObject([
      { value: 'Talking' },
      { value: 'Signed' },
      { value: 'Gone' },
    ]);
  });

  it('gives custom fields of Activity to tasks and events', async () => {
    const key = { fullName: 'Key__c', type: 'Text', length: 80, externalId: true, unique: true };
    const { connection } = await openDesk({
      records: { objects: [{ fullName: 'Activity', fields: [key] }] },
    });
    const made = await connection.sobject('Task').upsert({ Key__c: 'k', Subject: 'Ask' }, 'Key__c');
    expect(made.created).toBe(true);
    expect(await connection.sobject('Task').retrieve(made.id ?? '')).toMatchObject({
      Status: 'Not Started',
      Priority: 'Normal',
      IsClosed: false,
    });
  });
});
