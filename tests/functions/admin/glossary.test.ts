import { afterEach, describe, expect, it } from 'vitest';
import { adminFunctions } from '../../../src/functions/admin/index.ts';
import type { GlossaryView } from '../../../src/views/admin/glossary-view.ts';
import { relabelled } from '../../crm/model-store/example-parts.ts';
import { valueOf } from '../example-world.ts';
import { bothWorlds, claimed, exampleParts, hubSpotAdminWorld, type AdminWorld } from './admin-world.ts';

let world: AdminWorld | null = null;
afterEach(async () => {
  await world?.stop();
  world = null;
});

const parts = await exampleParts();
const entryOf = ({ groups }: GlossaryView, id: string) =>
  groups.flatMap(({ entries }) => entries).find((entry) => entry.id === id);

describe('the glossary', () => {
  it.each(bothWorlds)(
    '%s: has the words of the release in force, with what they mean, for everybody',
    async (_, open) => {
      world = await open();
      await world.published(parts);
      const { glossary } = valueOf(await adminFunctions.readGlossary({}, world.as(claimed)));
      expect(glossary.headline).toEqual({
        text: 'Release 1 by Jonas Reed, in force since 21 Nov.',
        tone: 'neutral',
      });
      expect(glossary.groups.map(({ id }) => id)).toEqual([
        'term',
        'stage/new_business',
        'tier/company_fit',
        'tier/contact_fit',
        'tier/lead_fit',
        'fact',
      ]);
      expect(entryOf(glossary, 'term/qualified_pipeline')).toMatchObject({
        label: 'Qualified pipeline',
        facets: [
          { label: 'Uses stages', lines: ['Vendor evaluation or Contract'] },
          { label: 'Uses tiers', lines: ['A of Company fit or B of Company fit'] },
          { label: 'Answers for it', lines: ['Nora Feld'] },
        ],
        since: { text: 'The same since release 1, 21 Nov.', tone: 'neutral' },
      });
    },
  );

  it('says what a stage asks for, what a tier reaches and where a fact stands, and finds them by any of it', async () => {
    world = await hubSpotAdminWorld();
    await world.published(parts);
    const { glossary } = valueOf(await adminFunctions.readGlossary({}, world.as()));
    const discovery = entryOf(glossary, 'stage/new_business/discovery');
    expect(discovery?.facets).toEqual([
      { label: 'What the buyer does', lines: ['They are looking at what could be done about it.'] },
      { label: 'Deals in it are', lines: ['open'] },
      {
        label: 'To enter it',
        lines: ['The problem in the buyer’s words: Problem in the buyer’s words is filled in (observes)'],
      },
      {
        label: 'To leave it',
        lines: [
          'Someone who argues for it: Champions on the deal: at least 1 (warns)',
          'Which ERP they use: ERP is filled in (blocks)',
          'A morning in their warehouse: Site visit is within the last 365 days (warns)',
        ],
      },
    ]);
    expect(discovery?.search).toContain('a morning in their warehouse');
    const facets = (id: string) => entryOf(glossary, id)?.facets.map(({ label, lines }) => [label, ...lines]);
    expect(facets('tier/company_fit/b')).toEqual([
      ['Score', '55 to 74'],
      ['What to do', 'Pursue'],
    ]);
    expect(facets('tier/company_fit/d')).toEqual([
      ['Score', 'below 35'],
      ['What to do', 'Disqualify'],
      [
        'Whatever the score',
        'A logistics provider runs the warehouses: Warehouses run by a logistics provider is yes',
        'Fewer than 20 people: Employees is from 0 people to below 20 people',
      ],
    ]);
    expect(facets('fact/employees')).toEqual([
      ['Kind', 'Number, in people, of the company'],
      ['In HubSpot', 'Number of Employees'],
    ]);
    expect(facets('fact/meetings_last_30_days')?.at(-1)).toEqual([
      'Worked out',
      'Number of activities of kind meeting of the last 30 days',
    ]);
  });

  it('keeps the day of a definition that a later release leaves as it was', async () => {
    world = await hubSpotAdminWorld();
    await world.published(parts);
    await world.published(relabelled(parts, 'Branch'));
    const { glossary } = valueOf(await adminFunctions.readGlossary({}, world.as()));
    expect(entryOf(glossary, 'fact/industry')).toMatchObject({
      label: 'Branch',
      since: { text: 'The same since release 2, 21 Nov.' },
    });
    expect(entryOf(glossary, 'fact/erp')?.since.text).toBe('The same since release 1, 21 Nov.');
  });

  it('shows the model that came along where nothing was published, and says so', async () => {
    world = await hubSpotAdminWorld();
    const { glossary } = valueOf(
      await adminFunctions.readGlossary({}, world.as(claimed, { startingParts: parts })),
    );
    expect(glossary.headline.tone).toBe('warn');
    expect(glossary.line).toMatch(/^\d+ definitions\. 2 of them say nothing yet of what they mean\.$/);
    expect(entryOf(glossary, 'fact/email')?.since).toEqual({
      text: 'Nobody has written down what it means. Not published yet.',
      tone: 'warn',
    });
  });
});
