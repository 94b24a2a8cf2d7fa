import { describe, expect, it } from 'vitest';
import type { WinLossDeferral, WinLossRecord } from '../../src/core/win-loss/record.ts';
import type { WinLossWriteBack } from '../../src/crm/port.ts';
import { problemOf, valueOf } from './results.ts';
import type { World } from './world.ts';

const lostAt = '2026-11-20T22:00:00.000Z';
const mara = { id: '501', name: 'Mara Lind' };

function answers(deal: string, over: Partial<WinLossRecord> = {}): WinLossRecord {
  const closing = over.closing ?? lostAt;
  const source = over.source ?? 'rep';
  return {
    key: `${deal}/${closing}/${source}`,
    deal,
    closing,
    source,
    outcome: 'lost_to_competitor',
    considered: ['northbeam', 'doing_nothing'],
    competitor: 'northbeam',
    primaryReason: 'price',
    contributing: ['trust'],
    howKnown: 'buyer_said',
    wouldHaveChanged: 'proof',
    notes: { wouldHaveChanged: 'A reference “like us”; nothing else.' },
    stageAtClose: 'evaluation',
    amount: 10_000,
    currency: 'EUR',
    tierAtCreation: 'a',
    by: mara,
    at: '2026-11-21T10:00:00.000Z',
    revision: 1,
    reopened: false,
    ...over,
  };
}

const back: WinLossWriteBack = {
  reason: { id: 'price', label: 'Price' },
  won: false,
  competitors: ['northbeam', 'doing_nothing'],
};

