import { describe, expect, it } from 'vitest';
import { auditMoves } from '../../src/functions/audit/audit-moves.ts';
import { newAudit, type AuditState } from '../../src/functions/audit/audit-state.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import { mavenInHubSpot, mavenInSalesforce, type AuditedWorld } from './audited-worlds.ts';
import { trialModel } from './trial-model.ts';

const minute = 60_000;

async function audited(world: AuditedWorld, since: string): Promise<AuditState> {
  const model = await trialModel('maven');
  const done = await auditMoves(newAudit('trial', model.version, since), {
    histories: world.histories(),
    model,
    today: zonedDay(world.now(), 'Europe/Amsterdam'),
    askSince: since,
    keep: () => Promise.resolve(),
  });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

/** Which deals went without a criterion, by path. */
const without = ({ moves }: AuditState, criterion: string, via: string): readonly string[] =>
  moves
    .filter((move) => move.via === via && move.outcome === 'around')
    .filter(({ criteria }) => criteria.some((one) => one.criterion === criterion && one.state === 'missing'))
    .map(({ deal }) => deal.id)
    .toSorted();

describe.each([
  ['HubSpot', mavenInHubSpot],
  ['Salesforce', mavenInSalesforce],
])('bypasses planted among Maven’s 8,800 deals in %s', (_, open) => {
  it('are each found by the path that they came, and nothing else', async () => {
    const world = await open();
    const since = world.now();
    const ids = world.prospects.map(({ id }) => id);
    const [byHand = '', early = '', late = '', ...rest] = ids;
    const [imported, inOrder] = [rest.slice(0, 200), rest.slice(200, 300)];
    const failing = imported.slice(0, 37);
    // Nobody knows the product of these any more.
    for (const id of [byHand, early, late, ...failing]) world.change(id, { product: '' }, 'person');
    world.pass(60 * minute);
    for (const id of imported) world.change(id, { stage: 'engaging' }, 'import');
    world.change(byHand, { stage: 'engaging' }, 'person');
    world.change(early, { stage: 'engaging' }, 'workflow');
    world.change(late, { stage: 'engaging', product: 'GTXPro' }, 'person');
    for (const id of inOrder) world.change(id, { stage: 'engaging' }, 'person');
    world.pass(2 * minute);
    world.change(early, { product: 'GTXPro' }, 'person');
    // What is cleared since was there at that moment.
    world.change(inOrder[0] ?? '', { product: '' }, 'person');
    world.pass(60 * minute);
    const state = await audited(world, since);
    expect(without(state, 'product_known', 'person')).toEqual([byHand]);
    expect(without(state, 'product_known', 'workflow')).toEqual([early]);
    expect(without(state, 'product_known', 'import')).toEqual(failing.toSorted());
    expect(state.tally.byCriterion.find(({ criterion }) => criterion === 'product_known')).toMatchObject({
      asked: 303,
      skipped: 39,
      notJudged: 0,
    });
    const moved = new Set([byHand, early, late, ...imported, ...inOrder]);
    const bare = world.prospects.filter(({ id, hasCompany }) => moved.has(id) && !hasCompany);
    const noCompany = state.tally.byCriterion.find(({ criterion }) => criterion === 'company_known');
    expect(noCompany).toMatchObject({ asked: 303, skipped: bare.length });
    expect(state.tally.deals).toBe(303);
    await world.stop();
  });
});
