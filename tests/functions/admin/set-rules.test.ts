import { afterEach, expect, test } from 'vitest';
import { adminFunctions } from '../../../src/functions/admin/index.ts';
import { problemIn, valueOf } from '../example-world.ts';
import {
  bothWorlds,
  claimed,
  exampleParts,
  hubSpotAdminWorld,
  mara,
  type AdminWorld,
} from './admin-world.ts';

let world: AdminWorld | null = null;
afterEach(async () => {
  await world?.stop();
  world = null;
});

const noSkipping = { pipeline: 'default', noSkipping: true, noMovingBack: false };

test('the CRM’s own rules are shown, set by who may publish, and shown as they are then', async () => {
  world = await hubSpotAdminWorld();
  await world.published(await exampleParts());
  const asked = world.as(mara);
  const before = valueOf(await adminFunctions.readSettings({}, asked)).settings.rules;
  expect(before.pipelines[0]?.switches).toMatchObject([{ on: false }, { on: false }]);
  const { settings, said } = valueOf(await adminFunctions.setRules(noSkipping, asked));
  expect(said).toBe('The rules are set, and hold at once.');
  expect(settings.rules.pipelines[0]?.switches).toMatchObject([
    { rule: 'noSkipping', on: true },
    { rule: 'noMovingBack', on: false },
  ]);
});

test('whoever is only claimed sets nothing for everybody', async () => {
  world = await hubSpotAdminWorld();
  await world.published(await exampleParts());
  expect(problemIn(await adminFunctions.setRules(noSkipping, world.as(claimed))).kind).toBe('not_visible');
});

test.each(bothWorlds)('%s: whoever may not administer changes nothing and reads who may', async (_, open) => {
  world = await open();
  const asked = world.as(mara, { mayAdminister: false, crmName: 'salesforce' });
  const edit = { kind: 'addPipeline', crmPipeline: 'default', pipelineKind: 'new_business' };
  const problem = problemIn(
    await adminFunctions.changeDraft({ base: 0, revision: 0, mark: null, edit }, asked),
  );
  expect(problem.next).toContain('permission set “Plumbline: admin”');
});
