import { afterEach, describe, expect, it } from 'vitest';
import { openFetchCrm } from '../../../src/crm/hubspot/open-fetch.ts';
import { contractModel } from '../../contract/contract-model.ts';
import { hubSpotMapping } from '../../contract/hubspot-mapping.ts';
import { hubSpotWorld, type HubSpotWorld } from '../../contract/hubspot-world.ts';
import { problemOf, valueOf } from '../../contract/results.ts';

let world: HubSpotWorld;
afterEach(() => world.stop());

async function call(method: string, path: string, body?: unknown): Promise<number> {
  const { url, token } = world.hubspot;
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.status;
}

describe('an account that changes', () => {
  it('may rename a stage: nothing breaks, and people see the new name', async () => {
    world = await hubSpotWorld(openFetchCrm);
    const path = '/crm/pipelines/2026-09/deals/default/stages/presentationscheduled';
    expect(await call('PATCH', path, { label: 'Beauty contest' })).toBe(200);
    const deal = valueOf(await world.opened().crm.readDeal('301'));
    expect(deal).toMatchObject({ stage: 'evaluation', crmStage: { label: 'Beauty contest' } });
  });

  it('may refuse the owners or pipelines: the deal is read all the same, with ids for names', async () => {
    world = await hubSpotWorld(openFetchCrm);
    const { crm } = world.opened();
    for (const path of ['/crm/owners/', '/crm/pipelines/'])
      world.hubspot.faults.next({ kind: 'missingScope', path, times: 9 });
    const deal = valueOf(await crm.readDeal('301'));
    expect(deal.owner).toEqual({ id: '501', name: 'Owner 501' });
    expect(deal.crmStage).toEqual({ id: 'presentationscheduled', label: 'presentationscheduled' });
    expect(valueOf(await crm.readDeal('303'))).toMatchObject({ isClosed: true, isWon: false });
  });

  it('that cannot be reached fails a reading, and the next one asks again', async () => {
    world = await hubSpotWorld(openFetchCrm);
    const { crm } = world.opened();
    world.hubspot.faults.next({ kind: 'serverError', path: '/account-info/', times: 4 });
    expect(problemOf(await crm.readDeal('301')).kind).toBe('unavailable');
    expect(valueOf(await crm.readDeal('301')).ref.id).toBe('301');
  });

  it('with a model that has no mapping yet still shows its deals', async () => {
    world = await hubSpotWorld(openFetchCrm, {}, contractModel({}));
    const deal = valueOf(await world.crm.readDeal('301'));
    expect(deal).toMatchObject({
      stage: null,
      crmStage: { label: 'Presentation Scheduled' },
      competitors: [],
    });
    expect(deal.facts.known).toEqual({ buyers: { least: 0, most: 3 }, people: 3, meetings: 1 });
    expect(deal.facts.unknown).toEqual({ champion_spoke: 'blank' });
  });
});

describe('tasks in an account where they have no property for a key', () => {
  const task = {
    key: 'winloss/501/2026-11-21',
    ownerId: '501',
    subject: 'Why did this deal end?',
    body: 'Lost one <A & B>.\nWhy?',
    dueOn: '2026-11-24',
    about: [{ object: 'deal', id: '303' }],
  } as const;

  it('carry the key in their text, and are made once and found all the same', async () => {
    world = await hubSpotWorld(openFetchCrm);
    expect(await call('DELETE', '/crm/properties/2026-09/tasks/plumbline_task_key')).toBe(204);
    const { crm } = world.opened();
    expect(valueOf(await crm.makeTask(task))).toBe('created');
    world.pass(5000);
    expect(valueOf(await world.opened().crm.makeTask(task))).toBe('existed');
    expect(valueOf(await world.opened().crm.findTasks('winloss/'))).toMatchObject([
      { key: task.key, about: task.about },
    ]);
    const [made] = world.hubspot.records.list('tasks');
    expect(made?.properties['hs_task_body']).toBe(
      `Lost one &lt;A &amp; B&gt;.<br>Why?<br>Plumbline reference: ${task.key}`,
    );
  });
});

