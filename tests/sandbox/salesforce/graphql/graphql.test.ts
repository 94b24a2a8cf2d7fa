import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalSalesforce } from '../../../../src/sandbox/salesforce/index.ts';
import { startSmallOrg } from '../soql/small-org.ts';

let local: LocalSalesforce;

beforeAll(async () => {
  local = await startSmallOrg();
});
afterAll(() => local.stop());

interface Answer {
  readonly data: { readonly uiapi: { readonly query: Readonly<Record<string, Connection>> } } | null;
  readonly errors: readonly { readonly message: string }[];
}

interface Connection {
  readonly edges: readonly { readonly node: Readonly<Record<string, unknown>>; readonly cursor?: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly totalCount: number;
}

async function ask(query: string, variables: object = {}, token = local.token): Promise<Answer> {
  const response = await fetch(`${local.url}/services/data/v67.0/graphql`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

async function rows(asked: string, variables: object = {}, token = local.token): Promise<Connection> {
  const names = Object.keys(variables).map((name) => `$${name}: Any`);
  const declared = names.length === 0 ? '' : `(${names.join(', ')})`;
  const { data, errors } = await ask(
    `query Q${declared} { uiapi { query { found: ${asked} } } }`,
    variables,
    token,
  );
  expect(errors).toEqual([]);
  return (
    data?.uiapi.query['found'] ?? {
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: '' },
      totalCount: 0,
    }
  );
}

const found = async (where: object): Promise<readonly unknown[]> => {
  const { edges } = await rows(
    'Opportunity(where: $where, orderBy: {CreatedDate: {order: ASC}}) { edges { node { Name { value } } } }',
    {
      where,
    },
  );
  return edges.map(({ node }) => (node['Name'] as { value: unknown }).value);
};

describe('records', () => {
  it('tell each value with what people see, parents nested, children with rows of their own', async () => {
    const { edges } = await rows(
      `Opportunity(where: {Name: {eq: "Two sites"}}) { edges { node {
         Id ApiName Amount { value displayValue } Rivals__c { value } NextStep { value } CreatedDate { value }
         Account { Id Industry { value displayValue } Owner { ... on User { Name { value } } ... on Group { Name { value } } } }
         OpportunityContactRoles(orderBy: {Role: {order: DESC}}, first: 1) { edges { node { Role { value } Contact { LastName { value } } } } pageInfo { hasNextPage } totalCount }
       } } }`,
    );
    expect(edges).toEqual([
      {
        node: {
          Id: '006000000000401AAA',
          ApiName: 'Opportunity',
          Amount: { value: 84_000, displayValue: '€84,000.00' },
          Rivals__c: { value: 'North;West' },
          NextStep: { value: null },
          CreatedDate: { value: '2026-01-01T09:00:00.000Z' },
          Account: {
            Id: '001000000000201AAA',
            Industry: { value: 'Retail', displayValue: 'Retail' },
            Owner: { Name: { value: 'Mara Lind' } },
          },
          OpportunityContactRoles: {
            edges: [{ node: { Role: { value: 'Evaluator' }, Contact: { LastName: { value: 'Lund' } } } }],
            pageInfo: { hasNextPage: true },
            totalCount: 2,
          },
        },
      },
    ]);
  });

  it.each([
    [{ StageName: { in: ['Qualification', 'Closed Won'] } }, ['Two sites', 'No company']],
    [
      { and: [{ Amount: { gt: 600 } }, { Account: { Name: { like: 'o_neil%' } } }] },
      ['one site', '100 units'],
    ],
    [{ or: [{ Amount: { eq: null } }, { Amount: { lte: 500 } }] }, ['100% chilled', 'No company']],
    [{ not: { IsClosed: { eq: true } }, Amount: { ne: null } }, ['Two sites', 'one site']],
    [{ Name: { like: '100\\%%' } }, ['100% chilled']],
    [{ CloseDate: { gte: { value: '2026-11-21' } } }, ['Two sites', 'one site']],
    [{ CloseDate: { eq: { range: { last_n_days: 30 } } } }, ['one site', '100% chilled']],
    [{ CloseDate: { eq: { literal: 'LAST_YEAR' } } }, ['100 units']],
    [{ CreatedDate: { lt: { value: '2026-02-01T00:00:00Z' } } }, ['Two sites']],
    [{ Rivals__c: { includes: ['South', 'West'] } }, ['Two sites', '100% chilled']],
    [{ Id: { nin: ['006000000000401AAA'] }, IsClosed: { eq: false } }, ['one site', '100% chilled']],
  ])('%j', async (where, expected) => {
    expect(await found(where)).toEqual(expected);
  });

  it('come ten at a time unless asked otherwise, with a cursor to go on from', async () => {
    const page = (after: string | null): Promise<Connection> =>
      rows(
        'Opportunity(first: 2, after: $after, orderBy: {Amount: {order: DESC, nulls: LAST}}) { edges { node { Amount { value } } cursor } pageInfo { hasNextPage endCursor } totalCount }',
        { after },
      );
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    const third = await page(second.pageInfo.endCursor);
    const amounts = [first, second, third].flatMap(({ edges }) =>
      edges.map(({ node }) => (node['Amount'] as { value: unknown }).value),
    );
    expect(amounts).toEqual([84_000, 10_500.5, 900, 500, null]);
    expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect(first.totalCount).toBe(5);
  });
});

describe('what is not there, or not visible', () => {
  const asked = (optional: string): string =>
    `{ uiapi { query { Opportunity(first: 1) { edges { node { Id Amount ${optional} { value } Account { Id Industry ${optional} { value } } Nope__c ${optional} { value } Nopes ${optional} { edges { node { Id } } } } } } } } }`;

  it('is left out where it is optional', async () => {
    const { data, errors } = await ask(asked('@optional'), {}, local.tokenFor('503'));
    expect(errors).toEqual([]);
    expect(data?.uiapi.query['Opportunity']?.edges[0]?.node).toEqual({
      Id: '006000000000401AAA',
      Account: { Id: '001000000000201AAA' },
    });
  });

  it('fails the whole query where it is not', async () => {
    const { data, errors } = await ask(asked(''), {}, local.tokenFor('503'));
    expect(data).toBeNull();
    expect(errors.map(({ message }) => message)).toEqual(
      [
        "'Amount' in type 'Opportunity'",
        "'Industry' in type 'Account'",
        "'Nope__c' in type 'Opportunity'",
        "'Nopes' in type 'Opportunity'",
      ].map((field) => `Validation error of type FieldUndefined: Field ${field} is undefined`),
    );
  });

  it.each([
    ['{ uiapi { query { OpportunityHistory { edges { node { Id } } } } } }', 'OpportunityHistory'],
    [
      '{ uiapi { query { Opportunity(where: {Amount: {near: 5}}) { edges { node { Id } } } } } }',
      'the operator near',
    ],
    ['{ uiapi { query { Opportunity(where: {Nope: {eq: 5}}) { edges { node { Id } } } } } }', 'Nope'],
    ['{ uiapi { query { Opportunity(first: 2001) { edges { node { Id } } } } } }', 'between 1 and 2000'],
    ['{ uiapi { query { Opportunity { edges { node { Name } } } } } }', 'Sub selection required'],
    ['{ uiapi { query {', 'Syntax Error'],
    ['mutation { uiapi { query { Opportunity { totalCount } } } }', 'queries of GraphQL only'],
  ])('%s is refused', async (query, message) => {
    const { data, errors } = await ask(query);
    expect(data).toBeNull();
    expect(errors[0]?.message).toContain(message);
  });
});
