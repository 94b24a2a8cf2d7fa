import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureWinLoss } from '../../src/functions/capture-win-loss.ts';
import { readDealGuide } from '../../src/functions/read-deal-guide.ts';
import { readFit } from '../../src/functions/read-fit.ts';
import { keepFitAtCreation, scoreAll } from '../../src/functions/score-all.ts';
import { exampleWorld, valueOf, type ExampleWorld } from './example-world.ts';

const first = 'plumbline_fit_tier_at_creation';
const batch = 'POST /crm/objects/2026-09/deals/batch/update';

describe('what was true when a deal was created', () => {
  let world: ExampleWorld;
  beforeEach(async () => {
    world = await exampleWorld();
  });
  afterEach(() => world.stop());

  const newDeal = (): string => {
    const made = world.local.records.create(
      'deals',
      { dealname: 'Made today', pipeline: 'default', dealstage: 'qualifiedtobuy' },
      { userId: 81_002 },
    );
    if (!made.ok) throw new Error(made.error.message);
    world.local.records.associate(`deals/${made.value.id}`, 'companies/2101', { userId: 81_002 }, 'Primary');
    return made.value.id;
  };
  const written = async (deal: string): Promise<string | null> => {
    await expect.poll(() => world.value(deal, first), { interval: 5 }).not.toBeNull();
    return world.value(deal, first);
  };
  const notesOf = async (deal: string): Promise<readonly string[]> =>
    valueOf(await readFit({ object: 'deal', id: deal }, world.as())).fit.notes;

  it('is kept by whoever reads it first on that day, in one write', async () => {
    const deal = newDeal();
    await readFit({ object: 'deal', id: deal }, world.as());
    await readDealGuide({ dealId: deal }, world.as());
    expect(await written(deal)).toBe('a');
    await expect.poll(() => world.value(deal, 'plumbline_exit_criteria_met')).not.toBeNull();
    // One of the fit, and one of what the deal lacks to leave its stage.
    expect(world.writes()).toEqual([batch, batch]);
    expect(await notesOf(deal)).toContain('Tier A when created, 21 Nov.');
    expect(world.writes()).toEqual([]);
  });

  it('is not changed by what is learned later', async () => {
    const deal = newDeal();
    await readFit({ object: 'deal', id: deal }, world.as());
    await written(deal);
    world.local.records.patch('companies', '2101', { wms_sites: 1, wms_erp: 'other' }, { userId: 81_002 });
    world.passDays(3);
    const { fit } = valueOf(await readFit({ object: 'deal', id: deal }, world.as()));
    expect(fit.tier?.text).not.toBe('Tier A');
    expect(fit.notes).toContain('Tier A when created, 21 Nov.');
  });

  it('is called what it is when nobody read the deal until later: the tier when first read', async () => {
    await readDealGuide({ dealId: '4101' }, world.as());
    await written('4101');
    expect(await notesOf('4101')).toContain('Tier A when first read, 21 Nov.');
    world.move('4101', 'closedlost');
    const { winLoss } = valueOf(await readDealGuide({ dealId: '4101' }, world.as()));
    expect(winLoss?.noted).toContain('tier A when first read');
    const answers = { chosen: { didInstead: ['silent'] } };
    valueOf(await captureWinLoss({ dealId: '4101', closing: winLoss?.closing, answers }, world.as()));
    const deal = await world.account.crm.readDeal('4101');
    expect(deal.ok && deal.value.winLoss[0]?.tierAtCreation).toBeNull();
  });

  it('stays with the record of a deal that was read when it was created', async () => {
    const id = newDeal();
    await readFit({ object: 'deal', id }, world.as());
    await written(id);
    world.move(id, 'closedlost');
    const { winLoss } = valueOf(await readDealGuide({ dealId: id }, world.as()));
    const answers = { chosen: { didInstead: ['silent'] } };
    valueOf(await captureWinLoss({ dealId: id, closing: winLoss?.closing, answers }, world.as()));
    const deal = await world.account.crm.readDeal(id);
    expect(deal.ok && deal.value.winLoss[0]).toMatchObject({
      tierAtCreation: 'a',
      stageAtClose: 'discovery',
    });
  });

  it('is not made up for a deal that is closed already', async () => {
    await readFit({ object: 'deal', id: '4117' }, world.as());
    await readDealGuide({ dealId: '4117' }, world.as());
    expect(world.writes()).toEqual([]);
  });

  it('neither fails nor delays the card when it cannot be written', async () => {
    world.local.faults.next({ kind: 'missingScope', path: 'deals/batch/update', times: Infinity });
    const deal = newDeal();
    for (let time = 0; time < 3; time++) await notesOf(deal);
    await expect.poll(() => world.local.calls.filter(({ path }) => path.includes('update')).length).toBe(1);
    expect(world.value(deal, first)).toBeNull();
  });

  it('is kept in bulk as well, and once', async () => {
    const deal = await world.account.crm.readDeal('4101');
    if (!deal.ok) throw new Error('not read');
    expect(await keepFitAtCreation(deal.value, world.as())).toMatchObject([{ outcome: 'written' }]);
    const again = await world.account.crm.readDeal('4101');
    expect(again.ok && (await keepFitAtCreation(again.value, world.as()))).toEqual([]);
  });
});

describe('scoring every record', () => {
  it('writes what changed, and run again writes nothing', async () => {
    const world = await exampleWorld();
    const once = await scoreAll('company', world.as());
    expect(once).toMatchObject({ ok: true, value: { written: 14, unchanged: 0, failed: [] } });
    world.writes();
    expect(await scoreAll('company', world.as())).toMatchObject({ value: { written: 0, unchanged: 14 } });
    expect(world.writes()).toEqual([]);
    await world.stop();
  });
});
