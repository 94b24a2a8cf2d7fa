import { afterEach, describe, expect, it } from 'vitest';
import type { ClosedDealPage, ClosedDealPast, ClosedDealsWanted } from '../../src/crm/closed-deals.ts';
import { factsThen } from '../../src/functions/evidence/facts-then.ts';
import { unmappedStage, type Past, type PastCompany, type PastDeal } from './past/past-deals.ts';
import type { OpenPast, PastWorld } from './past/past-worlds.ts';
import { problemOf, valueOf } from './results.ts';

const wanted: ClosedDealsWanted = {
  object: 'company',
  facts: ['industry', 'employees', 'never'],
  madeSince: null,
  after: null,
};

const stagesFrom = (made: string, end: 'won' | 'lost', closed: string): PastDeal['stages'] => [
  { value: 'discovery', at: made, by: 'person' },
  { value: 'evaluation', at: made.replace('T08', 'T09'), by: 'person' },
  { value: end, at: closed, by: 'person' },
];

const won: PastDeal = {
  id: 301,
  name: 'Won',
  company: 201,
  stages: stagesFrom('2026-03-05T08:00:00Z', 'won', '2026-04-02T08:00:00Z'),
  amount: [
    { value: 500, at: '2026-03-05T08:00:00Z' },
    { value: 5000, at: '2026-04-02T08:00:00Z' },
  ],
};
const lost: PastDeal = {
  id: 302,
  name: 'Lost',
  company: 202,
  stages: stagesFrom('2026-03-06T08:00:00Z', 'lost', '2026-04-03T08:00:00Z'),
};
const open: PastDeal = {
  id: 303,
  name: 'Open',
  company: 201,
  stages: [{ value: 'discovery', at: '2026-03-07T08:00:00Z', by: 'person' }],
};
/** Before the deals were made, and after. */
const changed: readonly PastCompany[] = [
  {
    id: 201,
    employees: 80,
    industry: [
      { value: 'steel', at: '2026-01-02T08:00:00Z' },
      { value: 'food', at: '2026-03-20T08:00:00Z' },
    ],
  },
  {
    id: 202,
    industry: [
      { value: 'steel', at: '2026-01-02T08:00:00Z' },
      { value: 'food', at: '2026-03-01T08:00:00Z' },
    ],
  },
];
const past: Past = { deals: [won, lost, open], companies: changed };

