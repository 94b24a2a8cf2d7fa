import { describe, expect, it } from 'vitest';
import type { Seed } from '../../../src/sandbox/hubspot/index.ts';
import { openDesk, type Desk } from './client.ts';
import { expectShape } from './shapes.ts';

const seed: Seed = {
  labels: [
    {
      from: 'deals',
      to: 'contacts',
      name: 'decision_maker',
      label: 'Decision maker',
      inverseLabel: 'Decides',
    },
  ],
  objects: {
    companies: [
      { id: '201', properties: { name: 'Harbour Foods' } },
      { id: '202', properties: { name: 'Lighthouse' } },
    ],
    contacts: [
      { id: '401', properties: {} },
      { id: '402', properties: {}, archivedAt: '2026-01-01T00:00:00Z' },
    ],
    deals: [
      {
        id: '301',
        properties: { dealname: 'One' },
        associations: [
          { to: 'companies/201' },
          { to: 'companies/202' },
          { to: 'contacts/401', labels: ['Decision maker'] },
          { to: 'contacts/402' },
        ],
      },
      { id: '302', properties: { dealname: 'Alone' } },
    ],
  },
};
const base = '/crm/associations/2026-09';

async function primaryOf(desk: Desk, deal: string): Promise<string | null | undefined> {
  const { body } = await desk.get(
    `/crm/objects/2026-09/deals/${deal}?properties=hs_primary_associated_company`,
  );
  return body.properties['hs_primary_associated_company'];
}

describe('reading associations', () => {
  it('each carries its category, type and label, and none at all is an error of its row', async () => {
    const desk = await openDesk({ records: seed });
    const { status, body } = await desk.post(`${base}/deals/companies/batch/read`, {
      inputs: [{ id: '301' }, { id: '302' }],
    });
    expect(status).toBe(207);
    expectShape('associatedBatch', body);
    expect(body.results).toMatchObject([
      {
        from: { id: '301' },
        to: [
          {
            toObjectId: '201',
            associationTypes: [
              { category: 'HUBSPOT_DEFINED', typeId: 341, label: null },
              { category: 'HUBSPOT_DEFINED', typeId: 5, label: 'Primary' },
            ],
          },
          { toObjectId: '202', associationTypes: [{ typeId: 341, label: null }] },
        ],
      },
    ]);
    expect(body.errors).toMatchObject([
      {
        category: 'OBJECT_NOT_FOUND',
        subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
        message: 'No company is associated with deal 302.',
        context: { fromObjectId: ['302'], fromObjectType: ['deal'], toObjectType: ['company'] },
      },
    ]);
  });

  it('a label of the account reads differently from each end, and the pair has the plain way too', async () => {
    const desk = await openDesk({ records: seed });
    const there = await desk.get('/crm/objects/2026-09/deals/301/associations/contacts');
    const back = await desk.get('/crm/objects/2026-09/contacts/401/associations/deals');
    expectShape('associated', there.body);
    expect(there.body.results).toMatchObject([
      {
        toObjectId: '401',
        associationTypes: [
          { category: 'USER_DEFINED', label: 'Decision maker' },
          { category: 'HUBSPOT_DEFINED', typeId: 3, label: null },
        ],
      },
    ]);
    expect(back.body.results).toMatchObject([
      { toObjectId: '301', associationTypes: [{ label: 'Decides' }, { typeId: 4, label: null }] },
    ]);
  });

  it('a record in the recycling bin is not among them', async () => {
    const desk = await openDesk({ records: seed });
    const { body } = await desk.get('/crm/objects/2026-09/deals/301/associations/contacts');
    expect(body.results).toHaveLength(1);
  });

  it('the labels of two kinds are listed with HubSpot’s own and the account’s own', async () => {
    const desk = await openDesk({ records: seed });
    const { body } = await desk.get(`${base}/deals/contacts/labels`);
    expectShape('labels', body);
    expect(body.results).toMatchObject([
      { category: 'HUBSPOT_DEFINED', typeId: 3, label: null },
      { category: 'USER_DEFINED', label: 'Decision maker' },
    ]);
  });
});

