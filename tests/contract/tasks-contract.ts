import { describe, expect, it } from 'vitest';
import type { TaskToMake } from '../../src/crm/port.ts';
import { problemOf, valueOf } from './results.ts';
import type { World } from './world.ts';

/** Tasks for people. */
export function tasksContract(world: () => World): void {
  const task = (over: Partial<TaskToMake> = {}): TaskToMake => ({
    key: 'winloss/501/2026-11-21',
    ownerId: world().ids.mara,
    subject: 'Why did these two deals end?',
    body: 'Lost one; Lost and won.',
    dueOn: '2026-11-24',
    about: [
      { object: 'deal', id: world().ids.lost },
      { object: 'deal', id: world().ids.regained },
    ],
    ...over,
  });

  describe('a task', () => {
    it('is made once, though it is asked for again at once or later by somebody else', async () => {
      const { crm, another, pass, taskCount } = world();
      expect(valueOf(await crm.makeTask(task()))).toBe('created');
      expect(valueOf(await crm.makeTask(task()))).toBe('existed');
      pass(5000);
      expect(valueOf(await another().makeTask(task()))).toBe('existed');
      expect(taskCount()).toBe(1);
    });

    it('is found by how its key starts, with the records it lists and whether it is done', async () => {
      const { crm, another, ids, pass, finishTask } = world();
      await crm.makeTask(task());
      await crm.makeTask(task({ key: 'signal/9', about: [{ object: 'company', id: ids.otherCompany }] }));
      pass(5000);
      const [found, ...others] = valueOf(await another().findTasks('winloss/'));
      expect(others).toEqual([]);
      expect(found).toMatchObject({
        key: 'winloss/501/2026-11-21',
        ownerId: ids.mara,
        done: false,
        createdOn: '2026-11-21',
        about: task().about,
      });
      finishTask(found?.id ?? '');
      pass(5000);
      expect(valueOf(await another().findTasks('winloss/501'))).toMatchObject([{ done: true }]);
      expect(valueOf(await another().findTasks('signal/'))).toMatchObject([
        { about: [{ object: 'company', id: ids.otherCompany }] },
      ]);
      expect(valueOf(await another().findTasks('nothing/'))).toEqual([]);
    });

    it('that was made a moment ago is found by who made it, before search sees it', async () => {
      const { crm } = world();
      await crm.makeTask(task());
      expect(valueOf(await crm.findTasks('winloss/'))).toMatchObject([{ key: 'winloss/501/2026-11-21' }]);
    });

    it('is not made a second time when the answer was lost', async () => {
      const { crm, trouble, taskCount } = world();
      trouble('cutOff', 'make');
      expect(valueOf(await crm.makeTask(task()))).toBe('created');
      expect(taskCount()).toBe(1);
    });

    it('of which nobody knows whether it was made is not made again, and that is told', async () => {
      const { crm, trouble, taskCount } = world();
      trouble('serverError', 'make', 99);
      expect(problemOf(await crm.makeTask(task())).kind).toBe('unavailable');
      expect(taskCount()).toBe(0);
    });
  });
}
