import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TaskToMake } from '../../../src/crm/port.ts';
import { jsforceWay } from '../../contract/jsforce-way.ts';
import { problemOf, valueOf } from '../../contract/results.ts';
import { salesforceWorld, type SalesforceWorld } from '../../contract/salesforce-world.ts';

let world: SalesforceWorld;
beforeEach(async () => {
  world = await salesforceWorld(jsforceWay);
});
afterEach(() => world.stop());

describe('two at the very same moment', () => {
  it('make one task: its key is unique', async () => {
    const task: TaskToMake = {
      key: 'winloss/1',
      ownerId: world.ids.mara,
      subject: 'Why?',
      body: 'Lost one.',
      dueOn: '2026-11-24',
      about: [{ object: 'deal', id: world.ids.lost }],
    };
    const made = await Promise.all([world.crm.makeTask(task), world.another().makeTask(task)]);
    expect(made.every(({ ok }) => ok)).toBe(true);
    expect(world.taskCount()).toBe(1);
  });

  it('lose nothing of a task that somebody finished meanwhile', async () => {
    const task = {
      key: 'k',
      ownerId: world.ids.mara,
      subject: 'Why?',
      body: 'One.',
      dueOn: '2026-11-24',
      about: [],
    };
    valueOf(await world.crm.makeTask(task));
    const [found] = valueOf(await world.crm.findTasks('k'));
    world.finishTask(found?.id ?? '');
    expect(valueOf(await world.another().makeTask({ ...task, subject: 'Again' }))).toBe('existed');
    expect(valueOf(await world.crm.findTasks('k'))).toMatchObject([{ done: true }]);
  });
});

describe('answers that cannot be kept', () => {
  it('are not waited for all day, when the org has no calls left', async () => {
    const { crm, ids, timing } = world;
    const closing = '2026-11-20T22:00:00.000Z';
    world.trouble('tooManyCalls', 'change', 99);
    const saved = await crm.saveWinLoss(
      {
        key: `${ids.lost}/${closing}/rep`,
        deal: ids.lost,
        closing,
        source: 'rep',
        outcome: 'no_decision',
        considered: [],
        competitor: null,
        primaryReason: null,
        contributing: [],
        howKnown: null,
        wouldHaveChanged: null,
        notes: {},
        stageAtClose: null,
        amount: null,
        currency: null,
        tierAtCreation: null,
        by: { id: ids.mara, name: 'Mara Lind' },
        at: '2026-11-21T10:00:00.000Z',
        revision: 1,
        reopened: false,
      },
      null,
    );
    expect(problemOf(saved).kind).toBe('rateLimited');
    expect(timing.slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(600_000);
  });
});
