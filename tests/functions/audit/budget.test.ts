import { afterEach, describe, expect, it } from 'vitest';
import { openFetchHistories } from '../../../src/crm/hubspot/open-histories.ts';
import { auditMoves } from '../../../src/functions/audit/audit-moves.ts';
import { newAudit } from '../../../src/functions/audit/audit-state.ts';
import type { Past, PastDeal } from '../../contract/past/past-deals.ts';
import { hubSpotPastWorld, salesforcePastWorld, type PastWorld } from '../../contract/past/past-worlds.ts';
import { valueOf } from '../../contract/results.ts';

/** Every tenth deal went around a criterion, and each has a company of its own and two meetings. */
const deals = (count: number): Past => ({
  companies: Array.from({ length: count }, (_, at) => ({
    id: 100_000 + at,
    industry: [{ value: 'food', at: '2026-01-02T08:00:00Z' }],
  })),
  deals: Array.from({ length: count }, (_, at): PastDeal => ({
    id: 1000 + at,
    name: `Deal ${at}`,
    owner: 'mara',
    company: 100_000 + at,
    stages: [
      { value: 'discovery', at: '2026-10-02T08:00:00Z', by: 'person' },
      { value: 'evaluation', at: '2026-10-12T08:00:00Z', by: 'person' },
    ],
    amount: [{ value: 5000, at: '2026-10-02T08:00:00Z' }],
    ...(at % 10 === 0 ? {} : { budget: [{ value: true, at: '2026-10-03T08:00:00Z' }] }),
    meetings: ['2026-10-05T09:00:00Z', '2026-10-06T09:00:00Z'],
  })),
});

const pagesOf = (count: number, most: number): readonly number[] =>
  Array.from({ length: Math.floor(count / most) + 1 }, (_, at) => Math.min(most, count - at * most));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const batches = (count: number, size: number): number => Math.ceil(count / size);

/** What docs/stages-audit.md derives for HubSpot. */
const hubSpotCalls = (count: number): number => {
  const once = 3; // the account, its pipelines and its owners
  return (
    once +
    sum(
      pagesOf(count, 200).map((page) => {
        const around = batches(page, 10);
        const search = 1;
        const records = batches(page, 50);
        const companies = batches(page, 50);
        const meetings = Math.min(page, 1) + batches(page * 2, 100);
        const decisions = batches(around, 80);
        const events = batches(around, 100) * 2;
        return search + records + companies + meetings + decisions + events;
      }),
    )
  );
};

/** The same for Salesforce, where a bulk job takes four calls: it is begun, looked at twice here, and read. */
const salesforceCalls = (count: number, most: number): number => {
  // Who we are, the org, its stages, the fields that are tracked, and what each object has the first time that it is named.
  const once = 18;
  const job = 4;
  return (
    once +
    sum(
      pagesOf(count, most).map((page) => {
        if (page === 0) return 1;
        const around = batches(page, 10);
        const opportunities = batches(page, 2000);
        const rows = (page > 200 ? job : 1) * 5;
        const decisions = batches(around, 200);
        const events = batches(around, 200) * 2;
        return opportunities + rows + decisions + events;
      }),
    )
  );
};

describe('the calls of an audit', () => {
  let world: PastWorld | null = null;
  afterEach(async () => {
    await world?.stop();
    world = null;
  });
  const calls = async (opened: PastWorld): Promise<number> => {
    world = opened;
    const state = await auditMoves(newAudit('account', 'c0ffee', '2026-10-01T00:00:00.000Z'), {
      histories: opened.histories(),
      model: opened.model,
      today: '2026-11-21',
      askSince: null,
      keep: () => Promise.resolve(),
    });
    const { calls: made, tally } = valueOf(state);
    expect(tally.moves.around).toBe(tally.deals / 10);
    return made;
  };

  it.each([120, 450])('are those that the formula gives for %d deals in HubSpot', async (count) => {
    expect(await calls(await hubSpotPastWorld(openFetchHistories)(deals(count)))).toBe(hubSpotCalls(count));
  });

  it('are those that the formula gives in Salesforce', async () => {
    expect(await calls(await salesforcePastWorld(400)(deals(900)))).toBe(salesforceCalls(900, 400));
  });

  it('for a hundred thousand deals fit many times into a day', () => {
    // One activity a deal less than here: 7,504 of the documentation.
    expect(hubSpotCalls(100_000) - 1000).toBe(7504);
    expect(hubSpotCalls(100_000)).toBeLessThan(250_000 / 20);
    expect(salesforceCalls(100_000, 4000)).toBe(719);
    expect(salesforceCalls(100_000, 4000)).toBeLessThan(100_000 / 50);
  });
});
