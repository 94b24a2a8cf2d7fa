import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalSalesforce } from '../../../../src/sandbox/salesforce/index.ts';
import { startSmallOrg } from './small-org.ts';

let local: LocalSalesforce;
let connection: Connection;

beforeAll(async () => {
  local = await startSmallOrg();
  connection = connect(local.token);
});
afterAll(() => local.stop());

const connect = (accessToken: string): Connection =>
  new Connection({ instanceUrl: local.url, accessToken, version: '67.0' });

const ask = async (soql: string, as = connection): Promise<readonly Record<string, unknown>[]> =>
  (await as.query<Record<string, unknown>>(soql)).records;

const names = async (where: string): Promise<readonly unknown[]> =>
  (await ask(`SELECT Name FROM Opportunity WHERE ${where} ORDER BY Id`)).map(({ Name }) => Name);

/** What the org answers to a query that it refuses. */
const refusal = (soql: string, as = connection): Promise<{ errorCode: string; message: string }> =>
  as.query(soql).then(
    () => Promise.reject(new Error(`${soql} was answered`)),
    (error: unknown) => error as { errorCode: string; message: string },
  );

describe('rows that a query tells', () => {
  it('have attributes, the fields that were asked for, nulls, and parents nested', async () => {
    const [row] = await ask(
      "SELECT Id, Amount, NextStep, Account.Name, Account.Owner.Name FROM Opportunity WHERE Name = 'Two sites'",
    );
    expect(row).toMatchObject({
      attributes: {
        type: 'Opportunity',
        url: `/services/data/v67.0/sobjects/Opportunity/${String(row?.['Id'])}`,
      },
      Amount: 84_000,
      NextStep: null,
      Account: { attributes: { type: 'Account' }, Name: 'Harbour Foods', Owner: { Name: 'Mara Lind' } },
    });
    expect(Object.keys(row ?? {})).toEqual(['attributes', 'Id', 'Amount', 'NextStep', 'Account']);
  });

  it('have null in place of a parent that is not there', async () => {
    expect(await ask("SELECT Account.Name FROM Opportunity WHERE Name = 'No company'")).toMatchObject([
      { Account: null },
    ]);
  });

  it('carry children with their own conditions, order and limit, and null where there are none', async () => {
    const rows = await ask(
      `SELECT Name, (SELECT Role, Contact.LastName FROM OpportunityContactRoles WHERE Contact.AccountId != null ORDER BY Contact.LastName DESC LIMIT 1)
       FROM Opportunity WHERE CloseDate >= 2026-11-21 ORDER BY Name`,
    );
    expect(rows).toMatchObject([
      { Name: 'one site', OpportunityContactRoles: null },
      {
        Name: 'Two sites',
        OpportunityContactRoles: {
          totalSize: 1,
          done: true,
          records: [{ Role: 'Evaluator', Contact: { LastName: 'Lund' } }],
        },
      },
    ]);
  });

  it('are found under an alias, in any case of the names', async () => {
    expect(
      await ask("SELECT o.name, o.account.NAME FROM opportunity o WHERE o.Name = 'two sites'"),
    ).toMatchObject([{ Name: 'Two sites', Account: { Name: 'Harbour Foods' } }]);
  });
});

describe('conditions', () => {
  it.each([
    ["Name = 'TWO SITES'", ['Two sites']],
    ["Account.Name = 'O\\'Neil & Co'", ['one site', '100 units']],
    ['Amount >= 900 AND Amount < 84000', ['one site', '100 units']],
    ['Amount != 900', ['Two sites', 'one site', '100% chilled', 'No company']],
    ['Amount = null', ['100% chilled']],
    ["Name LIKE '100%'", ['100% chilled', '100 units']],
    ["Name LIKE '100\\%%'", ['100% chilled']],
    ["Name LIKE '100\\\\%'", []],
    ["Name LIKE '_ne site'", ['one site']],
    ["StageName IN ('Qualification', 'Closed Won')", ['Two sites', 'No company']],
    ["StageName NOT IN ('Qualification', 'Closed Won')", ['one site', '100% chilled', '100 units']],
    ["Rivals__c INCLUDES ('North;West', 'South')", ['Two sites', '100% chilled']],
    ["Rivals__c EXCLUDES ('South') AND Rivals__c != null", ['Two sites']],
    ['(Amount = 500 OR Amount = 900) AND IsClosed = TRUE', ['No company', '100 units']],
    ['NOT (Amount > 600 OR Amount = null)', ['No company']],
    ["NOT Name LIKE '1%' AND IsWon = true", ['No company']],
    ['CloseDate = TODAY', ['one site']],
    ['CloseDate = LAST_N_DAYS:20', ['one site', '100% chilled']],
    ['CloseDate = LAST_MONTH', ['No company']],
    ['CloseDate < LAST_N_DAYS:30', ['No company', '100 units']],
    ['CloseDate = LAST_YEAR', ['100 units']],
    ['CreatedDate >= 2026-04-01T00:00:00Z', ['No company', '100 units']],
    ['CreatedDate = THIS_QUARTER', []],
    ["Id IN (SELECT OpportunityId FROM OpportunityContactRole WHERE Role = 'Evaluator')", ['Two sites']],
    [
      'Id NOT IN (SELECT OpportunityId FROM OpportunityContactRole) AND Amount < 1000',
      ['No company', '100 units'],
    ],
    ["AccountId = '001000000000202'", ['one site', '100 units']],
  ])('%s', async (where, expected) => {
    expect(await names(where)).toEqual(expected);
  });
});

