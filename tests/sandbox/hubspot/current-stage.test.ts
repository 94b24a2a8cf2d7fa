import { describe, expect, it } from 'vitest';
import { openDesk, stoppedClock } from './client.ts';

describe('the date on which a deal got into its stage', () => {
  it('moves with the stage and with nothing else, and can be searched by', async () => {
    const clock = stoppedClock();
    const desk = await openDesk({
      records: {
        objects: {
          deals: [
            { id: '301', createdAt: 'now-9d', properties: { dealname: 'A', dealstage: 'qualifiedtobuy' } },
            { id: '302', createdAt: 'now-9d', properties: { dealname: 'B', dealstage: 'qualifiedtobuy' } },
          ],
        },
      },
      now: clock.now,
      searchLagMs: 0,
    });
    const since = clock.now();
    clock.pass(60_000);
    desk.hubspot.records.patch('deals', '301', { dealstage: 'contractsent' }, { userId: 9502 });
    desk.hubspot.records.patch('deals', '302', { dealname: 'Renamed' }, { userId: 9502 });
    const { body } = await desk.post('/crm/objects/2026-09/deals/search', {
      filterGroups: [
        {
          filters: [
            { propertyName: 'hs_v2_date_entered_current_stage', operator: 'GTE', value: String(since) },
          ],
        },
      ],
    });
    expect((body as unknown as { results: { id: string }[] }).results.map(({ id }) => id)).toEqual(['301']);
  });
});
