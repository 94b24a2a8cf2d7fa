import { describe, expect, it } from 'vitest';
import type { Seed } from '../../../src/sandbox/hubspot/index.ts';
import { openDesk, stoppedClock } from './client.ts';
import { expectShape } from './shapes.ts';

const deal = '/crm/objects/2026-09/deals/301';
const day = 86_400_000;

const seed: Seed = {
  objects: {
    deals: [
      {
        id: '301',
        createdAt: 'now-60d',
        properties: { dealname: 'Harbour Foods' },
        history: {
          dealstage: [
            { value: 'contractsent', at: 'now-23d', by: { sourceType: 'IMPORT', sourceId: '7001' } },
            { value: 'appointmentscheduled', at: 'now-60d', by: { userId: 9501 } },
            {
              value: 'qualifiedtobuy',
              at: 'now-40d',
              by: { sourceType: 'AUTOMATION_PLATFORM', sourceId: 'enrollment:1' },
            },
          ],
        },
      },
    ],
  },
};

describe('property history', () => {
  it('is newest first, and says by which path and by whom each value came', async () => {
    const clock = stoppedClock();
    const desk = await openDesk({ records: seed, now: clock.now });
    desk.hubspot.records.patch('deals', '301', { dealstage: 'presentationscheduled' }, { userId: 9502 });
    clock.pass(day);
    await desk.patch(deal, { properties: { dealstage: 'contractsent' } });
    const { body } = await desk.get(`${deal}?propertiesWithHistory=dealstage,no_such_thing`);
    expectShape('record', body);
    expect(Object.keys(body.propertiesWithHistory)).toEqual(['dealstage']);
    expect(body.propertiesWithHistory['dealstage']).toMatchObject([
      { value: 'contractsent', sourceType: 'INTEGRATION', timestamp: '2026-11-03T12:00:00Z' },
      {
        value: 'presentationscheduled',
        sourceType: 'CRM_UI',
        sourceId: 'userId:9502',
        updatedByUserId: 9502,
      },
      { value: 'contractsent', sourceType: 'IMPORT', sourceId: '7001', timestamp: '2026-10-10T12:00:00Z' },
      { value: 'qualifiedtobuy', sourceType: 'AUTOMATION_PLATFORM' },
      { value: 'appointmentscheduled', sourceType: 'CRM_UI', updatedByUserId: 9501 },
    ]);
  });

  it('a value written again leaves no trace, and does not make the record newer', async () => {
    const clock = stoppedClock();
    const desk = await openDesk({ records: seed, now: clock.now });
    const before = await desk.get(deal);
    clock.pass(day);
    await desk.patch(deal, { properties: { dealstage: 'contractsent' } });
    const after = await desk.get(`${deal}?propertiesWithHistory=dealstage`);
    expect(after.body.propertiesWithHistory['dealstage']).toHaveLength(3);
    expect(after.body.updatedAt).toBe(before.body.updatedAt);
  });

  it('a cleared value stays in it as an empty text', async () => {
    const desk = await openDesk({ records: seed });
    await desk.patch(deal, { properties: { dealname: '' } });
    const { body } = await desk.get(`${deal}?propertiesWithHistory=dealname`);
    expect(body.propertiesWithHistory['dealname']?.map(({ value }) => value)).toEqual(['', 'Harbour Foods']);
  });
});

describe('what follows from a stage', () => {
  const shown = [
    'hs_v2_date_entered_qualifiedtobuy',
    'hs_v2_date_exited_qualifiedtobuy',
    'hs_v2_date_entered_contractsent',
    'hs_v2_date_exited_contractsent',
    'hs_is_closed',
    'hs_is_closed_won',
    'closedate',
    'hs_lastmodifieddate',
  ].join(',');

  it('the dates of every stage follow from the history a deal came with', async () => {
    const desk = await openDesk({ records: seed, now: stoppedClock().now });
    const { body } = await desk.get(`${deal}?properties=${shown}`);
    expect(body.properties).toMatchObject({
      hs_v2_date_entered_qualifiedtobuy: '2026-09-23T12:00:00Z',
      hs_v2_date_exited_qualifiedtobuy: '2026-10-10T12:00:00Z',
      hs_v2_date_entered_contractsent: '2026-10-10T12:00:00Z',
      hs_v2_date_exited_contractsent: null,
      hs_is_closed: 'false',
      closedate: null,
    });
  });

  it('losing a deal closes it and dates it, reopening and winning it dates it again', async () => {
    const clock = stoppedClock();
    const desk = await openDesk({ records: seed, now: clock.now });
    await desk.patch(deal, { properties: { dealstage: 'closedlost' } });
    const lost = await desk.get(`${deal}?properties=${shown}`);
    expect(lost.body.properties).toMatchObject({
      hs_is_closed: 'true',
      hs_is_closed_won: 'false',
      closedate: '2026-11-02T12:00:00Z',
      hs_v2_date_exited_contractsent: '2026-11-02T12:00:00Z',
      hs_lastmodifieddate: '2026-11-02T12:00:00Z',
    });
    clock.pass(day);
    await desk.patch(deal, { properties: { dealstage: 'contractsent' } });
    const open = await desk.get(`${deal}?properties=${shown}`);
    expect(open.body.properties).toMatchObject({
      hs_is_closed: 'false',
      hs_v2_date_entered_contractsent: '2026-11-03T12:00:00Z',
      hs_v2_date_exited_contractsent: null,
    });
    clock.pass(day);
    await desk.patch(deal, { properties: { dealstage: 'closedwon' } });
    const won = await desk.get(`${deal}?properties=${shown}`);
    expect(won.body.properties).toMatchObject({
      hs_is_closed_won: 'true',
      closedate: '2026-11-04T12:00:00Z',
    });
  });

  it('a close date that is sent along is kept', async () => {
    const desk = await openDesk({ records: seed });
    await desk.patch(deal, { properties: { dealstage: 'closedwon', closedate: '2026-10-31T00:00:00Z' } });
    expect((await desk.get(deal)).body.properties['closedate']).toBe('2026-10-31T00:00:00Z');
  });

  it('money is worked out in the currency of the account where a rate is known', async () => {
    const desk = await openDesk({ records: seed, exchangeRates: { USD: 0.9, GBP: 1.2 } });
    await desk.patch(deal, { properties: { amount: '1000', deal_currency_code: 'USD' } });
    const { body } = await desk.get(`${deal}?properties=amount_in_home_currency,hs_exchange_rate`);
    expect(body.properties).toMatchObject({ amount_in_home_currency: '900', hs_exchange_rate: '0.9' });
  });
});
