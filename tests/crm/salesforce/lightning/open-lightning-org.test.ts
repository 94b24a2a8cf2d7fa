import { describe, expect, it } from 'vitest';
import { openLightningOrg } from '../../../../src/crm/salesforce/lightning/open-lightning-org.ts';
import type { GraphqlReply, LightningPlatform } from '../../../../src/crm/salesforce/lightning/platform.ts';
import { valueOf } from '../../../contract/results.ts';
import type { Query } from '../../../../src/crm/salesforce/org.ts';

interface Called {
  readonly graphql: string[];
  readonly apex: [string, unknown][];
  readonly changed: string[][];
  readonly waited: number[];
}

/** A page that answers from lists; an error in a list is thrown. */
function pageOf(answers: {
  graphql?: (GraphqlReply | Error)[];
  apex?: unknown[];
}): LightningPlatform & { called: Called } {
  const called: Called = { graphql: [], apex: [], changed: [], waited: [] };
  const [graphql, apex] = [[...(answers.graphql ?? [])], [...(answers.apex ?? [])]];
  const thrown = (one: unknown): one is Error =>
    one instanceof Error || (typeof one === 'object' && one !== null && 'status' in one);
  return {
    called,
    graphql: (text) => {
      called.graphql.push(text);
      const next = graphql.shift() ?? {};
      return thrown(next) ? Promise.reject(next) : Promise.resolve(next);
    },
    apex: (method, args) => {
      called.apex.push([method, args]);
      const next = apex.shift();
      return thrown(next) ? Promise.reject(next) : Promise.resolve(JSON.stringify(next));
    },
    changed: (ids) => {
      called.changed.push([...ids]);
      return Promise.resolve();
    },
    wait: (ms) => {
      called.waited.push(ms);
      return Promise.resolve();
    },
  };
}

const query = (object: string): Query => ({ object, fields: ['Name'], where: { all: [] } });
const served = (names: Record<string, string>): GraphqlReply => ({
  data: {
    uiapi: {
      query: Object.fromEntries(
        Object.entries(names).map(([alias, Name]) => [
          alias,
          { edges: [{ node: { Id: '1', Name: { value: Name } } }] },
        ]),
      ),
    },
  },
});
const answer = (Name: string) => ({ rows: [{ Id: '2', Name }], hidden: [], next: null });

