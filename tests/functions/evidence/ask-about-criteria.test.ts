import { afterEach, describe, expect, it } from 'vitest';
import { openFetchHistories } from '../../../src/crm/hubspot/open-histories.ts';
import { askAboutCriteria } from '../../../src/functions/evidence/ask-about-criteria.ts';
import { signalText } from '../../../src/functions/evidence/signal-text.ts';
import type { GtmModel } from '../../../src/model/gtm-model.ts';
import { hubSpotPastWorld, salesforcePastWorld, type PastWorld } from '../../contract/past/past-worlds.ts';
import { valueOf } from '../../contract/results.ts';
import { criterionFound, sampleEvidence } from './sample-evidence.ts';

const today = '2026-11-21';
const person = (name: string, email: string, more = {}): GtmModel['people'][number] => ({
  name,
  email,
  speaksFor: [],
  publishes: false,
  ...more,
});
const people = [
  person('Nora Feld', 'MARA@example.com'),
  person('Tom Oak', 'tom@example.com', { publishes: true, speaksFor: ['marketing'] }),
  person('Elsewhere', 'nobody@elsewhere.example'),
];
const evidence = sampleEvidence({
  criteria: [
    criterionFound(),
    criterionFound({ criterion: 'sites', label: 'Sites', owner: 'Elsewhere', wrongIf: null }),
    criterionFound({ criterion: 'size', label: 'Size', owner: null }),
    criterionFound({ criterion: 'fine', verdict: 'supported' }),
    criterionFound({ criterion: 'unclear', verdict: 'no_evidence' }),
  ],
});

describe.each([
  ['HubSpot', hubSpotPastWorld(openFetchHistories)],
  ['Salesforce', salesforcePastWorld()],
] as const)('contradicted criteria, in %s', (_, open) => {
  let world: PastWorld;
  afterEach(() => world.stop());

  it('become one task each for whoever the model names, once however often it is tested', async () => {
    world = await open({ deals: [], companies: [] });
    const model = { ...world.model, people };
    const asked = valueOf(await askAboutCriteria(evidence, model, world.crm, today));
    expect(asked.map(({ criterion, as, outcome }) => [criterion, as, outcome])).toEqual([
      ['food', 'owner', 'asked'],
      // Tom, who answers for the profile, has left: Mara manages him.
      ['sites', 'profile', 'asked'],
      ['size', 'profile', 'asked'],
    ]);
    expect(asked[0]).toMatchObject({ owner: { name: 'Mara Lind' }, named: 'Nora Feld', error: null });
    const made = world.taskCount();
    world.pass(60_000);
    const again = valueOf(await askAboutCriteria(evidence, model, world.crm, '2026-11-30'));
    expect(again.filter(({ outcome }) => outcome === 'asked_already')).toHaveLength(made);
    expect(world.taskCount()).toBe(made);
    const tasks = valueOf(await world.crm.findTasks('evidence/company_fit/food/'));
    expect(tasks).toHaveLength(1);
  });

  it('are asked about anew once the profile is another', async () => {
    world = await open({ deals: [], companies: [] });
    const model = { ...world.model, people };
    const one = sampleEvidence();
    valueOf(await askAboutCriteria(one, model, world.crm, today));
    const scorecards = model.scorecards.map((card) => ({ ...card, base: 5 }));
    const again = valueOf(await askAboutCriteria(one, { ...model, scorecards }, world.crm, today));
    expect(again).toMatchObject([{ outcome: 'asked' }]);
    expect(world.taskCount()).toBe(2);
  });

  it('are told row by row where some could not be asked, and made up for by the next run', async () => {
    world = await open({ deals: [], companies: [] });
    const model = { ...world.model, people };
    const two = sampleEvidence({
      criteria: [criterionFound(), criterionFound({ criterion: 'size', label: 'Size' })],
    });
    let left = 1;
    const flaky: Pick<PastWorld['crm'], 'listOwners' | 'makeTask'> = {
      listOwners: () => world.crm.listOwners(),
      makeTask: (task) =>
        left-- > 0
          ? Promise.resolve({ ok: false, error: { kind: 'unavailable', message: 'Not now.' } })
          : world.crm.makeTask(task),
    };
    const asked = valueOf(await askAboutCriteria(two, model, flaky, today));
    expect(asked.map(({ outcome }) => outcome)).toEqual(['failed', 'asked']);
    expect(asked[0]?.error).toMatchObject({ kind: 'unavailable' });
    const again = valueOf(await askAboutCriteria(two, model, world.crm, today));
    expect(again.map(({ outcome }) => outcome)).toEqual(['asked', 'asked_already']);
    expect(world.taskCount()).toBe(2);
  });

  it('tell that nobody can be asked where the CRM knows none of them', async () => {
    world = await open({ deals: [], companies: [] });
    const nobody = { ...world.model, people: people.filter(({ name }) => name === 'Elsewhere') };
    const asked = valueOf(await askAboutCriteria(sampleEvidence(), nobody, world.crm, today));
    expect(asked).toMatchObject([{ outcome: 'nobody', owner: null, named: 'Nora Feld' }]);
    expect(world.taskCount()).toBe(0);
  });

  it('ask nobody where nothing is contradicted', async () => {
    world = await open({ deals: [], companies: [] });
    const calls = world.callCount();
    const none = sampleEvidence({ criteria: [criterionFound({ verdict: 'supported' })] });
    expect(valueOf(await askAboutCriteria(none, world.model, world.crm, today))).toEqual([]);
    expect(world.callCount()).toBe(calls);
  });
});

describe('what stands in the task', () => {
  it('is the sentence, the interval, what the model says of its being wrong, and how to answer', () => {
    const { subject, body } = signalText(criterionFound(), sampleEvidence(), '2026-12-05');
    expect(subject).toBe('The closed deals say otherwise: Food');
    expect(body).toContain('3.0 times in 100 more often');
    expect(body).toContain('1.0 to 5.0');
    expect(body).toContain('240 deals: 90 won, 150 lost.');
    expect(body).toContain('Two non-food companies renew.');
    expect(body).toContain('Answer by 5 Dec 2026');
    expect(body).toMatch(/- Changed: .*\n- Not changed, because: /);
  });
});
