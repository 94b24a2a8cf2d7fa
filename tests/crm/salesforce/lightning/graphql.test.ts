import { parse, print } from 'graphql';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Query } from '../../../../src/crm/salesforce/org.ts';
import { filterOf, orderOf } from '../../../../src/crm/salesforce/lightning/graphql-filter.ts';
import { rowsOf } from '../../../../src/crm/salesforce/lightning/graphql-rows.ts';
import { operationFor } from '../../../../src/crm/salesforce/lightning/graphql-text.ts';

const deal: Query = {
  object: 'Opportunity',
  fields: ['Id', 'Name', 'Amount', 'Account.Name', 'Account.Industry', 'Account.Owner.Name'],
  where: { field: 'Id', is: '006000000000001AAA' },
  limit: 1,
  children: [
    {
      relationship: 'OpportunityContactRoles',
      object: 'OpportunityContactRole',
      fields: ['Role', 'Contact.Email'],
      where: { field: 'IsPrimary', is: true },
      orderBy: [{ field: 'CreatedDate' }],
      limit: 50,
    },
  ],
};
const ask = (query: Query, after: string | null = null) => operationFor([{ query, after }]);

describe('a question as GraphQL', () => {
  it('asks for fields below each other, each of them optional', () => {
    const text = print(parse(ask(deal).text));
    expect(text).toContain('Account @optional {');
    expect(text.match(/Account @optional/g)).toHaveLength(1);
    expect(text.replace(/\s+/g, ' ')).toContain('Industry @optional { value }');
    expect(text.replace(/\s+/g, ' ')).toContain('Owner @optional { Id Name @optional { value } }');
    expect(text).toContain('pageInfo');
  });

  it('declares each variable with its type, and gives its value', () => {
    const { text, variables } = ask(deal);
    expect(text).toContain(
      '($q0First: Int, $q0Where: Opportunity_Filter, $q0c0First: Int, $q0c0Where: OpportunityContactRole_Filter, $q0c0Order: OpportunityContactRole_OrderBy)',
    );
    expect(variables).toEqual({
      q0First: 1,
      q0Where: { Id: { eq: '006000000000001AAA' } },
      q0c0First: 50,
      q0c0Where: { IsPrimary: { eq: true } },
      q0c0Order: { CreatedDate: { order: 'ASC' } },
    });
  });

  it('goes on behind a cursor, and asks for all rows that UI API gives at once', () => {
    const { text, variables } = ask({ object: 'Account', fields: ['Name'], where: { all: [] } }, 'abc');
    expect(text).toContain('Account(first: $q0First, where: $q0Where, after: $q0After)');
    expect(variables).toMatchObject({ q0First: 2000, q0After: 'abc' });
  });

  it('of several is one operation', () => {
    const text = operationFor([
      { query: deal, after: null },
      { query: { ...deal, object: 'Lead', fields: ['Owner.Name'], children: [] }, after: null },
    ]).text;
    expect(text).toMatch(/q0: Opportunity\(.*q1: Lead\(/);
    expect(text).toContain('Owner @optional { ... on User { Id Name @optional { value } } }');
    expect(() => parse(text)).not.toThrow();
  });

  it('has no value in its text, whatever the value is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (value, start) => {
        const query: Query = {
          ...deal,
          where: {
            any: [
              { field: 'Name', is: value },
              { field: 'Name', startsWith: start },
            ],
          },
        };
        expect(ask(query).text).toBe(
          ask({
            ...query,
            where: {
              any: [
                { field: 'Name', is: 'x' },
                { field: 'Name', is: 'y' },
              ],
            },
          }).text,
        );
        expect(ask(query).variables).toMatchObject({ q0Where: { or: [{ Name: { eq: value } }, {}] } });
      }),
    );
  });
});

describe('which rows are wanted', () => {
  it.each([
    [{ field: 'Account.Industry', isNot: null }, { Account: { Industry: { ne: null } } }],
    [{ field: 'Role', isOneOf: ['A', 'B'] }, { Role: { in: ['A', 'B'] } }],
    [
      { field: 'CloseDate', atLeast: '2026-11-01', type: 'date' },
      { CloseDate: { gte: { value: '2026-11-01' } } },
    ],
    [{ field: 'Amount', atLeast: 5 }, { Amount: { gte: 5 } }],
    [{ field: 'Id', after: '001', type: 'id' }, { Id: { gt: '001' } }],
    [{ field: 'Key__c', startsWith: '50%_a\\' }, { Key__c: { like: '50\\%\\_a\\\\%' } }],
    [
      {
        all: [
          { field: 'A', is: 1 },
          {
            any: [
              { field: 'B', is: 2 },
              { field: 'C', is: 3 },
            ],
          },
        ],
      },
      { and: [{ A: { eq: 1 } }, { or: [{ B: { eq: 2 } }, { C: { eq: 3 } }] }] },
    ],
    [{ all: [{ field: 'A', is: false }] }, { A: { eq: false } }],
  ] as const)('%j', (where, filter) => {
    expect(filterOf(where)).toEqual(filter);
  });

  it('in which order: the first field counts first, and fields of one parent stand together', () => {
    const order = orderOf([
      { field: 'Account.Name' },
      { field: 'CloseDate', descending: true },
      { field: 'Account.Id' },
    ]);
    expect(order).toEqual({
      Account: { Name: { order: 'ASC' }, Id: { order: 'ASC' } },
      CloseDate: { order: 'DESC' },
    });
  });
});

describe('what GraphQL gave', () => {
  const node = {
    Id: '006',
    Name: { value: 'Harbour' },
    Amount: { value: null },
    Account: { Id: '001', Name: { value: 'Harbour Foods' }, Owner: null },
    OpportunityContactRoles: {
      edges: [{ node: { Id: '00K', Role: { value: 'Champion' }, Contact: { Id: '003' } } }],
    },
  };

  it('is the same rows as the API gives: plain values, parents nested, children as records', () => {
    expect(rowsOf(deal, { edges: [{ node }] }).rows).toEqual([
      {
        Id: '006',
        Name: 'Harbour',
        Amount: null,
        Account: { Id: '001', Name: 'Harbour Foods', Owner: null },
        OpportunityContactRoles: { records: [{ Id: '00K', Role: 'Champion', Contact: { Id: '003' } }] },
      },
    ]);
  });

  it('tells once of each field that was left out; a parent that is not there hides nothing', () => {
    const { hidden } = rowsOf(deal, { edges: [{ node }, { node }] });
    expect(hidden).toEqual([
      { path: 'Account.Industry', why: 'notVisible' },
      { path: 'OpportunityContactRoles:Contact.Email', why: 'notVisible' },
    ]);
  });

  it('of children that are not served tells each of their fields', () => {
    const { OpportunityContactRoles: _, ...without } = node;
    expect(rowsOf(deal, { edges: [{ node: without }] }).hidden.map(({ path }) => path)).toEqual([
      'Account.Industry',
      'OpportunityContactRoles:Role',
      'OpportunityContactRoles:Contact.Email',
    ]);
  });

  it('goes on only where there is more than was asked for', () => {
    const page = { edges: [{ node }], pageInfo: { hasNextPage: true, endCursor: 'c1' } };
    expect(rowsOf(deal, page).cursor).toBeNull();
    const { limit: _, ...unlimited } = deal;
    expect(rowsOf(unlimited, page).cursor).toBe('c1');
    expect(rowsOf(unlimited, { edges: [] }).cursor).toBeNull();
    expect(rowsOf(unlimited, null).rows).toEqual([]);
  });
});
