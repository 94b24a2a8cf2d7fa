import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDealGuide } from '../../src/functions/read-deal-guide.ts';
import { sweepExitStates } from '../../src/functions/sweep-exit-states.ts';
import { exampleWorld, sam, valueOf, type ExampleWorld } from './example-world.ts';

const met = 'plumbline_exit_criteria_met';
const missing = 'plumbline_exit_criteria_missing';

describe('what a deal lacks to leave its stage', () => {
  let world: ExampleWorld;
  beforeEach(async () => {
    world = await exampleWorld();
  });
  afterEach(() => world.stop());

  const sweep = async () => {
    const swept = await sweepExitStates(world.as(sam));
    if (!swept.ok) throw new Error(JSON.stringify(swept.error));
    return swept.value;
  };
  const openDeals = () =>
    world.local.records.list('deals').filter(({ properties }) => properties['hs_is_closed'] !== 'true');

  it('is written on every open deal, and once: a second sweep changes nothing', async () => {
    const first = await sweep();
    expect(first).toMatchObject({ deals: openDeals().length, failed: [] });
    expect(first.written).toBeGreaterThan(5);
    world.clock.pass(5000);
    world.writes();
    expect(await sweep()).toMatchObject({ written: 0, unchanged: first.written, failed: [] });
    expect(world.writes()).toEqual([]);
  });

  it('says the same as the deal’s guide, criteria that only observe apart', async () => {
    await sweep();
    for (const { id } of openDeals()) {
      const { toLeave } = valueOf(await readDealGuide({ dealId: id }, world.as(sam))).guide;
      const asked = (toLeave?.open ?? []).filter(({ level }) => level !== 'observe');
      expect(world.value(id, met)).toBe(String(asked.length === 0));
      expect(world.value(id, missing) ?? '').toBe(
        asked.map(({ label, level }) => (level === 'block' ? label : `${label} (warning)`)).join('\n'),
      );
    }
  });

  it('is kept right by looking at the deal, without making the card wait', async () => {
    const deal = openDeals()[0]?.id ?? '';
    valueOf(await readDealGuide({ dealId: deal }, world.as(sam)));
    await expect.poll(() => world.value(deal, met)).not.toBe(null);
    world.writes();
    world.clock.pass(5000);
    valueOf(await readDealGuide({ dealId: deal }, world.as(sam)));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(world.writes()).toEqual([]);
  });

  it('that could not be written is told deal by deal, and written by the next sweep', async () => {
    world.local.faults.next({ kind: 'serverError', method: 'POST', path: /batch\/update$/, times: 9 });
    const first = await sweep();
    expect(first.failed.length).toBeGreaterThan(0);
    world.local.faults.clear();
    const second = await sweep();
    expect(second.failed).toEqual([]);
    expect(second.written + second.unchanged).toBe(first.written + first.failed.length + first.unchanged);
  });
});
