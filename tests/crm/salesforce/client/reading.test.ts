import { afterEach, describe, expect, it } from 'vitest';
import type { Query } from '../../../../src/crm/salesforce/org.ts';
import {
  composite,
  orgOver,
  page,
  secret,
  startLoopback,
  type Heard,
  type Loopback,
  type Said,
} from './loopback.ts';

let loopback: Loopback;
afterEach(() => loopback.stop());

const deals: Query = {
  object: 'Opportunity',
  fields: ['Name', 'Sites__c', 'Account.Industry', 'Account.Secret__c'],
  where: { field: 'Name', is: "Grauberg's" },
  children: [
    {
      relationship: 'OpportunityContactRoles',
      object: 'OpportunityContactRole',
      fields: ['Role', 'Contact.Email'],
    },
    { relationship: 'Win_Losses__r', object: 'Win_Loss__c', fields: ['Outcome__c'] },
  ],
};

const fieldsOf = (...names: readonly string[]): readonly unknown[] =>
  names.map((name) => ({ name, type: 'string' }));

const describes: Readonly<Record<string, unknown>> = {
  Opportunity: {
    name: 'Opportunity',
    fields: [
      ...fieldsOf('Id', 'Name'),
      { name: 'AccountId', type: 'reference', relationshipName: 'Account', referenceTo: ['Account'] },
    ],
    childRelationships: [
      { relationshipName: 'OpportunityContactRoles', childSObject: 'OpportunityContactRole' },
    ],
  },
  Account: { name: 'Account', fields: fieldsOf('Id', 'Industry'), childRelationships: [] },
  OpportunityContactRole: {
    name: 'OpportunityContactRole',
    fields: [
      ...fieldsOf('Id', 'Role'),
      { name: 'ContactId', type: 'reference', relationshipName: 'Contact', referenceTo: ['Contact'] },
    ],
    childRelationships: [],
  },
  Contact: { name: 'Contact', fields: fieldsOf('Id', 'Email'), childRelationships: [] },
};

const existing: Readonly<Record<string, readonly string[]>> = {
  Account: ['Id', 'Industry', 'Secret__c'],
  Opportunity: ['Id', 'Name', 'AccountId'],
};

/** An org in which Account.Secret__c is hidden from whoever asks, and Sites__c and Win_Loss__c are not there. */
function narrowOrg({ path, text }: Heard): Said {
  const described = /\/sobjects\/(\w+)\/describe$/.exec(path)?.[1];
  if (described !== undefined) {
    const answer = describes[described];
    return answer
      ? { json: answer }
      : { status: 404, json: [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }] };
  }
  const asked = /EntityDefinition\.QualifiedApiName = '(\w+)'/.exec(path)?.[1];
  if (asked !== undefined)
    return { json: page((existing[asked] ?? []).map((QualifiedApiName) => ({ QualifiedApiName }))) };
  const soql = decodeURIComponent(text);
  const unknown = ['Sites__c', 'Secret__c', 'Win_Losses__r'].find((name) => soql.includes(name));
  if (unknown)
    return composite([
      400,
      [{ errorCode: 'INVALID_FIELD', message: `No such column '${unknown}' on entity` }],
    ]);
  return composite([200, page([{ Id: '006000000000001', Name: 'Grauberg', Account: { Industry: 'Food' } }])]);
}

const composites = (): readonly Heard[] => loopback.heard.filter(({ path }) => path.endsWith('/composite'));

