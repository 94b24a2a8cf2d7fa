import { afterEach, describe, expect, test } from 'vitest';
import { adminFunctions } from '../../../src/functions/admin/index.ts';
import type { AdminWith } from '../../../src/functions/admin/with-admin.ts';
import type { CriterionSettings, SettingsView } from '../../../src/views/admin/settings-view.ts';
import type { Edit } from '../../../src/wire/admin-request.ts';
import { problemIn, valueOf } from '../example-world.ts';
import { bothWorlds, exampleParts, hubSpotAdminWorld, mara, nora, type AdminWorld } from './admin-world.ts';

let world: AdminWorld | null = null;
afterEach(async () => {
  await world?.stop();
  world = null;
});

const read = async (asked: AdminWith): Promise<SettingsView> =>
  valueOf(await adminFunctions.readSettings({}, asked)).settings;

const change = (view: SettingsView, edit: Edit, mark: string | null, asked: AdminWith) =>
  adminFunctions.changeDraft({ base: view.base, revision: view.revision, mark, edit }, asked);

function criterionOf(view: SettingsView, id: string): CriterionSettings {
  const stages = view.pipelines.flatMap((pipeline) => pipeline.stages);
  const found = stages.flatMap(({ entry, exit }) => [...entry, ...exit]).find((one) => one.id === id);
  if (!found) throw new Error(`There is no criterion ${id}`);
  return found;
}

const putErp = (view: SettingsView, form: Partial<CriterionSettings['form']>): Edit => ({
  kind: 'putCriterion',
  pipeline: 'new_business',
  stage: 'discovery',
  direction: 'exit',
  id: 'erp_known',
  criterion: { ...criterionOf(view, 'erp_known').form, ...form } as Extract<
    Edit,
    { kind: 'putCriterion' }
  >['criterion'],
});

describe.each(bothWorlds)('%s', (name, open) => {
  test('from nothing: a pipeline of the CRM, a fact of one of its fields and a criterion on it', async () => {
    world = await open();
    const asked = world.as();
    const empty = await read(asked);
    const crmPipeline = empty.unmappedPipelines[0]?.id ?? '';
    const one = valueOf(
      await change(empty, { kind: 'addPipeline', crmPipeline, pipelineKind: 'new_business' }, null, asked),
    ).settings;
    expect(one.pipelines).toHaveLength(1);
    const [pipeline] = one.pipelines;
    expect(pipeline?.unmapped).toEqual([]);
    expect(pipeline?.stages.at(-1)?.type).toBe('lost');
    const field = one.fieldsToAdd.find(({ id }) => id.startsWith('company/'))?.id.split('/')[1] ?? '';
    const two = valueOf(
      await change(
        one,
        { kind: 'addFact', object: 'company', field, label: 'What they trade in' },
        null,
        asked,
      ),
    ).settings;
    expect(two.facts).toMatchObject([{ id: 'what_they_trade_in', field, takesField: true }]);
    const criterion: Extract<Edit, { kind: 'putCriterion' }>['criterion'] = {
      label: 'What they trade in',
      when: {
        kind: 'rows',
        join: 'all',
        rows: [{ fact: 'what_they_trade_in', operator: 'isSet', value: null }],
      },
      evidence: 'field',
      level: 'warn',
      owner: 'Nora Feld',
      whenMissing: 'Ask them.',
      saysMissing: null,
      waivableBy: 'Nora Feld',
      longestWaiverDays: 30,
      wrongIf: null,
    };
    const stage = pipeline?.stages[0]?.id ?? '';
    const edit: Edit = {
      kind: 'putCriterion',
      pipeline: pipeline?.id ?? '',
      stage,
      direction: 'exit',
      id: null,
      criterion,
    };
    const three = valueOf(await change(two, edit, null, asked)).settings;
    expect(three.revision).toBe(3);
    expect(three.pipelines[0]?.stages[0]?.exit).toMatchObject([
      { says: 'What they trade in is filled in', state: 'new', form: criterion },
    ]);
    expect(three.notes.filter(({ tone }) => tone === 'bad')).toEqual([]);
    expect(name).not.toBe('');
  });
});

