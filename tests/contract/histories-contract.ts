import { afterEach, describe, expect, it } from 'vitest';
import type { FactHistory } from '../../src/core/stages/past.ts';
import { valueThen } from '../../src/core/stages/past.ts';
import type { DealHistory, DealHistoryPage } from '../../src/crm/deal-history.ts';
import { unmappedStage, type Past, type PastDeal } from './past/past-deals.ts';
import { eventAbout, type OpenPast, type PastWorld } from './past/past-worlds.ts';
import { problemOf, valueOf } from './results.ts';

const since = '2026-10-01T00:00:00.000Z';
const facts = [
  'budget',
  'deal_value',
  'industry',
  'meetings',
  'employees',
  'champion_spoke',
  'buyers',
  'never',
];

const harbour: PastDeal = {
  id: 301,
  name: 'Harbour Foods',
  owner: 'mara',
  company: 201,
  stages: [
    { value: 'discovery', at: '2026-10-05T08:00:00Z', by: 'import' },
    { value: 'evaluation', at: '2026-10-20T22:30:00Z', by: 'person' },
    { value: 'discovery', at: '2026-10-21T08:00:00Z', by: 'workflow' },
    { value: 'won', at: '2026-11-02T08:00:00Z', by: 'api' },
  ],
  budget: [
    { value: false, at: '2026-10-07T08:00:00Z' },
    { value: true, at: '2026-10-20T22:32:00Z' },
  ],
  amount: [
    { value: 500, at: '2026-10-05T08:00:00Z' },
    { value: 5000, at: '2026-10-30T08:00:00Z' },
  ],
  meetings: ['2026-10-19T09:00:00Z', '2026-08-01T09:00:00Z'],
};
const old: PastDeal = {
  id: 302,
  name: 'Before',
  stages: [{ value: 'discovery', at: '2026-06-01T08:00:00Z', by: 'person' }],
};
const elsewhere: PastDeal = {
  id: 303,
  name: 'Elsewhere',
  stages: [
    { value: 'discovery', at: '2026-06-01T08:00:00Z', by: 'person' },
    { value: unmappedStage, at: '2026-10-09T08:00:00Z', by: 'person' },
  ],
};
const past: Past = {
  deals: [harbour, old],
  companies: [
    {
      id: 201,
      industry: [
        { value: 'steel', at: '2026-01-02T08:00:00Z' },
        { value: 'food', at: '2026-10-10T08:00:00Z' },
      ],
    },
  ],
};

const then = (deal: DealHistory | undefined, fact: string, at: string): unknown => {
  const found = deal?.facts.find((one) => one.fact === fact);
  const told = valueThen(found, { until: at, on: at.slice(0, 10), isNow: false });
  return 'value' in told ? told.value : told;
};

