import { afterEach, describe, expect, test } from 'vitest';
import { adminFunctions } from '../../../src/functions/admin/index.ts';
import type { AdminWith } from '../../../src/functions/admin/with-admin.ts';
import type { SettingsView } from '../../../src/views/admin/settings-view.ts';
import { problemIn, valueOf } from '../example-world.ts';
import {
  bothWorlds,
  claimed,
  exampleParts,
  hubSpotAdminWorld,
  mara,
  nora,
  type AdminWorld,
} from './admin-world.ts';

let world: AdminWorld | null = null;
afterEach(async () => {
  await world?.stop();
  world = null;
});

const read = async (asked: AdminWith): Promise<SettingsView> =>
  valueOf(await adminFunctions.readSettings({}, asked)).settings;

/** Another name for a fact: the smallest change. */
async function rename(label: string, asked: AdminWith): Promise<SettingsView> {
  const view = await read(asked);
  const fact = view.facts.find(({ id }) => id === 'erp');
  const mark = fact?.mark ?? '';
  const edit = { kind: 'setFact', fact: 'erp', label, means: fact?.means ?? null };
  const { base, revision } = view;
  return valueOf(await adminFunctions.changeDraft({ base, revision, mark, edit }, asked)).settings;
}

const publish = (view: SettingsView, asked: AdminWith, over: object = {}) => {
  const { base, revision } = view;
  return adminFunctions.publishDraft({ base, revision, effectiveOn: null, note: null, ...over }, asked);
};

describe.each(bothWorlds)('%s', (_, open) => {
  test('what was drafted is published, brought back, and stands in the history', async () => {
    world = await open();
    await world.published(await exampleParts());
    const asked = world.as(mara);
    const drafted = await rename('ERP system', asked);
    expect(drafted.changes).toMatchObject([{ at: 'facts/erp', before: 'ERP', after: 'ERP system' }]);
    const { settings, said } = valueOf(await publish(drafted, asked, { note: 'a clearer name' }));
    expect(said).toBe('Published as release 2. Cards show it within a minute.');
    expect(settings).toMatchObject({ base: 2, revision: 0, changes: [] });
    expect(settings.history).toMatchObject([
      { number: 2, line: 'by Mara Lind on 21 Nov: a clearer name', mayRevertTo: false },
      { number: 1, mayRevertTo: true },
    ]);
    const back = valueOf(await adminFunctions.revertRelease({ base: 2, to: 1 }, asked)).settings;
    expect(back.base).toBe(3);
    expect(back.facts.find(({ id }) => id === 'erp')?.label).toBe('ERP');
  });
});

test('a draft is given up as it was read', async () => {
  world = await hubSpotAdminWorld();
  await world.published(await exampleParts());
  const asked = world.as(nora);
  const one = await rename('ERP system', asked);
  const two = await rename('The ERP', asked);
  const stale = problemIn(await adminFunctions.discardDraft({ base: 1, revision: one.revision }, asked));
  expect(stale.next).toContain('Nora Feld changed the draft meanwhile');
  const given = valueOf(
    await adminFunctions.discardDraft({ base: 1, revision: two.revision }, asked),
  ).settings;
  expect(given.changes).toEqual([]);
});

test('only what was read is published: a change that came after is told', async () => {
  world = await hubSpotAdminWorld();
  await world.published(await exampleParts());
  const drafted = await rename('ERP system', world.as(mara));
  await rename('Their ERP', world.anew().as(nora));
  const problem = problemIn(await publish(drafted, world.as(mara)));
  expect(problem).toMatchObject({ kind: 'out_of_date' });
  expect(problem.next).toContain('Nora Feld changed the draft meanwhile');
});

test('a person who is only claimed reads where to publish, and publishes nothing', async () => {
  world = await hubSpotAdminWorld();
  await world.published(await exampleParts());
  const asked = world.as(claimed);
  const drafted = await rename('ERP system', asked);
  expect(drafted.publishElsewhere).toContain('plumbline model publish');
  expect(problemIn(await publish(drafted, asked)).kind).toBe('not_visible');
});

