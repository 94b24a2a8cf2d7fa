import { describe, expect, it } from 'vitest';
import type { Seed } from '../../../src/sandbox/hubspot/index.ts';
import { openDesk } from './client.ts';
import { expectShape } from './shapes.ts';

const batch = '/crm/objects/2026-09/deals/batch';
const ids = (from: number, count: number): { id: string }[] =>
  Array.from({ length: count }, (_, at) => ({ id: String(from + at) }));

const seed: Seed = {
  properties: {
    deals: [{ name: 'plan_key', label: 'Key', type: 'string', fieldType: 'text', hasUniqueValue: true }],
  },
  objects: {
    deals: [
      ...ids(1000, 120).map(({ id }) => ({ id, properties: { dealname: `Deal ${id}` } })),
      { id: '2000', properties: { dealname: 'Survivor' }, mergedIds: ['2001'] },
    ],
  },
};

describe('reading by the batch', () => {
  it('a hundred are read and one more is refused', async () => {
    const desk = await openDesk({ records: seed });
    const fits = await desk.post(`${batch}/read`, { inputs: ids(1000, 100), properties: ['dealname'] });
    const over = await desk.post(`${batch}/read`, { inputs: ids(1000, 101), properties: ['dealname'] });
    expect(fits.status).toBe(200);
    expectShape('recordBatch', fits.body);
    expect(fits.body.results).toHaveLength(100);
    expect(over.status).toBe(400);
    expect(over.body.message).toContain('The maximum number of inputs supported in a batch is 100');
  });

  it('with history, fifty are read and one more is refused', async () => {
    const desk = await openDesk({ records: seed });
    const asked = { propertiesWithHistory: ['dealname'] };
    const fits = await desk.post(`${batch}/read`, { ...asked, inputs: ids(1000, 50) });
    const over = await desk.post(`${batch}/read`, { ...asked, inputs: ids(1000, 51) });
    expect(fits.status).toBe(200);
    expectShape('recordBatch', fits.body);
    expect(fits.body.results[49]?.propertiesWithHistory['dealname']).toHaveLength(1);
    expect(over.status).toBe(400);
    expect(over.body.message).toContain('for property histories is 50');
  });

  it('what is not there makes it a 207 that names the ids in one error', async () => {
    const desk = await openDesk({ records: seed });
    const { status, body } = await desk.post(`${batch}/read`, {
      inputs: [{ id: '1000' }, { id: '5' }, { id: '6' }],
    });
    expect(status).toBe(207);
    expectShape('recordBatch', body);
    expect(body.results.map(({ id }) => id)).toEqual(['1000']);
    expect(body.numErrors).toBe(1);
    expect(body.errors[0]).toMatchObject({ category: 'OBJECT_NOT_FOUND', context: { ids: ['5', '6'] } });
  });

  it('a merged id gives the survivor, once', async () => {
    const desk = await openDesk({ records: seed });
    const { body } = await desk.post(`${batch}/read`, { inputs: [{ id: '2001' }, { id: '2000' }] });
    expect(body.results.map(({ id }) => id)).toEqual(['2000']);
  });
});

describe('writing by the batch', () => {
  it('one wrong value refuses the whole batch, and nothing is written', async () => {
    const desk = await openDesk({ records: seed });
    const { status, body } = await desk.post(`${batch}/update`, {
      inputs: [
        { id: '1000', properties: { dealname: 'New' } },
        { id: '1001', properties: { no_such_thing: '1' } },
      ],
    });
    expect([status, body.errors[0]?.code]).toEqual([400, 'PROPERTY_DOESNT_EXIST']);
    expect(desk.hubspot.records.read('deals', '1000')?.properties['dealname']).toBe('Deal 1000');
  });

  it('with a trace id on every row, right rows are written and wrong ones told row by row', async () => {
    const desk = await openDesk({ records: seed });
    const { status, body } = await desk.post(`${batch}/create`, {
      inputs: [
        { objectWriteTraceId: 'a', properties: { dealname: 'Right' } },
        { objectWriteTraceId: 'b', properties: { dealtype: 'barter' } },
      ],
    });
    expect(status).toBe(207);
    expectShape('recordBatch', body);
    expect(body.results.map(({ properties }) => properties['dealname'])).toEqual(['Right']);
    expect(body.errors).toMatchObject([
      { category: 'VALIDATION_ERROR', context: { objectWriteTraceId: ['b'] } },
    ]);
  });

  it('a record that is not there is told by a 207, and the others are written', async () => {
    const desk = await openDesk({ records: seed });
    const { status, body } = await desk.post(`${batch}/update`, {
      inputs: [
        { id: '1000', properties: { dealname: 'New' } },
        { id: '77', properties: { dealname: 'Nobody' } },
      ],
    });
    expect(status).toBe(207);
    expectShape('recordBatch', body);
    expect(body.errors).toMatchObject([{ category: 'OBJECT_NOT_FOUND', context: { ids: ['77'] } }]);
    expect(desk.hubspot.records.read('deals', '1000')?.properties['dealname']).toBe('New');
  });

  it('an id that is there twice refuses the batch', async () => {
    const desk = await openDesk({ records: seed });
    const row = { id: '1000', properties: { dealname: 'New' } };
    const { status, body } = await desk.post(`${batch}/update`, { inputs: [row, row] });
    expect(status).toBe(400);
    expect(body.message).toBe('Duplicate IDs found in batch input: [1000]. IDs must be unique');
  });

  it('an upsert by a unique property creates once and changes from then on', async () => {
    const desk = await openDesk({ records: seed });
    const row = (dealname: string): unknown => ({
      inputs: [{ id: 'k-1', idProperty: 'plan_key', properties: { dealname } }],
    });
    const first = await desk.post(`${batch}/upsert`, row('Once'));
    const second = await desk.post(`${batch}/upsert`, row('Twice'));
    expectShape('recordBatch', first.body);
    expect(first.body.results.map((one) => one.new)).toEqual([true]);
    expect(second.body.results.map((one) => [one.id, one.new])).toEqual([[first.body.results[0]?.id, false]]);
    expect(second.body.results[0]?.properties).toMatchObject({ dealname: 'Twice', plan_key: 'k-1' });
  });

  it('two rows of one batch cannot have the same unique value', async () => {
    const desk = await openDesk({ records: seed });
    const rows = [1, 2].map(() => ({ properties: { plan_key: 'same' } }));
    expect((await desk.post(`${batch}/create`, { inputs: rows })).status).toBe(400);
    expect(
      desk.hubspot.records.list('deals').some(({ properties }) => properties['plan_key'] === 'same'),
    ).toBe(false);
  });

  it('archiving says nothing of what was not there', async () => {
    const desk = await openDesk({ records: seed });
    const { status, text } = await desk.post(`${batch}/archive`, { inputs: [{ id: '1000' }, { id: '77' }] });
    expect([status, text]).toEqual([204, '']);
    expect(desk.hubspot.records.read('deals', '1000')?.archived).toBe(true);
  });
});
