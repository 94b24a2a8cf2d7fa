import { describe, expect, it } from 'vitest';
import { codesOf, harbour, ids, openDesk } from './desk.ts';

const account = `/sobjects/Account/${ids.account}`;

describe('faults', () => {
  it('meet as many calls as they were asked for, of the method and path that were named', async () => {
    const { ask, salesforce } = await openDesk({ records: harbour });
    salesforce.faults.next({
      kind: 'serverError',
      method: 'PATCH',
      path: '/Account/',
      times: 2,
      status: 503,
    });
    const write = async (): Promise<number> => (await ask('PATCH', account, { Site: 'Quay' })).status;
    expect((await ask('GET', account)).status).toBe(200);
    expect([await write(), await write(), await write()]).toEqual([503, 503, 204]);
    expect(salesforce.calls.map(({ status, fault }) => [status, fault])).toEqual([
      [200, null],
      [503, 'serverError'],
      [503, 'serverError'],
      [204, null],
    ]);
  });

  it('REQUEST_LIMIT_EXCEEDED is a 403, and nothing is written', async () => {
    const { connection, salesforce } = await openDesk({ records: harbour });
    salesforce.faults.next({ kind: 'rateLimited' });
    await expect(connection.sobject('Account').create({ Name: 'New' })).rejects.toMatchObject({
      errorCode: 'REQUEST_LIMIT_EXCEEDED',
    });
    expect(salesforce.records.list('Account')).toHaveLength(1);
  });

  it('a connection that breaks after the write leaves the row written', async () => {
    const { ask, salesforce } = await openDesk({ records: harbour });
    salesforce.faults.next({ kind: 'cutOff' });
    await expect(ask('PATCH', account, { Site: 'Quay' })).rejects.toThrow('fetch failed');
    expect(salesforce.records.read('Account', '201')?.fields['Site']).toBe('Quay');
  });

  it('half of a collection is kept, and each of the rest says that its row was locked', async () => {
    const { connection, salesforce } = await openDesk({ records: harbour });
    salesforce.faults.next({ kind: 'halfAccepted' });
    const done = await connection.sobject('Account').create([{ Name: 'A' }, { Name: 'B' }, { Name: 'C' }]);
    expect(codesOf(done)).toEqual(['kept', 'kept', 'UNABLE_TO_LOCK_ROW']);
    expect(salesforce.records.list('Account')).toHaveLength(3);
  });

  it('a slow answer is late and right; missing access is a 403', async () => {
    const { ask, salesforce } = await openDesk({ records: harbour });
    salesforce.faults.next({ kind: 'slow', delayMs: 60 });
    const before = performance.now();
    expect((await ask('GET', account)).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(50);
    salesforce.faults.next({ kind: 'missingScope' });
    expect(await ask('GET', account)).toMatchObject({
      status: 403,
      body: [{ errorCode: 'INSUFFICIENT_ACCESS' }],
    });
  });

  it('can be on from the start, and be switched off', async () => {
    const { ask, salesforce } = await openDesk({
      records: harbour,
      faults: [{ kind: 'serverError', times: Infinity }],
    });
    expect((await ask('GET', account)).status).toBe(500);
    salesforce.faults.clear();
    expect((await ask('GET', account)).status).toBe(200);
  });
});

describe('limits', () => {
  it('are told with every answer, which jsforce reads, and hold', async () => {
    const { ask, connection, salesforce } = await openDesk({ records: harbour, limits: { daily: 2 } });
    await connection.sobject('Account').retrieve(ids.account);
    expect(connection.limitInfo.apiUsage).toEqual({ used: 1, limit: 2 });
    expect((await ask('GET', '/limits')).body).toMatchObject({ DailyApiRequests: { Max: 2, Remaining: 0 } });
    expect(await ask('GET', account)).toMatchObject({
      status: 403,
      body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }],
    });
    expect(salesforce.calls).toHaveLength(3);
  });

  it('count calls to paths that the org does not know, and list them', async () => {
    const { ask, salesforce } = await openDesk();
    expect(await ask('GET', '/sobjects/Account/1/2/3/nowhere')).toMatchObject({ status: 404 });
    expect((await ask('GET', '/wave/dashboards')).status).toBe(404);
    expect(salesforce.unhandled.map(({ path }) => path)).toEqual(['/services/data/v67.0/wave/dashboards']);
    salesforce.forgetCalls();
    expect([salesforce.calls, salesforce.unhandled]).toEqual([[], []]);
  });
});
