import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overrideTier } from '../../src/functions/override-tier.ts';
import { readFit } from '../../src/functions/read-fit.ts';
import { scoreAll } from '../../src/functions/score-all.ts';
import type { FitView } from '../../src/views/fit-view.ts';
import { exampleWorld, nora, problemIn, sam, valueOf, type ExampleWorld } from './example-world.ts';

const company = { object: 'company', id: '2101' } as const;
const toB = { kind: 'override', tier: 'b', reason: 'The family sells the business.', until: '2026-11-30' };

describe('a manager’s decision about a tier', () => {
  let world: ExampleWorld;
  beforeEach(async () => {
    world = await exampleWorld();
  });
  afterEach(() => world.stop());
  const ask = (act: object, id: string = company.id): ReturnType<typeof overrideTier> =>
    overrideTier({ object: 'company', id, act }, world.as(nora));
  const decide = async (act: object): Promise<FitView> => valueOf(await ask(act)).fit;
  const fit = async (): Promise<FitView> => valueOf(await readFit(company, world.as(nora))).fit;
  const decisions = async (): Promise<readonly unknown[]> => {
    const events = await world.anew().store.eventsAbout(company);
    return events.ok ? events.value.map(({ action, subject, by }) => [action, subject, by.name]) : [];
  };

  it('is taken from a person whom HubSpot signed, and from nobody else', async () => {
    const problem = problemIn(await overrideTier({ ...company, act: toB }, world.as(sam)));
    expect(problem).toMatchObject({ kind: 'not_visible', title: 'This cannot be decided here' });
    expect(world.local.calls).toEqual([]);
  });

  it('overrides until its last day, and then the computed tier counts again', async () => {
    const decided = await decide(toB);
    expect(decided.headline.text).toBe('82 of 100 · Tier B · Pursue');
    expect(decided.decision.current).toBe(
      'Nora Feld set tier B until 30 Nov: The family sells the business. Computed: tier A.',
    );
    expect(decided.decision.tier).toBe('a');
    world.passDays(9);
    expect((await fit()).tier?.text).toBe('Tier B');
    world.passDays(1);
    expect(await fit()).toMatchObject({ tier: { text: 'Tier A' }, decision: { current: null } });
  });

  it('that somebody typed into the record does not count, and neither does one that was changed by hand', async () => {
    const typed = JSON.stringify({
      tier: 'b',
      reason: 'I say so.',
      by: 'Nora Feld',
      on: '2026-11-21',
      until: '2026-12-01',
    });
    const type = (): void =>
      void world.local.records.patch(
        'companies',
        company.id,
        { plumbline_tier_override: typed },
        { userId: 81_002 },
      );
    type();
    expect((await fit()).tier?.text).toBe('Tier A');
    await decide(toB);
    expect((await fit()).tier?.text).toBe('Tier B');
    type();
    expect((await fit()).tier?.text).toBe('Tier A');
  });

  it('reaches the property that reports use, and leaves the computed tier as it is', async () => {
    await scoreAll('company', world.as(nora));
    await decide(toB);
    const { properties } = world.local.records.read('companies', '2101') ?? { properties: {} };
    expect(properties).toMatchObject({ plumbline_fit_tier: 'a', plumbline_fit_effective_tier: 'b' });
    await decide({ kind: 'lift' });
    const after = world.local.records.read('companies', '2101')?.properties ?? {};
    expect(after['plumbline_fit_effective_tier']).toBe('a');
  });

  it('sent twice is one write and one row, also when the row was lost the first time', async () => {
    world.local.faults.next({ kind: 'serverError', method: 'POST', path: /plumbline_event$/, times: 9 });
    await decide(toB);
    world.local.faults.clear();
    expect(await decisions()).toEqual([]);
    world.clock.pass(5000);
    await decide(toB);
    world.clock.pass(5000);
    world.writes();
    await decide(toB);
    expect(world.writes()).toEqual([]);
    expect(await decisions()).toEqual([['override', 'b', 'Nora Feld']]);
  });

  it('can be lifted, and agreed with instead; each is kept with who and when', async () => {
    for (const act of [toB, { kind: 'lift' }, { kind: 'agree' }]) {
      world.clock.pass(5000);
      await decide(act);
    }
    expect((await fit()).decision.current).toBe('Nora Feld agreed with tier A on 21 Nov.');
    expect(await decisions()).toEqual([
      ['override', 'b', 'Nora Feld'],
      ['lift', '', 'Nora Feld'],
      ['agree', '', 'Nora Feld'],
    ]);
  });

  it('that cannot be kept is refused with everything at once, in words', async () => {
    const problem = problemIn(await ask({ ...toB, tier: 'z', reason: ' ', until: '2026-11-20' }));
    expect(problem.next).toBe(
      'There is no tier “z”: choose A, B, C or D. Say in a few words why. The last day must not be past.',
    );
    const noDay = problemIn(await ask({ ...toB, until: '2026-02-30' }));
    expect(noDay.next).toContain('act.until must be a day that exists, such as 2026-11-21');
    expect(world.writes()).toEqual([]);
  });

  it('cannot agree with a tier that there is not', async () => {
    expect(problemIn(await ask({ kind: 'agree' }, '2112')).next).toContain('not enough is known');
  });

  it('that HubSpot refuses leaves the tier as it was, and says so', async () => {
    world.local.faults.next({
      kind: 'missingScope',
      method: 'PATCH',
      scopes: ['crm.objects.companies.write'],
    });
    const problem = problemIn(await ask(toB));
    expect(problem).toMatchObject({
      kind: 'not_set_up',
      next: 'The tier is as it was. An admin adds crm.objects.companies.write to the app’s scopes and installs it again.',
    });
    expect((await fit()).tier?.text).toBe('Tier A');
  });
});
