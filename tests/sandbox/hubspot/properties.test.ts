import { describe, expect, it } from 'vitest';
import { openDesk } from './client.ts';
import { expectShape } from './shapes.ts';

const base = '/crm/properties/2026-09/deals';
const score = {
  name: 'plan_fit',
  label: 'Fit',
  type: 'number',
  fieldType: 'number',
  groupName: 'plan',
};
const group = { name: 'plan', label: 'Plan' };

describe('properties', () => {
  it('HubSpot’s own are there, and the options of a stage are those of the pipelines', async () => {
    const desk = await openDesk();
    const { body } = await desk.get(base);
    expectShape('properties', body);
    const stage = await desk.get(`${base}/dealstage`);
    expectShape('property', stage.body);
    expect(stage.body).toMatchObject({ hubspotDefined: true, type: 'enumeration' });
    expect(
      (stage.body as unknown as { options: { value: string }[] }).options.map(({ value }) => value),
    ).toContain('closedlost');
  });

  it('a property can be created once its group is there, and only once', async () => {
    const desk = await openDesk();
    const early = await desk.post(base, score);
    expect(early.status).toBe(400);
    expectShape('error', early.body);
    const made = await desk.post(`${base}/groups`, group);
    expect(made.status).toBe(201);
    expectShape('group', made.body);
    const created = await desk.post(base, score);
    expect(created.status).toBe(201);
    expectShape('property', created.body);
    const again = await desk.post(base, score);
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({
      category: 'OBJECT_ALREADY_EXISTS',
      subCategory: 'Properties.PROPERTY_WITH_NAME_EXISTS',
    });
    expect((await desk.post(`${base}/groups`, group)).status).toBe(409);
    const groups = await desk.get(`${base}/groups`);
    expectShape('groups', groups.body);
  });

  it('a batch creates what it can, and tells the rest in a 207', async () => {
    const desk = await openDesk();
    await desk.post(`${base}/groups`, group);
    const first = await desk.post(`${base}/batch/create`, { inputs: [score] });
    expect(first.status).toBe(201);
    expectShape('propertyBatch', first.body);
    const second = await desk.post(`${base}/batch/create`, {
      inputs: [score, { ...score, name: 'plan_tier' }],
    });
    expect([second.status, second.body.numErrors]).toEqual([207, 1]);
    expectShape('propertyBatch', second.body);
    expect(second.body.errors[0]?.category).toBe('OBJECT_ALREADY_EXISTS');
    const read = await desk.post(`${base}/batch/read`, {
      inputs: [{ name: 'plan_tier' }, { name: 'nothing' }],
      archived: false,
    });
    expect([read.status, read.body.results.length]).toEqual([207, 1]);
  });

  it.each([
    ['a name with capitals', { name: 'Plan_Fit' }],
    ['a field type that does not go with the type', { fieldType: 'textarea' }],
    ['a type nobody knows', { type: 'json' }],
    ['a yes or no without its two options', { type: 'bool', fieldType: 'booleancheckbox' }],
    ['a list without options', { type: 'enumeration', fieldType: 'select' }],
    ['no label', { label: undefined }],
  ])('%s is refused', async (_what, change) => {
    const desk = await openDesk();
    await desk.post(`${base}/groups`, group);
    const { status, body } = await desk.post(base, { ...score, ...change });
    expect(status).toBe(400);
    expectShape('error', body);
  });

  it('options that are sent replace the whole list, and those left out are refused from then on', async () => {
    const desk = await openDesk({ records: { objects: { deals: [{ id: '301', properties: {} }] } } });
    await desk.post(`${base}/groups`, group);
    const option = (value: string): unknown => ({ label: value, value, displayOrder: 0, hidden: false });
    const tier = {
      ...score,
      name: 'plan_tier',
      type: 'enumeration',
      fieldType: 'select',
      options: [option('a')],
    };
    await desk.post(base, tier);
    const changed = await desk.patch(`${base}/plan_tier`, { options: [option('b'), option('c')] });
    expectShape('property', changed.body);
    const write = (value: string): Promise<{ status: number }> =>
      desk.patch('/crm/objects/2026-09/deals/301', { properties: { plan_tier: value } });
    expect([(await write('a')).status, (await write('c')).status]).toEqual([400, 200]);
  });

  it('an archived property is gone, and creating it anew brings it back', async () => {
    const desk = await openDesk();
    await desk.post(`${base}/groups`, group);
    await desk.post(base, score);
    expect((await desk.delete(`${base}/plan_fit`)).status).toBe(204);
    expect((await desk.get(`${base}/plan_fit`)).status).toBe(404);
    expect((await desk.get(`${base}/plan_fit?archived=true`)).status).toBe(200);
    expect((await desk.post(base, score)).status).toBe(201);
    expect((await desk.get(`${base}/plan_fit`)).status).toBe(200);
    expect((await desk.delete(`${base}/dealname`)).status).toBe(400);
  });

  it('a group with properties in it stays', async () => {
    const desk = await openDesk();
    await desk.post(`${base}/groups`, group);
    await desk.post(base, score);
    expect((await desk.delete(`${base}/groups/plan`)).status).toBe(400);
    await desk.delete(`${base}/plan_fit`);
    expect((await desk.delete(`${base}/groups/plan`)).status).toBe(204);
    expect((await desk.get(`${base}/groups/plan`)).status).toBe(404);
  });
});