/** What people answer at close. */
export function winLossContract(world: () => World): void {
  describe('what was answered at close', () => {
    it('is kept on the deal and in the CRM’s own fields, and is told by their labels', async () => {
      const { crm, another, ids, lostReason, competitorsField } = world();
      const record = answers(ids.lost);
      expect(valueOf(await crm.saveWinLoss(record, back))).toEqual({
        outcome: 'written',
        alsoIn: ['Closed Lost Reason', 'Rivals'],
      });
      const deal = valueOf(await another().readDeal(ids.lost));
      expect(deal.winLoss).toEqual([record]);
      expect(deal.crmReason).toMatchObject({ raw: 'Price' });
      expect(lostReason(ids.lost)).toBe('Price');
      expect(competitorsField(ids.lost).toSorted()).toEqual(['doing_nothing', 'northbeam']);
      const closed = valueOf(await crm.listClosedDeals('2026-11-20'));
      expect(closed.find(({ id }) => id === ids.lost)?.winLoss).toEqual([record]);
    });

    it('sent twice changes nothing the second time', async () => {
      const { crm, another, ids, newCalls } = world();
      await crm.saveWinLoss(answers(ids.lost), back);
      newCalls();
      const again = answers(ids.lost, { at: '2026-11-21T10:00:05.000Z' });
      expect(valueOf(await another().saveWinLoss(again, back))).toMatchObject({
        outcome: 'unchanged',
        alsoIn: ['Closed Lost Reason', 'Rivals'],
      });
      expect(newCalls().filter(({ write }) => write)).toEqual([]);
    });

    it('is corrected by a higher revision, which is then the one that is read', async () => {
      const { crm, ids, lostReason } = world();
      await crm.saveWinLoss(answers(ids.lost), back);
      const corrected = answers(ids.lost, { primaryReason: 'trust', revision: 2 });
      const trust = { ...back, reason: { id: 'trust', label: 'Trust' } };
      expect(valueOf(await crm.saveWinLoss(corrected, trust)).outcome).toBe('written');
      expect(valueOf(await crm.readDeal(ids.lost)).winLoss).toEqual([corrected]);
      expect(lostReason(ids.lost)).toBe('Trust');
      // What was sent before the correction and arrives late changes nothing.
      expect(valueOf(await crm.saveWinLoss(answers(ids.lost), back)).outcome).toBe('unchanged');
      expect(valueOf(await crm.readDeal(ids.lost)).winLoss).toEqual([corrected]);
    });

    it('in other words without a higher revision is a conflict, and the first stays', async () => {
      const { crm, ids } = world();
      await crm.saveWinLoss(answers(ids.lost), null);
      const other = answers(ids.lost, { primaryReason: 'trust' });
      expect(problemOf(await crm.saveWinLoss(other, null)).kind).toBe('conflict');
      expect(valueOf(await crm.readDeal(ids.lost)).winLoss).toEqual([answers(ids.lost)]);
    });

    it('by two people at the same moment is kept for one, and the other is told', async () => {
      const { crm, another, ids } = world();
      const results = await Promise.all([
        crm.saveWinLoss(answers(ids.lost), null),
        another().saveWinLoss(answers(ids.lost, { primaryReason: 'trust' }), null),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.flatMap((result) => (result.ok ? [] : [result.error.kind]))).toEqual(['conflict']);
      const kept = valueOf(await crm.readDeal(ids.lost)).winLoss;
      expect(kept.map(({ primaryReason }) => primaryReason)).toEqual([results[0].ok ? 'price' : 'trust']);
    });

    it('by rep and buyer at the same moment is two records, and neither is lost', async () => {
      const { crm, another, ids } = world();
      const [rep, buyer] = [
        answers(ids.lost),
        answers(ids.lost, { source: 'buyer', primaryReason: 'trust' }),
      ];
      const results = await Promise.all([crm.saveWinLoss(rep, null), another().saveWinLoss(buyer, null)]);
      expect(results.map((result) => valueOf(result).outcome)).toEqual(['written', 'written']);
      const kept = valueOf(await crm.readDeal(ids.lost)).winLoss;
      expect(kept.map(({ source }) => source).toSorted()).toEqual(['buyer', 'rep']);
    });

    it('about a deal that was reopened and closed again is two records, and the first is marked', async () => {
      const { crm, ids } = world();
      const first = answers(ids.regained, { closing: '2026-11-02T09:00:00.000Z' });
      const second = answers(ids.regained, {
        closing: '2026-11-18T09:00:00.000Z',
        outcome: 'won',
        competitor: null,
      });
      await crm.saveWinLoss(first, null);
      await crm.saveWinLoss(second, null);
      expect(valueOf(await crm.readDeal(ids.regained)).winLoss).toEqual([
        { ...first, reopened: true },
        second,
      ]);
    });

    it('is marked once the deal is reopened afterwards', async () => {
      const { crm, ids, move } = world();
      await crm.saveWinLoss(answers(ids.lost), null);
      move(ids.lost, 'evaluation');
      expect(valueOf(await crm.readDeal(ids.lost)).winLoss).toMatchObject([{ reopened: true }]);
    });

    it('never writes over what a person typed', async () => {
      const { crm, ids, typeLostReason, lostReason } = world();
      typeLostReason(ids.lost, 'They never answered');
      expect(valueOf(await crm.saveWinLoss(answers(ids.lost), back)).alsoIn).toEqual(['Rivals']);
      expect(lostReason(ids.lost)).toBe('They never answered');
      expect(valueOf(await crm.readDeal(ids.lost)).crmReason).toEqual({
        raw: 'They never answered',
        reason: null,
      });
      typeLostReason(ids.lost, 'Changed again');
      const corrected = answers(ids.lost, { primaryReason: 'trust', revision: 2 });
      await crm.saveWinLoss(corrected, { ...back, reason: { id: 'trust', label: 'Trust' } });
      expect(lostReason(ids.lost)).toBe('Changed again');
    });

    it.each(['cutOff', 'serverError', 'tooManyCalls'] as const)(
      'is kept once in spite of %s',
      async (kind) => {
        const { crm, another, ids, trouble } = world();
        trouble(kind, 'change');
        expect(valueOf(await crm.saveWinLoss(answers(ids.lost), back)).outcome).toBe('written');
        expect(valueOf(await another().readDeal(ids.lost)).winLoss).toEqual([answers(ids.lost)]);
      },
    );

    it('of a deal that was deleted meanwhile is not kept, and that is told', async () => {
      const { crm, ids, deleteDeal } = world();
      deleteDeal(ids.lost);
      expect(problemOf(await crm.saveWinLoss(answers(ids.lost), back)).kind).toBe('notFound');
    });
  });

  describe('a closing that is put off', () => {
    const putOff = (deal: string, over: Partial<WinLossDeferral> = {}): WinLossDeferral => ({
      deal,
      closing: lostAt,
      until: '2026-11-23',
      handedTo: null,
      by: mara,
      at: '2026-11-21T10:00:00.000Z',
      ...over,
    });

    it('is remembered, and saying it twice changes nothing', async () => {
      const { crm, another, ids } = world();
      expect(valueOf(await crm.deferWinLoss(putOff(ids.lost)))).toBe('written');
      expect(
        valueOf(await another().deferWinLoss(putOff(ids.lost, { at: '2026-11-21T10:00:09.000Z' }))),
      ).toBe('unchanged');
      expect(valueOf(await another().readDeal(ids.lost)).deferrals).toEqual([putOff(ids.lost)]);
    });

    it('and then handed on keeps both, the newest last', async () => {
      const { crm, ids } = world();
      const handed = putOff(ids.lost, { until: null, handedTo: ids.tom, at: '2026-11-21T11:00:00.000Z' });
      await crm.deferWinLoss(putOff(ids.lost));
      expect(valueOf(await crm.deferWinLoss(handed))).toBe('written');
      expect(valueOf(await crm.readDeal(ids.lost)).deferrals).toEqual([putOff(ids.lost), handed]);
    });
  });
}
