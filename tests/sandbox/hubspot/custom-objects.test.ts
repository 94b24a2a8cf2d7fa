import { describe, expect, it } from 'vitest';
import { openDesk } from './client.ts';
import { expectShape } from './shapes.ts';

const path = '/crm-object-schemas/2026-09/schemas';
const event = {
  name: 'plumbline_event',
  labels: { singular: 'Event', plural: 'Events' },
  primaryDisplayProperty: 'event_key',
  requiredProperties: ['event_key'],
  searchableProperties: [],
  secondaryDisplayProperties: [],
  allowsSensitiveProperties: false,
  associatedObjects: ['DEAL'],
  properties: [
    { name: 'event_key', label: 'Key', type: 'string', fieldType: 'text', hasUniqueValue: true },
    { name: 'event_kind', label: 'Kind', type: 'string', fieldType: 'text' },
  ],
};

describe('custom objects', () => {
  it('need the Enterprise tier: otherwise the scope cannot be granted, and their records are of no kind', async () => {
    const desk = await openDesk({ tier: 'professional' });
    for (const answer of [await desk.get(path), await desk.post(path, event)]) {
      expect(answer.status).toBe(403);
      expectShape('error', answer.body);
      expect(answer.body.category).toBe('MISSING_SCOPES');
    }
    expect((await desk.get('/crm/limits/2026-09/custom-object-types')).status).toBe(403);
    expect((await desk.get('/crm/objects/2026-09/plumbline_event')).status).toBe(400);
  });

  it('are made once, and named by id, full name or name from then on', async () => {
    const desk = await openDesk();
    const made = await desk.post(path, event);
    expect(made.status).toBe(201);
    expectShape('customObject', made.body);
    const fullName = `p${desk.hubspot.portalId}_plumbline_event`;
    expect(made.body).toMatchObject({ fullyQualifiedName: fullName });
    expect((await desk.post(path, event)).body.id).toBe(made.body.id);
    expect((await desk.post(path, { ...event, name: 'Plumbline_Event' })).status).toBe(409);
    const listed = await desk.get(path);
    expectShape('customObjects', listed.body);
    expect(listed.body.results).toHaveLength(1);
    const usage = await desk.get('/crm/limits/2026-09/custom-object-types');
    expectShape('usage', usage.body);
    for (const name of [made.body.id, fullName, 'plumbline_event', 'p_plumbline_event'])
      expect((await desk.get(`/crm/objects/2026-09/${name}`)).status).toBe(200);
  });

  it('have records with a key of their own that belong with deals', async () => {
    const desk = await openDesk({ records: { objects: { deals: [{ id: '301', properties: {} }] } } });
    await desk.post(path, event);
    const objects = '/crm/objects/2026-09/plumbline_event';
    const upsert = { inputs: [{ id: 'e-1', idProperty: 'event_key', properties: { event_kind: 'heard' } }] };
    const first = await desk.post(`${objects}/batch/upsert`, upsert);
    const again = await desk.post(`${objects}/batch/upsert`, upsert);
    expect([first.status, again.body.results[0]?.id]).toEqual([200, first.body.results[0]?.id]);
    const id = first.body.results[0]?.id ?? '';
    await desk.put(`${objects}/${id}/associations/default/deals/301`);
    const deal = await desk.get('/crm/objects/2026-09/deals/301?associations=plumbline_event');
    expect(deal.body.associations).toEqual({
      [`p${desk.hubspot.portalId}_plumbline_event`]: { results: [{ id, type: 'deal_to_plumbline_event' }] },
    });
    expect((await desk.post(objects, { properties: { event_kind: 'heard' } })).status).toBe(400);
    expect((await desk.delete(`${path}/plumbline_event`)).status).toBe(400);
  });

  it('without records can be taken away', async () => {
    const desk = await openDesk();
    await desk.post(path, event);
    expect((await desk.delete(`${path}/plumbline_event`)).status).toBe(204);
    expect((await desk.get(`${path}/plumbline_event`)).status).toBe(404);
  });

  it.each([
    ['a name that starts with a digit', { name: '2nd' }],
    ['no display property', { primaryDisplayProperty: undefined }],
    ['a display property it does not have', { primaryDisplayProperty: 'other' }],
  ])('%s is refused', async (_what, change) => {
    const desk = await openDesk();
    const { status, body } = await desk.post(path, { ...event, ...change });
    expect(status).toBe(400);
    expectShape('error', body);
  });
});