test('whom the model names publishes, and nobody else', async () => {
  world = await hubSpotAdminWorld();
  const parts = await exampleParts();
  const people = parts['people.yaml'] as { readonly people: readonly { readonly name: string }[] };
  const named = people.people.map((person) => ({ ...person, publishes: person.name === 'Mara Lind' }));
  await world.published({ ...parts, 'people.yaml': { ...people, people: named } });
  const drafted = await rename('ERP system', world.as(nora));
  expect(drafted.publishElsewhere).toBe(
    'Mara Lind publishes the model. Your changes stay in the draft until then.',
  );
  expect((await publish(drafted, world.as(nora))).ok).toBe(false);
  expect((await publish(drafted, world.as(mara))).ok).toBe(true);
});

test('a release that came meanwhile loses nothing of the draft, and the draft nothing of the release', async () => {
  world = await hubSpotAdminWorld();
  const parts = await exampleParts();
  await world.published(parts);
  await rename('ERP system', world.as(nora));
  const facts = parts['facts.yaml'] as { readonly facts: readonly { readonly id: string }[] };
  const relabelled = facts.facts.map((fact) => (fact.id === 'sites' ? { ...fact, label: 'Sites' } : fact));
  await world.published({ ...parts, 'facts.yaml': { ...facts, facts: relabelled } });
  const view = await read(world.as(nora));
  expect(view).toMatchObject({ base: 2, revision: 0 });
  expect(view.facts.find(({ id }) => id === 'sites')?.label).toBe('Sites');
  expect(view.changes).toMatchObject([{ at: 'facts/erp', before: 'ERP', after: 'ERP system' }]);
  valueOf(await publish(view, world.as(mara)));
  expect((await read(world.as(nora))).changes).toEqual([]);
});

test('where a release changed the same thing, the release stands, and the page says so', async () => {
  world = await hubSpotAdminWorld();
  const parts = await exampleParts();
  await world.published(parts);
  await rename('ERP system', world.as(nora));
  const facts = parts['facts.yaml'] as { readonly facts: readonly { readonly id: string }[] };
  const relabelled = facts.facts.map((fact) =>
    fact.id === 'sites' || fact.id === 'erp' ? { ...fact, label: `Their ${fact.id}` } : fact,
  );
  await rename('Ours', world.as(nora));
  await world.published({ ...parts, 'facts.yaml': { ...facts, facts: relabelled } });
  const view = await read(world.as(nora));
  expect(view.facts.find(({ id }) => id === 'erp')?.label).toBe('Their erp');
  expect(view.changes).toEqual([]);
  expect(view.notes[0]).toEqual({
    at: 'facts/erp',
    text: 'Facts: Ours: name. Release 2 by Jonas Reed changed it too, and its words stand.',
    todo: 'The draft said “Ours”: change it again if that was right.',
    tone: 'warn',
  });
  const { base, revision } = view;
  const given = valueOf(await adminFunctions.discardDraft({ base, revision }, world.as(nora))).settings;
  expect(given.notes.filter(({ tone }) => tone === 'warn' && given.base === base)).not.toContainEqual(
    view.notes[0],
  );
});

test('a release may wait for its day, and not lie in the past', async () => {
  world = await hubSpotAdminWorld();
  await world.published(await exampleParts());
  const asked = world.as(mara);
  const drafted = await rename('ERP system', asked);
  expect((await publish(drafted, asked, { effectiveOn: '2026-11-20' })).ok).toBe(false);
  const { said, settings } = valueOf(await publish(drafted, asked, { effectiveOn: '2026-12-01' }));
  expect(said).toBe('Published as release 2, in force from 1 Dec.');
  expect(settings.published).toBe('Release 2 by Mara Lind, in force from 1 Dec.');
});

test('what is wrong is not published', async () => {
  world = await hubSpotAdminWorld();
  const asked = world.as(mara);
  const empty = await read(asked);
  const [pipeline] = empty.unmappedPipelines;
  const edit = { kind: 'addPipeline', crmPipeline: pipeline?.id, pipelineKind: 'new_business' };
  const { base, revision } = empty;
  const drafted = valueOf(
    await adminFunctions.changeDraft({ base, revision, mark: null, edit }, asked),
  ).settings;
  const problem = problemIn(await publish(drafted, asked));
  expect(problem).toMatchObject({ title: 'Not published' });
  expect(problem.next).toContain('The model has no fact yet');
});
