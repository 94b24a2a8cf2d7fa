import { describe, expect, it } from 'vitest';
import type { Seed } from '../../../src/sandbox/hubspot/index.ts';
import { openDesk, stoppedClock, type Answered, type Desk } from './client.ts';
import { expectShape } from './shapes.ts';

const path = '/crm/objects/2026-09/deals/search';
const seed: Seed = {
  objects: {
    companies: [{ id: '201', properties: { name: 'Harbour Foods' } }],
    deals: [
      {
        id: '1',
        properties: {
          dealname: 'Harbour Foods one',
          amount: 100,
          closedate: '2026-01-10T00:00:00Z',
          dealtype: 'newbusiness',
        },
        associations: [{ to: 'companies/201' }],
      },
      {
        id: '2',
        properties: { dealname: 'Harbour foods TWO', amount: 1000, closedate: '2026-02-10T00:00:00Z' },
      },
      { id: '3', properties: { dealname: 'Lighthouse', amount: 20 } },
      { id: '4', properties: { dealname: 'Gone' }, archivedAt: '2026-01-01T00:00:00Z' },
    ],
  },
};

const found = ({ body }: Answered): readonly string[] => body.results.map(({ id }) => id);

async function matching(desk: Desk, filter: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const answer = await desk.post(path, { filterGroups: [{ filters: [filter] }] });
  expect(answer.status).toBe(200);
  expectShape('found', answer.body);
  return found(answer);
}

