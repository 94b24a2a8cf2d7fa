import { describe, expect, it } from 'vitest';
import type { FitReason } from '../../src/core/icp/result.ts';
import type { FitToWrite } from '../../src/crm/port.ts';
import { valueOf } from './results.ts';
import type { World } from './world.ts';

const reasons: readonly FitReason[] = [
  {
    kind: 'criterion',
    criterion: 'food',
    dimension: 'firmographic',
    points: 100,
    state: 'held',
    why: 'Food',
  },
];

const fitOf = (id: string, over: Partial<FitToWrite['fit']> = {}): FitToWrite => ({
  ref: { object: 'company', id },
  fit: {
    score: 82,
    tier: 'a',
    coverage: 0.75,
    modelVersion: 'c0ffee123456',
    inputHash: 'ab12',
    on: '2026-11-21',
    ...over,
  },
  effectiveTier: 'a',
  reasons,
  alsoAtCreation: false,
});

/** Work on many records. */
export function bulkContract(world: () => World): void {
  describe('lists', () => {
    it('give every record once, a page at a time, deals with the facts of their company', async () => {
      const { crm, ids } = world();
      const page = valueOf(await crm.listRecords('deal', null));
      expect(page.next).toBeNull();
      expect(page.records.map(({ ref }) => ref.id).toSorted()).toEqual(
        [ids.harbour, ids.bare, ids.lost, ids.regained, ids.unmapped].toSorted(),
      );
      const harbour = page.records.find(({ ref }) => ref.id === ids.harbour);
      expect(harbour?.facts.known).toMatchObject({ industry: 'food', deal_value: 84_000 });
      expect(harbour?.facts.unknown).toMatchObject({ buyers: 'notRead', meetings: 'notRead' });
      expect(valueOf(await crm.listRecords('company', null)).records).toHaveLength(2);
    });

    it('of closed deals begin with the oldest, and tell their moves', async () => {
      const { crm, ids } = world();
      const closed = valueOf(await crm.listClosedDeals('2026-11-18'));
      expect(closed.map(({ id, won, closedOn, ownerId }) => [id, won, closedOn, ownerId])).toEqual([
        [ids.regained, true, '2026-11-18', ids.tom],
        [ids.lost, false, '2026-11-20', ids.mara],
      ]);
      expect(closed[0]?.stageHistory).toHaveLength(4);
      expect(valueOf(await crm.listClosedDeals('2026-11-19')).map(({ id }) => id)).toEqual([ids.lost]);
    });

    it('of owners include who has left, and say whose manager is who', async () => {
      const { crm, ids } = world();
      const owners = valueOf(await crm.listOwners());
      // Whoever set the account up may be an owner as well.
      expect(owners.filter(({ id }) => id === ids.mara || id === ids.tom)).toEqual([
        { id: ids.mara, name: 'Mara Lind', email: 'mara@example.com', active: true, managerId: null },
        { id: ids.tom, name: 'Tom Oak', email: 'tom@example.com', active: false, managerId: ids.mara },
      ]);
    });

    it('of what a change affects: a company’s, its open deals; a deal’s, none', async () => {
      const { crm, ids } = world();
      const ofCompany = await crm.affectedBy({ object: 'company', id: ids.harbourFoods });
      expect(valueOf(ofCompany)).toEqual([{ object: 'deal', id: ids.harbour }]);
      expect(valueOf(await crm.affectedBy({ object: 'company', id: ids.otherCompany }))).toEqual([]);
      expect(valueOf(await crm.affectedBy({ object: 'deal', id: ids.harbour }))).toEqual([]);
      const ofContact = await crm.affectedBy({ object: 'contact', id: ids.champion });
      expect(valueOf(ofContact)).toEqual([{ object: 'deal', id: ids.harbour }]);
    });
  });

  describe('scores', () => {
    it('are kept, and read back as they were written', async () => {
      const { crm, another, ids } = world();
      const wanted = fitOf(ids.harbourFoods);
      expect(await crm.writeFit([wanted])).toEqual([{ ref: wanted.ref, outcome: 'written', error: null }]);
      const company = valueOf(await another().readCompany(ids.harbourFoods));
      expect(company.storedFit).toEqual(wanted.fit);
      expect(company.fitAtCreation).toBeNull();
    });

    it('that are in place are not written again, on another day either', async () => {
      const { crm, another, ids, newCalls } = world();
      await crm.writeFit([fitOf(ids.harbourFoods)]);
      newCalls();
      const again = fitOf(ids.harbourFoods, { on: '2026-11-22' });
      for (const client of [crm, another()])
        expect(await client.writeFit([again])).toMatchObject([{ outcome: 'unchanged' }]);
      expect(newCalls().filter(({ write }) => write)).toEqual([]);
    });

    it('keep an abstention as no score, never as a number', async () => {
      const { crm, another, ids } = world();
      await crm.writeFit([fitOf(ids.harbourFoods)]);
      const abstained = {
        ...fitOf(ids.harbourFoods, { score: null, tier: null, inputHash: 'cd' }),
        effectiveTier: null,
      };
      expect(await crm.writeFit([abstained])).toMatchObject([{ outcome: 'written' }]);
      expect(valueOf(await another().readCompany(ids.harbourFoods)).storedFit).toMatchObject({
        score: null,
        tier: null,
      });
    });

    it('as they were at creation are kept once, whatever comes later', async () => {
      const { crm, another, ids } = world();
      await crm.writeFit([{ ...fitOf(ids.harbourFoods), alsoAtCreation: true }]);
      const later = {
        ...fitOf(ids.harbourFoods, { score: 40, tier: 'b', inputHash: 'ef' }),
        alsoAtCreation: true,
      };
      expect(await another().writeFit([later])).toMatchObject([{ outcome: 'written' }]);
      const company = valueOf(await another().readCompany(ids.harbourFoods));
      expect(company.storedFit?.score).toBe(40);
      expect(company.fitAtCreation).toMatchObject({ score: 82, tier: 'a' });
    });

    it('tell of each row what became of it, in order', async () => {
      const { crm, ids } = world();
      const rows = [
        fitOf(ids.harbourFoods),
        fitOf(ids.never),
        fitOf(ids.otherCompany),
        fitOf('no id'),
        fitOf(ids.otherCompany, { tier: 'no such tier' }),
      ];
      expect(
        (await crm.writeFit(rows.slice(0, 4))).map(({ outcome, error }) => [outcome, error?.kind]),
      ).toEqual([
        ['written', undefined],
        ['failed', 'notFound'],
        ['written', undefined],
        ['failed', 'notFound'],
      ]);
    });

    it('of which half was accepted say which, and the rest is written the next time', async () => {
      const { crm, another, ids, trouble } = world();
      const rows = [fitOf(ids.harbourFoods), fitOf(ids.otherCompany)];
      trouble('halfAccepted', 'make');
      const first = await crm.writeFit(rows);
      expect(first.map(({ outcome }) => outcome)).toContain('written');
      // An adapter may have tried the other half again by itself.
      const second = await crm.writeFit(rows);
      expect(second.map(({ outcome }) => outcome)).toEqual(
        first.map(({ outcome }) => (outcome === 'written' ? 'unchanged' : 'written')),
      );
      for (const id of [ids.harbourFoods, ids.otherCompany])
        expect(valueOf(await another().readCompany(id)).storedFit?.score).toBe(82);
    });

    it.each(['cutOff', 'serverError', 'tooManyCalls'] as const)('arrive in spite of %s', async (kind) => {
      const { crm, another, ids, trouble } = world();
      trouble(kind, 'make');
      expect(await crm.writeFit([fitOf(ids.harbourFoods)])).toMatchObject([{ outcome: 'written' }]);
      expect(valueOf(await another().readCompany(ids.harbourFoods)).storedFit?.score).toBe(82);
    });
  });
}
