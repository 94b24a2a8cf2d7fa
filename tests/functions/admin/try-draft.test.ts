import { afterEach, describe, expect, test } from 'vitest';
import { adminFunctions } from '../../../src/functions/admin/index.ts';
import { valueOf } from '../example-world.ts';
import { bothWorlds, exampleParts, type AdminWorld } from './admin-world.ts';

let world: AdminWorld | null = null;
afterEach(async () => {
  await world?.stop();
  world = null;
});

describe.each(bothWorlds)('%s', (_, open) => {
  test('a draft is tried on a deal and on the open pipeline, beside what is published', async () => {
    world = await open();
    await world.published(await exampleParts());
    const asked = world.as();
    const { deals } = valueOf(await adminFunctions.findDealsToTry({ name: '' }, asked));
    expect(deals.length).toBeGreaterThan(3);
    const [hit] = valueOf(
      await adminFunctions.findDealsToTry({ name: deals[0]?.name.slice(0, 8) ?? '' }, asked),
    ).deals;
    expect(hit?.name.slice(0, 8)).toBe(deals[0]?.name.slice(0, 8));
    const view = valueOf(await adminFunctions.readSettings({}, asked)).settings;
    const criterion = {
      label: 'More than a thousand people',
      when: { kind: 'rows', join: 'all', rows: [{ fact: 'employees', operator: 'atLeast', value: 1000 }] },
      evidence: 'field',
      level: 'block',
      owner: 'Nora Feld',
      whenMissing: 'Ask.',
      saysMissing: null,
      waivableBy: null,
      longestWaiverDays: 30,
      wrongIf: null,
    };
    const edit = {
      kind: 'putCriterion',
      pipeline: 'new_business',
      stage: 'discovery',
      direction: 'exit',
      id: null,
      criterion,
    };
    const read = { base: view.base, revision: view.revision };
    const { base, revision } = valueOf(
      await adminFunctions.changeDraft({ ...read, mark: null, edit }, asked),
    ).settings;
    const inDiscovery = deals.find(({ name }) => name.startsWith('Corvane Trading'))?.id ?? '';
    const { tryOut } = valueOf(await adminFunctions.tryDraft({ base, revision, dealId: inDiscovery }, asked));
    const row = tryOut.rows.find(({ label }) => label === 'More than a thousand people');
    expect(row).toMatchObject({ published: 'not asked', tone: 'warn' });
    expect(tryOut.fit).toMatch(/^Fit: .*, as published\.$/);
    expect(tryOut.pipeline.headline).toMatch(
      /^Of \d+ open deals, \d+ have what their stage asks as published, \d+ with this draft\.$/,
    );
    expect(tryOut.pipeline.rows.map(({ label }) => label)).toContain(
      'Discovery: More than a thousand people',
    );
  });
});
