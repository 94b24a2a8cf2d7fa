import { afterEach, describe, expect, it } from 'vitest';
import { adminFunctions } from '../../../src/functions/admin/index.ts';
import type { PartValues } from '../../../src/model/part-values.ts';
import type { PlumblinePageView } from '../../../src/views/admin/page-view.ts';
import { valueOf } from '../example-world.ts';
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

const parts = await exampleParts();
const dayMs = 86_400_000;

async function pageFor(
  on: AdminWorld,
  caller = mara,
  request: object = { drift: false },
  special: Parameters<AdminWorld['as']>[1] = {},
): Promise<PlumblinePageView> {
  return valueOf(await adminFunctions.readPlumblinePage(request, on.as(caller, special))).page;
}

/** The example with another icp.yaml. */
const withIcp = (change: (icp: { evidence: readonly { kind: string }[] }) => object): PartValues => ({
  ...parts,
  'icp.yaml': change(parts['icp.yaml'] as never),
});

describe('the manager’s page', () => {
  it.each(bothWorlds)(
    '%s: says of an account without anything what to run, part by part',
    async (_, open) => {
      world = await open();
      const page = await pageFor(world, nora, {});
      expect(page.release).toMatchObject({
        headline: { text: 'Nothing was published yet.', tone: 'warn' },
        todo: 'Publish on the settings page, or with plumbline model publish.',
        icp: null,
        acknowledgements: [],
        elsewhere: null,
      });
      expect(page.audit.todo).toContain('plumbline stages audit');
      expect(page.evidence).toMatchObject({ headline: { tone: 'neutral' }, rows: [], more: null });
      expect(page.asked).toMatchObject({ rows: [] });
      expect(page.asked.todo).toContain('plumbline init');
      expect(page.buyerCentric.headline.text).toBe('The model says nothing yet.');
    },
  );

  it.each(bothWorlds)(
    '%s: shows the example with who has taken note, and what is to be asked',
    async (_, open) => {
      world = await open();
      await world.published(parts);
      const page = await pageFor(world, mara, {});
      expect(page.headline.text).toBe(
        'Mara Lind was to review “Loads are built in the order in which the van unloads.” again. Overdue since 1 Oct, 51 days ago.',
      );
      expect(page.release.headline.text).toBe(
        'Marketing, Sales, Product and Success have not taken note of the ideal customer profile.',
      );
      expect(
        page.release.acknowledgements.map(({ label, line, mayAcknowledge }) => [
          label,
          line.text,
          mayAcknowledge,
        ]),
      ).toEqual([
        ['Marketing', 'Not yet. Mara Lind speaks for it.', true],
        ['Sales', 'Not yet. Nora Feld speaks for it.', false],
        ['Product', 'Not yet. Jonas Reed speaks for it.', false],
        ['Success', 'Not yet. Tove Brandal speaks for it.', false],
      ]);
      expect(page.buyerCentric.headline).toEqual({
        text: '28 of 28 stages, sections and messages name what the buyer does or needs.',
        tone: 'good',
      });
      expect(page.evidence.headline).toEqual({
        text: 'It rests on 12 customers and 11 lost prospects.',
        tone: 'good',
      });
      expect(page.evidence.rows).toHaveLength(5);
      expect(page.evidence.rows[0]).toMatchObject({
        who: 'Dorsetter Deli',
        line: 'Lost prospect, interview, 29 Oct, 23 days ago',
      });
      expect(page.evidence.more).toBe('and 18 more');
      expect(page.asked.headline.tone).toBe('good');
      expect(page.asked.rows[0]?.asked).toEqual({ text: 'Asked 18 Jun, 156 days ago.', tone: 'neutral' });
      expect(page.asked.more).toMatch(/^and \d+ more$/);
      expect(page.drift?.headline.text).toMatch(/no longer agrees\.$/);
    },
  );

  it.each(bothWorlds)(
    '%s: whoever speaks for a function takes note for it, once, and nobody else can',
    async (_, open) => {
      world = await open();
      await world.published(parts);
      const { icp } = (await pageFor(world)).release;
      if (icp === null) throw new Error('There is a profile');
      const noted = valueOf(await adminFunctions.acknowledgeIcp({ icp, of: 'marketing' }, world.as(mara)));
      expect(noted.said).toBe('Noted: marketing has read it.');
      const [marketing] = noted.page.release.acknowledgements;
      expect(marketing).toEqual({
        of: 'marketing',
        label: 'Marketing',
        line: { text: 'Mara Lind, 21 Nov.', tone: 'good' },
        mayAcknowledge: false,
      });
      expect(noted.page.release.headline.text).toBe(
        'Sales, Product and Success have not taken note of the ideal customer profile.',
      );
      // Again: nothing more happens.
      valueOf(await adminFunctions.acknowledgeIcp({ icp, of: 'marketing' }, world.as(mara)));
      for (const [caller, of, next] of [
        [mara, 'sales', 'Nora Feld speaks for sales.'],
        [claimed, 'marketing', 'This installation does not know for certain who you are.'],
        [{ ...mara, email: null }, 'marketing', 'Mara Lind speaks for marketing.'],
      ] as const) {
        const refused = await adminFunctions.acknowledgeIcp({ icp, of }, world.as(caller));
        expect(refused).toMatchObject({ ok: false, error: { kind: 'not_visible' } });
        expect(refused.ok ? '' : refused.error.next).toContain(next);
      }
    },
  );

  it('asks again for another profile, and not for another message', async () => {
    world = await hubSpotAdminWorld();
    await world.published(parts);
    const { icp } = (await pageFor(world)).release;
    valueOf(await adminFunctions.acknowledgeIcp({ icp, of: 'marketing' }, world.as(mara)));
    const { people } = parts['people.yaml'] as { readonly people: readonly { readonly name: string }[] };
    const alone = { engine: 1, people: people.filter(({ name }) => name === 'Mara Lind') };
    await world.published({ ...parts, 'people.yaml': alone });
    const same = await pageFor(world);
    expect(same.release.icp).toBe(icp);
    expect(same.release.acknowledgements[0]?.line.tone).toBe('good');
    expect(same.release.acknowledgements[1]?.line.text).toBe('Not yet. Nobody in people.yaml speaks for it.');
    await world.published(withIcp((one) => ({ ...one, evidence: one.evidence.slice(0, 14) })));
    const other = await pageFor(world);
    expect(other.release.icp).not.toBe(icp);
    expect(other.release.acknowledgements[0]?.mayAcknowledge).toBe(true);
    const late = await adminFunctions.acknowledgeIcp({ icp, of: 'marketing' }, world.as(mara));
    expect(late).toMatchObject({ ok: false, error: { kind: 'out_of_date' } });
    // The warning stays for as long as the profile is in force.
    expect(other.evidence.headline).toEqual({
      text: 'The ideal customer profile rests on 12 customers and 2 lost prospects: it takes 10 of each kind to be more than an opinion.',
      tone: 'warn',
    });
  });

  it('shows the rest of the page where somebody wrote into the row of the last audit', async () => {
    world = await hubSpotAdminWorld();
    await world.published(parts);
    for (const summary of ['{ half', '{"tally":{}}', '[]']) {
      const lastAudit = () => Promise.resolve({ ok: true as const, value: { on: '2026-11-20', summary } });
      const page = await pageFor(
        world,
        nora,
        { drift: false },
        { releases: { ...world.releases, lastAudit } },
      );
      expect(page.audit.todo).toContain('plumbline stages audit');
    }
  });

  it('offers nothing to somebody who is only claimed, and says where it can be said', async () => {
    world = await hubSpotAdminWorld();
    await world.published(parts);
    const { release } = await pageFor(world, claimed);
    expect(release.acknowledgements.some(({ mayAcknowledge }) => mayAcknowledge)).toBe(false);
    expect(release.elsewhere).toContain('plumbline model acknowledge');
    expect((await pageFor(world, nora)).release.elsewhere).toBeNull();
  });

  it('names taking note as overdue after fourteen days, and what was not asked after 180', async () => {
    world = await hubSpotAdminWorld();
    await world.published(parts);
    world.clock.pass(15 * dayMs);
    const page = await pageFor(world);
    expect(page.headline.text).toContain(' 1 more thing is overdue.');
    world.clock.pass(40 * dayMs);
    const later = await pageFor(world);
    expect(later.asked.headline.tone).toBe('warn');
    expect(later.asked.rows[0]?.asked.tone).toBe('warn');
  });

  it('counts deals that were scored by an older model, but not those that a release would score the same', async () => {
    world = await hubSpotAdminWorld();
    await world.published(parts);
    const first = await world.releases.read(1);
    const version = first.ok ? first.value?.head.model : undefined;
    if (version === undefined) throw new Error('There is a release');
    const fit = (modelVersion: string) => ({ storedFit: { modelVersion } });
    const listing = (versions: readonly string[]) => ({
      crmFor: () => ({
        listRecords: () =>
          Promise.resolve({ ok: true as const, value: { records: versions.map(fit), next: null } }),
      }),
    });
    const driftOf = async (versions: readonly string[]) => {
      if (!world) throw new Error('There is a world');
      const { drift } = await pageFor(world, nora, {}, listing(versions) as never);
      return drift?.rows.filter(({ where }) => where === 'Stored fit of deals').map(({ what }) => what);
    };
    expect(await driftOf([version, version, 'an_older_one'])).toEqual([
      '1 of 3 scored deals, out of 3 that were looked at, carry a score of an older model.',
    ]);
    // Another glossary scores nothing otherwise.
    const file = parts['glossary.yaml'] as { readonly terms: readonly object[] };
    await world.published({ ...parts, 'glossary.yaml': { ...file, terms: file.terms.slice(0, 1) } });
    expect(await driftOf([version])).toEqual([]);
  });
});
