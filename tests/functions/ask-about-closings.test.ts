import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askAboutClosings, type AskReport } from '../../src/functions/ask-about-closings.ts';
import { captureWinLoss } from '../../src/functions/capture-win-loss.ts';
import { snoozeWinLoss } from '../../src/functions/snooze-win-loss.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { afterLoss, afterWin, formOf } from './at-close.ts';
import { exampleModel, exampleWorld, sam, valueOf, type ExampleWorld } from './example-world.ts';

const [nora, samOrell] = ['71001', '71002'];

describe('asking about closed deals', () => {
  let world: ExampleWorld;
  beforeEach(async () => {
    world = await exampleWorld();
  });
  afterEach(() => world.stop());

  const sweep = async (dryRun = false, model: GtmModel = exampleModel): Promise<AskReport> => {
    // Another process each time: nothing is remembered but what HubSpot holds.
    const report = await askAboutClosings({ dryRun }, { ...world.as(sam, model), ...world.anew(model) });
    if (!report.ok) throw new Error(report.error.kind);
    return report.value;
  };
  const outcomes = async (): Promise<Readonly<Record<string, string>>> =>
    Object.fromEntries((await sweep()).owners.map(({ owner, outcome }) => [owner.id, outcome]));
  const tasksOf = (owner: string): readonly string[] =>
    world.local.records
      .list('tasks')
      .filter(({ properties }) => properties['hubspot_owner_id'] === owner)
      .map(({ id }) => id);
  const dealsOf = (task: string | undefined): readonly string[] =>
    world.local.records
      .associated('tasks', task ?? '', 'deals')
      .map(({ id }) => id)
      .toSorted();
  const finish = (task: string | undefined): void => {
    world.local.records.patch('tasks', task ?? '', { hs_task_status: 'COMPLETED' }, { userId: 81_002 });
  };
  const answer = async (dealId: string): Promise<void> => {
    const { closing, won } = await formOf(world, dealId);
    const answers = won ? afterWin : afterLoss;
    valueOf(await captureWinLoss({ dealId, closing, answers }, world.as()));
  };
  const defer = async (dealId: string, act: object): Promise<void> => {
    const { closing } = await formOf(world, dealId);
    valueOf(await snoozeWinLoss({ dealId, closing, act }, world.as()));
  };

  it('is by state: every closing within the model’s days, large enough and without a record', async () => {
    await answer('4118');
    await sweep();
    // 4121 was lost 41 days ago, 4114 won 75 days ago, 4122 is smaller than the model asks about.
    expect(dealsOf(tasksOf(samOrell)[0])).toEqual(['4113', '4116']);
    expect(dealsOf(tasksOf(nora)[0])).toEqual(['4115', '4117', '4119', '4120']);
  });

  it('tells in the task which deals, when they closed, and what to do', async () => {
    await sweep();
    const task = world.local.records.read('tasks', tasksOf(samOrell)[0] ?? '')?.properties ?? {};
    expect(task['hs_task_subject']).toBe('Why did it end this way? 3 closed deals');
    expect(task['hs_task_body']).toContain('- Grauberg: nine markets: closed lost 18 Nov');
    expect(task['hs_timestamp']).toContain('2026-11-24');
  });

  it('never asks twice: not at once, not the next day', async () => {
    expect(await outcomes()).toEqual({ [nora]: 'asked', [samOrell]: 'asked' });
    expect(await outcomes()).toEqual({ [nora]: 'asked_already', [samOrell]: 'asked_already' });
    world.passDays(1);
    expect(await outcomes()).toEqual({ [nora]: 'asked_already', [samOrell]: 'asked_already' });
    expect([tasksOf(nora), tasksOf(samOrell)].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('reminds once after a week, and never again', async () => {
    await sweep();
    world.passDays(7);
    expect(await outcomes()).toMatchObject({ [samOrell]: 'reminded' });
    expect(dealsOf(tasksOf(samOrell)[1])).toEqual(['4113', '4116']);
    for (const days of [1, 7]) {
      world.passDays(days);
      expect((await outcomes())[samOrell]).toBe('asked_already');
    }
    expect(tasksOf(samOrell)).toHaveLength(2);
  });

  it('asks about new closings when the task before is done, and lists what is still open with them', async () => {
    await sweep();
    await answer('4116');
    world.move('4101', 'closedlost');
    expect((await outcomes())[samOrell]).toBe('asked_already');
    finish(tasksOf(samOrell)[0]);
    expect((await outcomes())[samOrell]).toBe('asked');
    expect(dealsOf(tasksOf(samOrell)[1])).toEqual(['4101', '4113', '4118']);
  });

  it('does not wait for a task whose deals are all answered, though nobody ticked it', async () => {
    await sweep();
    for (const deal of ['4113', '4116', '4118']) await answer(deal);
    world.move('4101', 'closedlost');
    expect((await outcomes())[samOrell]).toBe('asked');
    expect(dealsOf(tasksOf(samOrell)[1])).toEqual(['4101']);
  });

  it('asks whom a deal was handed to, although its owner was asked before', async () => {
    await answer('4113');
    await sweep();
    finish(tasksOf(nora)[0]);
    await defer('4116', { kind: 'handTo', ownerId: nora });
    const report = await sweep();
    expect(report.owners.find(({ owner }) => owner.id === nora)).toMatchObject({ outcome: 'asked' });
    expect(dealsOf(tasksOf(nora)[1])).toContain('4116');
    expect(report.owners.find(({ owner }) => owner.id === samOrell)?.deals).not.toContain(
      'Grauberg: nine markets',
    );
  });

  it('waits while a deal is put off, and leaves out what is no real loss', async () => {
    await defer('4113', { kind: 'until', days: 2 });
    const { closing } = await formOf(world, '4116');
    const answers = { chosen: { didInstead: ['not_a_real_loss'] }, alsoMattered: [], notes: {} };
    valueOf(await captureWinLoss({ dealId: '4116', closing, answers }, world.as()));
    await sweep();
    expect(dealsOf(tasksOf(samOrell)[0])).toEqual(['4118']);
    finish(tasksOf(samOrell)[0]);
    world.passDays(2);
    await sweep();
    expect(dealsOf(tasksOf(samOrell)[1])).toContain('4113');
  });

  it('asks about a deal that was reopened and closed again as about a new closing', async () => {
    await sweep();
    await answer('4116');
    finish(tasksOf(samOrell)[0]);
    world.passDays(1);
    world.move('4116', 'decisionmakerboughtin');
    world.move('4116', 'closedwon');
    expect((await outcomes())[samOrell]).toBe('asked');
    expect(dealsOf(tasksOf(samOrell)[1])).toContain('4116');
  });

  it('cut off after the task was made is one task', async () => {
    world.local.faults.next({ kind: 'cutOff', method: 'POST', path: /\/tasks$/ });
    await sweep();
    expect(await outcomes()).toEqual({ [nora]: 'asked_already', [samOrell]: 'asked_already' });
    expect([...tasksOf(nora), ...tasksOf(samOrell)]).toHaveLength(2);
  });

  it('says who has left without a manager that is named', async () => {
    const hubspot = exampleModel.mappings.hubspot;
    if (!hubspot) throw new Error('The worked example maps HubSpot');
    const model = {
      ...exampleModel,
      mappings: { ...exampleModel.mappings, hubspot: { ...hubspot, managers: {} } },
    };
    const { nobody, owners } = await sweep(true, model);
    expect(nobody).toEqual([{ id: '4119', name: 'Penhallow: returns desk', owner: 'Theo Marsh' }]);
    expect(owners.flatMap(({ deals }) => deals)).not.toContain('Penhallow: returns desk');
  });

  it('asks nothing where the model asks nothing', async () => {
    expect(await sweep(false, { ...exampleModel, winLoss: null })).toEqual({ owners: [], nobody: [] });
    expect(world.writes()).toEqual([]);
  });
});
