import { Connection } from 'jsforce';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLocalSalesforce, type LocalSalesforce } from '../../../../src/sandbox/salesforce/index.ts';
import { now, smallSeed } from '../soql/small-org.ts';
import { gateObjects } from './gate-objects.ts';

let local: LocalSalesforce;
let connection: Connection;
let order = 0;

beforeEach(async () => {
  const bypass = { id: '504', firstName: 'Bea', lastName: 'Moor', email: 'bea@harbour.example' };
  local = await startLocalSalesforce({
    records: { ...smallSeed, objects: [...(smallSeed.objects ?? []), ...gateObjects] },
    users: [{ ...bypass, permissions: ['Plumbline_Bypass_Stage_Gate'] }],
    now: () => now,
  });
  connection = connect(local.token);
  order = 0;
});
afterEach(() => local.stop());

const connect = (accessToken: string): Connection =>
  new Connection({ instanceUrl: local.url, accessToken, version: '67.0' });

const twoSites = '006000000000401AAA';

async function gate(criterion: string, more: Readonly<Record<string, unknown>>): Promise<void> {
  order++;
  await connection.sobject('Stage_Gate__c').create({
    Key__c: criterion,
    Stage_Value__c: 'Qualification',
    Direction__c: 'exit',
    Criterion__c: criterion,
    Level__c: 'block',
    Message__c: `Missing: ${criterion}.`,
    Sort_Order__c: order,
    Active__c: true,
    ...more,
  });
}

interface Outcome {
  readonly success: boolean;
  readonly errors: readonly {
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
  }[];
}

async function move(
  stage: string,
  more: Readonly<Record<string, unknown>> = {},
  as = connection,
): Promise<Outcome> {
  const [outcome] = (await as
    .sobject('Opportunity')
    .update([{ Id: twoSites, StageName: stage, ...more }])) as unknown as readonly Outcome[];
  return outcome ?? { success: false, errors: [] };
}

const told = ({ errors }: Outcome): readonly unknown[] =>
  errors.map(({ message, fields }) => [message, fields]);

const events = async (): Promise<readonly Record<string, unknown>[]> =>
  (await connection.query<Record<string, unknown>>('SELECT FIELDS(ALL) FROM Plumbline_Event__c LIMIT 200'))
    .records;

describe('a move past what a stage asks', () => {
  it('is refused with everything that is missing, one error for each field', async () => {
    await gate('step', { Formula__c: 'NOT(ISBLANK(NextStep))', Field_Name__c: 'NextStep' });
    await gate('size', {
      Formula__c: 'AND(NOT(ISBLANK(Amount)), Amount >= 100000)',
      Field_Name__c: 'Amount',
    });
    await gate('about', { Formula__c: 'NOT(ISBLANK(Description))', Field_Name__c: 'NextStep' });
    await gate('site', { Formula__c: 'NOT(ISBLANK(Account.Website))', Field_Name__c: 'Nowhere__c' });
    const outcome = await move('Proposal/Price Quote');
    expect(outcome.errors.map(({ statusCode }) => statusCode)).toEqual(
      Array.from({ length: 3 }, () => 'FIELD_CUSTOM_VALIDATION_EXCEPTION'),
    );
    expect(told(outcome)).toEqual([
      ['Missing: step. Missing: about.', ['NextStep']],
      ['Missing: size.', ['Amount']],
      ['Missing: site.', ['StageName']],
    ]);
    expect(local.records.read('Opportunity', twoSites)).toMatchObject({
      fields: { StageName: 'Qualification' },
    });
    expect(await events()).toEqual([]);
  });

  it('is kept when the same change fills in what was missing', async () => {
    await gate('step', { Formula__c: 'NOT(ISBLANK(NextStep))', Field_Name__c: 'NextStep' });
    expect(await move('Proposal/Price Quote', { NextStep: 'Visit' })).toMatchObject({ success: true });
  });

  it.each([
    ['back', 'Prospecting'],
    ['to a stage in which it is lost', 'Closed Lost'],
  ])('%s is never stopped', async (_, stage) => {
    await gate('never', { Formula__c: 'FALSE' });
    expect(await move(stage)).toMatchObject({ success: true });
  });

  it('is stopped by what the next stage asks before it is entered', async () => {
    await gate('entry', { Formula__c: 'FALSE', Direction__c: 'entry', Stage_Value__c: 'Closed Won' });
    expect(await move('Proposal/Price Quote')).toMatchObject({ success: true });
    expect(told(await move('Closed Won'))).toEqual([['Missing: entry.', ['StageName']]]);
  });

  it.each([
    ['a warning', { Level__c: 'warn' }],
    ['one that is switched off', { Active__c: false }],
    ['one for another record type', { Record_Type__c: 'Renewal' }],
    ['one that cannot be read', { Formula__c: 'NO_SUCH_FUNCTION(' }],
    ['a count that cannot be read', { Formula__c: null, Counts__c: 'no JSON' }],
  ])('%s stops nobody', async (_, more) => {
    await gate('gate', { Formula__c: 'FALSE', ...more });
    expect(await move('Proposal/Price Quote')).toMatchObject({ success: true });
  });

  it('is not stopped for whoever may pass, which is taken down', async () => {
    await gate('never', { Formula__c: 'FALSE' });
    expect(await move('Proposal/Price Quote', {}, connect(local.tokenFor('504')))).toMatchObject({
      success: true,
    });
    expect(await events()).toMatchObject([{ Action__c: 'bypassed', By_Name__c: 'Bea Moor' }]);
  });
});

