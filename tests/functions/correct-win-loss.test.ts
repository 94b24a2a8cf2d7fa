import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { correctWinLoss } from '../../src/functions/correct-win-loss.ts';
import type { Answers } from '../../src/wire/request.ts';
import { afterLoss, formOf, lostDeal, recordOf, saveFor } from './at-close.ts';
import { exampleWorld, problemIn, valueOf, type ExampleWorld } from './example-world.ts';

describe('answers about a closing, once saved,', () => {
  let world: ExampleWorld;
  beforeEach(async () => {
    world = await exampleWorld();
  });
  afterEach(() => world.stop());
  const save = (deal: string, answers: Answers): Promise<unknown> => saveFor(world, deal, answers);
  const corrected = {
    ...afterLoss,
    chosen: { ...afterLoss.chosen, mainReason: ['price_value'] },
    alsoMattered: [],
  };

  it('stand in the form as they were given, and are corrected by the revision that was read', async () => {
    await save(lostDeal, afterLoss);
    const form = await formOf(world, lostDeal);
    expect(form.revision).toBe(1);
    const question = (id: string): object => form.questions.find((one) => one.id === id) ?? {};
    expect(question('mainReason')).toMatchObject({
      prefilled: ['trust_risk'],
      alsoPrefilled: ['price_value'],
      prefilledFrom: null,
    });
    expect(question('wouldHaveChanged')).toMatchObject({
      prefilled: ['proof'],
      prefilledNote: 'A call with a chain of their size.',
    });
    const request = { dealId: lostDeal, closing: form.closing, answers: corrected, revision: 1 };
    const reply = valueOf(await correctWinLoss(request, world.as()));
    expect(reply.winLoss.revision).toBe(2);
    expect(await recordOf(world, lostDeal)).toMatchObject({ primaryReason: 'price_value', revision: 2 });
  });

  it('are corrected in HubSpot’s own field too, unless somebody changed it there', async () => {
    await save(lostDeal, afterLoss);
    const { closing } = await formOf(world, lostDeal);
    const correct = (answers: Answers, revision: number): ReturnType<typeof correctWinLoss> =>
      correctWinLoss({ dealId: lostDeal, closing, answers, revision }, world.as());
    valueOf(await correct(corrected, 1));
    expect(world.value(lostDeal, 'closed_lost_reason')).toBe('Price or value');
    world.local.records.patch('deals', lostDeal, { closed_lost_reason: 'Ask Alma' }, { userId: 81_001 });
    valueOf(await correct(afterLoss, 2));
    expect(world.value(lostDeal, 'closed_lost_reason')).toBe('Ask Alma');
  });

  it('are not corrected over somebody else’s correction', async () => {
    await save(lostDeal, afterLoss);
    const { closing } = await formOf(world, lostDeal);
    const correct = (answers: Answers): ReturnType<typeof correctWinLoss> =>
      correctWinLoss({ dealId: lostDeal, closing, answers, revision: 1 }, world.as());
    valueOf(await correct(corrected));
    const third = { ...afterLoss, chosen: { ...afterLoss.chosen, mainReason: ['sales_process'] } };
    expect(problemIn(await correct(third))).toMatchObject({ kind: 'out_of_date' });
    expect(valueOf(await correct(corrected)).winLoss.revision).toBe(2);
  });

  it('cannot be corrected where nothing was saved', async () => {
    const { closing } = await formOf(world, lostDeal);
    const request = { dealId: lostDeal, closing, answers: afterLoss, revision: 3 };
    expect(problemIn(await correctWinLoss(request, world.as()))).toMatchObject({ kind: 'out_of_date' });
    expect(world.writes()).toEqual([]);
  });
});
