import { afterEach, describe, expect, it } from 'vitest';
import { openFetchCrm } from '../../../src/crm/hubspot/open-fetch.ts';
import type { WinLossRecord } from '../../../src/core/win-loss/record.ts';
import { contractModel } from '../../contract/contract-model.ts';
import { hubSpotMapping } from '../../contract/hubspot-mapping.ts';
import { hubSpotWorld, type HubSpotWorld } from '../../contract/hubspot-world.ts';
import { problemOf, valueOf } from '../../contract/results.ts';

let world: HubSpotWorld;
afterEach(() => world.stop());

const closing = '2026-11-20T22:00:00.000Z';
const history = 'plumbline_wl_history';

const answers = (over: Partial<WinLossRecord> = {}): WinLossRecord => ({
  key: `303/${closing}/rep`,
  deal: '303',
  closing,
  source: 'rep',
  outcome: 'lost_to_competitor',
  considered: ['northbeam'],
  competitor: 'northbeam',
  primaryReason: 'price',
  contributing: [],
  howKnown: 'buyer_said',
  wouldHaveChanged: 'proof',
  notes: {},
  stageAtClose: 'evaluation',
  amount: 10_000,
  currency: 'EUR',
  tierAtCreation: null,
  by: { id: '501', name: 'Mara Lind' },
  at: '2026-11-21T10:00:00.000Z',
  revision: 1,
  reopened: false,
  ...over,
});

const stored = (property: string): string | undefined =>
  world.hubspot.records.read('deals', '303')?.properties[property];

describe('win/loss in HubSpot', () => {
  it('stands in properties one by one, for views and reports, and leaves the empty ones empty', async () => {
    world = await hubSpotWorld(openFetchCrm);
    await world.crm.saveWinLoss(answers({ contributing: ['price', 'trust'], competitor: null }), null);
    expect(stored('plumbline_wl_outcome')).toBe('lost_to_competitor');
    expect(stored('plumbline_wl_primary_reason')).toBe('price');
    expect(stored('plumbline_wl_contributing_reasons')).toBe('price;trust');
    expect(stored('plumbline_wl_competitor')).toBeUndefined();
    expect(stored('plumbline_wl_answered_on')).toBe('2026-11-21');
  });

  it('shows the last closing and the rep’s own answers, whatever is saved last', async () => {
    world = await hubSpotWorld(openFetchCrm);
    await world.crm.saveWinLoss(answers(), null);
    const buyer = answers({ key: `303/${closing}/buyer`, source: 'buyer', primaryReason: 'trust' });
    await world.crm.saveWinLoss(buyer, null);
    expect(stored('plumbline_wl_primary_reason')).toBe('price');
    expect(JSON.parse(stored(history) ?? '')).toHaveLength(2);
  });

  it('is kept though the schema is older than the model: only what HubSpot refuses is left out', async () => {
    world = await hubSpotWorld(openFetchCrm);
    const record = answers({ primaryReason: 'brand_new', howKnown: 'nobody_said' });
    expect(valueOf(await world.crm.saveWinLoss(record, null)).outcome).toBe('written');
    expect(stored('plumbline_wl_primary_reason')).toBeUndefined();
    expect(stored('plumbline_wl_outcome')).toBe('lost_to_competitor');
    expect(valueOf(await world.crm.readDeal('303')).winLoss).toEqual([record]);
  });

  it('is kept though the account’s own field refuses the competitor, and does not say that it was filled', async () => {
    const { competitors } = hubSpotMapping;
    const values = { XX: 'northbeam' };
    const mapping = { ...hubSpotMapping, competitors: { ...competitors, field: 'rivals', values } };
    world = await hubSpotWorld(openFetchCrm, {}, contractModel({ hubspot: mapping }));
    const back = { reason: { id: 'price', label: 'Price' }, won: false, competitors: ['northbeam'] };
    expect(valueOf(await world.crm.saveWinLoss(answers(), back)).alsoIn).toEqual(['Closed Lost Reason']);
    expect(valueOf(await world.crm.readDeal('303')).winLoss).toHaveLength(1);
  });

  it('writes the field’s own value for a reason where the mapping names one, and reads it back as the reason', async () => {
    const lostReason = { field: 'closed_lost_reason', values: { P1: 'price' } };
    world = await hubSpotWorld(
      openFetchCrm,
      {},
      contractModel({ hubspot: { ...hubSpotMapping, lostReason } }),
    );
    const back = { reason: { id: 'price', label: 'Price' }, won: false, competitors: [] };
    expect(valueOf(await world.crm.saveWinLoss(answers(), back)).alsoIn).toEqual(['Closed Lost Reason']);
    expect(stored('closed_lost_reason')).toBe('P1');
    expect(valueOf(await world.crm.readDeal('303')).crmReason).toEqual({ raw: 'P1', reason: 'price' });
  });

  it('notes competitors in a field of ours where the account has none', async () => {
    const { competitors: _none, ...mapping } = hubSpotMapping;
    world = await hubSpotWorld(openFetchCrm, {}, contractModel({ hubspot: mapping }));
    const back = { reason: null, won: false, competitors: ['northbeam', 'nothing_else'] };
    expect(valueOf(await world.crm.saveWinLoss(answers(), back)).alsoIn).toEqual(['Competitors']);
    expect(stored('plumbline_competitors')).toBe('northbeam');
    expect(valueOf(await world.crm.readDeal('303')).competitors).toMatchObject([
      { competitor: 'northbeam', main: true, since: '2026-11-21' },
    ]);
  });

  it('that no longer fits is refused in a sentence, and nothing that was kept is lost', async () => {
    world = await hubSpotWorld(openFetchCrm);
    const long = answers({ notes: { why: 'x'.repeat(65_000) } });
    await world.crm.saveWinLoss(long, null);
    const before = stored(history);
    const error = problemOf(
      await world.crm.saveWinLoss(answers({ revision: 2, primaryReason: 'trust' }), null),
    );
    expect(error).toMatchObject({ kind: 'rejected', fields: [{ field: history }] });
    expect(JSON.stringify(error)).toContain('full');
    expect(stored(history)).toBe(before);
  });

  it('that somebody edited by hand is not written over', async () => {
    world = await hubSpotWorld(openFetchCrm);
    for (const text of ['see e-mail', '[{"key":"303/x/rep"}]', '{}']) {
      world.hubspot.records.patch('deals', '303', { [history]: text }, { userId: 9501 });
      expect(problemOf(await world.crm.saveWinLoss(answers(), null))).toMatchObject({
        kind: 'rejected',
        fields: [{ field: history }],
      });
      expect(stored(history)).toBe(text);
      expect(valueOf(await world.crm.readDeal('303')).name).toBe('Lost one');
    }
  });

  it('by ten people at once keeps one account of each and loses none', async () => {
    world = await hubSpotWorld(openFetchCrm);
    const closings = Array.from({ length: 10 }, (_, at) => `2026-11-${10 + at}T09:00:00.000Z`);
    const results = await Promise.all(
      closings.map((one) =>
        world.opened().crm.saveWinLoss(answers({ closing: one, key: `303/${one}/rep` }), null),
      ),
    );
    const kept = valueOf(await world.crm.readDeal('303')).winLoss.map((record) => record.closing);
    const written = results.flatMap((result, at) => (result.ok ? [closings[at]] : []));
    expect(kept).toEqual(expect.arrayContaining(written));
    const refused = results.flatMap((result) => (result.ok ? [] : [result.error.kind]));
    expect(refused.every((kind) => kind === 'conflict')).toBe(true);
  });
});