describe('contacts are counted by role', () => {
  it.each([
    [{ roles: ['decision maker'], within: [[1, null]] }, true],
    [{ roles: ['decision maker', 'evaluator'], within: [[2, 2]] }, true],
    [{ within: [[3, null]] }, false],
    [{ all: [{ within: [[2, 2]] }, { roles: ['champion'], within: [[1, null]] }] }, false],
    [{ any: [{ within: [[2, 2]] }, { roles: ['champion'], within: [[1, null]] }] }, true],
  ])('%j: %s', async (counts, success) => {
    await gate('roles', { Counts__c: JSON.stringify(counts) });
    expect(await move('Proposal/Price Quote')).toMatchObject({ success });
  });

  it('someone without a role may be anybody, and is nobody for sure', async () => {
    const chilled = '006000000000403AAA';
    await gate('none', {
      Counts__c: '{"roles":["champion"],"within":[[0,0]]}',
      Stage_Value__c: 'Negotiation/Review',
    });
    const [outcome] = await connection
      .sobject('Opportunity')
      .update([{ Id: chilled, StageName: 'Closed Won' }]);
    expect(outcome).toMatchObject({ success: false });
  });
});

describe('values of each type reach a formula', () => {
  it.each([
    ['ISPICKVAL(StageName, "Closed Won")', true],
    ['ISBLANK(TEXT(LeadSource))', true],
    ['INCLUDES(Rivals__c, "North")', true],
    ['INCLUDES(Rivals__c, "South")', false],
    ['ISBLANK(Rivals__c)', false],
    [String.raw`Account.Name = "Harbour \"Foods\""`, false],
    ['Amount = 84000', true],
    ['CloseDate - TODAY() = 40', true],
    ['CloseDate > DATE(2026, 12, 30)', true],
    ['AND(IsPrivate, TRUE)', false],
    ['Account.NumberOfEmployees > 200', true],
    ['Account.Name = "Harbour Foods"', true],
    ['CONTAINS(Name, "TODAY()")', false],
  ])('%s is %s', async (formula, success) => {
    await gate('formula', { Formula__c: formula });
    expect(await move('Closed Won')).toMatchObject({ success });
  });
});

describe('what is done with many', () => {
  it('of 200 exactly the failing ones are refused', async () => {
    await gate('step', { Formula__c: 'NOT(ISBLANK(NextStep))' });
    const made = await connection.sobject('Opportunity').create(
      Array.from({ length: 200 }, (_, at) => ({
        Name: `Deal ${at}`,
        StageName: 'Qualification',
        CloseDate: '2026-12-01',
        ...(at % 2 === 0 ? { NextStep: 'Call' } : {}),
      })),
    );
    const outcomes = await connection
      .sobject('Opportunity')
      .update(made.map(({ id }) => ({ Id: id ?? '', StageName: 'Proposal/Price Quote' })));
    expect(outcomes.map(({ success }) => success)).toEqual(made.map((_, at) => at % 2 === 0));
    expect(await events()).toHaveLength(100);
  });
});

