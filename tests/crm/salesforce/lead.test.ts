import { afterEach, describe, expect, it } from 'vitest';
import { readFit } from '../../../src/functions/read-fit.ts';
import { contractModel } from '../../contract/contract-model.ts';
import { jsforceWay } from '../../contract/jsforce-way.ts';
import { problemOf, valueOf } from '../../contract/results.ts';
import { salesforceMapping } from '../../contract/salesforce-mapping.ts';
import { salesforceWorld, type SalesforceWorld } from '../../contract/salesforce-world.ts';

let world: SalesforceWorld;
afterEach(() => world.stop());

const model = contractModel({ salesforce: salesforceMapping });
const ofLeads = {
  ...model,
  scorecards: model.scorecards.map((card) => ({ ...card, id: 'lead_fit', object: 'lead' as const })),
};
const fit = async (id: string, used: typeof model): ReturnType<typeof readFit> => {
  world = await salesforceWorld(jsforceWay, {}, used);
  return readFit(
    { object: 'lead', id },
    {
      crm: world.crm,
      store: world.store,
      model: used,
      mapping: salesforceMapping,
      caller: { person: { id: world.ids.mara, name: 'Mara Lind' }, signed: true },
      now: '2026-11-21T10:00:00.000Z',
      today: '2026-11-21',
    },
  );
};

describe('a lead', () => {
  it('is scored by its own scorecard, from what its own fields say of its company', async () => {
    const reply = valueOf(await fit('00Q000000000701EAA', ofLeads));
    expect(JSON.stringify(reply.fit)).toContain('Ada Ode');
    expect(JSON.stringify(reply.fit)).toContain('100');
  });

  it('is found by the short id too, and without a scorecard that is said', async () => {
    const problem = problemOf(await fit('00Q000000000701', model));
    expect(problem.title).toBe('The model has no scorecard for this lead yet');
  });

  it('is read as a contact without company and opportunities, where a card is about a person', async () => {
    world = await salesforceWorld(jsforceWay);
    expect(valueOf(await world.crm.readContact(world.ids.lead))).toMatchObject({
      ref: { object: 'lead', id: world.ids.lead },
      name: 'Ada Ode',
      title: 'Owner',
      roles: [],
      company: null,
    });
  });
});