describe('writing associations', () => {
  const primaryType = { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 5 };

  it('the first company is the primary one, and another that is made primary takes its place', async () => {
    const desk = await openDesk({ records: seed });
    expect(await primaryOf(desk, '301')).toBe('201');
    const { status, body } = await desk.post(`${base}/deals/companies/batch/create`, {
      inputs: [{ from: { id: '301' }, to: { id: '202' }, types: [primaryType] }],
    });
    expect(status).toBe(201);
    expectShape('labelsBatch', body);
    expect(body.results).toMatchObject([{ fromObjectId: '301', toObjectId: '202', labels: ['Primary'] }]);
    expect(await primaryOf(desk, '301')).toBe('202');
    expect(desk.hubspot.records.associated('deals', '301', 'companies')).toEqual([
      { id: '201', labels: [] },
      { id: '202', labels: ['Primary'] },
    ]);
  });

  it('the same holds when the company is named first', async () => {
    const desk = await openDesk({ records: seed });
    await desk.put('/crm/objects/2026-09/companies/202/associations/deals/301', [
      { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 6 },
    ]);
    expect(await primaryOf(desk, '301')).toBe('202');
  });

  it('the default way needs no type, and answers with both directions', async () => {
    const desk = await openDesk({ records: seed });
    const { status, body } = await desk.put(
      '/crm/objects/2026-09/deals/302/associations/default/contacts/401',
    );
    expect(status).toBe(200);
    expectShape('defaultBatch', body);
    expect(body.results).toMatchObject([
      { from: { id: '302' }, to: { id: '401' }, associationSpec: { associationTypeId: 3 } },
      { from: { id: '401' }, to: { id: '302' }, associationSpec: { associationTypeId: 4 } },
    ]);
  });

  it('a type of the other direction is refused', async () => {
    const desk = await openDesk({ records: seed });
    const { status, body } = await desk.post(`${base}/deals/contacts/batch/create`, {
      inputs: [
        {
          from: { id: '302' },
          to: { id: '401' },
          types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 4 }],
        },
      ],
    });
    expectShape('error', body);
    expect([status, body.message]).toEqual([
      400,
      'invalid from object type 0-3 for associations to be created. expected: 0-1',
    ]);
  });

  it('a record that is not there is told by a 207, and the others are put together', async () => {
    const desk = await openDesk({ records: seed });
    const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 3 }];
    const { status, body } = await desk.post(`${base}/deals/contacts/batch/create`, {
      inputs: [
        { from: { id: '302' }, to: { id: '401' }, types },
        { from: { id: '302' }, to: { id: '999' }, types },
      ],
    });
    expect([status, body.numErrors, body.results.length]).toEqual([207, 1, 1]);
    expectShape('labelsBatch', body);
  });

  it('taking a label away leaves the records together, taking all away does not', async () => {
    const desk = await openDesk({ records: seed });
    const label = (await desk.get(`${base}/deals/contacts/labels`)).body.results[1];
    const pair = { from: { id: '301' }, to: { id: '401' } };
    const types = [{ associationCategory: 'USER_DEFINED', associationTypeId: label?.['typeId'] }];
    await desk.post(`${base}/deals/contacts/batch/labels/archive`, { inputs: [{ ...pair, types }] });
    expect(desk.hubspot.records.associated('deals', '301', 'contacts')[0]).toEqual({ id: '401', labels: [] });
    const all = { inputs: [{ from: pair.from, to: [pair.to] }] };
    expect((await desk.post(`${base}/deals/contacts/batch/archive`, all)).status).toBe(204);
    expect(desk.hubspot.records.associated('deals', '301', 'contacts').map(({ id }) => id)).toEqual(['402']);
  });

  it('a new label can be used at once, and its text not a second time', async () => {
    const desk = await openDesk({ records: seed });
    const wanted = { name: 'competitor', label: 'Competitor', inverseLabel: 'Competes for' };
    const made = await desk.post(`${base}/deals/companies/labels`, wanted);
    expectShape('labels', made.body);
    expect(made.body.results.map((row) => row['label'])).toEqual(['Competitor', 'Competes for']);
    desk.hubspot.records.associate('deals/302', 'companies/202', { userId: 9501 }, 'Competitor');
    expect(desk.hubspot.records.associated('companies', '202', 'deals')).toContainEqual({
      id: '302',
      labels: ['Primary', 'Competes for'],
    });
    expect((await desk.post(`${base}/deals/companies/labels`, wanted)).status).toBe(400);
  });

  it('the numbers of associated records keep up', async () => {
    const desk = await openDesk({ records: seed });
    await desk.put('/crm/objects/2026-09/deals/302/associations/default/companies/201');
    const company = await desk.get('/crm/objects/2026-09/companies/201?properties=num_associated_deals');
    expect(company.body.properties['num_associated_deals']).toBe('2');
  });
});