describe('reading over jsforce', () => {
  it('asks several questions in one call, written as SOQL with nothing raw in it', async () => {
    loopback = await startLoopback(() => composite([200, page([{ Id: '1' }])], [200, page([])]));
    const org = orgOver(loopback);
    const answers = await org.read([
      {
        object: 'Account',
        fields: ['Name'],
        where: { field: 'Name', is: "x' OR Name != '@{query1.records}" },
      },
      { object: 'User', fields: ['Name'], where: { all: [] } },
    ]);
    expect(answers).toEqual({
      ok: true,
      value: [
        { rows: [{ Id: '1' }], hidden: [], next: null },
        { rows: [], hidden: [], next: null },
      ],
    });
    expect(loopback.heard.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /services/data/v67.0/composite',
    ]);
    const [sent] = loopback.heard;
    expect(sent?.headers.authorization).toBe(`Bearer ${secret}`);
    expect(sent?.text).not.toContain('@{');
    const { compositeRequest } = JSON.parse(sent?.text ?? '') as { compositeRequest: { url: string }[] };
    expect(decodeURIComponent(compositeRequest[0]?.url ?? '')).toBe(
      String.raw`/services/data/v67.0/query?q=SELECT Id, Name FROM Account WHERE Name = 'x\' OR Name != \'@{query1.records}'`,
    );
  });

  it('tells what is not visible and what the org lacks, and asks for it once only', async () => {
    loopback = await startLoopback(narrowOrg);
    const org = orgOver(loopback);
    const first = await org.read([deals]);
    expect(first.ok && first.value[0]?.rows).toEqual([
      { Id: '006000000000001', Name: 'Grauberg', Account: { Industry: 'Food' } },
    ]);
    const hidden = [
      { path: 'Sites__c', why: 'notInOrg' },
      { path: 'Account.Secret__c', why: 'notVisible' },
      { path: 'Win_Losses__r:Outcome__c', why: 'notInOrg' },
    ];
    expect(first.ok && first.value[0]?.hidden).toEqual(expect.arrayContaining(hidden));
    expect(first.ok && first.value[0]?.hidden).toHaveLength(3);
    expect(composites()).toHaveLength(2);
    expect(decodeURIComponent(composites()[1]?.text ?? '')).toContain(
      'SELECT Id, Name, Account.Industry, (SELECT Id, Role, Contact.Email FROM OpportunityContactRoles) FROM',
    );
    const looks = loopback.heard.filter(({ method }) => method === 'GET').map(({ path }) => path);
    expect(new Set(looks).size).toBe(looks.length);
    const calls = loopback.heard.length;
    const second = await org.read([deals]);
    expect(second).toEqual(first);
    expect(loopback.heard.length - calls).toBe(1);
  });

  it('finds no rows that are chosen by a field that is hidden, or of an object that is not there', async () => {
    loopback = await startLoopback(narrowOrg);
    const org = orgOver(loopback);
    const answers = await org.read([
      { object: 'Opportunity', fields: ['Name'], where: { field: 'Sites__c', atLeast: 3 } },
    ]);
    expect(answers).toEqual({
      ok: true,
      value: [{ rows: [], hidden: [{ path: 'Sites__c', why: 'notInOrg' }], next: null }],
    });
    const visible = await org.visibleFields('opportunity');
    expect(visible).toEqual({ ok: true, value: new Set(['Id', 'Name', 'AccountId']) });
    expect(await org.visibleFields('Win_Loss__c')).toEqual({ ok: true, value: null });
  });

  it('reads on where the rows go on, and every page of children', async () => {
    const at = '/services/data/v67.0/query/01gxx-2000';
    loopback = await startLoopback(({ path }) => {
      if (path.endsWith('/composite')) {
        const children = { totalSize: 2, done: false, records: [{ Id: 'a' }], nextRecordsUrl: `${at}-kids` };
        return composite([200, page([{ Id: '1', Kids__r: children }], at)]);
      }
      return { json: path.endsWith('-kids') ? page([{ Id: 'b' }]) : page([{ Id: '2' }]) };
    });
    const org = orgOver(loopback);
    const first = await org.read([{ object: 'Account', fields: ['Id'], where: { all: [] } }]);
    const answer = first.ok ? first.value[0] : undefined;
    expect(answer?.rows).toMatchObject([{ Id: '1', Kids__r: { records: [{ Id: 'a' }, { Id: 'b' }] } }]);
    const second = await org.readOn(answer?.next ?? '');
    expect(second).toEqual({ ok: true, value: { rows: [{ Id: '2' }], hidden: [], next: null } });
  });

  it.each([
    '/services/data/v67.0/sobjects/User',
    'https://example.com/query/1',
    '{"at":"/services/oauth2/userinfo"}',
  ])('follows no place that was made up: %s', async (next) => {
    loopback = await startLoopback(() => ({ json: {} }));
    const answer = await orgOver(loopback).readOn(next);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'rejected' } });
    expect(loopback.heard).toEqual([]);
  });
});