describe('a criterion that is waived', () => {
  const day = (days: number): string => new Date(now + days * 86_400_000).toISOString().slice(0, 10);
  const decide = (by: Connection, id: string, more: Readonly<Record<string, unknown>> = {}) =>
    by.sobject('Plumbline_Event__c').create({
      Key__c: `waiver/${order++}`,
      Kind__c: 'waiver_decided',
      Action__c: 'approve',
      Subject__c: 'never',
      About_Id__c: twoSites,
      About_Object__c: 'deal',
      By_Id__c: id,
      Until__c: day(3),
      ...more,
    });
  const moves = async (): Promise<boolean> => (await move('Proposal/Price Quote')).success;
  let approver: Connection;
  let approverId: string;
  let myId: string;
  beforeEach(async () => {
    await gate('never', { Formula__c: 'FALSE', Waivable_By__c: 'bea@harbour.example' });
    approver = connect(local.tokenFor('504'));
    const users = await connection.query<{ Id: string; Email: string }>(
      'SELECT Id, Email FROM User ORDER BY Id',
    );
    approverId = users.records.find(({ Email }) => Email === 'bea@harbour.example')?.Id ?? '';
    myId = users.records.find(({ Id }) => Id !== approverId)?.Id ?? '';
  });

  it('stops nobody while the waiver of its approver lasts', async () => {
    expect(await moves()).toBe(false);
    await decide(approver, approverId);
    expect(await moves()).toBe(true);
  });

  it('stops again after its last day, and after it was refused', async () => {
    await decide(approver, approverId, { Until__c: day(-1) });
    expect(await moves()).toBe(false);
    await decide(approver, approverId);
    await decide(approver, approverId, { Action__c: 'refuse', Until__c: null });
    expect(await moves()).toBe(false);
  });

  it('is not waived by somebody else, in the approver’s name, or by a row that was changed', async () => {
    await decide(connection, myId);
    await decide(connection, approverId);
    expect(await moves()).toBe(false);
    const { id } = (await decide(approver, approverId, { Until__c: day(-1) })) as { id: string };
    await connection.sobject('Plumbline_Event__c').update({ Id: id, Until__c: day(9) });
    expect(await moves()).toBe(false);
  });

  it('is not waived where the gate names nobody', async () => {
    await gate('nobody', { Formula__c: 'FALSE' });
    await decide(approver, approverId);
    await decide(approver, approverId, { Subject__c: 'nobody' });
    expect(told(await move('Proposal/Price Quote'))).toEqual([['Missing: nobody.', ['StageName']]]);
  });
});

describe('a move is taken down', () => {
  it('once, with both stages, who moved it, the way by which it came and what was open', async () => {
    await gate('warned', { Formula__c: 'FALSE', Level__c: 'warn' });
    await move('Proposal/Price Quote');
    expect(await events()).toMatchObject([
      {
        Kind__c: 'stage_moved',
        Stage__c: 'Qualification',
        Subject__c: 'Proposal/Price Quote',
        About_Object__c: 'deal',
        About_Id__c: twoSites,
        Action__c: 'moved',
        Context__c: 'REST',
        Note__c: '{"open":[{"criterion":"warned","direction":"exit","level":"warn"}]}',
      },
    ]);
  });

  it.each([
    ['a page', 'AURA'],
    ['a bulk job', 'BULK_API_V2'],
  ])('from %s as %s', async (way, context) => {
    if (way === 'a page')
      await connection.request({
        method: 'PATCH',
        url: `/services/data/v67.0/ui-api/records/${twoSites}`,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ fields: { StageName: 'Closed Won' } }),
      });
    else {
      connection.bulk2.pollInterval = 5;
      await connection.bulk2.loadAndWaitForResults({
        object: 'Opportunity',
        operation: 'update',
        input: [{ Id: twoSites, StageName: 'Closed Won' }],
      });
    }
    expect(await events()).toMatchObject([{ Context__c: context, Subject__c: 'Closed Won' }]);
  });
});
