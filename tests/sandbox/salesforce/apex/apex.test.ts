import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalSalesforce } from '../../../../src/sandbox/salesforce/index.ts';
import { startSmallOrg } from '../soql/small-org.ts';

let local: LocalSalesforce;

beforeEach(async () => {
  local = await startSmallOrg();
});
afterEach(() => local.stop());

/** Calls a method of the class as a page does: a text of JSON comes back. */
async function apex(method: string, named: object = {}, token = local.token): Promise<unknown> {
  const response = await fetch(`${local.url}/apexremote/PlumblineRecords.${method}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(named),
  });
  const body: unknown = await response.json();
  return response.ok
    ? (JSON.parse(String(body)) as unknown)
    : Promise.reject(new Error(JSON.stringify(body)));
}

const read = (question: object, token = local.token): Promise<unknown> =>
  apex('read', { queries: JSON.stringify([question]) }, token);

const twoSites = '006000000000401AAA';

describe('about', () => {
  it('tells the org and the one who asks', async () => {
    expect(await apex('about', {}, local.tokenFor('501'))).toEqual({
      orgId: local.orgId,
      timeZone: 'Europe/Amsterdam',
      currency: 'EUR',
      user: { id: '005000000000501AAA', name: 'Mara Lind', email: 'mara@harbour.example' },
      permissions: [],
    });
  });
});

describe('read', () => {
  const question = {
    object: 'Opportunity',
    fields: ['Name', 'Amount', 'NextStep', 'Account.Industry', 'Nope__c'],
    where: {
      all: [
        { field: 'Name', startsWith: 't' },
        { any: [{ field: 'StageName', isOneOf: ['Qualification'] }] },
        { field: 'CloseDate', atLeast: '2026-01-01', type: 'date' },
        { field: 'CreatedDate', after: '2025-12-01T00:00:00Z', type: 'instant' },
        { field: 'Id', isNot: null },
        { field: 'IsClosed', is: false },
      ],
    },
    children: [
      {
        relationship: 'OpportunityContactRoles',
        object: 'OpportunityContactRole',
        fields: ['Role', 'Contact.LastName', 'Contact.Nope__c'],
        orderBy: [{ field: 'Role', descending: true }],
        limit: 1,
      },
    ],
  };

  it('gives rows without what is null, and says which fields are not there', async () => {
    expect(await read(question)).toMatchObject([
      {
        rows: [
          {
            attributes: { type: 'Opportunity' },
            Id: twoSites,
            Name: 'Two sites',
            Amount: 84_000,
            Account: { Industry: 'Retail' },
            OpportunityContactRoles: { records: [{ Role: 'Evaluator', Contact: { LastName: 'Lund' } }] },
          },
        ],
        hidden: [
          { path: 'OpportunityContactRoles:Contact.Nope__c', why: 'notInOrg' },
          { path: 'Nope__c', why: 'notInOrg' },
        ],
        next: null,
      },
    ]);
  });

  it('hides what the person may not see', async () => {
    const [answer] = (await read(question, local.tokenFor('503'))) as readonly {
      rows: unknown[];
      hidden: unknown[];
    }[];
    expect(answer?.hidden).toContainEqual({ path: 'Amount', why: 'notVisible' });
    expect(answer?.hidden).toContainEqual({ path: 'Account.Industry', why: 'notVisible' });
    expect(JSON.stringify(answer?.rows)).not.toContain('84000');
  });

  it.each([
    [{ object: 'Profile', fields: ['Name'] }, 'Plumbline reads no Profile here.'],
    [
      { object: 'Opportunity', fields: ['Id'], where: { field: 'Nope', is: 1 } },
      'Nope is not visible to you',
    ],
    [{ object: 'Opportunity', fields: ['Id'], where: { field: 'Name' } }, 'compares with nothing'],
  ])('%j is refused', async (asked, message) => {
    await expect(read(asked)).rejects.toThrow(message);
  });
});

describe('write', () => {
  it('keeps or refuses each row by itself, and names the fields', async () => {
    const opportunity = 'Opportunity';
    const writes = [
      { object: opportunity, at: { id: twoSites }, fields: { NextStep: 'Visit' } },
      {
        object: opportunity,
        at: { key: 'Outside_Key__c', value: 'k1' },
        fields: { Name: 'K', StageName: 'Qualification', CloseDate: '2026-12-01' },
      },
      { object: opportunity, at: { key: 'Outside_Key__c', value: 'k1' }, fields: { Name: 'K2' } },
      { object: opportunity, at: { id: twoSites }, fields: { Name: 'x', IsWon: true } },
      { object: opportunity, at: { id: '006000000000999AAA' }, fields: { Name: 'x' } },
      { object: opportunity, at: null, fields: { Name: 'No stage' } },
      { object: 'User', at: { id: '005000000000501AAA' }, fields: { IsActive: false } },
    ];
    const told = (await apex('write', { writes: JSON.stringify(writes) })) as readonly unknown[];
    expect(told).toMatchObject([
      { ok: true, id: twoSites, created: false },
      { ok: true, created: true },
      { ok: true, created: false },
      { ok: false, kind: 'rejected', message: 'You may not edit IsWon.', fields: [{ field: 'IsWon' }] },
      { ok: false, kind: 'notFound' },
      { ok: false, kind: 'rejected' },
      { ok: false, kind: 'rejected', message: 'Plumbline writes no User here.' },
    ]);
    expect(local.records.read('Opportunity', twoSites)).toMatchObject({
      fields: { NextStep: 'Visit', Name: 'Two sites' },
    });
  });

  it('is bound to what the person may edit', async () => {
    const writes = JSON.stringify([
      { object: 'Opportunity', at: { id: twoSites }, fields: { NextStep: 'Visit' } },
    ]);
    expect(await apex('write', { writes }, local.tokenFor('503'))).toMatchObject([
      { ok: false, kind: 'rejected', fields: [{ field: 'NextStep' }] },
    ]);
  });
});

it('a method that no class has is a 404', async () => {
  await expect(apex('erase')).rejects.toThrow('NOT_FOUND');
});
