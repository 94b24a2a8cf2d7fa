import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDealGuide } from '../../src/functions/read-deal-guide.ts';
import type { DealGuideReply } from '../../src/wire/reply.ts';
import { exampleModel, exampleWorld, problemIn, sam, valueOf, type ExampleWorld } from './example-world.ts';

describe('the guide of a deal', () => {
  let world: ExampleWorld;
  beforeEach(async () => {
    world = await exampleWorld();
  });
  afterEach(() => world.stop());
  const read = async (dealId: string, model = exampleModel): Promise<DealGuideReply> =>
    valueOf(await readDealGuide({ dealId }, world.as(sam, model)));

  it('begins with this deal: where it stands since when, and what blocks it', async () => {
    const { guide } = await read('4101');
    expect(guide.lead).toEqual({
      text: 'Vendor evaluation, day 23. Nobody who can sign is on this deal.',
      tone: 'warn',
    });
    expect(guide.need).toBe(
      'They are choosing a supplier. They need to feel confident that switching will not stop the warehouse for a day.',
    );
    expect(guide.give).toMatchObject({ label: 'the cut-over plan, two pages', customerFacing: true });
  });

  it('tells everything that is missing at once, each with the field to fill and what to do', async () => {
    const { toLeave, roles } = (await read('4101')).guide;
    expect(toLeave?.title).toBe('To leave this stage: 2 of 5 missing');
    expect(toLeave?.open.map(({ id, state }) => [id, state])).toEqual([
      ['someone_who_can_sign', 'not_met'],
      ['go_live_confirmed_by_buyer', 'missing'],
    ]);
    expect(toLeave?.open[1]).toMatchObject({
      next: 'Their date, not ours.',
      fill: { field: 'wms_go_live', label: 'Go-live date the buyer confirmed', recordId: '4101' },
    });
    expect(toLeave?.met.every(({ next, fill }) => next === null && fill === null)).toBe(true);
    expect(roles).toEqual({
      text: '2 of 4 buying roles on the deal.',
      missing: ['Economic buyer', 'User'],
    });
  });

  it('follows a field that is filled in', async () => {
    world.local.records.patch('deals', '4101', { wms_go_live: '2027-03-01' }, { userId: 81_002 });
    expect((await read('4101')).guide.toLeave?.title).toBe('To leave this stage: 1 of 5 missing');
  });

  it('says what the product does not do only where it could matter', async () => {
    const onNetSuite = await read('4101');
    expect(onNetSuite.guide.limits).toEqual(['Catch-weight pricing works with NetSuite only.']);
    const nothingKnown = await read('4108');
    expect(nothingKnown.guide.limits).toContain('The SAP connector does not come before March.');
  });

  it('opens the main competitor and doing nothing, and folds the others', async () => {
    const { battleCards } = (await read('4117')).guide;
    expect(battleCards.map(({ competitor, open }) => [competitor, open])).toEqual([
      ['northbeam', true],
      ['palletworks', false],
      ['doing_nothing', true],
    ]);
    expect(battleCards[0]?.title).toBe('Northbeam, main competitor since 23 Sep');
  });

  it('of a deal whose stage nothing maps says so, and keeps what does not depend on the stage', async () => {
    const stages = exampleModel.mappings.hubspot?.pipelines['new_business']?.stages ?? {};
    const { vendor_evaluation: _unmapped, ...others } = stages;
    const hubspot = exampleModel.mappings.hubspot;
    if (!hubspot) throw new Error('The worked example maps HubSpot');
    const model = {
      ...exampleModel,
      mappings: {
        ...exampleModel.mappings,
        hubspot: { ...hubspot, pipelines: { new_business: { id: 'default', stages: others } } },
      },
    };
    const { guide, fit } = await read('4101', model);
    expect(guide.lead.text).toBe('Vendor evaluation, day 23. The model does not know this stage yet.');
    expect(guide.toLeave).toBeNull();
    expect(guide.objections?.title).not.toContain('at this stage');
    expect(guide.battleCards[0]?.competitor).toBe('northbeam');
    expect(fit?.headline.text).toBe('82 of 100 · Tier A · Pursue');
  });

  it('of a deal without a company is whole, but for fit', async () => {
    const reply = await read('4108');
    expect(reply.fit).toBeNull();
    expect(reply.guide.lead.text).toContain('Requirements, day 28.');
  });

  it('switches to the form once the deal is closed, also on the fit card', async () => {
    expect((await read('4101')).winLoss?.state).toBe('open');
    world.move('4101', 'closedlost');
    const { winLoss, fit } = await read('4101');
    expect(winLoss).toMatchObject({ state: 'ask', won: false, closing: '2026-11-21T10:01:00.000Z' });
    expect(winLoss?.headline.text).toBe('Closed lost today, 21 Nov. Four questions, about a minute.');
    expect(winLoss?.noted).toContain('Already noted: left at Vendor evaluation, €84,000,');
    expect(winLoss?.noted).toContain('Northbeam, Doing nothing.');
    expect(fit?.dealLine?.text).toBe(winLoss?.headline.text);
  });

  it('takes at most four calls for the deal, however much is shown', async () => {
    await read('4101');
    world.local.forgetCalls();
    await read('4101');
    // What is kept on the deal besides waits for nobody.
    const ofDeal = world.local.calls.filter(({ path }) => !/plumbline_event|batch\/update/.test(path));
    // One more for the kind of activity whose moment the model asks for: meetings.
    expect(ofDeal).toHaveLength(5);
  });

  it('is still there where nothing counts what was heard', async () => {
    world.local.faults.next({ kind: 'missingScope', path: 'plumbline_event', times: Infinity });
    const { guide } = await read('4101');
    expect(guide.objections?.title).toBe('What buyers say at this stage');
    expect(guide.objections?.rows.every(({ heard }) => heard === null)).toBe(true);
  });

  it('of a deal that is not there says so, and of a model without stages who adds them', async () => {
    expect(problemIn(await readDealGuide({ dealId: '999' }, world.as()))).toMatchObject({
      kind: 'nothing_here',
      title: 'Deal 999 is not there any more',
    });
    const model = { ...exampleModel, stages: null };
    expect(problemIn(await readDealGuide({ dealId: '4101' }, world.as(sam, model)))).toMatchObject({
      kind: 'not_set_up',
    });
  });
});
