import { describe, expect, it } from 'vitest';
import { importTree } from '../../../../src/sandbox/salesforce/import/index.ts';
import { startLocalSalesforce } from '../../../../src/sandbox/salesforce/index.ts';

const record = (type: string, referenceId: string, fields: object): object => ({
  attributes: { type, referenceId },
  ...fields,
});

/** An invented company, its people and a deal, as `sf data export tree --plan` writes them. */
const files = {
  'data-plan.json': [
    { sobject: 'Account', files: ['Accounts.json'] },
    { sobject: 'Contact', files: ['Contacts.json'] },
    { sobject: 'Opportunity', files: ['Opportunities.json'] },
  ],
  'Opportunities.json': {
    records: [
      record('Opportunity', 'OpportunityRef1', {
        AccountId: '@AccountRef2',
        Name: 'Two piers',
        StageName: 'Qualification',
        CloseDate: '2026-12-31',
        Amount: 12_000,
        Lane_Count__c: 3,
        OpportunityContactRoles: {
          records: [
            record('OpportunityContactRole', 'RoleRef1', { ContactId: '@ContactRef1', Role: 'Evaluator' }),
          ],
        },
      }),
    ],
  },
  'Accounts.json': {
    records: [
      record('Account', 'AccountRef1', { Name: 'Quay Foods' }),
      record('Account', 'AccountRef2', { Name: 'Pier Foods', ParentId: '@AccountRef1', Shoe__Size: 4 }),
    ],
  },
  'Contacts.json': {
    records: [
      record('Contact', 'ContactRef1', {
        LastName: 'Moor',
        AccountId: '@AccountRef2',
        ReportsToId: '@ContactRef9',
      }),
    ],
  },
};

const texts = (from: object): ReadonlyMap<string, string> =>
  new Map(Object.entries(from).map(([name, content]) => [name, JSON.stringify(content)]));

describe('sObject tree files', () => {
  it('become rows that point to each other, and custom fields as their values are', async () => {
    const tree = importTree(texts(files));
    expect(tree).toMatchObject({
      ok: true,
      value: { counts: { Account: 2, Contact: 1, Opportunity: 1, OpportunityContactRole: 1 } },
    });
    const local = await startLocalSalesforce({ records: tree.ok ? tree.value.seed : {} });
    const [, pier] = local.records.list('Account');
    const [deal] = local.records.list('Opportunity');
    const [role] = local.records.list('OpportunityContactRole');
    expect(deal?.fields).toMatchObject({
      Name: 'Two piers',
      AccountId: pier?.id,
      Amount: 12_000,
      Lane_Count__c: 3,
    });
    expect(role?.fields).toMatchObject({ OpportunityId: deal?.id, Role: 'Evaluator' });
    await local.stop();
  });

  it('list what could not be matched', () => {
    const tree = importTree(texts(files));
    expect(tree.ok ? tree.value.leftOver : []).toMatchObject([
      { what: 'Account.Shoe__Size: no such field here', rows: 1, became: 'left out' },
      {
        what: 'Contact.ReportsToId: nothing has this reference',
        value: '@ContactRef9',
        became: 'left blank',
      },
    ]);
  });

  it('are read without a plan, too, in any order', () => {
    const { 'data-plan.json': _, ...rest } = files;
    expect(importTree(texts(rest))).toMatchObject({
      ok: true,
      value: { counts: { Account: 2, Opportunity: 1 } },
    });
  });

  it('say what is wrong with the files', () => {
    expect(importTree(new Map([['a.json', '{']]))).toMatchObject({
      ok: false,
      error: [expect.stringContaining('a.json is no JSON')],
    });
    expect(importTree(new Map())).toEqual({
      ok: false,
      error: ['No file holds records of an sObject tree.'],
    });
    const { 'Accounts.json': _, ...rest } = files;
    expect(importTree(texts(rest))).toEqual({
      ok: false,
      error: ['data-plan.json names Accounts.json, and there is no such file.'],
    });
  });
});
