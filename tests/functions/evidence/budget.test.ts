import { afterEach, describe, expect, it } from 'vitest';
import { openFetchHistories } from '../../../src/crm/hubspot/open-histories.ts';
import { compiledModel } from '../../../src/functions/compiled-model.ts';
import { readClosed } from '../../../src/functions/evidence/closed-records.ts';
import type { Past, PastDeal } from '../../contract/past/past-deals.ts';
import { hubSpotPastWorld, salesforcePastWorld, type PastWorld } from '../../contract/past/past-worlds.ts';
import { valueOf } from '../../contract/results.ts';

/** Each deal has a company of its own. */
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
      { value: 'discovery', at: '2026-02-02T08:00:00Z', by: 'person' },
      { value: at % 2 === 0 ? 'won' : 'lost', at: '2026-03-02T08:00:00Z', by: 'person' },
    ],
  })),
});

const pagesOf = (count: number, most: number): readonly number[] =>
  Array.from({ length: Math.floor(count / most) + 1 }, (_, at) => Math.min(most, count - at * most));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const batches = (count: number, size: number): number => Math.ceil(count / size);

/** What docs/backtest-crm.md derives for HubSpot. */
const hubSpotCalls = (count: number): number => {
  const once = 3; // the account, its pipelines and its owners
  const search = 1;
  return once + sum(pagesOf(count, 200).map((page) => search + 2 * batches(page, 50)));
};

/** The same for Salesforce, where a bulk job takes four calls: it is begun, looked at twice here, and read. */
const salesforceCalls = (count: number, most: number): number => {
  // Who we are, the org, its stages, the fields that are tracked, and what each object has the first time that it is named.
  const once = 16;
  const kinds = 3; // stages, changed fields of accounts, losses that were none
  const page = (size: number): number =>
    size === 0 ? 1 : batches(size, 2000) + kinds * (size > 200 ? 4 : 1);
  return once + sum(pagesOf(count, most).map(page));
};

describe('the calls of a backtest over closed deals', () => {
  let world: PastWorld | null = null;
  afterEach(async () => {
    await world?.stop();
    world = null;
  });
  const calls = async (opened: PastWorld, count: number): Promise<number> => {
    world = opened;
    const { compiled } = compiledModel(opened.model).scorecards.get('company') ?? {};
    if (!compiled) throw new Error('The model has no scorecard.');
    const closed = opened.closedDeals();
    const read = await readClosed({
      ...{ closed, compiled, madeSince: null, keepsFit: true },
      onProgress: () => undefined,
    });
    expect(valueOf(read).records).toHaveLength(count);
    return closed.callsMade();
  };

  it.each([120, 450])('are those that the formula gives for %d deals in HubSpot', async (count) => {
    const opened = await hubSpotPastWorld(openFetchHistories)(deals(count));
    expect(await calls(opened, count)).toBe(hubSpotCalls(count));
  });

  it('are those that the formula gives in Salesforce', async () => {
    expect(await calls(await salesforcePastWorld(400)(deals(900)), 900)).toBe(salesforceCalls(900, 400));
  });

  it('for a hundred thousand deals fit many times into a day', () => {
    expect(hubSpotCalls(100_000)).toBe(4504);
    expect(hubSpotCalls(100_000)).toBeLessThan(250_000 / 20);
    expect(salesforceCalls(100_000, 4000)).toBe(367);
    expect(salesforceCalls(100_000, 4000)).toBeLessThan(100_000 / 50);
  });
});
