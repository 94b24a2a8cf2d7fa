import { describe, expect, it } from 'vitest';
import type { Seed } from '../../../src/sandbox/hubspot/index.ts';
import { openDesk } from './client.ts';
import { expectShape } from './shapes.ts';

const deals = '/crm/objects/2026-09/deals';
const seed: Seed = {
  requiredWhen: [
    {
      objectType: 'deals',
      when: { property: 'dealstage', isOneOf: ['closedlost'] },
      required: ['closed_lost_reason', 'amount'],
    },
  ],
  requiredOnCreate: [{ objectType: 'companies', required: ['name', 'country'] }],
  objects: { deals: [{ id: '301', properties: { dealname: 'One', dealstage: 'contractsent' } }] },
};

describe('a property that is required at a stage', () => {
  it('refuses a write of the API that moves there without it, everything missing at once', async () => {
    const desk = await openDesk({ records: seed });
    const { status, body } = await desk.patch(`${deals}/301`, { properties: { dealstage: 'closedlost' } });
    expect(status).toBe(400);
    expectShape('error', body);
    expect(body.category).toBe('VALIDATION_ERROR');
    expect(body.errors.map(({ code, context }) => [code, context['propertyName']])).toEqual([
      ['MISSING_CONDITIONAL_REQUIRED_PROPERTY', ['closed_lost_reason']],
      ['MISSING_CONDITIONAL_REQUIRED_PROPERTY', ['amount']],
    ]);
    expect(desk.hubspot.records.read('deals', '301')?.properties['dealstage']).toBe('contractsent');
  });

  it('is met by what comes along or was there before, and then cannot be cleared', async () => {
    const desk = await openDesk({ records: seed });
    await desk.patch(`${deals}/301`, { properties: { amount: '100' } });
    const moved = await desk.patch(`${deals}/301`, {
      properties: { dealstage: 'closedlost', closed_lost_reason: 'Price' },
    });
    expect(moved.status).toBe(200);
    expect((await desk.patch(`${deals}/301`, { properties: { closed_lost_reason: '' } })).status).toBe(400);
    expect((await desk.patch(`${deals}/301`, { properties: { dealname: 'Renamed' } })).status).toBe(200);
  });

  it('binds a person, and not an import or a workflow', async () => {
    const desk = await openDesk({ records: seed });
    const { records } = desk.hubspot;
    const byPerson = records.patch('deals', '301', { dealstage: 'closedlost' }, { userId: 9501 });
    expect(byPerson).toMatchObject({ ok: false, error: { properties: ['closed_lost_reason', 'amount'] } });
    const byWorkflow = records.patch(
      'deals',
      '301',
      { dealstage: 'closedlost' },
      { sourceType: 'AUTOMATION_PLATFORM' },
    );
    expect(byWorkflow.ok).toBe(true);
  });

  it('refuses a whole batch', async () => {
    const desk = await openDesk({ records: seed });
    const { status } = await desk.post(`${deals}/batch/update`, {
      inputs: [{ id: '301', properties: { dealstage: 'closedlost' } }],
    });
    expect(status).toBe(400);
  });
});

describe('a property that is required to create a record', () => {
  it('refuses to create without it, and says which', async () => {
    const desk = await openDesk({ records: seed });
    const companies = '/crm/objects/2026-09/companies';
    const { status, body } = await desk.post(companies, { properties: { name: 'Harbour Foods' } });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      { code: 'MISSING_REQUIRED_PROPERTY', message: 'A value for country must be provided' },
    ]);
    expect((await desk.post(companies, { properties: { name: 'Harbour', country: 'NL' } })).status).toBe(201);
  });
});
