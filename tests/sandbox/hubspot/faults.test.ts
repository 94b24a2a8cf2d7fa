import { describe, expect, it } from 'vitest';
import type { Seed } from '../../../src/sandbox/hubspot/index.ts';
import { openDesk } from './client.ts';
import { expectShape } from './shapes.ts';

const deals = '/crm/objects/2026-09/deals';
const seed: Seed = {
  objects: { deals: ['1', '2', '3', '4'].map((id) => ({ id, properties: { dealname: `Deal ${id}` } })) },
};

describe('faults', () => {
  it('meet as many calls as they were asked for, of the method and path that were named', async () => {
    const desk = await openDesk({ records: seed });
    desk.hubspot.faults.next({
      kind: 'serverError',
      method: 'PATCH',
      path: '/deals/1',
      times: 2,
      status: 503,
    });
    const write = (id: string): Promise<number> =>
      desk.patch(`${deals}/${id}`, { properties: { dealname: 'New' } }).then(({ status }) => status);
    expect([await write('2'), await write('1'), await write('1'), await write('1')]).toEqual([
      200, 503, 503, 200,
    ]);
    expect(desk.hubspot.calls.map(({ status, fault }) => [status, fault])).toEqual([
      [200, null],
      [503, 'serverError'],
      [503, 'serverError'],
      [200, null],
    ]);
  });

  it('can be on from the start, and be switched off', async () => {
    const desk = await openDesk({ records: seed, faults: [{ kind: 'serverError', times: Infinity }] });
    expect((await desk.get(`${deals}/1`)).status).toBe(500);
    desk.hubspot.faults.clear();
    expect((await desk.get(`${deals}/1`)).status).toBe(200);
  });

  it('a 429 names the policy, and nothing is written', async () => {
    const desk = await openDesk({ records: seed });
    desk.hubspot.faults.next({ kind: 'rateLimited', policy: 'DAILY' });
    const { status, body } = await desk.patch(`${deals}/1`, { properties: { dealname: 'New' } });
    expect(status).toBe(429);
    expectShape('rateLimit', body);
    expect(body.policyName).toBe('DAILY');
    expect(desk.hubspot.records.read('deals', '1')?.properties['dealname']).toBe('Deal 1');
  });

  it('a cut off call was done, and the caller does not learn of it', async () => {
    const desk = await openDesk({ records: seed });
    desk.hubspot.faults.next({ kind: 'cutOff', method: 'POST' });
    await expect(desk.post(deals, { properties: { dealname: 'Done' } })).rejects.toThrow('fetch failed');
    expect(desk.hubspot.records.list('deals').map(({ properties }) => properties['dealname'])).toContain(
      'Done',
    );
    expect((await desk.get(`${deals}/1`)).status).toBe(200);
  });

  it('a batch that is half accepted writes its first half, and says which rows it left', async () => {
    const desk = await openDesk({ records: seed });
    desk.hubspot.faults.next({ kind: 'halfAccepted' });
    const inputs = ['1', '2', '3', '4'].map((id) => ({ id, properties: { dealname: 'New' } }));
    const { status, body } = await desk.post(`${deals}/batch/update`, { inputs });
    expect(status).toBe(207);
    expectShape('recordBatch', body);
    expect(body.results.map(({ id }) => id)).toEqual(['1', '2']);
    expect(body.errors.map(({ context }) => context['ids'])).toEqual([['3'], ['4']]);
    expect(desk.hubspot.records.list('deals').map(({ properties }) => properties['dealname'])).toEqual([
      'New',
      'New',
      'Deal 3',
      'Deal 4',
    ]);
  });

  it('a slow answer comes, later', async () => {
    const desk = await openDesk({ records: seed });
    desk.hubspot.faults.next({ kind: 'slow', delayMs: 120 });
    const before = performance.now();
    expect((await desk.get(`${deals}/1`)).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(115);
  });

  it('a missing scope is a 403 that names it', async () => {
    const desk = await openDesk({ records: seed });
    desk.hubspot.faults.next({ kind: 'missingScope', scopes: ['crm.objects.deals.read'] });
    const { status, body } = await desk.get(`${deals}/1`);
    expect([status, body.category]).toEqual([403, 'MISSING_SCOPES']);
    expectShape('error', body);
    expect(body.errors[0]?.context).toEqual({ requiredGranularScopes: ['crm.objects.deals.read'] });
  });

  it('stopping breaks connections that are still open', async () => {
    const desk = await openDesk({ records: seed });
    desk.hubspot.faults.next({ kind: 'slow', delayMs: 60_000 });
    const pending = desk.get(`${deals}/1`).then(
      () => 'answered',
      () => 'broken',
    );
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    await desk.hubspot.stop();
    expect(await pending).toBe('broken');
  });
});
