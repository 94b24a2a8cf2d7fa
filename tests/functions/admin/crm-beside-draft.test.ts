import { afterEach, expect, test } from 'vitest';
import { ok } from '../../../src/base/result.ts';
import type { CrmSetup } from '../../../src/crm/setup.ts';
import { adminFunctions } from '../../../src/functions/admin/index.ts';
import { valueOf } from '../example-world.ts';
import { exampleParts, hubSpotAdminWorld, nora, type AdminWorld } from './admin-world.ts';

let world: AdminWorld | null = null;
afterEach(async () => {
  await world?.stop();
  world = null;
});

/** The page over a CRM that is like the example’s but for this. */
async function pageOver(special: (setup: CrmSetup) => Partial<CrmSetup>) {
  world = await hubSpotAdminWorld();
  await world.published(await exampleParts());
  const setup = { ...world.setup, ...special(world.setup) };
  return valueOf(await adminFunctions.readSettings({}, world.as(nora, { setup }))).settings;
}

test('a stage renamed in the CRM stays mapped, a new one is offered, and one that is gone is said to be', async () => {
  const page = await pageOver((setup) => ({
    async readPipelines() {
      const read = await setup.readPipelines();
      if (!read.ok) return read;
      return ok(
        read.value.map((pipeline) => ({
          ...pipeline,
          stages: [
            ...pipeline.stages
              .filter(({ label }) => label !== 'Requirements')
              .map((stage) => (stage.label === 'Discovery' ? { ...stage, label: 'Demo booked' } : stage)),
            { id: 'brand_new', label: 'Pilot', type: 'open' as const, requiredFields: ['wms_pain'] },
          ],
        })),
      );
    },
  }));
  const [pipeline] = page.pipelines;
  const stage = (id: string) => pipeline?.stages.find((one) => one.id === id);
  expect(stage('discovery')).toMatchObject({
    label: 'Discovery',
    crmStage: 'qualifiedtobuy',
    mapped: { text: 'In HubSpot: Demo booked', tone: 'info' },
  });
  expect(stage('requirements')?.mapped).toEqual({ text: 'Not in HubSpot any more', tone: 'bad' });
  expect(pipeline?.unmapped).toEqual([{ id: 'brand_new', label: 'Pilot', note: 'New in the CRM' }]);
});

test('a criterion that blocks on a half-empty field is warned of, with the share', async () => {
  const page = await pageOver((setup) => ({
    async filledShares(object, fields, most) {
      const read = await setup.filledShares(object, fields, most);
      if (!read.ok || object !== 'company') return read;
      return ok(
        read.value.map((share) => (share.field === 'wms_erp' ? { ...share, filled: 31, of: 80 } : share)),
      );
    },
  }));
  const at = 'stages/new_business/discovery/exit/erp_known';
  expect(page.notes).toContainEqual({
    at: `${at}#level`,
    text: 'ERP is filled in on 31 of 80 companies only: blocking on it would stop most deals.',
    todo: 'Let it warn until the field is filled in on most of them.',
    tone: 'warn',
  });
  const exit = page.pipelines[0]?.stages.flatMap((stage) => stage.exit) ?? [];
  expect(exit.find((one) => one.at === at)?.filled).toEqual({
    text: 'ERP: filled in on 31 of 80 companies. It would stop most deals.',
    tone: 'warn',
  });
  expect(page.choices.facts.find(({ id }) => id === 'erp')?.filled).toEqual({
    text: 'Filled in on 31 of 80 companies',
    tone: 'warn',
  });
});

test('what the CRM asks for itself is said at the criterion, so that nobody is asked twice', async () => {
  const page = await pageOver((setup) => ({
    async readPipelines() {
      const read = await setup.readPipelines();
      if (!read.ok) return read;
      return ok(
        read.value.map((pipeline) => ({
          ...pipeline,
          stages: pipeline.stages.map((stage) =>
            stage.label === 'Discovery' ? { ...stage, requiredFields: ['wms_pain'] } : stage,
          ),
        })),
      );
    },
  }));
  const asked = page.pipelines[0]?.stages.flatMap(({ entry, exit }) => [...entry, ...exit]) ?? [];
  const told = asked.flatMap(({ id, alreadyAsked }) => (alreadyAsked === null ? [] : [[id, alreadyAsked]]));
  expect(told.map(([id]) => id)).toEqual(['pain_in_their_words', 'pain_before_discovery']);
  expect(told[0]?.[1]).toMatch(/^HubSpot itself asks for .* when a deal enters Discovery\.$/);
});
