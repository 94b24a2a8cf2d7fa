import { afterEach, describe, expect, it } from 'vitest';
import {
  atCreation,
  fitField,
  winLossField,
  winLossObject,
} from '../../src/crm/salesforce/mapping/field-names.ts';
import { captureWinLoss } from '../../src/functions/capture-win-loss.ts';
import { overrideTier } from '../../src/functions/override-tier.ts';
import { readContactCard } from '../../src/functions/read-contact-card.ts';
import { readDealGuide } from '../../src/functions/read-deal-guide.ts';
import { readFit } from '../../src/functions/read-fit.ts';
import type { FitView } from '../../src/views/fit-view.ts';
import type { LocalSalesforce } from '../../src/sandbox/salesforce/index.ts';
import { afterLoss } from './at-close.ts';
import { problemIn, valueOf } from './example-world.ts';
import { hiddenWorld, ids, put, rolesAre, scored, type HiddenWorld } from './hidden-world.ts';

let world: HiddenWorld;
afterEach(() => world.stop());

const fitOf = async (): Promise<FitView> =>
  valueOf(await readFit({ object: 'company', id: ids.company }, world.rae)).fit;

const decide = (act: unknown): ReturnType<typeof overrideTier> =>
  overrideTier({ object: 'company', id: ids.company, act }, world.rae);

describe('what is told in its place', () => {
  it('is which facts of a fit are not visible, and that the stored score may be another', async () => {
    world = await hiddenWorld({
      hiddenFields: ['Account.Warehouse_Sites__c', 'Account.Warehouse_Outsourced__c', 'Contact.Email'],
    });
    await scored(world);
    const fit = await fitOf();
    expect(fit.notes).toEqual([
      'Not visible to you: Warehouse sites and Warehouses run by a logistics provider. The stored score counts what you may not see, so it may be another.',
    ]);
    expect(fit.known).toBe('9 of 14 facts known. Could end at 57 to 90: tier A, B or D.');
    const asked = [fit.ask, ...fit.alsoAsk].map((one) => one?.fill.fact);
    expect(asked).toEqual(['chilled_goods', 'peak_day_orders', 'own_fleet']);
    expect(JSON.stringify(fit.reasons)).not.toContain('sites');
  });

  it('is nothing at all to somebody who sees every fact of a fit', async () => {
    world = await hiddenWorld({ hiddenFields: ['Contact.Seniority__c'] });
    await scored(world);
    const fit = await fitOf();
    expect(fit.notes.join()).not.toContain('visible');
    expect(fit.decision.current).toBe('Nora Feld agreed with tier A on 21 Nov.');
    const deal = valueOf(await readFit({ object: 'deal', id: ids.deal }, world.rae)).fit;
    expect(deal.notes).toContain('Tier A when first read, 21 Nov.');
  });

  it('is no tier to agree with, while an override is a manager’s own word', async () => {
    world = await hiddenWorld({ hiddenFields: ['Account.Warehouse_Sites__c'] });
    await scored(world);
    expect(problemIn(await decide({ kind: 'agree' })).next).toContain('Some facts are not visible to you');
    const act = { kind: 'override', tier: 'b', reason: 'They asked', until: '2026-12-31' };
    expect(valueOf(await decide(act)).fit.headline.text).toContain('Tier B');
  });

  it('is on the checklist what turns on it, apart from what is missing', async () => {
    world = await hiddenWorld({
      hiddenFields: ['Opportunity.Decision_Process__c', 'OpportunityContactRole.Role'],
    });
    const { guide } = valueOf(await readDealGuide({ dealId: ids.deal }, world.rae));
    expect(guide.lead.text).toBe('Vendor evaluation, day 23. The buyer has confirmed no go-live date.');
    expect(guide.toLeave?.title).toBe('To leave this stage: 1 of 5 missing, 3 not visible to you');
    const steps = guide.toLeave?.open.find(({ id }) => id === 'decision_process_known');
    expect(steps).toMatchObject({ state: 'missing', next: 'Not visible to you.', fill: null });
    expect(guide.enteredWithout).toBeNull();
    expect(guide.roles).toEqual({ text: 'Buying roles: not visible to you.', missing: [] });
  });

  it('is the first line when nothing else is missing', async () => {
    const access = { hiddenFields: ['Opportunity.Decision_Process__c'] };
    world = await hiddenWorld(access, (salesforce) => {
      put('Opportunity', ids.deal, 'Go_Live_Confirmed__c', '2027-03-01')(salesforce);
      rolesAre('Decision Maker')(salesforce);
      put('OpportunityContactRole', championRole(salesforce), 'Role', 'Champion')(salesforce);
    });
    const { guide } = valueOf(await readDealGuide({ dealId: ids.deal }, world.rae));
    expect(guide.lead.text).toContain('The steps to their decision: not visible to you.');
    expect(guide.toLeave?.title).toBe('To leave this stage: 1 of 5 not visible to you');
  });

  it('is a contact’s role, and the amount at close', async () => {
    world = await hiddenWorld({
      hiddenObjects: ['OpportunityContactRole'],
      hiddenFields: ['Opportunity.Amount'],
    });
    const { contact } = valueOf(await readContactCard({ contactId: ids.contact }, world.rae));
    expect(contact.headline.text).toBe('Head of operations. Buying role: not visible to you.');
    const { winLoss } = valueOf(await readDealGuide({ dealId: ids.lostDeal }, world.rae));
    expect(winLoss?.noted).toContain('left at Vendor evaluation, amount not visible to you');
  });

  it('is the company of a deal, which is not said to be missing', async () => {
    world = await hiddenWorld({ hiddenObjects: ['Account'] });
    const problem = problemIn(await readFit({ object: 'deal', id: ids.deal }, world.rae));
    expect(problem).toMatchObject({ kind: 'not_visible', title: 'The company is not visible to you' });
    const { guide } = valueOf(await readDealGuide({ dealId: ids.deal }, world.rae));
    expect(guide.stage).toBe('vendor_evaluation');
  });
});

