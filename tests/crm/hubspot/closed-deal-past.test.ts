import { describe, expect, it } from 'vitest';
import type { Around } from '../../../src/crm/hubspot/mapping/around.ts';
import { closedDealPast } from '../../../src/crm/hubspot/mapping/closed-deal-past.ts';
import { companyHistoryPlan } from '../../../src/crm/hubspot/mapping/history-plan.ts';
import { readPlan } from '../../../src/crm/hubspot/mapping/read-plan.ts';
import type { HistoryEntry, HubSpotRecord } from '../../../src/crm/hubspot/mapping/record.ts';
import type { ClosedDealPast } from '../../../src/crm/closed-deals.ts';
import { factsThen } from '../../../src/functions/evidence/facts-then.ts';
import { contractModel } from '../../contract/contract-model.ts';
import { hubSpotMapping } from '../../contract/hubspot-mapping.ts';

const plan = readPlan(contractModel({ hubspot: hubSpotMapping }));
const around: Around = {
  account: { id: '1', timeZone: 'UTC', currency: 'EUR' },
  today: '2026-11-21',
  dayOf: (instant) => instant.slice(0, 10),
  stage: () => null,
  owner: () => null,
  userName: () => null,
};
const day = (number: number, hour = 8): string =>
  `2026-10-${String(number).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const entry = (at: string, value: string): HistoryEntry => ({
  ...{ value, at, sourceType: 'CRM_UI', sourceLabel: null, userId: null },
});
const record = (
  id: string,
  values: Readonly<Record<string, string>>,
  history: HubSpotRecord['history'],
): HubSpotRecord => ({
  id,
  values: { createdate: day(1), ...values },
  // Newest first, as HubSpot tells it.
  history: Object.fromEntries(Object.entries(history).map(([name, list]) => [name, list.toReversed()])),
  associations: {},
});
const closedValues = {
  ...{ pipeline: 'default', dealstage: 'closedwon', hs_is_closed: 'true', hs_is_closed_won: 'true' },
  closedate: day(20),
};
const stages = [entry(day(1), 'qualifiedtobuy'), entry(day(20), 'closedwon')];
const company = record(
  '201',
  {},
  { industry: [entry(day(1), 'MINING_METALS'), entry(day(5), 'FOOD_BEVERAGES')] },
);
const read = (deal: HubSpotRecord, its: HubSpotRecord | null = company): ClosedDealPast | null =>
  closedDealPast(
    { deal, company: its, counted: new Map() },
    companyHistoryPlan(plan, ['industry']),
    plan,
    around,
  );
const industry = (past: ClosedDealPast | null): unknown => past && factsThen(past).facts.known['industry'];

describe('a closed deal in HubSpot as it was made', () => {
  it('is judged by the company of today, and says when that took the place of another', () => {
    const switched = [entry(day(1), '200'), entry(day(6), '201')];
    const another = read(
      record('301', closedValues, { dealstage: stages, hs_primary_associated_company: switched }),
    );
    expect(another?.company).toMatchObject({ id: '201', isAnother: true });
    expect(industry(another)).toBe('steel');
    const found = [entry(day(1), ''), entry(day(6), '201')];
    const first = read(
      record('301', closedValues, { dealstage: stages, hs_primary_associated_company: found }),
    );
    expect(first?.company).toMatchObject({ isAnother: false });
  });

  it('came when HubSpot made the record, whatever an import says of its day', () => {
    const values = { ...closedValues, createdate: '2024-01-03T08:00:00.000Z', hs_createdate: day(7) };
    const past = read(record('301', values, { dealstage: [entry(day(7), 'closedwon')] }));
    expect(past).toMatchObject({ createdOn: '2024-01-03', cameAt: day(7), wasMadeClosed: true });
    expect(industry(past)).toBe('food');
  });

  it('takes nothing from the hour of its making that came with its closing or later', () => {
    const quick = [entry(day(5, 7), 'qualifiedtobuy'), entry(day(5, 8), 'closedwon')];
    const values = { ...closedValues, createdate: day(5, 7) };
    expect(industry(read(record('301', values, { dealstage: quick })))).toBe('steel');
  });

  it('of which HubSpot gives no more than the last twenty values takes the oldest of them, and says so', () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      entry(day(9 + (at % 10), at), at % 2 === 0 ? 'FOOD_BEVERAGES' : 'MINING_METALS'),
    ).toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const past = read(
      record('301', closedValues, { dealstage: stages }),
      record('201', {}, { industry: many }),
    );
    expect(past && factsThen(past).from.get('industry')).toBe('oldestKept');
    expect(industry(past)).toBe(many[0]?.value === 'FOOD_BEVERAGES' ? 'food' : 'steel');
  });

  it('is none where it is open again, or in a pipeline that nothing maps', () => {
    const open = { ...closedValues, hs_is_closed: 'false', hs_is_closed_won: 'false' };
    expect(read(record('301', open, { dealstage: stages }))).toBeNull();
    expect(read(record('301', { ...closedValues, pipeline: 'other' }, { dealstage: stages }))).toBeNull();
  });
});