describe('two admins', () => {
  test('who change different things lose nothing of either', async () => {
    world = await hubSpotAdminWorld();
    await world.published(await exampleParts());
    const other = world.anew();
    const [hers, his] = [await read(world.as(nora)), await read(other.as(mara))];
    const mark = criterionOf(hers, 'erp_known').mark;
    valueOf(await change(hers, putErp(hers, { level: 'warn' }), mark, world.as(nora)));
    const tier = his.scorecards[0]?.tiers[0];
    if (!tier) throw new Error('No tier');
    const edit: Edit = {
      kind: 'setTier',
      scorecard: 'company_fit',
      tier: tier.id,
      label: tier.label,
      from: 85,
      action: tier.action,
      means: tier.means,
    };
    const after = valueOf(await change(his, edit, tier.mark, other.as(mara))).settings;
    expect(criterionOf(after, 'erp_known').form.level).toBe('warn');
    expect(after.changes).toHaveLength(2);
    expect(after.revision).toBe(2);
  });

  test('who change the same criterion: the second is told who changed it, and to what', async () => {
    world = await hubSpotAdminWorld();
    await world.published(await exampleParts());
    const other = world.anew();
    const [hers, his] = [await read(world.as(nora)), await read(other.as(mara))];
    const { mark } = criterionOf(hers, 'erp_known');
    valueOf(await change(hers, putErp(hers, { level: 'warn' }), mark, world.as(nora)));
    const problem = problemIn(await change(his, putErp(his, { owner: 'Mara Lind' }), mark, other.as(mara)));
    expect(problem).toMatchObject({ kind: 'out_of_date', title: 'Nora Feld changed this a moment ago' });
    expect(problem.next).toContain('level: warn, was block');
  });

  test('at the very same moment both go through, one after the other', async () => {
    world = await hubSpotAdminWorld();
    await world.published(await exampleParts());
    const other = world.anew();
    const [hers, his] = [await read(world.as(nora)), await read(other.as(mara))];
    const { mark } = criterionOf(hers, 'erp_known');
    const fact = his.facts.find(({ id }) => id === 'erp');
    const edit: Edit = { kind: 'setFact', fact: 'erp', label: 'ERP system', means: null };
    const [one, two] = await Promise.all([
      change(hers, putErp(hers, { level: 'warn' }), mark, world.as(nora)),
      change(his, edit, fact?.mark ?? '', other.as(mara)),
    ]);
    expect([one.ok, two.ok]).toEqual([true, true]);
    const now = await read(world.anew().as());
    expect(now.revision).toBe(2);
    expect(criterionOf(now, 'erp_known').form.level).toBe('warn');
    expect(now.facts.find(({ id }) => id === 'erp')?.label).toBe('ERP system');
  });
});

describe('wrong input is told at once', () => {
  test('a criterion on which a waiver rests is not taken away', async () => {
    world = await hubSpotAdminWorld();
    await world.published(await exampleParts());
    const asked = world.as(nora);
    const decided = {
      key: 'waiver/4101/erp_known/1',
      kind: 'waiver_decided',
      at: asked.now,
      by: { id: '81004', name: 'Jonas Reed' },
      byEmail: 'jonas.reed@cornerstow.example',
      signed: true,
      about: { object: 'deal', id: '4101' },
      stage: 'discovery',
      subject: 'erp_known',
      action: 'approve',
      note: 'They change it in spring.',
      until: '2026-11-30',
    } as const;
    expect(await asked.store.append(decided)).toMatchObject({ ok: true });
    const view = await read(asked);
    const { mark } = criterionOf(view, 'erp_known');
    const edit: Edit = {
      kind: 'removeCriterion',
      pipeline: 'new_business',
      stage: 'discovery',
      direction: 'exit',
      id: 'erp_known',
    };
    const problem = problemIn(await change(view, edit, mark, asked));
    expect(problem.next).toContain('1 deal has a waiver of “Which ERP they use” that still counts.');
    world.clock.pass(30 * 86_400_000);
    expect(await change(view, edit, mark, world.as(nora))).toMatchObject({ ok: true });
  });

  test('a value of another kind than the fact’s, beside its control', async () => {
    world = await hubSpotAdminWorld();
    await world.published(await exampleParts());
    const asked = world.as();
    const view = await read(asked);
    const { mark } = criterionOf(view, 'erp_known');
    const when = {
      kind: 'rows',
      join: 'all',
      rows: [{ fact: 'employees', operator: 'atLeast', value: 'many' }],
    } as const;
    const problem = problemIn(await change(view, putErp(view, { when }), mark, asked));
    expect(problem).toMatchObject({
      kind: 'refused',
      at: 'stages/new_business/discovery/exit/erp_known#when/0',
      next: '“Employees is at least” needs a number. Fill it in.',
    });
  });

  test('what can never hold, at the criterion, and nothing is published while it stands', async () => {
    world = await hubSpotAdminWorld();
    await world.published(await exampleParts());
    const asked = world.as();
    const view = await read(asked);
    const { mark } = criterionOf(view, 'erp_known');
    const rows = [
      { fact: 'employees', operator: 'atLeast', value: 50 },
      { fact: 'employees', operator: 'atMost', value: 10 },
    ];
    const edit = putErp(view, { when: { kind: 'rows', join: 'all', rows } });
    const after = valueOf(await change(view, edit, mark, asked)).settings;
    const [note] = after.notes;
    expect(note).toMatchObject({ at: 'stages/new_business/discovery/exit/erp_known', tone: 'bad' });
    expect(note?.text).toContain('can never hold');
  });
});
