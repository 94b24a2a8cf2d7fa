import { afterEach, describe, expect, it } from 'vitest';
import { adminFunctions } from '../../../src/functions/admin/index.ts';
import type { PlumblinePageView } from '../../../src/views/admin/page-view.ts';
import { holdingEvidence } from '../../views/evidence/sample-evidence.ts';
import { valueOf } from '../example-world.ts';
import { bothWorlds, exampleParts, hubSpotAdminWorld, mara, type AdminWorld } from './admin-world.ts';

let world: AdminWorld | null = null;
afterEach(async () => {
  await world?.stop();
  world = null;
});

const parts = await exampleParts();
const summary = JSON.stringify({ on: '2026-11-20', model: 'older', since: null, evidence: holdingEvidence });

async function pageFor(
  on: AdminWorld,
  special: Parameters<AdminWorld['as']>[1] = {},
): Promise<PlumblinePageView> {
  return valueOf(await adminFunctions.readPlumblinePage({ drift: false }, on.as(mara, special))).page;
}

describe('whether the profile holds, on the page of an account', () => {
  it.each(bothWorlds)('%s: names the command, then shows the backtest that was kept', async (crm, open) => {
    world = await open();
    await world.published(parts);
    const before = await pageFor(world);
    expect(before.backtest.todo).toContain('An admin runs npx plumbline backtest --crm');
    expect(before.backtest.todo?.toLowerCase()).toContain(crm.toLowerCase());
    expect(await world.releases.keepBacktest('2026-11-20', summary, 'Plumbline')).toMatchObject({ ok: true });
    const { backtest } = await pageFor(world);
    expect(backtest.headline).toMatchObject({ tone: 'good' });
    expect(backtest.result?.sample[0]).toContain('Run on 20 Nov');
    expect(backtest.todo).toContain('The model has changed since');
    expect(backtest.result?.criteria.rows[0]?.verdict.text).toBe('Contradicted');
  });

  it('shows the rest of the page where somebody wrote into the row', async () => {
    world = await hubSpotAdminWorld();
    await world.published(parts);
    const half = summary.slice(0, 400);
    const { evidence, ...without } = JSON.parse(summary) as Record<string, unknown>;
    expect(evidence).toBeDefined();
    for (const garbled of [half, '[]', JSON.stringify(without)]) {
      const lastBacktest = () =>
        Promise.resolve({ ok: true as const, value: { on: '2026-11-20', summary: garbled } });
      const page = await pageFor(world, { releases: { ...world.releases, lastBacktest } });
      expect(page.backtest.headline.text).toBe('It was not tested yet against the deals that closed.');
    }
  });
});