describe('records of every kind', () => {
  it('are listed: contacts with roles and company, leads with theirs', async () => {
    const mapping = {
      ...hubSpotMapping,
      fields: { ...hubSpotMapping.fields, lead: { lead_source: { field: 'hs_lead_name' } } },
    };
    const model = contractModel({ hubspot: mapping });
    const source = { id: 'lead_source', label: 'Source', type: 'text', object: 'lead' } as const;
    world = await hubSpotWorld(openFetchCrm, {}, { ...model, facts: [...model.facts, source] });
    const contacts = valueOf(await world.crm.listRecords('contact', null)).records;
    expect(contacts.find(({ ref }) => ref.id === '402')).toMatchObject({
      roles: ['champion'],
      facts: { known: { industry: 'food', spoke_for_us: true } },
    });
    world.hubspot.load({
      objects: {
        leads: [
          {
            id: '801',
            properties: { hs_lead_name: 'Fair' },
            associations: [{ to: 'companies/201', primary: true }],
          },
        ],
      },
    });
    const leads = valueOf(await world.crm.listRecords('lead', null)).records;
    expect(leads).toMatchObject([
      { ref: { object: 'lead', id: world.ids.lead } },
      {
        ref: { object: 'lead', id: '801' },
        name: 'Fair',
        facts: { known: { lead_source: 'Fair', industry: 'food' } },
      },
    ]);
  });

  it('whose score was typed over by hand are written again', async () => {
    world = await hubSpotWorld(openFetchCrm);
    const wanted = {
      ref: { object: 'company', id: '201' },
      fit: { score: 82, tier: 'a', coverage: 1, modelVersion: 'm', inputHash: 'h', on: '2026-11-21' },
      effectiveTier: 'a',
      reasons: [],
      alsoAtCreation: false,
    } as const;
    await world.crm.writeFit([wanted]);
    world.hubspot.records.patch('companies', '201', { plumbline_fit_score: 99 }, { userId: 9501 });
    expect(await world.opened().crm.writeFit([wanted])).toMatchObject([{ outcome: 'written' }]);
    expect(world.hubspot.records.read('companies', '201')?.properties['plumbline_fit_score']).toBe('82');
  });

  it('tell the reasons of a score in words', async () => {
    world = await hubSpotWorld(openFetchCrm);
    const reason = { kind: 'criterion', criterion: 'x', dimension: 'd' } as const;
    await world.crm.writeFit([
      {
        ref: { object: 'company', id: '201' },
        fit: { score: 20, tier: 'a', coverage: 1, modelVersion: 'm', inputHash: 'h', on: '2026-11-21' },
        effectiveTier: 'a',
        reasons: [
          { ...reason, points: 25, state: 'held', why: 'Food wholesale' },
          { ...reason, points: -5, state: 'held', why: 'Contract runs on' },
          { ...reason, points: 0, state: 'unknown', why: 'Chilled goods' },
          { ...reason, points: 0, state: 'not_held', why: 'Steel' },
        ],
        alsoAtCreation: false,
      },
    ]);
    expect(world.hubspot.records.read('companies', '201')?.properties['plumbline_fit_reasons']).toBe(
      '+25 Food wholesale\n−5 Contract runs on\n? Chilled goods',
    );
  });

  it('refused by HubSpot in a batch are told one by one, and the others are written', async () => {
    world = await hubSpotWorld(openFetchCrm);
    const row = (id: string, tier: string): Parameters<typeof world.crm.writeFit>[0][number] => ({
      ref: { object: 'company', id },
      fit: { score: 82, tier, coverage: 1, modelVersion: 'm', inputHash: 'h', on: '2026-11-21' },
      effectiveTier: tier,
      reasons: [],
      alsoAtCreation: false,
    });
    const outcomes = await world.crm.writeFit([row('201', 'a'), row('202', 'no such tier')]);
    expect(outcomes).toMatchObject([
      { outcome: 'written' },
      { outcome: 'failed', error: { kind: 'rejected', fields: [{ field: 'plumbline_fit_tier' }, {}] } },
    ]);
  });
});