describe('order, limit and counts', () => {
  it('puts rows without a value first unless asked otherwise, and ties by id', async () => {
    const order = async (by: string): Promise<unknown> =>
      (await ask(`SELECT Amount FROM Opportunity ORDER BY ${by}`)).map(({ Amount }) => Amount);
    expect(await order('Amount')).toEqual([null, 500, 900, 10_500.5, 84_000]);
    expect(await order('Amount DESC')).toEqual([null, 84_000, 10_500.5, 900, 500]);
    expect(await order('Amount DESC NULLS LAST LIMIT 2 OFFSET 1')).toEqual([10_500.5, 900]);
  });

  it('orders a picklist as its options are listed', async () => {
    const rows = await ask(
      'SELECT StageName FROM Opportunity WHERE IsClosed = false ORDER BY StageName DESC',
    );
    expect(rows.map(({ StageName }) => StageName)).toEqual([
      'Negotiation/Review',
      'Proposal/Price Quote',
      'Qualification',
    ]);
  });

  it('counts without telling rows', async () => {
    expect(await connection.query('SELECT COUNT() FROM Opportunity WHERE IsClosed = true')).toMatchObject({
      totalSize: 2,
      records: [],
    });
  });

  it('groups, and names what has no name of its own', async () => {
    const rows = await ask(
      'SELECT AccountId, COUNT(Id) deals, MAX(Amount), MIN(CloseDate) earliest FROM Opportunity WHERE AccountId != null GROUP BY AccountId',
    );
    expect(rows).toMatchObject([
      { attributes: { type: 'AggregateResult' }, deals: 2, expr0: 84_000, earliest: '2026-11-01' },
      { deals: 2, expr0: 10_500.5, earliest: '2025-11-30' },
    ]);
  });
});

describe('what is refused', () => {
  it.each([
    ['SELECT Nope FROM Opportunity', 'INVALID_FIELD', "No such column 'Nope' on entity 'Opportunity'"],
    ['SELECT Id FROM Opportunity WHERE Nope = 1', 'INVALID_FIELD', "No such column 'Nope'"],
    [
      'SELECT Nope.Name FROM Opportunity',
      'INVALID_FIELD',
      "Didn't understand relationship 'Nope' in field path",
    ],
    ['SELECT Id, (SELECT Id FROM Nope) FROM Opportunity', 'INVALID_TYPE', "relationship 'Nope' in FROM part"],
    ['SELECT Id FROM Nope', 'INVALID_TYPE', "sObject type 'Nope' is not supported"],
    ['SELECT Id, Id FROM Opportunity', 'MALFORMED_QUERY', 'duplicate field selected: Id'],
    ['SELECT Id FRM Opportunity', 'MALFORMED_QUERY', 'FROM'],
    ["SELECT Id FROM Opportunity WHERE Amount = '5'", 'INVALID_FIELD', 'should not be enclosed in quotes'],
    [
      'SELECT Id FROM Opportunity WHERE CreatedDate > 2026-01-01',
      'INVALID_FIELD',
      'must be of type dateTime',
    ],
    ["SELECT Id FROM Opportunity WHERE AccountId = 'x'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field'],
    ["SELECT Id FROM Opportunity WHERE Story__c = 'x'", 'INVALID_FIELD', 'can not be filtered'],
    [
      "SELECT Id FROM Opportunity WHERE Name = 'a' OR Name = 'b' AND Amount = 1",
      'MALFORMED_QUERY',
      'parentheses',
    ],
    ["SELECT Id FROM Opportunity WHERE Name = '100\\%'", 'MALFORMED_QUERY', 'Illegal character sequence'],
    ['SELECT Id FROM Opportunity LIMIT 1 OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE', '2000'],
    ['SELECT StageName FROM Opportunity GROUP BY Amount', 'MALFORMED_QUERY', 'must be grouped'],
    [
      'SELECT Id FROM Opportunity WHERE CALENDAR_YEAR(CloseDate) = 2026',
      'NOT_SUPPORTED_BY_LOCAL_SALESFORCE',
      'functions in WHERE',
    ],
    ['SELECT toLabel(StageName) FROM Opportunity', 'NOT_SUPPORTED_BY_LOCAL_SALESFORCE', 'toLabel(StageName)'],
  ])('%s', async (soql, errorCode, message) => {
    const told = await refusal(soql);
    expect(told.errorCode).toBe(errorCode);
    expect(told.message).toContain(message);
  });

  it('a field that somebody may not see is not there for them, in no part of a query', async () => {
    const rita = connect(local.tokenFor('503'));
    for (const soql of [
      'SELECT Amount FROM Opportunity',
      'SELECT Id FROM Opportunity WHERE Amount > 1',
      'SELECT Id FROM Opportunity ORDER BY Amount',
      'SELECT MAX(Amount) FROM Opportunity',
      'SELECT Account.Industry FROM Opportunity',
    ])
      expect((await refusal(soql, rita)).errorCode).toBe('INVALID_FIELD');
    expect(await ask('SELECT Name FROM Opportunity', rita)).toHaveLength(5);
  });
});
