import { afterEach, describe, expect, it } from 'vitest';
import { openFetchCrm } from '../../../src/crm/hubspot/open-fetch.ts';
import type { ModelRow } from '../../../src/crm/model-rows.ts';
import { hubSpotWorld, type HubSpotWorld } from '../../contract/hubspot-world.ts';
import { problemOf, valueOf } from '../../contract/results.ts';

let world: HubSpotWorld;
afterEach(() => world.stop());

const row = (key: string, content = '{}'): ModelRow => ({
  key,
  part: 'facts.yaml',
  version: 1,
  status: 'published',
  hash: 'ab',
  author: 'Mara Lind',
  at: '2026-11-20T09:30:00.000Z',
  effectiveOn: '2026-11-20',
  content,
});

describe('rows of models in HubSpot', () => {
  it('are nowhere in an account without custom objects, and that is said so', async () => {
    world = await hubSpotWorld(openFetchCrm, { tier: 'professional' });
    const { rows } = world.opened();
    const nowhere = { kind: 'notFound', what: 'The custom object plumbline_model_part' };
    expect(problemOf(await rows.read(['release/000001']))).toEqual(nowhere);
    expect((await rows.create([row('a'), row('b')])).map(problemOf)).toEqual([nowhere, nowhere]);
    expect(problemOf(await rows.mark(['a'], 'retired'))).toEqual(nowhere);
  });

  it('travel together, in batches that are not too heavy', async () => {
    world = await hubSpotWorld(openFetchCrm);
    const { rows } = world.opened();
    await rows.read(['release/000001']);
    world.hubspot.forgetCalls();
    const light = Array.from({ length: 40 }, (_, at) => row(`light/${at}`));
    expect((await rows.create(light)).map(valueOf)).toEqual(light.map(() => 'created'));
    expect(world.hubspot.calls).toHaveLength(1);
    world.hubspot.forgetCalls();
    const heavy = Array.from({ length: 12 }, (_, at) => row(`heavy/${at}`, 'x'.repeat(60_000)));
    expect((await rows.create(heavy)).map(valueOf)).toEqual(heavy.map(() => 'created'));
    expect(world.hubspot.calls).toHaveLength(2);
  });

  it('that HubSpot refuses are told one by one, and the others are made', async () => {
    world = await hubSpotWorld(openFetchCrm);
    const { rows } = world.opened();
    const made = await rows.create([row('good'), row('too-long', 'x'.repeat(70_000)), row('also-good')]);
    expect(made.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(made[1]).toMatchObject({ ok: false, error: { kind: 'rejected' } });
  });
});