/** What every adapter tells of the past of deals, and keeps of what an audit found. `open` gives a CRM with a past. */
export function describeHistories(name: string, open: OpenPast): void {
  describe(`the past of deals, by ${name}`, () => {
    let world: PastWorld | null = null;
    afterEach(async () => {
      await world?.stop();
      world = null;
    });
    const opened = async (given: Past = past): Promise<PastWorld> => {
      world = await open(given);
      return world;
    };
    const read = async ({ histories }: PastWorld): Promise<readonly DealHistory[]> =>
      valueOf(await histories().listHistories({ movedSince: since, facts, after: null })).deals;

    it('tells every move with who made it, when and by which path', async () => {
      const { idOf, ...rest } = await opened();
      const [deal, ...others] = await read({ idOf, ...rest });
      expect(others).toEqual([]);
      expect(deal).toMatchObject({ ref: { object: 'deal', id: idOf(301) }, name: 'Harbour Foods' });
      expect(deal).toMatchObject({ owner: { name: 'Mara Lind' }, pipeline: 'sales', stage: 'won' });
      expect(deal?.moves.map(({ stage, pipeline, at, on, via }) => [stage, pipeline, at, on, via])).toEqual([
        ['discovery', 'sales', '2026-10-05T08:00:00.000Z', '2026-10-05', 'import'],
        ['evaluation', 'sales', '2026-10-20T22:30:00.000Z', '2026-10-21', 'person'],
        ['discovery', 'sales', '2026-10-21T08:00:00.000Z', '2026-10-21', 'workflow'],
        ['won', 'sales', '2026-11-02T08:00:00.000Z', '2026-11-02', 'api'],
      ]);
      expect(deal?.moves[1]).toMatchObject({ by: 'Mara Lind' });
      expect(deal?.moves[1]?.byId).not.toBeNull();
      expect(deal?.moves[0]?.source).toMatch(/IMPORT|BULK_API/);
    });

    it('tells what each fact was at a moment, and that it was blank before', async () => {
      const [deal] = await read(await opened());
      expect(then(deal, 'budget', '2026-10-06T00:00:00.000Z')).toBeNull();
      expect(then(deal, 'budget', '2026-10-20T22:30:02.000Z')).toBe(false);
      expect(then(deal, 'budget', '2026-10-20T22:32:00.000Z')).toBe(true);
      expect(then(deal, 'deal_value', '2026-10-20T22:30:00.000Z')).toBe(500);
      expect(then(deal, 'deal_value', '2026-10-30T08:00:00.000Z')).toBe(5000);
    });

    it('tells what the company was at that moment', async () => {
      const [deal] = await read(await opened());
      expect(then(deal, 'industry', '2026-10-05T08:00:00.000Z')).toBe('steel');
      expect(then(deal, 'industry', '2026-10-10T08:00:00.000Z')).toBe('food');
    });

    it('counts the activities of the days before', async () => {
      const [deal] = await read(await opened());
      expect(then(deal, 'meetings', '2026-10-18T08:00:00.000Z')).toBe(0);
      expect(then(deal, 'meetings', '2026-10-20T08:00:00.000Z')).toBe(1);
      expect(then(deal, 'meetings', '2026-11-18T08:00:00.000Z')).toBe(0);
    });

    it('says why where there is no past', async () => {
      const [deal] = await read(await opened());
      const whys = (fact: string): FactHistory | undefined => deal?.facts.find((one) => one.fact === fact);
      expect(whys('never')).toMatchObject({ changes: null, why: 'notMapped' });
      expect(whys('champion_spoke')).toMatchObject({ changes: null, why: 'notTracked' });
      expect(deal?.facts.map(({ fact }) => fact).toSorted()).toEqual(facts.toSorted());
    });

    it('leaves out what did not move since, and tells a stage that nothing maps', async () => {
      const [deal, ...others] = await read(await opened({ ...past, deals: [old, elsewhere] }));
      expect(others).toEqual([]);
      expect(deal).toMatchObject({ name: 'Elsewhere', stage: null });
      expect(deal?.moves.map(({ stage, pipeline }) => [stage, pipeline])).toEqual([
        ['discovery', 'sales'],
        [null, null],
      ]);
    });

    it('tells many deals a page at a time, each once, and goes on from a text that was kept', async () => {
      const deals = Array.from({ length: 450 }, (_, at): PastDeal => ({
        ...harbour,
        id: 1000 + at,
        name: `Deal ${at}`,
        meetings: [],
      }));
      const { histories, idOf } = await opened({ ...past, deals });
      const found: string[] = [];
      let [after, pages]: [string | null, number] = [null, 0];
      do {
        // Each page by another client, as after a cut.
        const page: DealHistoryPage = valueOf(
          await histories().listHistories({ movedSince: since, facts, after }),
        );
        found.push(...page.deals.map(({ ref }) => ref.id));
        after = page.next;
        pages += 1;
      } while (after !== null);
      expect(found.toSorted()).toEqual(deals.map(({ id }) => idOf(id)).toSorted());
      expect(pages).toBeGreaterThan(1);
    });

    it('counts its calls, waits where it was too many, and tells a failure', async () => {
      const { histories, trouble, callCount } = await opened();
      const before = callCount();
      const first = histories();
      const wanted = { movedSince: since, facts, after: null };
      trouble('rateLimited', 1);
      valueOf(await first.listHistories(wanted));
      expect(first.callsMade()).toBe(callCount() - before);
      trouble('serverError', 50);
      expect(problemOf(await histories().listHistories(wanted))).toMatchObject({ kind: 'unavailable' });
    });

    it('keeps what was found once, however often it is sent', async () => {
      const { histories, idOf, eventCount, store, pass } = await opened();
      const events = Array.from({ length: 230 }, (_, at) =>
        eventAbout(idOf(301), { key: `move/${idOf(301)}/${at}`, note: `One <b> & two\nof ${at}` }),
      );
      expect(await histories().appendAll(events)).toEqual({ ok: true, value: null });
      expect(await histories().appendAll(events.slice(100))).toEqual({ ok: true, value: null });
      expect(await histories().appendAll([])).toEqual({ ok: true, value: null });
      expect(eventCount()).toBe(230);
      pass(60_000);
      const [one] = valueOf(await store.eventsAbout({ object: 'deal', id: idOf(301) }));
      expect(one).toMatchObject({ kind: 'move_audited', action: 'around', subject: 'evaluation' });
      expect(one?.note).toMatch(/^One <b> & two\nof \d+$/);
    });

    it('tells what was decided about criteria of deals, oldest first', async () => {
      const { histories, idOf, pass } = await opened();
      const about = { object: 'deal', id: idOf(301) } as const;
      const decided = (at: string, action: string) =>
        eventAbout(idOf(301), {
          ...{ key: `waiver/${at}`, kind: 'waiver_decided', at, about, subject: 'budget_known', action },
          until: '2026-12-01',
        });
      const rows = [
        decided('2026-10-08T08:00:00.000Z', 'revoke'),
        decided('2026-10-07T08:00:00.000Z', 'approve'),
      ];
      valueOf(await histories().appendAll([...rows, eventAbout(idOf(301), {})]));
      pass(60_000);
      const found = valueOf(await histories().decisionsAbout([idOf(301), idOf(302)]));
      expect([...found.keys()]).toEqual([idOf(301)]);
      expect(found.get(idOf(301))?.map(({ action, until }) => [action, until])).toEqual([
        ['approve', '2026-12-01'],
        ['revoke', '2026-12-01'],
      ]);
      expect(valueOf(await histories().decisionsAbout([])).size).toBe(0);
    });
  });
}