describe('reading from a page', () => {
  it('asks GraphQL for what it serves and Apex for the rest, at once, and answers in order', async () => {
    const page = pageOf({
      graphql: [served({ q0: 'deal', q1: 'role' })],
      apex: [[answer('history'), answer('win')]],
    });
    const read = await openLightningOrg(page).read(
      ['OpportunityHistory', 'Opportunity', 'Win_Loss__c', 'OpportunityContactRole'].map(query),
    );
    const names = valueOf(read).map(({ rows }) => rows[0]?.['Name']);
    expect(names).toEqual(['history', 'deal', 'win', 'role']);
    expect(page.called.graphql).toHaveLength(1);
    expect(page.called.apex).toEqual([
      ['read', { queries: JSON.stringify(['OpportunityHistory', 'Win_Loss__c'].map(query)) }],
    ]);
  });

  it('asks Apex for a row with children that GraphQL does not serve', async () => {
    const page = pageOf({ apex: [[answer('deal')]] });
    const children = [{ relationship: 'Win_Losses__r', object: 'Win_Loss__c', fields: ['Key__c'] }];
    expect(await openLightningOrg(page).read([{ ...query('Opportunity'), children }])).toMatchObject({
      ok: true,
    });
    expect(page.called.graphql).toEqual([]);
  });

  it('asks Apex for what GraphQL refuses', async () => {
    const page = pageOf({
      graphql: [{ errors: [{ message: 'Lead is undefined' }] }],
      apex: [[answer('lead')]],
    });
    expect(await openLightningOrg(page).read([query('Lead')])).toMatchObject({
      ok: true,
      value: [{ rows: [{ Name: 'lead' }] }],
    });
  });

  it('tries again when Salesforce does not answer, and then says so', async () => {
    const gone = new Error('Failed to fetch');
    const page = pageOf({ graphql: [gone, served({ q0: 'deal' })] });
    expect(await openLightningOrg(page).read([query('Opportunity')])).toMatchObject({ ok: true });
    expect(page.called.waited).toHaveLength(1);
    const dead = pageOf({ graphql: [gone, gone, gone, gone] });
    expect(await openLightningOrg(dead).read([query('Opportunity')])).toEqual({
      ok: false,
      error: { kind: 'unavailable', message: 'Failed to fetch' },
    });
  });

  it('tells a person without the permission set that it is not set up', async () => {
    const refused = {
      status: 500,
      body: { message: "You do not have access to the Apex class named 'PlumblineRecords'." },
    };
    const page = pageOf({ apex: [refused] });
    expect(await openLightningOrg(page).about()).toEqual({
      ok: false,
      error: { kind: 'unauthorized', missingScopes: [] },
    });
    expect(page.called.waited).toEqual([]);
  });

  it('asks about the org once, and again only when that failed', async () => {
    const about = {
      orgId: '00D',
      timeZone: 'UTC',
      currency: 'EUR',
      user: { id: '005', name: 'Sam', email: 'sam@harbour.example' },
      permissions: ['Plumbline_Manager'],
    };
    const refused = { status: 400, body: { isUserDefinedException: true, message: 'no' } };
    const page = pageOf({ apex: [refused, about] });
    const org = openLightningOrg(page);
    expect(await org.about()).toMatchObject({ ok: false, error: { kind: 'rejected', message: 'no' } });
    expect(await org.about()).toMatchObject({ ok: true, value: { timeZone: 'UTC' } });
    expect(await org.permissions()).toEqual({ ok: true, value: new Set(['Plumbline_Manager']) });
    expect(page.called.apex).toHaveLength(2);
  });
});

describe('writing from a page', () => {
  const write = (id: string) => ({ object: 'Account', at: { id }, fields: { A__c: 1 } });

  it('tells of each row what became of it, and the page which records changed', async () => {
    const refused = {
      ok: false,
      kind: 'rejected',
      message: 'No.',
      fields: [{ field: 'A__c', message: 'No.' }],
    };
    const page = pageOf({ apex: [[{ ok: true, id: '001', created: false }, refused]] });
    expect(await openLightningOrg(page).write([write('001'), write('002')])).toEqual([
      { ok: true, value: { id: '001', created: false } },
      { ok: false, error: { kind: 'rejected', message: 'No.', fields: refused.fields } },
    ]);
    expect(page.called.changed).toEqual([['001']]);
  });

  it('sends 200 rows at once', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => write(String(index)));
    const kept = rows.map(({ at: { id } }) => ({ ok: true, id, created: false }));
    const page = pageOf({ apex: [kept.slice(0, 200), kept.slice(200, 400), kept.slice(400)] });
    expect(await openLightningOrg(page).write(rows)).toHaveLength(450);
    expect(page.called.apex).toHaveLength(3);
  });

  it('repeats what has an id or a key, and never what has neither', async () => {
    const gone = new Error('Failed to fetch');
    const keyed = pageOf({ apex: [gone, [{ ok: true, id: '001', created: true }]] });
    const at = { key: 'Key__c', value: 'k' };
    expect(await openLightningOrg(keyed).write([{ object: 'Win_Loss__c', at, fields: {} }])).toMatchObject([
      { ok: true },
    ]);
    const unkeyed = pageOf({ apex: [gone, [{ ok: true, id: '001', created: true }]] });
    expect(
      await openLightningOrg(unkeyed).write([{ object: 'OpportunityCompetitor', at: null, fields: {} }]),
    ).toMatchObject([{ ok: false, error: { kind: 'unavailable' } }]);
    expect(unkeyed.called.apex).toHaveLength(1);
  });
});
