import { describe, expect, it } from 'vitest';
import type { Seed } from '../../../src/sandbox/hubspot/index.ts';
import { openDesk, stoppedClock } from './client.ts';
import { expectShape } from './shapes.ts';

const seed: Seed = {
  owners: [
    { id: '501', userId: 9501, email: 'mara@example.com', firstName: 'Mara', lastName: 'Lind' },
    { id: '502', userId: 9502, email: 'tom@example.com', firstName: 'Tom', lastName: 'Oak', archived: true },
  ],
  objects: { deals: [{ id: '301', properties: { dealstage: 'contractsent', hubspot_owner_id: '502' } }] },
};
const deal = '/crm/objects/2026-09/deals/301';

describe('the account', () => {
  it('says what it is, with the offset of its time zone on the day', async () => {
    const desk = await openDesk({ timeZone: 'America/New_York', currency: 'USD', now: stoppedClock().now });
    const { body } = await desk.get('/account-info/2026-09/details');
    expectShape('account', body);
    expect(body).toMatchObject({
      portalId: desk.hubspot.portalId,
      timeZone: 'America/New_York',
      companyCurrency: 'USD',
      utcOffset: '-05:00',
      utcOffsetMilliseconds: -18_000_000,
    });
  });

  it('wants its token on every call', async () => {
    const { hubspot } = await openDesk();
    for (const headers of [{}, { authorization: 'Bearer wrong' }]) {
      const response = await fetch(`${hubspot.url}/account-info/2026-09/details`, { headers });
      const body: unknown = await response.json();
      expect(response.status).toBe(401);
      expectShape('error', body);
      expect(body).toMatchObject({ category: 'INVALID_AUTHENTICATION' });
    }
  });

  it('answers 404 to a path it does not know, and remembers it', async () => {
    const desk = await openDesk();
    const { status, body } = await desk.get('/crm/v3/objects/deals/1');
    expect(status).toBe(404);
    expectShape('error', body);
    expect(desk.hubspot.unhandled).toMatchObject([
      { method: 'GET', path: '/crm/v3/objects/deals/1', status: 404 },
    ]);
    expect((await desk.get('/crm/schemas/2026-09')).status).toBe(404);
  });

  it('tells how many properties of its own it has', async () => {
    const desk = await openDesk({
      records: {
        properties: { deals: [{ name: 'plan_fit', label: 'Fit', type: 'number', fieldType: 'number' }] },
      },
    });
    const { status, body } = await desk.get('/crm/limits/2026-09/custom-properties');
    expect(status).toBe(200);
    expect(body).toMatchObject({ overallUsage: 1, byObjectType: [{ objectTypeId: '0-3', usage: 1 }] });
  });
});

describe('owners', () => {
  it('who has left is not among the others, and is no user any more', async () => {
    const desk = await openDesk({ records: seed });
    const here = await desk.get('/crm/owners/2026-09');
    const gone = await desk.get('/crm/owners/2026-09?archived=true');
    expectShape('owners', here.body);
    expectShape('owners', gone.body);
    expect(here.body.results).toMatchObject([{ id: '501', userId: 9501, archived: false }]);
    expect(gone.body.results).toMatchObject([{ id: '502', userIdIncludingInactive: 9502, archived: true }]);
    expect(gone.body.results[0]).not.toHaveProperty('userId');
  });

  it('is found by owner id, user id or email, and who has left only when asked for', async () => {
    const desk = await openDesk({ records: seed });
    const one = await desk.get('/crm/owners/2026-09/501');
    expectShape('owner', one.body);
    expect((await desk.get('/crm/owners/2026-09/9501?idProperty=userId')).body.id).toBe('501');
    expect((await desk.get('/crm/owners/2026-09?email=MARA@example.com')).body.results).toHaveLength(1);
    expect((await desk.get('/crm/owners/2026-09/502')).status).toBe(404);
    expect((await desk.get('/crm/owners/2026-09/502?archived=true')).status).toBe(200);
  });

  it('nobody else can own a record', async () => {
    const desk = await openDesk({ records: seed });
    const { status, body } = await desk.patch(deal, { properties: { hubspot_owner_id: '999' } });
    expect([status, body.errors[0]?.code]).toEqual([400, 'INVALID_OWNER_ID']);
  });
});

describe('pipelines', () => {
  it('have stages by id, in order, with the metadata as texts', async () => {
    const desk = await openDesk();
    const { body } = await desk.get('/crm/pipelines/2026-09/deals');
    expectShape('pipelines', body);
    const stage = await desk.get('/crm/pipelines/2026-09/0-3/default/stages/closedwon');
    expectShape('stage', stage.body);
    expect(stage.body).toMatchObject({ metadata: { isClosed: 'true', probability: '1.0' } });
    const leads = await desk.get('/crm/pipelines/2026-09/leads/lead-pipeline-id');
    expectShape('pipeline', leads.body);
  });

  it('what is not there answers with an empty body', async () => {
    const desk = await openDesk();
    const { status, text } = await desk.get('/crm/pipelines/2026-09/deals/nothing');
    expect([status, text]).toEqual([404, '']);
  });

  it('a renamed stage keeps its id, and its deals stay in it', async () => {
    const desk = await openDesk({ records: seed });
    const path = '/crm/pipelines/2026-09/deals/default/stages/contractsent';
    const { body } = await desk.patch(path, { label: 'Paper work' });
    expectShape('stage', body);
    expect(body).toMatchObject({ id: 'contractsent', label: 'Paper work' });
    expect((await desk.get(deal)).body.properties['dealstage']).toBe('contractsent');
    expect((await desk.patch(deal, { properties: { dealstage: 'contractsent' } })).status).toBe(200);
  });
});
