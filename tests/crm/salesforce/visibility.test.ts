import { afterEach, describe, expect, it } from 'vitest';
import { winLossObject } from '../../../src/crm/salesforce/mapping/field-names.ts';
import type { Access } from '../../../src/sandbox/salesforce/index.ts';
import { contractModel } from '../../contract/contract-model.ts';
import { jsforceWay } from '../../contract/jsforce-way.ts';
import { problemOf, valueOf } from '../../contract/results.ts';
import { salesforceMapping } from '../../contract/salesforce-mapping.ts';
import { salesforceSeed } from '../../contract/salesforce-seed.ts';
import { salesforceWorld, type Opened, type SalesforceWorld } from '../../contract/salesforce-world.ts';

let world: SalesforceWorld;
afterEach(() => world.stop());

/** The port as a rep reaches it who may see less. */
async function asRep(access: Access): Promise<Opened> {
  world = await salesforceWorld(jsforceWay, {
    users: [{ id: '503', firstName: 'Rae', lastName: 'Lim', email: 'rae@example.com', access }],
  });
  const token = world.salesforce.tokenFor('503');
  return jsforceWay.open({ ...world.opening, token });
}

describe('what a person may not see', () => {
  it('is not visible, never blank: fields of the deal, its company and its contacts', async () => {
    const hiddenFields = ['Opportunity.Amount', 'Account.Industry', 'Contact.Spoke_For_Us__c'];
    const { crm } = await asRep({ hiddenFields });
    for (let time = 0; time < 2; time++) {
      const deal = valueOf(await crm.readDeal(world.ids.harbour));
      expect(deal.facts.unknown).toEqual({
        deal_value: 'notVisible',
        industry: 'notVisible',
        champion_spoke: 'notVisible',
      });
      expect(deal.amount).toBeNull();
      expect(deal.facts.known).toMatchObject({ employees: 240, budget: false });
      expect(deal.company?.facts.unknown).toEqual({ industry: 'notVisible' });
      expect(deal.contacts[1]?.facts.unknown).toMatchObject({ spoke_for_us: 'notVisible' });
    }
  });

  it('takes one call more the first time, and none later', async () => {
    const { crm } = await asRep({ hiddenFields: ['Account.Industry'] });
    valueOf(await crm.readDeal(world.ids.harbour));
    world.salesforce.forgetCalls();
    valueOf(await crm.readDeal(world.ids.harbour));
    expect(world.salesforce.calls.map(({ path }) => path)).toEqual(['/services/data/v67.0/composite']);
  });

  it('does not keep the rest of a deal from being read: neither accounts nor win/loss rows', async () => {
    const { crm } = await asRep({ hiddenObjects: ['Account', winLossObject] });
    const deal = valueOf(await crm.readDeal(world.ids.harbour));
    expect(deal).toMatchObject({ name: 'Harbour Foods, two sites', company: null, winLoss: [] });
    expect(deal.facts.unknown).toMatchObject({ industry: 'notVisible', employees: 'notVisible' });
  });

  it('is not none: contacts, roles and meetings that cannot be seen are not counted as 0', async () => {
    const roles = await asRep({ hiddenFields: ['OpportunityContactRole.Role'], hiddenObjects: ['Event'] });
    const { facts } = valueOf(await roles.crm.readDeal(world.ids.harbour));
    expect(facts.unknown).toEqual({
      buyers: 'notVisible',
      champion_spoke: 'notVisible',
      meetings: 'notVisible',
    });
    expect(facts.known).toMatchObject({ people: 3 });
    await world.stop();
    const contacts = await asRep({ hiddenObjects: ['Contact'] });
    const deal = valueOf(await contacts.crm.readDeal(world.ids.harbour));
    expect(deal.contacts).toEqual([]);
    expect(deal.facts.unknown).toMatchObject({ people: 'notVisible', buyers: 'notVisible' });
  });

  it('is not written over: a loss reason that cannot be seen stays, and the answers are kept', async () => {
    const { crm } = await asRep({ hiddenFields: ['Opportunity.Loss_Reason__c'] });
    world.typeLostReason(world.ids.lost, 'They never answered');
    const closing = '2026-11-20T22:00:00.000Z';
    const saved = await crm.saveWinLoss(
      {
        key: `${world.ids.lost}/${closing}/rep`,
        deal: world.ids.lost,
        closing,
        source: 'rep',
        outcome: 'no_decision',
        considered: [],
        competitor: null,
        primaryReason: 'price',
        contributing: [],
        howKnown: null,
        wouldHaveChanged: null,
        notes: {},
        stageAtClose: 'discovery',
        amount: null,
        currency: null,
        tierAtCreation: null,
        by: { id: '503', name: 'Rae Lim' },
        at: '2026-11-21T10:00:00.000Z',
        revision: 1,
        reopened: false,
      },
      { reason: { id: 'price', label: 'Price' }, won: false, competitors: [] },
    );
    expect(saved).toEqual({ ok: true, value: { outcome: 'written', alsoIn: [] } });
    expect(world.lostReason(world.ids.lost)).toBe('They never answered');
  });

  it('and may not write is told with the field', async () => {
    const { crm } = await asRep({ readOnlyFields: ['Account.Plumbline_Tier_Override__c'] });
    const override = { tier: 'b', reason: 'Bought', by: 'Rae', on: '2026-11-21', until: '2027-01-31' };
    const error = problemOf(
      await crm.saveOverride({ object: 'company', id: world.ids.harbourFoods }, override),
    );
    expect(error).toMatchObject({ kind: 'rejected', fields: [{ field: 'Plumbline_Tier_Override__c' }] });
  });
});

describe('what an org does not have', () => {
  const model = contractModel({
    salesforce: {
      ...salesforceMapping,
      fields: { ...salesforceMapping.fields, company: { sites: { field: 'Nowhere__c' } } },
    },
  });

  it('is not mapped: a field that the mapping names and nobody made', async () => {
    world = await salesforceWorld(jsforceWay, {}, model);
    const deal = valueOf(await world.crm.readDeal(world.ids.harbour));
    expect(deal.facts.unknown).toEqual({ sites: 'notMapped' });
    expect(deal.company?.facts.unknown).toEqual({ sites: 'notMapped' });
  });

  it('of our package is told, and a deal reads all the same, in an org with one currency', async () => {
    const { rows, objects = [], ...rest } = salesforceSeed;
    const ofOrg = objects.filter(({ fullName }) => !fullName.endsWith('__c')).slice(-3);
    const opportunities = (rows?.['Opportunity'] ?? []).filter(({ id }) => id !== '305');
    const records = {
      ...rest,
      objects: ofOrg,
      rows: { Account: rows?.['Account'] ?? [], Opportunity: opportunities },
    };
    world = await salesforceWorld(jsforceWay, { records, exchangeRates: {} });
    const deal = valueOf(await world.crm.readDeal(world.ids.harbour));
    expect(deal).toMatchObject({ amount: { amount: 84_000, currency: 'EUR' }, winLoss: [], storedFit: null });
    const steps = valueOf(await world.crm.ensureSchema());
    expect(steps.map(({ outcome }) => outcome)).toEqual(steps.map(() => 'unavailable'));
    expect(steps.find(({ what }) => what.includes(winLossObject))?.note).toBe('It is not there.');
    expect(steps[0]?.note).toMatch(/^It lacks (\d+) of \1 fields\.$/);
    expect(steps.find(({ what }) => what.includes('Task'))?.note).toBe('It lacks Plumbline_Task_Key__c.');
  });
});
