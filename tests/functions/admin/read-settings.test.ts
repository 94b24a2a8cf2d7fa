import { afterEach, expect, test } from 'vitest';
import { adminFunctions } from '../../../src/functions/admin/index.ts';
import { valueOf } from '../example-world.ts';
import { bothWorlds, exampleParts, type AdminWorld } from './admin-world.ts';

let world: AdminWorld | null = null;
afterEach(async () => {
  await world?.stop();
  world = null;
});

test.each(bothWorlds)('%s: without a model the page offers the pipelines that are there', async (_, open) => {
  world = await open();
  const { settings } = valueOf(await adminFunctions.readSettings({}, world.as()));
  expect(settings).toMatchObject({ base: 0, revision: 0, pipelines: [], facts: [], changes: [] });
  expect(settings.unmappedPipelines.length).toBeGreaterThan(0);
  expect(settings.fieldsToAdd.length).toBeGreaterThan(5);
  expect(settings.headline.text).toContain('Choose a pipeline');
});

test.each(bothWorlds)('%s: the example shows as it is published', async (_, open) => {
  world = await open();
  const parts = await exampleParts();
  await world.published(parts);
  const { settings } = valueOf(await adminFunctions.readSettings({}, world.as()));
  expect(settings).toMatchObject({ base: 1, revision: 0, changes: [] });
});