describe('search', () => {
  it.each([
    [{ propertyName: 'amount', operator: 'EQ', value: '100' }, ['1']],
    [{ propertyName: 'amount', operator: 'NEQ', value: '100' }, ['2', '3']],
    [{ propertyName: 'amount', operator: 'GT', value: '20' }, ['1', '2']],
    [{ propertyName: 'amount', operator: 'GTE', value: '20' }, ['1', '2', '3']],
    [{ propertyName: 'amount', operator: 'LT', value: '100' }, ['3']],
    [{ propertyName: 'amount', operator: 'LTE', value: '100' }, ['1', '3']],
    [{ propertyName: 'amount', operator: 'BETWEEN', value: '20', highValue: '100' }, ['1', '3']],
    [{ propertyName: 'closedate', operator: 'GT', value: '1769904000000' }, ['2']],
    [{ propertyName: 'hs_object_id', operator: 'IN', values: ['1', '3', '9'] }, ['1', '3']],
    [{ propertyName: 'hs_object_id', operator: 'NOT_IN', values: ['1', '3'] }, ['2']],
    [{ propertyName: 'closedate', operator: 'HAS_PROPERTY' }, ['1', '2']],
    [{ propertyName: 'closedate', operator: 'NOT_HAS_PROPERTY' }, ['3']],
    [{ propertyName: 'dealname', operator: 'EQ', value: 'LIGHTHOUSE' }, ['3']],
    [{ propertyName: 'dealname', operator: 'CONTAINS_TOKEN', value: 'foods' }, ['1', '2']],
    [{ propertyName: 'dealname', operator: 'CONTAINS_TOKEN', value: 'house' }, []],
    [{ propertyName: 'dealname', operator: 'CONTAINS_TOKEN', value: '*house' }, ['3']],
    [{ propertyName: 'associations.company', operator: 'EQ', value: '201' }, ['1']],
  ])('finds what %o says', async (filter, expected) => {
    const desk = await openDesk({ records: seed });
    expect(await matching(desk, filter)).toEqual(expected);
  });

  it('a list of texts finds only what is asked for in small letters, and options as they are', async () => {
    const desk = await openDesk({ records: seed });
    const named = (value: string): unknown => ({ propertyName: 'dealname', operator: 'IN', values: [value] });
    expect(await matching(desk, named('Lighthouse') as Record<string, unknown>)).toEqual([]);
    expect(await matching(desk, named('lighthouse') as Record<string, unknown>)).toEqual(['3']);
    expect(await matching(desk, { propertyName: 'dealtype', operator: 'EQ', value: 'NEWBUSINESS' })).toEqual(
      [],
    );
  });

  it('groups are alternatives, and the filters of a group belong together', async () => {
    const desk = await openDesk({ records: seed });
    const amount = (operator: string, value: string): unknown => ({
      propertyName: 'amount',
      operator,
      value,
    });
    const answer = await desk.post(path, {
      filterGroups: [
        { filters: [amount('GT', '50'), amount('LT', '500')] },
        { filters: [amount('EQ', '20')] },
      ],
    });
    expect(found(answer)).toEqual(['1', '3']);
  });

  it('sorts by one property, records without it last, and pages on', async () => {
    const desk = await openDesk({ records: seed });
    const first = await desk.post(path, { sorts: ['-closedate'], limit: 2 });
    expect(found(first)).toEqual(['2', '1']);
    expect(first.body.total).toBe(3);
    const rest = await desk.post(path, {
      sorts: ['-closedate'],
      limit: 2,
      after: first.body.paging?.next.after,
    });
    expect(found(rest)).toEqual(['3']);
    const other = await desk.post(path, { sorts: [{ propertyName: 'amount', direction: 'ASCENDING' }] });
    expect(found(other)).toEqual(['3', '1', '2']);
    expect((await desk.post(path, { sorts: ['amount', 'closedate'] })).status).toBe(400);
  });

  it('looks for a word in the properties that can be searched', async () => {
    const desk = await openDesk({ records: seed });
    expect(found(await desk.post(path, { query: 'harbour' }))).toEqual(['1', '2']);
  });

  it('does not see a change until its index has caught up', async () => {
    const clock = stoppedClock();
    const desk = await openDesk({ records: seed, now: clock.now, searchLagMs: 5000 });
    await desk.patch('/crm/objects/2026-09/deals/3', { properties: { amount: '7' } });
    const asked = { propertyName: 'amount', operator: 'EQ', value: '7' };
    expect(await matching(desk, asked)).toEqual([]);
    clock.pass(5000);
    expect(await matching(desk, asked)).toEqual(['3']);
  });

  it('refuses a page of more than 200, and going beyond the 10,000th', async () => {
    const many = Array.from({ length: 10_050 }, (_, at) => ({ id: String(10_000 + at), properties: {} }));
    const desk = await openDesk({ records: { objects: { notes: many } } });
    const notes = '/crm/objects/2026-09/notes/search';
    const last = await desk.post(notes, { limit: 200, after: '9800' });
    expect([last.status, last.body.total, last.body.results.length]).toEqual([200, 10_050, 200]);
    expect((await desk.post(notes, { limit: 200, after: '9801' })).status).toBe(400);
    expect((await desk.post(notes, { limit: 201 })).status).toBe(400);
  });

  it('refuses more than five groups, six filters in one, eighteen in all, and a body of over 3,000 characters', async () => {
    const desk = await openDesk({ records: seed });
    const filters = (count: number): unknown[] =>
      Array.from({ length: count }, () => ({ propertyName: 'amount', operator: 'HAS_PROPERTY' }));
    const groups = (...counts: number[]): Promise<Answered> =>
      desk.post(path, { filterGroups: counts.map((count) => ({ filters: filters(count) })) });
    expect((await groups(6, 6, 6)).status).toBe(200);
    expect((await groups(1, 1, 1, 1, 1, 1)).status).toBe(400);
    expect((await groups(7)).status).toBe(400);
    expect((await groups(6, 6, 6, 1)).status).toBe(400);
    const values = Array.from({ length: 400 }, (_, at) => String(1_000_000 + at));
    const long = { filterGroups: [{ filters: [{ propertyName: 'hs_object_id', operator: 'IN', values }] }] };
    expect((await desk.post(path, long)).status).toBe(400);
  });

  it('refuses a filter on a property nobody knows', async () => {
    const desk = await openDesk({ records: seed });
    const filter = { propertyName: 'no_such_thing', operator: 'EQ', value: '1' };
    const { status, body } = await desk.post(path, { filterGroups: [{ filters: [filter] }] });
    expectShape('error', body);
    expect([status, body.errors[0]?.code]).toEqual([400, 'PROPERTY_DOESNT_EXIST']);
  });
});
