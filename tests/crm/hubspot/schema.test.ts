import { afterEach, describe, expect, it } from 'vitest';
import { openFetchCrm } from '../../../src/crm/hubspot/open-fetch.ts';
import type { BattleCardFile } from '../../../src/core/enablement/model.ts';
import { contractModel } from '../../contract/contract-model.ts';
import { hubSpotMapping } from '../../contract/hubspot-mapping.ts';
import { hubSpotWorld, type HubSpotWorld } from '../../contract/hubspot-world.ts';
import { problemOf, valueOf } from '../../contract/results.ts';

let world: HubSpotWorld;
afterEach(() => world.stop());

const { competitors: _own, ...withoutCompetitors } = hubSpotMapping;
const model = contractModel({ hubspot: withoutCompetitors });

interface Definition {
  readonly name: string;
  readonly type: string;
  readonly groupName: string;
  readonly options: readonly { readonly value: string }[];
}

async function definitions(type: string): Promise<ReadonlyMap<string, Definition>> {
  const { url, token } = world.hubspot;
  const response = await fetch(`${url}/crm/properties/2026-09/${type}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { results } = (await response.json()) as { readonly results: readonly Definition[] };
  return new Map(results.map((one) => [one.name, one]));
}

const writes = (): readonly string[] =>
  world.hubspot.calls.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);

describe('setting up HubSpot', () => {
  it('makes properties in a group of their own, with the model’s tiers, vendors and reasons to choose from', async () => {
    world = await hubSpotWorld(openFetchCrm, {}, model);
    const deals = await definitions('deals');
    expect(deals.get('plumbline_fit_score')).toMatchObject({ type: 'number', groupName: 'plumbline' });
    expect(deals.get('plumbline_fit_tier_at_creation')?.options.map(({ value }) => value)).toEqual([
      'a',
      'b',
    ]);
    expect(deals.get('plumbline_competitors')?.options.map(({ value }) => value)).toEqual([
      'northbeam',
      'palletworks',
      'doing_nothing',
    ]);
    expect(deals.get('plumbline_wl_primary_reason')?.options.map(({ value }) => value)).toContain('unknown');
    expect(deals.get('plumbline_exit_criteria_met')?.type).toBe('bool');
    expect((await definitions('companies')).has('plumbline_wl_history')).toBe(false);
    expect((await definitions('tasks')).get('plumbline_task_key')?.groupName).toBe('plumbline');
  });

  it('makes some for leads only where leads are scored and read here: not every account has them', async () => {
    const [card] = model.scorecards;
    if (!card) throw new Error('There is no scorecard');
    const scorecards = [...model.scorecards, { ...card, id: 'lead_fit', object: 'lead' as const }];
    world = await hubSpotWorld(openFetchCrm, {}, { ...model, scorecards });
    expect((await definitions('leads')).has('plumbline_fit_score')).toBe(false);
    const name = { field: 'hs_lead_name' };
    const fields = { ...withoutCompetitors.fields, lead: { industry: name } };
    const hubspot = { ...withoutCompetitors, fields };
    await world.stop();
    world = await hubSpotWorld(
      openFetchCrm,
      {},
      { ...model, scorecards, mappings: { ...model.mappings, hubspot } },
    );
    expect((await definitions('leads')).get('plumbline_fit_score')?.groupName).toBe('plumbline');
  });

  it('adds options that the model has meanwhile, removes none, and is then quiet', async () => {
    world = await hubSpotWorld(openFetchCrm, {}, model);
    const [, , nothing] = model.battleCards;
    const changed = {
      ...model,
      battleCards: [{ ...nothing, id: 'acme', label: 'Acme', kind: 'vendor' } as BattleCardFile],
    };
    const { crm } = openFetchCrm({
      url: world.hubspot.url,
      token: world.hubspot.token,
      model: () => changed,
      zone: () => '2026-11-21',
      clock: { now: () => '2026-11-21T10:00:00Z', today: () => '2026-11-21' },
    });
    const steps = valueOf(await crm.ensureSchema());
    const added = steps.filter(({ outcome }) => outcome === 'created');
    expect(added).toContainEqual({
      what: 'Options of plumbline_competitors on deals',
      outcome: 'created',
      note: 'Acme',
    });
    const options = (await definitions('deals'))
      .get('plumbline_competitors')
      ?.options.map(({ value }) => value);
    expect(options).toEqual(['northbeam', 'palletworks', 'doing_nothing', 'acme']);
    world.hubspot.forgetCalls();
    await crm.ensureSchema();
    expect(writes()).toEqual([]);
  });

  it('on a tier without custom objects says what is used instead, and everything else is made', async () => {
    world = await hubSpotWorld(openFetchCrm, { tier: 'professional' }, model);
    const steps = valueOf(await world.crm.ensureSchema());
    expect(steps.slice(-2)).toMatchObject([
      {
        what: 'Custom object plumbline_event',
        outcome: 'unavailable',
        note: expect.stringContaining('store of its own') as string,
      },
      {
        what: 'Custom object plumbline_model_part',
        outcome: 'unavailable',
        note: expect.stringContaining('files of its own') as string,
      },
    ]);
    expect(writes()).toEqual([]);
    expect((await definitions('deals')).has('plumbline_wl_history')).toBe(true);
    expect(problemOf(await world.store.eventsAbout({ object: 'deal', id: '301' }))).toEqual({
      kind: 'notFound',
      what: 'The custom object plumbline_event',
    });
  });

  it('adds what a custom object of an earlier version lacks, and nothing twice', async () => {
    world = await hubSpotWorld(openFetchCrm, {}, model);
    const { url, token } = world.hubspot;
    const until = `${url}/crm/properties/2026-09/plumbline_event/event_until`;
    await fetch(until, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
    const steps = valueOf(await world.crm.ensureSchema());
    expect(steps.filter(({ outcome }) => outcome === 'created')).toHaveLength(2);
    const again = valueOf(await world.crm.ensureSchema());
    expect(again.every(({ outcome }) => outcome === 'present')).toBe(true);
  });

  it('names the scope that is missing for one kind of record, and goes on with the others', async () => {
    world = await hubSpotWorld(openFetchCrm, {}, model);
    world.hubspot.faults.next({
      kind: 'missingScope',
      scopes: ['crm.schemas.companies.read'],
      path: '/crm/properties/2026-09/companies',
      times: 2,
    });
    const steps = valueOf(await world.crm.ensureSchema());
    expect(steps.filter(({ outcome }) => outcome === 'failed')).toEqual([
      {
        what: 'Properties on companies',
        outcome: 'failed',
        note: 'Give the app the scope crm.schemas.companies.read, and run this again.',
      },
    ]);
    expect(steps.some(({ what }) => what.includes('contacts'))).toBe(true);
  });

  it('leaves a property of another type alone, and says so', async () => {
    const taken = { name: 'plumbline_fit_score', label: 'Ours', type: 'string', fieldType: 'text' };
    world = await hubSpotWorld(openFetchCrm, { records: { properties: { deals: [taken] } } }, model);
    const steps = valueOf(await world.crm.ensureSchema());
    expect(steps.find(({ outcome }) => outcome === 'failed')).toMatchObject({
      what: 'plumbline_fit_score on deals',
      note: expect.stringContaining('type string') as string,
    });
    expect((await definitions('deals')).get('plumbline_fit_score')?.type).toBe('string');
  });

  it('makes nothing twice though an answer is lost on the way', async () => {
    world = await hubSpotWorld(
      openFetchCrm,
      { faults: [{ kind: 'cutOff', method: 'POST', times: 3 }] },
      model,
    );
    const steps = valueOf(await world.crm.ensureSchema());
    expect(steps.map(({ outcome }) => outcome)).not.toContain('created');
    expect(steps.map(({ outcome }) => outcome)).not.toContain('failed');
  });
});
