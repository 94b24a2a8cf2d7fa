import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WinLossRecord } from '../../../src/core/win-loss/record.ts';
import type { WinLossWriteBack } from '../../../src/crm/port.ts';
import {
  closingField,
  winLossField,
  winLossObject,
} from '../../../src/crm/salesforce/mapping/field-names.ts';
import { jsforceWay } from '../../contract/jsforce-way.ts';
import { problemOf, valueOf } from '../../contract/results.ts';
import { salesforceWorld, type SalesforceWorld } from '../../contract/salesforce-world.ts';

let world: SalesforceWorld;
beforeEach(async () => {
  world = await salesforceWorld(jsforceWay);
});
afterEach(() => world.stop());

const lostAt = '2026-11-20T22:00:00.000Z';
const back: WinLossWriteBack = {
  reason: { id: 'price', label: 'Price' },
  won: false,
  competitors: ['northbeam', 'doing_nothing'],
};

const answers = (over: Partial<WinLossRecord> = {}): WinLossRecord => {
  const deal = over.deal ?? world.ids.lost;
  const closing = over.closing ?? lostAt;
  return {
    key: `${deal}/${closing}/rep`,
    deal,
    closing,
    source: 'rep',
    outcome: 'lost_to_competitor',
    considered: ['northbeam'],
    competitor: 'northbeam',
    primaryReason: 'price',
    contributing: [],
    howKnown: 'buyer_said',
    wouldHaveChanged: null,
    notes: { price: 'Too dear,\nby “a third”' },
    stageAtClose: 'discovery',
    amount: 10_000,
    currency: 'EUR',
    tierAtCreation: null,
    by: { id: world.ids.mara, name: 'Mara Lind' },
    at: '2026-11-21T10:00:00.000Z',
    revision: 1,
    reopened: false,
    ...over,
  };
};

const rivals = (): readonly unknown[] =>
  world.salesforce.records
    .list('OpportunityCompetitor')
    .filter(({ fields }) => fields['OpportunityId'] === world.ids.lost)
    .map(({ fields }) => fields['CompetitorName']);

const row = (key: string): Readonly<Record<string, unknown>> =>
  world.salesforce.records.list(winLossObject).find(({ fields }) => fields[winLossField.key] === key)
    ?.fields ?? {};

