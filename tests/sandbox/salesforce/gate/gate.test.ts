import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openGateDesk, told, twoSites, type GateDesk } from './gate-desk.ts';

let desk: GateDesk;
let connection: GateDesk['connection'];
beforeEach(async () => {
  desk = await openGateDesk();
  connection = desk.connection;
});
afterEach(() => desk.local.stop());

const gate: GateDesk['gate'] = (criterion, more) => desk.gate(criterion, more);
const move: GateDesk['move'] = (stage, more, as) => desk.move(stage, more, as);

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
    expect(desk.local.records.read('Opportunity', twoSites)).toMatchObject({
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
    expect(await move('Proposal/Price Quote', {}, desk.connect(desk.local.tokenFor('504')))).toMatchObject({
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
