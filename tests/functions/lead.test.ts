import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContactCard } from '../../src/functions/read-contact-card.ts';
import { readFit } from '../../src/functions/read-fit.ts';
import type { FitView } from '../../src/views/fit-view.ts';
import { exampleModel, valueOf } from './example-world.ts';
import { hiddenWorld, ids, type HiddenWorld } from './hidden-world.ts';

const leads = { silke: ids.lead, bram: '00Q000000006102EAA', ylva: '00Q000000006103EAA' };

describe.each(['rae', 'raeAtPage'] as const)('a lead of the example, as %s reaches the org', (way) => {
  let world: HiddenWorld;
  beforeAll(async () => {
    world = await hiddenWorld({});
  });
  afterAll(() => world.stop());
  const fitOf = async (id: string): Promise<FitView> =>
    valueOf(await readFit({ object: 'lead', id }, world[way])).fit;

  it('fits by what the person said of the company and of themselves, and says what is not known yet', async () => {
    const fit = await fitOf(leads.silke);
    expect(fit).toMatchObject({
      subject: 'Silke Anders',
      about: { object: 'lead', id: leads.silke },
      headline: { text: '97 of 100 · Tier A · Pursue' },
      known: '5 of 6 facts known. Could end at 82 to 97: tier A either way.',
      ask: { fill: { object: 'lead', recordId: leads.silke, field: 'Country', label: 'Country' } },
    });
    expect(fit.reasons.map(({ text, points }) => `${points} ${text}`)).toEqual([
      '+35 Food wholesale',
      '+22 Leads the department',
      '+20 Employees: 160 people',
      '+20 Runs operations',
      '0 E-mail: silke.anders@anders-feinkost.example',
    ]);
  });

  it('of a company too small for us is disqualified, whatever else is right', async () => {
    const fit = await fitOf(leads.bram);
    expect(fit.headline.text).toBe('0 of 100 · Tier D · Disqualify');
    expect(fit.reasons[0]?.text).toBe('Disqualified: Fewer than 20 people');
  });

  it('of whom only an address is known has no score, and the card asks for the industry', async () => {
    const fit = await fitOf(leads.ylva);
    expect(fit).toMatchObject({ state: 'not_enough_known', score: null, tier: null });
    expect(fit.known).toBe('1 of 6 facts known. A score needs Industry.');
    expect([fit.ask, ...fit.alsoAsk].map((ask) => ask?.fill.field)).toContain('Industry');
  });

  it('has no role and no deal, so its card says what anyone may say, and its fit', async () => {
    const { contact } = valueOf(await readContactCard({ contactId: leads.silke }, world[way]));
    expect(contact.headline.text).toBe(
      'Head of operations. Buying role not known yet: what is their part in the decision?',
    );
    expect(contact.worries).toEqual([]);
    expect(contact.objections).toHaveLength(exampleModel.objections?.objections.length ?? 0);
    expect(contact.objections.every(({ youHeard }) => !youHeard)).toBe(true);
    expect(contact.fit).toEqual(await fitOf(leads.silke));
  });
});
