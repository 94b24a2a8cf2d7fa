import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { snoozeWinLoss } from '../../src/functions/snooze-win-loss.ts';
import type { WinLossReply } from '../../src/wire/reply.ts';
import { dealIn, formOf, lostDeal } from './at-close.ts';
import { exampleWorld, problemIn, valueOf, type ExampleWorld } from './example-world.ts';

describe('the questions at close, for later or for somebody else', () => {
  let world: ExampleWorld;
  beforeEach(async () => {
    world = await exampleWorld();
  });
  afterEach(() => world.stop());
  const ask = async (act: object, dealId = lostDeal): ReturnType<typeof snoozeWinLoss> =>
    snoozeWinLoss({ dealId, closing: (await formOf(world, dealId)).closing, act }, world.as());
  const defer = async (act: object, dealId = lostDeal): Promise<WinLossReply> =>
    valueOf(await ask(act, dealId));

  it('put off come back on their day', async () => {
    const { said, winLoss } = await defer({ kind: 'until', days: 1 });
    expect(said).toBe('The questions come back on 22 Nov.');
    expect(winLoss.state).toBe('put_off');
    expect((await formOf(world, lostDeal)).headline.text).toContain(
      'Put off: the questions come back on 22 Nov.',
    );
    world.passDays(1);
    expect((await formOf(world, lostDeal)).state).toBe('ask');
  });

  it('put off can be asked again at once', async () => {
    await defer({ kind: 'until', days: 3 });
    const { said, winLoss } = await defer({ kind: 'undo' });
    expect(said).toBe('The questions are asked again.');
    expect(winLoss.state).toBe('ask');
  });

  it('put off twice in the same words are written once', async () => {
    await defer({ kind: 'until', days: 3 });
    world.writes();
    await defer({ kind: 'until', days: 3 });
    expect(world.writes()).toEqual([]);
  });

  it('never go past the last day on which they are asked', async () => {
    expect((await defer({ kind: 'until', days: 14 }, '4118')).said).toBe(
      'The questions come back on 25 Nov.',
    );
    world.passDays(4);
    expect((await formOf(world, '4118')).state).toBe('ask');
    expect(problemIn(await ask({ kind: 'until', days: 1 }, '4118')).next).toContain('this is the last day');
  });

  it('handed over say to whom, and that person is remembered', async () => {
    const { said } = await defer({ kind: 'handTo', ownerId: '71002' });
    expect(said).toBe('Handed to Sam Orell, who finds it in the next list of closed deals.');
    expect((await dealIn(world, lostDeal)).deferrals).toMatchObject([{ handedTo: '71002', until: null }]);
  });

  it('are not handed to somebody who has left, or was never there', async () => {
    expect(problemIn(await ask({ kind: 'handTo', ownerId: '71003' })).next).toBe(
      'Theo Marsh has left. Choose someone else. The questions are asked as before.',
    );
    expect(problemIn(await ask({ kind: 'handTo', ownerId: '1' })).title).toBe('Not saved yet');
    expect(world.writes()).toEqual([]);
  });

  it('that cannot be put off just now say that they are asked as before', async () => {
    const { closing } = await formOf(world, lostDeal);
    world.local.faults.next({ kind: 'serverError', method: 'PATCH', times: Infinity });
    const request = { dealId: lostDeal, closing, act: { kind: 'until', days: 1 } };
    expect(problemIn(await snoozeWinLoss(request, world.as())).next).toBe(
      'The questions are asked as before. Try again in a moment.',
    );
  });
});