const championRole = ({ records }: LocalSalesforce): string =>
  records
    .list('OpportunityContactRole')
    .find(({ fields }) => fields['OpportunityId'] === ids.deal && fields['ContactId'] === ids.contact)?.id ??
  '';

const opportunity = (id: string, field: string): unknown =>
  world.salesforce.records.read('Opportunity', id)?.fields[field];

describe('what is written by somebody who may not see everything', () => {
  it('is no first fit and no fit, though one who sees everything keeps it', async () => {
    world = await hiddenWorld({ hiddenFields: ['Account.Warehouse_Sites__c'] });
    await readFit({ object: 'deal', id: ids.deal }, world.rae);
    await readDealGuide({ dealId: ids.deal }, world.rae);
    expect(world.salesforce.calls.filter(({ method }) => method === 'PATCH')).toEqual([]);
    await readFit({ object: 'deal', id: ids.deal }, world.integration);
    await expect.poll(() => opportunity(ids.deal, atCreation('tier')), { interval: 5 }).toBe('a');
    expect(opportunity(ids.deal, fitField.score)).toBe(82);
  });

  it('is the answers at close without the amount; a field that may not be edited is told', async () => {
    world = await hiddenWorld({
      hiddenFields: ['Opportunity.Amount'],
      readOnlyFields: ['Opportunity.Loss_Reason__c'],
    });
    const { winLoss } = valueOf(await readDealGuide({ dealId: ids.lostDeal }, world.rae));
    const answers = { dealId: ids.lostDeal, closing: winLoss?.closing, answers: afterLoss };
    const { said } = valueOf(await captureWinLoss(answers, world.rae));
    expect(said).toBe('Saved. Mara Lind answers you by 5 Dec. Not filled in: Loss Reason.');
    const rows = world.salesforce.records.list(winLossObject);
    expect(
      rows.map(({ fields }) => [fields[winLossField.primaryReason], fields[winLossField.amount]]),
    ).toEqual([['trust_risk', null]]);
    expect(opportunity(ids.lostDeal, 'Loss_Reason__c')).toBeNull();
  });
});
