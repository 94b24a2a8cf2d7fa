import { describe, expect, it } from 'vitest';
import { valueThen } from '../../../src/core/stages/past.ts';
import type { Around } from '../../../src/crm/hubspot/mapping/around.ts';
import { dealHistory } from '../../../src/crm/hubspot/mapping/deal-history.ts';
import { historyPlan } from '../../../src/crm/hubspot/mapping/history-plan.ts';
import { readPlan } from '../../../src/crm/hubspot/mapping/read-plan.ts';
import type { HistoryEntry, HubSpotRecord } from '../../../src/crm/hubspot/mapping/record.ts';
import { contractModel } from '../../contract/contract-model.ts';
import { hubSpotMapping } from '../../contract/hubspot-mapping.ts';

const plan = readPlan(contractModel({ hubspot: hubSpotMapping }));
const around: Around = {
  account: { id: '1', timeZone: 'UTC', currency: 'EUR' },
  today: '2026-11-21',
  dayOf: (instant) => instant.slice(0, 10),
  stage: () => null,
  owner: () => null,
  userName: (id) => (id === '9501' ? 'Mara Lind' : null),
};
const day = (number: number): string => `2026-10-${String(number).padStart(2, '0')}T08:00:00.000Z`;
const entry = (number: number, value: string, sourceType = 'CRM_UI'): HistoryEntry => ({
  value,
  at: day(number),
  sourceType,
  sourceLabel: null,
  userId: null,
});
const record = (
  values: Readonly<Record<string, string>>,
  history: HubSpotRecord['history'],
): HubSpotRecord => ({
  id: '301',
  values: { createdate: day(1), ...values },
  // Newest first, as HubSpot tells it.
  history: Object.fromEntries(Object.entries(history).map(([name, list]) => [name, list.toReversed()])),
  associations: {},
});
const factThen = (deal: HubSpotRecord, company: HubSpotRecord | null, fact: string, at: string): unknown => {
  const { facts } = dealHistory(
    { deal, company, counted: new Map() },
    historyPlan(plan, ['budget', 'industry', 'people', 'buyers']),
    plan,
    around,
  );
  const told = valueThen(
    facts.find((one) => one.fact === fact),
    { until: at, on: at.slice(0, 10), isNow: false },
  );
  return 'value' in told ? told.value : told.why;
};
const food = record({}, { industry: [entry(2, 'MINING_METALS'), entry(8, 'FOOD_BEVERAGES')] });

describe('the past of a deal in HubSpot', () => {
  it('begins where the twenty values that HubSpot gives begin', () => {
    const budget = Array.from({ length: 20 }, (_, at) => entry(at + 5, at % 2 === 0 ? 'yes' : 'no'));
    expect(factThen(record({}, { budget_approved: budget }), null, 'budget', day(4))).toBe('notKept');
    expect(factThen(record({}, { budget_approved: budget }), null, 'budget', day(5))).toBe(true);
    const few = record({}, { budget_approved: budget.slice(0, 3) });
    expect(factThen(few, null, 'budget', day(4))).toBeNull();
  });

  it('takes a company that came with the deal to have been there from its beginning', () => {
    const deal = record({}, { hs_primary_associated_company: [entry(1, '201')] });
    expect(factThen(deal, food, 'industry', day(3))).toBe('steel');
    expect(factThen(deal, food, 'industry', day(8))).toBe('food');
  });

  it('knows nothing of a company that was another, and that there was none before the first', () => {
    const later = record({}, { hs_primary_associated_company: [entry(5, '201')] });
    expect(factThen(later, food, 'industry', day(3))).toBeNull();
    expect(factThen(later, food, 'industry', day(6))).toBe('steel');
    const switched = record({}, { hs_primary_associated_company: [entry(1, '200'), entry(6, '201')] });
    expect(factThen(switched, food, 'industry', day(3))).toBe('notKept');
    expect(factThen(switched, food, 'industry', day(6))).toBe('steel');
  });

  it('counts contacts as HubSpot did, and has no past of their roles', () => {
    const deal = record({}, { num_associated_contacts: [entry(3, '2')] });
    expect(factThen(deal, null, 'people', day(2))).toBe(0);
    expect(factThen(deal, null, 'people', day(3))).toBe(2);
    expect(factThen(deal, null, 'buyers', day(3))).toBe('notTracked');
  });

  it('names the path of every source that was met', () => {
    const sources = [
      'CRM_UI',
      'MOBILE_IOS',
      'IMPORT',
      'AUTOMATION_PLATFORM',
      'WORKFLOWS',
      'INTEGRATION',
      'API',
      'MERGE_OBJECTS',
    ];
    const stages = ['qualifiedtobuy', 'presentationscheduled'];
    const deal = record(
      {},
      { dealstage: sources.map((source, at) => entry(at + 1, stages[at % 2] ?? '', source)) },
    );
    const { moves } = dealHistory(
      { deal, company: null, counted: new Map() },
      historyPlan(plan, []),
      plan,
      around,
    );
    expect(moves.map(({ source, via }) => [source, via])).toEqual([
      ['CRM_UI', 'person'],
      ['MOBILE_IOS', 'person'],
      ['IMPORT', 'import'],
      ['AUTOMATION_PLATFORM', 'workflow'],
      ['WORKFLOWS', 'workflow'],
      ['INTEGRATION', 'api'],
      ['API', 'api'],
      ['MERGE_OBJECTS', 'unknown'],
    ]);
  });
});