/** What every adapter tells of closed deals as they were made. `begin` gives a CRM with a past. */
export function describeClosedDeals(name: string, begin: OpenPast): void {
  describe(`closed deals as they were made, by ${name}`, () => {
    let world: PastWorld | null = null;
    afterEach(async () => {
      await world?.stop();
      world = null;
    });
    const read = async (
      given: Past,
      more: Partial<ClosedDealsWanted> = {},
    ): Promise<readonly ClosedDealPast[]> => {
      world = await begin(given);
      return valueOf(await world.closedDeals().listClosed({ ...wanted, ...more })).deals;
    };

    it('are those that were won or lost, with the day on which each was made', async () => {
      const deals = await read(past);
      expect(deals.map(({ ref }) => ref.id)).toEqual([world?.idOf(301), world?.idOf(302)]);
      expect(deals).toMatchObject([
        { won: true, pipeline: 'sales', createdOn: '2026-03-05', closedAt: '2026-04-02T08:00:00.000Z' },
        { won: false, pipeline: 'sales', createdOn: '2026-03-06', closedAt: '2026-04-03T08:00:00.000Z' },
      ]);
      expect(deals.map(({ wasMadeClosed, isNotReal }) => [wasMadeClosed, isNotReal])).toEqual([
        [false, false],
        [false, false],
      ]);
    });

    it('tell of the company what changed before a deal was made, and not what changed after', async () => {
      const facts = (await read(past)).map((deal) => factsThen(deal));
      expect(facts.map((one) => one.facts.known['industry'])).toEqual(['steel', 'food']);
      expect(facts.map(({ from }) => from.get('industry'))).toEqual(['then', 'then']);
    });

    it('take what is filled in within the hour as known when it was made, and what is filled in later as not', async () => {
      const filledAt = (at: string): Past => ({
        deals: [won],
        companies: [{ id: 201, industry: [{ value: 'food', at }] }],
      });
      const [soon] = await read(filledAt('2026-03-05T08:40:00Z'));
      expect(soon && factsThen(soon).facts).toMatchObject({ known: { industry: 'food' } });
      await world?.stop();
      const [late] = await read(filledAt('2026-03-09T08:40:00Z'));
      expect(late && factsThen(late).facts).toMatchObject({ unknown: { industry: 'blank' } });
    });

    it('take what nobody tracks as it is today, and tell so; what nothing maps is not known', async () => {
      const [deal] = await read(past);
      const then = deal && factsThen(deal);
      expect(then?.facts.known['employees']).toBe(80);
      expect(then?.from.get('employees')).toBe(world?.crmName === 'salesforce' ? 'today' : 'then');
      expect(then?.facts.unknown['never']).toBe('notMapped');
      expect(then?.from.get('never')).toBe('unread');
    });

    it('tell the deal’s own facts as it was made, where deals are scored', async () => {
      const [deal] = await read(past, { object: 'deal', facts: ['deal_value', 'industry'] });
      expect(deal && factsThen(deal).facts.known).toEqual({ deal_value: 500, industry: 'steel' });
    });

    it('tell of a deal without a company that there is none', async () => {
      const { company: _, ...alone } = won;
      const [deal] = await read({ deals: [alone], companies: [] });
      expect(deal).toMatchObject({ company: null });
      expect(deal && factsThen(deal).facts.known['industry']).toBeUndefined();
    });

    it('tell which came as closed ones', async () => {
      const stages: PastDeal['stages'] = [{ value: 'won', at: '2026-03-05T08:00:00Z', by: 'import' }];
      const [deal] = await read({ ...past, deals: [{ ...won, stages }] });
      expect(deal).toMatchObject({ wasMadeClosed: true, won: true });
    });

    it('tell of a deal that came later than it says that it was made what was known as it came', async () => {
      const [deal] = await read({ ...past, deals: [{ ...won, createdAt: '2025-06-01T08:00:00Z' }] });
      expect(deal).toMatchObject({ createdOn: '2025-06-01', cameAt: '2026-03-05T08:00:00.000Z' });
      expect(deal && factsThen(deal).facts.known['industry']).toBe('steel');
    });

    it('tell of a company that came after the deal what it was as it came', async () => {
      const later: PastCompany = {
        id: 201,
        createdAt: '2026-03-15T08:00:00Z',
        industry: [
          { value: 'steel', at: '2026-03-15T08:00:00Z' },
          { value: 'food', at: '2026-03-20T08:00:00Z' },
        ],
      };
      const [deal] = await read({ deals: [won], companies: [later] });
      expect(deal?.company).toMatchObject({ cameAt: '2026-03-15T08:00:00.000Z', isAnother: false });
      expect(deal && factsThen(deal).facts.known['industry']).toBe('steel');
    });

    it('leave out what was made before the day that was asked for, give or take a day of the time zone', async () => {
      const deals = await read(past, { madeSince: '2026-03-08' });
      expect(deals).toEqual([]);
      await world?.stop();
      expect((await read(past, { madeSince: '2026-03-06' })).map(({ createdOn }) => createdOn)).toContain(
        '2026-03-06',
      );
    });

    it('tell a deal that came back from a loss by its last end', async () => {
      const stages: PastDeal['stages'] = [
        ...stagesFrom('2026-03-05T08:00:00Z', 'lost', '2026-04-02T08:00:00Z'),
        { value: unmappedStage, at: '2026-05-02T08:00:00Z', by: 'person' },
        { value: 'won', at: '2026-06-02T08:00:00Z', by: 'person' },
      ];
      const [deal] = await read({ ...past, deals: [{ ...won, stages }] });
      expect(deal).toMatchObject({ won: true, closedAt: '2026-06-02T08:00:00.000Z', wasMadeClosed: false });
    });

    it('tell which losses somebody said were none', async () => {
      world = await begin(past);
      const deal = world.idOf(302);
      const closing = '2026-04-03T08:00:00.000Z';
      valueOf(
        await world.crm.saveWinLoss(
          {
            ...{ key: `${deal}/${closing}/rep`, deal, closing, source: 'rep', outcome: 'not_a_real_loss' },
            ...{ considered: [], competitor: null, primaryReason: null, contributing: [], howKnown: null },
            ...{
              wouldHaveChanged: null,
              notes: {},
              stageAtClose: 'evaluation',
              amount: null,
              currency: null,
            },
            ...{ tierAtCreation: null, by: { id: '501', name: 'Mara Lind' }, revision: 1, reopened: false },
            at: '2026-11-21T10:00:00.000Z',
          },
          null,
        ),
      );
      const { deals } = valueOf(await world.closedDeals().listClosed(wanted));
      expect(deals.map(({ isNotReal }) => isNotReal)).toEqual([false, true]);
    });

    it('come a page at a time, each once, and from a text that was kept; failures are told', async () => {
      const deals = Array.from({ length: 450 }, (_, at): PastDeal => ({
        ...won,
        id: 1000 + at,
        name: `Deal ${at}`,
      }));
      world = await begin({ ...past, deals });
      const found: string[] = [];
      let [after, pages]: [string | null, number] = [null, 0];
      do {
        const page: ClosedDealPage = valueOf(await world.closedDeals().listClosed({ ...wanted, after }));
        found.push(...page.deals.map(({ ref }) => ref.id));
        after = page.next;
        pages += 1;
      } while (after !== null);
      const { idOf } = world;
      expect(found.toSorted()).toEqual(deals.map(({ id }) => idOf(id)).toSorted());
      expect(pages).toBeGreaterThan(1);
      const before = world.callCount();
      const again = world.closedDeals();
      world.trouble('rateLimited', 1);
      valueOf(await again.listClosed(wanted));
      expect(again.callsMade()).toBe(world.callCount() - before);
      world.trouble('serverError', 50);
      expect(problemOf(await world.closedDeals().listClosed(wanted))).toMatchObject({ kind: 'unavailable' });
    });
  });
}
