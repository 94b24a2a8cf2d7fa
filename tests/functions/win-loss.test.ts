import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureWinLoss } from '../../src/functions/capture-win-loss.ts';
import { readDealGuide } from '../../src/functions/read-deal-guide.ts';
import type { Answers } from '../../src/wire/request.ts';
import {
  afterLoss,
  afterWin,
  formOf,
  lostDeal,
  pricedDeal,
  recordOf,
  recordsOf,
  saveFor,
  wonDeal,
} from './at-close.ts';
import {
  exampleModel,
  exampleWorld,
  nora,
  problemIn,
  sam,
  valueOf,
  type ExampleWorld,
} from './example-world.ts';

describe('the questions at close', () => {
  let world: ExampleWorld;
  beforeEach(async () => {
    world = await exampleWorld();
  });
  afterEach(() => world.stop());
  const save = (deal: string, answers: Answers): Promise<unknown> => saveFor(world, deal, answers);

  it('after a loss are saved with what is known already, and with HubSpot’s own fields', async () => {
    const reply = await saveFor(world, lostDeal, afterLoss);
    expect(reply.said).toBe('Saved, and in Closed Lost Reason. Mara Lind answers you by 5 Dec.');
    expect(reply.winLoss.state).toBe('saved');
    expect(await recordOf(world, lostDeal)).toMatchObject({
      source: 'rep',
      outcome: 'lost_to_competitor',
      competitor: 'northbeam',
      primaryReason: 'trust_risk',
      contributing: ['price_value'],
      stageAtClose: 'vendor_evaluation',
      amount: 84_000,
      currency: 'EUR',
      revision: 1,
      reopened: false,
    });
    expect(world.value(lostDeal, 'closed_lost_reason')).toBe('Trust');
  });

  it('after a win are three, and ask for competitors too', async () => {
    const form = await formOf(world, wonDeal);
    expect(form.questions.map(({ id, number }) => [id, number])).toEqual([
      ['considered', 1],
      ['decided', 2],
      ['howKnown', 3],
    ]);
    const reply = await saveFor(world, wonDeal, afterWin);
    expect(reply.said).toBe('Saved, and in Closed Won Reason.');
    expect(await recordOf(world, wonDeal)).toMatchObject({ outcome: 'won', wouldHaveChanged: null });
  });

  it('begin with the reason that stands in HubSpot, which is never written over', async () => {
    const { questions } = await formOf(world, pricedDeal);
    expect(questions.find(({ id }) => id === 'mainReason')).toMatchObject({
      prefilled: ['price_value'],
      prefilledFrom: 'From Closed Lost Reason',
    });
    const reply = await saveFor(world, pricedDeal, afterLoss);
    expect(reply.said).toBe('Saved. Mara Lind answers you by 5 Dec.');
    expect(world.value(pricedDeal, 'closed_lost_reason')).toBe('Price');
  });

  it('sent twice, also by another process, change nothing the second time and say the same', async () => {
    const { closing } = await formOf(world, lostDeal);
    const request = { dealId: lostDeal, closing, answers: afterLoss };
    const first = valueOf(await captureWinLoss(request, world.as()));
    const history = world.value(lostDeal, 'plumbline_wl_history');
    world.writes();
    world.clock.pass(90_000);
    const again = valueOf(await captureWinLoss(request, { ...world.as(), ...world.anew() }));
    expect(again.said).toBe(first.said);
    expect(world.writes()).toEqual([]);
    expect(world.value(lostDeal, 'plumbline_wl_history')).toBe(history);
  });

  it('cut off after they were saved and sent again are one record', async () => {
    const { closing } = await formOf(world, lostDeal);
    world.local.faults.next({ kind: 'cutOff', method: 'PATCH', path: 'deals/', times: Infinity });
    const request = { dealId: lostDeal, closing, answers: afterLoss };
    const lost = problemIn(await captureWinLoss(request, world.as()));
    expect(lost).toMatchObject({ kind: 'cannot_be_read', retry: true });
    expect(lost.next).toContain('Your answers are still in the form');
    world.local.faults.clear();
    const again = valueOf(await captureWinLoss(request, world.as()));
    expect(again.said).toContain('Saved, and in Closed Lost Reason.');
    expect(await recordOf(world, lostDeal)).toMatchObject({ revision: 1 });
  });

  it('answered differently by two people are kept from the first, and the second is told', async () => {
    const { closing } = await formOf(world, lostDeal);
    await save(lostDeal, afterLoss);
    const other = {
      ...afterLoss,
      chosen: { ...afterLoss.chosen, mainReason: ['price_value'] },
      alsoMattered: [],
    };
    const problem = problemIn(
      await captureWinLoss({ dealId: lostDeal, closing, answers: other }, world.as(nora)),
    );
    expect(problem).toMatchObject({ kind: 'out_of_date', retry: true });
    expect(await recordOf(world, lostDeal)).toMatchObject({ primaryReason: 'trust_risk' });
  });

  it('that cannot be taken are refused with everything at once', async () => {
    const { closing } = await formOf(world, lostDeal);
    const chosen = {
      didInstead: ['another_vendor'],
      whichVendor: ['acme'],
      mainReason: ['no_budget'],
      howKnown: ['my_reading', 'someone_else'],
    };
    const answers = { chosen, alsoMattered: ['poor_fit'], notes: {} };
    const problem = problemIn(await captureWinLoss({ dealId: lostDeal, closing, answers }, world.as()));
    expect(problem.title).toBe('Not saved yet');
    for (const part of ['“acme” is no longer', '“no_budget” is no longer', 'One answer', 'also mattered'])
      expect(problem.next).toContain(part);
    expect(world.writes()).toEqual([]);
  });

  it('need a few words with “something else”, and the answer what they did', async () => {
    const { closing } = await formOf(world, lostDeal);
    const ask = async (chosen: Answers['chosen']): Promise<string> => {
      const answers = { chosen, alsoMattered: [], notes: {} };
      return problemIn(await captureWinLoss({ dealId: lostDeal, closing, answers }, world.as())).next;
    };
    expect(await ask({})).toBe('Choose what they did instead.');
    expect(await ask({ didInstead: ['kept_it'], mainReason: ['other'] })).toContain('Write a few words');
    expect(await ask({ didInstead: ['kept_it'] })).toBe('Choose one; “I don’t know” is an answer.');
  });

  it('of a deal that went silent have no reason but “unknown”, and keep nothing that was not asked', async () => {
    await save(lostDeal, { ...afterLoss, chosen: { ...afterLoss.chosen, didInstead: ['silent'] } });
    expect(await recordOf(world, lostDeal)).toMatchObject({
      outcome: 'went_silent',
      primaryReason: 'unknown',
      competitor: null,
      contributing: [],
    });
  });

  it('of a deal that is no real loss end there, and touch no field of HubSpot’s own', async () => {
    const answers = { chosen: { didInstead: ['not_a_real_loss'] }, alsoMattered: [], notes: {} };
    await save(lostDeal, answers);
    expect(await recordOf(world, lostDeal)).toMatchObject({
      outcome: 'not_a_real_loss',
      primaryReason: null,
    });
    expect(world.value(lostDeal, 'closed_lost_reason')).toBeNull();
  });

  it('of a deal that was lost, reopened and won are two records, and the first stays and says so', async () => {
    await save(lostDeal, afterLoss);
    const [before] = await recordsOf(world, lostDeal);
    world.move(lostDeal, 'decisionmakerboughtin');
    expect(await formOf(world, lostDeal)).toMatchObject({
      state: 'open',
      earlier: ['Lost 20 Nov, yesterday, then reopened: Trust.'],
    });
    world.move(lostDeal, 'closedwon');
    expect(await formOf(world, lostDeal)).toMatchObject({ state: 'ask', won: true });
    await save(lostDeal, afterWin);
    const records = await recordsOf(world, lostDeal);
    expect(records.map(({ outcome, reopened }) => [outcome, reopened])).toEqual([
      ['lost_to_competitor', true],
      ['won', false],
    ]);
    expect(records[0]).toEqual({ ...before, reopened: true });
    expect(world.value(lostDeal, 'closed_won_reason')).toBe('What the product does');
  });

  it('about an earlier closing can still be answered, and leave the fields of the last one alone', async () => {
    const { closing } = await formOf(world, lostDeal);
    world.move(lostDeal, 'decisionmakerboughtin');
    const request = { dealId: lostDeal, closing, answers: afterLoss };
    expect(valueOf(await captureWinLoss(request, world.as())).said).toBe('Saved.');
    expect(world.value(lostDeal, 'closed_lost_reason')).toBeNull();
    expect(await recordOf(world, lostDeal)).toMatchObject({ reopened: true });
  });

  it('about a closing that never was are refused', async () => {
    const request = { dealId: lostDeal, closing: '2026-11-01T00:00:00.000Z', answers: afterLoss };
    expect(problemIn(await captureWinLoss(request, world.as())).title).toBe(
      'This closing of the deal is not there any more',
    );
  });

  it('are about the move that closed the deal, whatever close date people write', async () => {
    world.local.records.patch('deals', '4120', { closedate: '2026-11-15T09:00:00Z' }, { userId: 81_002 });
    expect(await formOf(world, '4120')).toMatchObject({ state: 'ask', closing: '2026-11-16T10:30:00.000Z' });
  });

  it('are asked of a deal closed in a stage that the model does not know, by that move', async () => {
    const hubspot = exampleModel.mappings.hubspot;
    const pipeline = hubspot?.pipelines['new_business'];
    if (!hubspot || !pipeline) throw new Error('The worked example maps HubSpot');
    const { lost: _unmapped, ...stages } = pipeline.stages;
    const mapping = { ...hubspot, pipelines: { new_business: { ...pipeline, stages } } };
    const model = { ...exampleModel, mappings: { ...exampleModel.mappings, hubspot: mapping } };
    const { winLoss } = valueOf(await readDealGuide({ dealId: lostDeal }, world.as(sam, model)));
    expect(winLoss).toMatchObject({ state: 'ask', won: false, closing: '2026-11-20T10:30:00.000Z' });
  });
});
