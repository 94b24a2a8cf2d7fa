import { describe, expect, it } from 'vitest';
import { startLocalHubSpot, type RecordChange, type Seed } from '../../../src/sandbox/hubspot/index.ts';
import { openDesk, stoppedClock } from './client.ts';

describe('a seed', () => {
  it('that is wrong is refused with everything that is wrong, and where', async () => {
    const wrong: Seed = {
      pipelines: { companies: [] },
      properties: { deals: [{ name: 'Fit', label: 'Fit', type: 'number', fieldType: 'number' }] },
      objects: {
        deals: [
          {
            id: '301',
            properties: { no_such_thing: 1, amount: 'much' },
            associations: [{ to: 'companies/9' }],
          },
          { id: 'abc', properties: {} },
          {
            id: '302',
            properties: { dealname: 'A' },
            history: { dealname: [{ value: 'B', at: 'yesterday' }] },
          },
        ],
        widgets: [],
      },
    };
    const start = startLocalHubSpot({ records: wrong });
    await expect(start).rejects.toThrow('pipelines.companies: companies have no pipelines');
    const message = await start.catch((error: unknown) => String(error));
    for (const part of [
      'properties.deals Fit: Fit is not a valid property name',
      'objects.deals 301: there is no property no_such_thing',
      'objects.deals 301: amount: much was not a valid number.',
      'objects.deals 301: there is no record companies/9 to belong with',
      'objects.deals abc: the id must be digits',
      'objects.deals 302: yesterday is not a moment',
      'objects.widgets: there is no kind of record called widgets',
    ])
      expect(message).toContain(part);
  });

  it('counts moments from the start, in properties of dates too', async () => {
    const desk = await openDesk({
      now: stoppedClock().now,
      records: {
        objects: { deals: [{ id: '301', createdAt: 'now-2d', properties: { closedate: 'now+12h' } }] },
      },
    });
    expect(desk.hubspot.records.read('deals', '301')).toMatchObject({
      createdAt: '2026-10-31T12:00:00Z',
      properties: { closedate: '2026-11-03T00:00:00Z' },
    });
  });

  it('can be added while it runs, and what is in it is found at once', async () => {
    const desk = await openDesk({ searchLagMs: 60_000 });
    const loaded = desk.hubspot.load({
      objects: { deals: [{ id: '301', properties: { dealname: 'Late' } }] },
    });
    expect(loaded).toEqual({ ok: true, value: { deals: 1 } });
    const { body } = await desk.post('/crm/objects/2026-09/deals/search', { query: 'late' });
    expect(body.total).toBe(1);
  });

  it('of 8,800 deals and 85 companies takes under two seconds of computing to be there', async () => {
    const companies = Array.from({ length: 85 }, (_, at) => ({
      id: String(100 + at),
      properties: { name: `C ${at}` },
    }));
    const deals = Array.from({ length: 8800 }, (_, at) => ({
      id: String(10_000 + at),
      createdAt: '2026-01-01',
      properties: {
        dealname: `Deal ${at}`,
        amount: at,
        dealstage: at % 3 === 0 ? 'closedwon' : 'qualifiedtobuy',
      },
      associations: [{ to: `companies/${100 + (at % 85)}` }],
    }));
    const before = process.cpuUsage();
    const desk = await openDesk({ records: { objects: { companies, deals } } });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2000);
    const { body } = await desk.get('/crm/objects/2026-09/companies/100?properties=num_associated_deals');
    expect(body.properties['num_associated_deals']).toBe('104');
  });
});

describe('records from behind', () => {
  it('every change is told, with who made it and what it changed', async () => {
    const desk = await openDesk({
      records: {
        objects: {
          companies: [{ id: '201', properties: {} }],
          deals: [{ id: '301', properties: { dealstage: 'contractsent' } }],
        },
      },
    });
    const seen: RecordChange[] = [];
    const stop = desk.hubspot.onChange((change) => seen.push(change));
    desk.hubspot.records.patch('deals', '301', { dealstage: 'closedlost' }, { userId: 9501 });
    await desk.patch('/crm/objects/2026-09/companies/201', { properties: { name: 'Harbour Foods' } });
    stop();
    await desk.delete('/crm/objects/2026-09/companies/201');
    expect(seen).toMatchObject([
      {
        kind: 'changed',
        objectType: 'deals',
        objectTypeId: '0-3',
        id: '301',
        source: { sourceType: 'CRM_UI', userId: 9501 },
      },
      {
        kind: 'changed',
        objectType: 'companies',
        id: '201',
        properties: ['name'],
        source: { sourceType: 'INTEGRATION' },
      },
    ]);
    expect(seen[0]?.properties).toContain('dealstage');
    expect(seen[0]?.properties).toContain('closedate');
  });

  it('a person who writes something wrong is told what', async () => {
    const desk = await openDesk({ records: { objects: { deals: [{ id: '301', properties: {} }] } } });
    const written = desk.hubspot.records.patch('deals', '301', { amount: 'much' }, { userId: 9501 });
    expect(written).toEqual({
      ok: false,
      error: { message: 'much was not a valid number.', properties: ['amount'] },
    });
  });

  it('a person can create, put together, take apart, merge and archive', async () => {
    const desk = await openDesk({ records: { objects: { companies: [{ id: '201', properties: {} }] } } });
    const { records } = desk.hubspot;
    const by = { userId: 9501 };
    const made = records.create('deals', { dealname: 'New' }, by);
    const other = records.create('deals', { amount: 5 }, by);
    if (!made.ok || !other.ok) throw new Error('not created');
    const { id } = made.value;
    records.associate(`deals/${id}`, 'companies/201', by);
    expect(records.read('deals', id)?.properties['hs_primary_associated_company']).toBe('201');
    records.dissociate(`deals/${id}`, 'companies/201', by);
    expect(records.associated('deals', id, 'companies')).toEqual([]);
    records.merge('deals', id, other.value.id, by);
    expect(records.read('deals', other.value.id)).toMatchObject({ id, properties: { amount: '5' } });
    records.archive('deals', id, by);
    expect(records.list('deals')).toEqual([]);
    expect(() => records.history('deals', id, 'dealname')).toThrow('no record deals/');
  });

  it('calls are remembered until they are forgotten', async () => {
    const desk = await openDesk();
    await desk.get('/crm/owners/2026-09?limit=5');
    await desk.get('/nowhere');
    expect(desk.hubspot.calls).toMatchObject([
      { method: 'GET', path: '/crm/owners/2026-09', query: '?limit=5', status: 200, fault: null },
      { path: '/nowhere', status: 404 },
    ]);
    desk.hubspot.forgetCalls();
    expect([desk.hubspot.calls, desk.hubspot.unhandled]).toEqual([[], []]);
  });
});
