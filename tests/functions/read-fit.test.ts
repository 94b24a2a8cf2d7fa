import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContactCard } from '../../src/functions/read-contact-card.ts';
import { readFit } from '../../src/functions/read-fit.ts';
import type { RecordKind } from '../../src/core/condition/model.ts';
import type { FitView } from '../../src/views/fit-view.ts';
import {
  exampleModel,
  exampleWorld,
  nora,
  problemIn,
  sam,
  valueOf,
  type ExampleWorld,
} from './example-world.ts';

describe('the fit of a record', () => {
  let world: ExampleWorld;
  beforeEach(async () => {
    world = await exampleWorld();
  });
  afterEach(() => world.stop());
  const read = async (object: RecordKind, id: string): Promise<FitView> =>
    valueOf(await readFit({ object, id }, world.as())).fit;

  it('of a deal is its company’s, after a line about the deal, and roles stand beside it', async () => {
    const fit = await read('deal', '4101');
    expect(fit.dealLine?.text).toBe('Vendor evaluation, day 23. Nobody who can sign is on this deal.');
    expect(fit).toMatchObject({
      subject: 'Marrow & Pike Foods',
      about: { object: 'company', id: '2101' },
      headline: { text: '82 of 100 · Tier A · Pursue' },
      known: '12 of 14 facts known. Could end at 77 to 90: tier A either way.',
    });
    expect(fit.ask).toMatchObject({ worth: 'Up to +8', fill: { field: 'wms_chilled' } });
    expect(fit.notes[0]).toBe('2 of 4 buying roles on the deal.');
  });

  it('is the same on the company, without the line about a deal', async () => {
    const [ofDeal, ofCompany] = [await read('deal', '4101'), await read('company', '2101')];
    expect(ofCompany.reasons).toEqual(ofDeal.reasons);
    expect(ofCompany.dealLine).toBeNull();
  });

  it('of which hardly anything is known is no score, and says what to ask', async () => {
    const fit = await read('company', '2112');
    expect(fit).toMatchObject({ state: 'not_enough_known', score: null, tier: null, action: null });
    expect(fit.headline.text).toBe('Not enough known for a score');
    expect(fit.ask).not.toBeNull();
    expect(fit.decision.offered).toBe(false);
  });

  it('of a contact uses the contact’s own scorecard', async () => {
    const fit = await read('contact', '3104');
    expect(fit).toMatchObject({ subject: 'Joost Oldevaart', about: { object: 'contact', id: '3104' } });
  });

  it('of a deal without a company asks for the company', async () => {
    expect(problemIn(await readFit({ object: 'deal', id: '4108' }, world.as()))).toMatchObject({
      kind: 'nothing_here',
      next: 'Add the company to the deal: fit is about the company.',
    });
  });

  it('of a lead is never that of a contact with the same id', async () => {
    const problem = problemIn(await readFit({ object: 'lead', id: '3101' }, world.as()));
    expect(problem.kind).toBe('nothing_here');
    expect(JSON.stringify(problem)).toContain('Lead 3101');
  });

  it('without a scorecard for the record says who adds one', async () => {
    const model = { ...exampleModel, scorecards: [] };
    const problem = problemIn(await readFit({ object: 'company', id: '2101' }, world.as(sam, model)));
    expect(problem.title).toBe('The model has no scorecard for this company yet');
  });

  it('offers a decision about the tier only to a person whom HubSpot signed', async () => {
    expect((await read('company', '2101')).decision).toMatchObject({ offered: false });
    const signed = valueOf(await readFit({ object: 'company', id: '2101' }, world.as(nora)));
    expect(signed.fit.decision).toMatchObject({ offered: true, notOffered: null, tier: 'a' });
  });
});

describe('the contact card', () => {
  let world: ExampleWorld;
  beforeEach(async () => {
    world = await exampleWorld();
  });
  afterEach(() => world.stop());

  it('says what someone in this role worries about, and answers what they say', async () => {
    const { contact } = valueOf(await readContactCard({ contactId: '3104' }, world.as()));
    expect(contact.headline.text).toBe(
      'Owner, economic buyer. Worries about paying for two systems at once.',
    );
    expect(contact.objections.length).toBeGreaterThan(0);
    expect(contact.objections.every(({ answers, gap }) => answers.length > 0 || gap !== null)).toBe(true);
  });

  it('of somebody without a role asks for it, and shows what anyone may say', async () => {
    const { contact } = valueOf(await readContactCard({ contactId: '3120' }, world.as()));
    expect(contact.headline.text).toBe(
      'Owner. Buying role not known yet: what is their part in the decision?',
    );
    expect(contact.roles).toEqual([]);
  });

  it('of a contact that was merged away or deleted says so', async () => {
    world.local.records.archive('contacts', '3120', { userId: 81_002 });
    expect(problemIn(await readContactCard({ contactId: '3120' }, world.as())).kind).toBe('nothing_here');
  });
});
