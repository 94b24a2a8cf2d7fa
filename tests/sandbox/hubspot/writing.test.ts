import { describe, expect, it } from 'vitest';
import { openDesk } from './client.ts';
import { harbour as seed } from './harbour.ts';
import { expectShape } from './shapes.ts';

const deals = '/crm/objects/2026-09/deals';

describe('writing records', () => {
  it('a deal is created with its company and contact in one call, in the first pipeline', async () => {
    const desk = await openDesk({ records: seed });
    const { status, body, headers } = await desk.post(deals, {
      properties: { dealname: 'Third site', dealstage: 'qualifiedtobuy' },
      associations: [
        { to: { id: '201' }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 341 }] },
        { to: { id: '401' }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 3 }] },
      ],
    });
    expect(status).toBe(201);
    expectShape('record', body);
    expect(headers.get('location')).toBe(`${deals}/${body.id}`);
    expect(body.properties).toMatchObject({
      pipeline: 'default',
      hs_primary_associated_company: '201',
      num_associated_contacts: '1',
    });
  });

  it('a task without a due date is refused, and names what is missing', async () => {
    const desk = await openDesk();
    const { status, body } = await desk.post('/crm/objects/2026-09/tasks', {
      properties: { hs_task_subject: 'Ask' },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      message: 'Error creating TASK. Some required properties were not set.',
      context: { properties: ['hs_timestamp'] },
    });
  });

  it('a contact with the email of another is a conflict that names the other', async () => {
    const desk = await openDesk({ records: seed });
    const { status, body } = await desk.post('/crm/objects/2026-09/contacts', {
      properties: { email: 'INES@example.com' },
    });
    expect(status).toBe(409);
    expect(body).toMatchObject({ category: 'CONFLICT', message: 'Contact already exists. Existing ID: 401' });
  });

  it('a value of a unique property cannot be had twice, and finds its record', async () => {
    const desk = await openDesk({
      records: {
        ...seed,
        properties: {
          deals: [
            { name: 'plan_key', label: 'Key', type: 'string', fieldType: 'text', hasUniqueValue: true },
          ],
        },
      },
    });
    await desk.patch(`${deals}/301`, { properties: { plan_key: 'k-1' } });
    const again = await desk.patch(`${deals}/303`, { properties: { plan_key: 'k-1' } });
    expect(again.body.errors[0]?.code).toBe('CONFLICTING_UNIQUE_VALUE');
    expect((await desk.get(`${deals}/k-1?idProperty=plan_key`)).body.id).toBe('301');
  });

  it('a stage of another pipeline is refused', async () => {
    const desk = await openDesk({ records: seed });
    const { status, body } = await desk.patch(`${deals}/301`, { properties: { dealstage: 'new-stage-id' } });
    expect([status, body.errors[0]?.code]).toEqual([400, 'INVALID_OPTION']);
  });

  it('merging moves what belongs with the one to the other, and fills what the other had not', async () => {
    const desk = await openDesk({ records: seed });
    const { status, body } = await desk.post(`${deals}/merge`, {
      primaryObjectId: '303',
      objectIdToMerge: '301',
    });
    expect(status).toBe(200);
    expectShape('record', body);
    const after = await desk.get(
      `${deals}/301?properties=dealname,amount,hs_merged_object_ids&associations=companies`,
    );
    expect(after.body).toMatchObject({
      id: '303',
      properties: { dealname: 'Two made one', amount: '84000', hs_merged_object_ids: '304;301' },
    });
    expect(after.body.associations?.['companies']?.results).toContainEqual({
      id: '201',
      type: 'deal_to_company',
    });
  });

  it('archiving is quiet, also the second time', async () => {
    const desk = await openDesk({ records: seed });
    expect((await desk.delete(`${deals}/301`)).status).toBe(204);
    expect((await desk.delete(`${deals}/301`)).status).toBe(204);
    expect((await desk.get(`${deals}/301`)).status).toBe(404);
  });

  it('broken JSON is refused', async () => {
    const desk = await openDesk();
    const { hubspot } = desk;
    const response = await fetch(`${hubspot.url}${deals}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${hubspot.token}` },
      body: '{"properties":',
    });
    expect(response.status).toBe(400);
  });
});