describe('answers at close', () => {
  it('are one row below the opportunity, and vendors stand in its list of competitors, once', async () => {
    const { crm } = world;
    valueOf(await crm.saveWinLoss(answers(), back));
    expect(row(answers().key)).toMatchObject({
      [winLossField.opportunity]: world.ids.lost,
      [winLossField.outcome]: 'lost_to_competitor',
      [winLossField.revision]: 1,
      [winLossField.history]: null,
    });
    expect(rivals()).toEqual(['Northbeam']);
    const corrected = answers({ primaryReason: 'trust', revision: 2 });
    valueOf(await crm.saveWinLoss(corrected, { ...back, competitors: ['northbeam', 'palletworks'] }));
    expect(rivals()).toEqual(['Northbeam', 'Palletworks']);
  });

  it('do not bring back a competitor that somebody took off the list', async () => {
    const { crm, salesforce } = world;
    valueOf(await crm.saveWinLoss(answers(), back));
    const mine = salesforce.records
      .list('OpportunityCompetitor')
      .find(({ fields }) => fields['OpportunityId'] === world.ids.lost);
    salesforce.records.remove('OpportunityCompetitor', mine?.id ?? '', world.ids.mara);
    valueOf(await crm.saveWinLoss(answers({ primaryReason: 'trust', revision: 2 }), back));
    expect(rivals()).toEqual([]);
  });

  it('keep every earlier revision, line by line, and what comes late changes nothing', async () => {
    const { crm } = world;
    for (const [revision, primaryReason] of ['price', 'trust', 'price'].entries())
      valueOf(await crm.saveWinLoss(answers({ primaryReason, revision: revision + 1 }), null));
    const history = String(row(answers().key)[winLossField.history]);
    const revisions = history.split('\n').map((line) => JSON.parse(line) as WinLossRecord);
    expect(revisions.map(({ revision, primaryReason }) => [revision, primaryReason])).toEqual([
      [1, 'price'],
      [2, 'trust'],
    ]);
    expect(revisions[0]?.notes).toEqual(answers().notes);
    const late = answers({ primaryReason: 'trust', revision: 2 });
    expect(valueOf(await crm.saveWinLoss(late, null)).outcome).toBe('unchanged');
    const other = answers({ primaryReason: 'unknown', revision: 2 });
    expect(problemOf(await crm.saveWinLoss(other, null)).kind).toBe('conflict');
  });

  it('about a later closing mark the earlier one as reopened in Salesforce, for its reports', async () => {
    const { crm, ids } = world;
    const first = answers({ deal: ids.regained, closing: '2026-11-02T09:00:00.000Z' });
    const second = answers({ deal: ids.regained, closing: '2026-11-18T09:00:00.000Z', outcome: 'won' });
    valueOf(await crm.saveWinLoss(first, null));
    expect(row(first.key)[winLossField.reopened]).toBe(false);
    valueOf(await crm.saveWinLoss(second, null));
    expect(row(first.key)[winLossField.reopened]).toBe(true);
    expect(row(second.key)[winLossField.reopened]).toBe(false);
  });

  it('are kept though the org refuses one of its own fields: the others are filled, and the refused is not told', async () => {
    const { crm, salesforce, opening } = world;
    salesforce.load({
      users: [
        {
          id: '503',
          firstName: 'Rae',
          lastName: 'Lim',
          email: 'rae@example.com',
          access: { readOnlyFields: ['Opportunity.Loss_Reason__c'] },
        },
      ],
    });
    const rep = await jsforceWay.open({ ...opening, token: salesforce.tokenFor('503') });
    expect(valueOf(await rep.crm.saveWinLoss(answers(), back))).toEqual({
      outcome: 'written',
      alsoIn: ['Rivals'],
    });
    expect(world.lostReason(world.ids.lost)).toBeNull();
    expect(valueOf(await crm.readDeal(world.ids.lost)).winLoss).toHaveLength(1);
  });

  it('that were put off by hand, in words of somebody’s own, are left alone, and that is told', async () => {
    const { crm, salesforce, ids } = world;
    salesforce.records.patch('Opportunity', ids.lost, { [closingField.deferrals]: 'ask Tom' }, ids.mara);
    const deferral = {
      deal: ids.lost,
      closing: lostAt,
      until: '2026-11-23',
      handedTo: null,
      by: { id: ids.mara, name: 'Mara Lind' },
      at: '2026-11-21T10:00:00.000Z',
    };
    expect(problemOf(await crm.deferWinLoss(deferral))).toMatchObject({
      kind: 'rejected',
      fields: [{ field: closingField.deferrals }],
    });
    expect(valueOf(await crm.readDeal(ids.lost)).deferrals).toEqual([]);
  });
});

describe('closed deals', () => {
  it('count from the day they were closed, though the close date is one of long ago', async () => {
    const { crm, ids } = world;
    const closed = valueOf(await crm.listClosedDeals('2026-11-20'));
    expect(closed.map(({ id, closedOn }) => [id, closedOn])).toEqual([[ids.lost, '2026-11-20']]);
  });

  it('that were entered as closed count from their close date', async () => {
    const { crm, salesforce } = world;
    const fields = { Name: 'Entered', StageName: 'Closed Won', CloseDate: '2026-11-19', Amount: 1 };
    salesforce.load({ rows: { Opportunity: [{ id: '309', createdAt: '2026-11-21T09:00:00Z', fields }] } });
    const closed = valueOf(await crm.listClosedDeals('2026-11-18'));
    expect(closed.map(({ name, closedOn }) => [name, closedOn])).toContainEqual(['Entered', '2026-11-19']);
  });
});
