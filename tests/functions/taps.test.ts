import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logObjectionHeard } from '../../src/functions/log-objection-heard.ts';
import { readDealGuide } from '../../src/functions/read-deal-guide.ts';
import { recordSectionUse } from '../../src/functions/record-section-use.ts';
import type { PlumblineEvent } from '../../src/crm/port.ts';
import type { RecordSectionUse } from '../../src/wire/request.ts';
import { exampleWorld, nora, problemIn, sam, valueOf, type ExampleWorld } from './example-world.ts';

const objectionId = 'before_christmas';

describe('taps on a card', () => {
  let world: ExampleWorld;
  beforeEach(async () => {
    world = await exampleWorld();
  });
  afterEach(() => world.stop());
  const rows = async (
    id = '4101',
    object: 'deal' | 'company' = 'deal',
  ): Promise<readonly PlumblineEvent[]> => {
    const read = await world.anew().store.eventsAbout({ object, id });
    if (!read.ok) throw new Error(read.error.kind);
    return read.value;
  };

  describe('“I heard this”', () => {
    const hear = async (who = sam, undo = false): Promise<string> => {
      world.clock.pass(1000);
      return valueOf(await logObjectionHeard({ dealId: '4101', objectionId, undo }, world.as(who))).said;
    };
    const shown = async (): Promise<object | undefined> => {
      const { guide } = valueOf(await readDealGuide({ dealId: '4101' }, world.as()));
      return guide.objections?.rows.find(({ subject }) => subject.id === objectionId);
    };

    it('counts once for each deal, stage and person', async () => {
      expect(await hear()).toBe('Noted. It counts once for this deal, stage and you.');
      await hear();
      await hear(nora);
      expect(await rows()).toMatchObject([
        { by: { id: '81002' }, stage: 'vendor_evaluation', signed: false, action: 'heard' },
        { by: { id: '81001' }, signed: true },
      ]);
      expect(await shown()).toMatchObject({ heard: 'On 1 of 1 deal', youHeard: true });
    });

    it('counts again at the next stage', async () => {
      await hear();
      world.move('4101', 'contractsent');
      await hear();
      expect((await rows()).map(({ stage }) => stage)).toEqual(['vendor_evaluation', 'contract']);
    });

    it('can be taken back and said again, and each of these sent twice is one row', async () => {
      for (const undo of [false, true, false]) {
        await hear(sam, undo);
        await hear(sam, undo);
      }
      expect((await rows()).map(({ action }) => action)).toEqual(['heard', 'unheard', 'heard']);
      expect(await shown()).toMatchObject({ youHeard: true });
      expect(await hear(sam, true)).toBe('Taken back.');
      expect(await shown()).toMatchObject({ youHeard: false, heard: null });
    });

    it('of an objection that the model no longer has is told', async () => {
      const request = { dealId: '4101', objectionId: 'gone_long_ago' };
      expect(problemIn(await logObjectionHeard(request, world.as())).title).toContain('This objection');
    });
  });

  describe('while HubSpot’s search lags behind', () => {
    beforeEach(async () => {
      await world.stop();
      world = await exampleWorld({ searchLagMs: 600_000 });
    });

    it('“I heard this” is taken back seconds later, by another process too', async () => {
      const undo = { dealId: '4101', objectionId, undo: true };
      valueOf(await logObjectionHeard({ dealId: '4101', objectionId }, world.as()));
      valueOf(await logObjectionHeard({ dealId: '4101', objectionId }, { ...world.as(), ...world.anew() }));
      valueOf(await logObjectionHeard(undo, { ...world.as(), ...world.anew() }));
      world.passDays(1);
      expect((await rows()).map(({ action }) => action)).toEqual(['heard', 'unheard']);
    });

    it('what this process noted a moment ago is known to it', async () => {
      valueOf(await logObjectionHeard({ dealId: '4101', objectionId }, world.as()));
      const { guide } = valueOf(await readDealGuide({ dealId: '4101' }, world.as()));
      const row = guide.objections?.rows.find(({ subject }) => subject.id === objectionId);
      expect(row?.youHeard).toBe(true);
    });
  });

  describe('on a part of a card', () => {
    const use = async (over: Partial<RecordSectionUse>, who = sam): Promise<string> => {
      world.clock.pass(1000);
      const request = {
        object: 'deal',
        id: '4101',
        subject: { kind: 'section', id: 'northbeam/northbeam_selection' },
        stage: 'vendor_evaluation',
        action: 'opened',
        ...over,
      };
      return valueOf(await recordSectionUse(request, world.as(who))).said;
    };

    it('opening and copying count once a day for each person, with deal and stage', async () => {
      for (const action of ['opened', 'opened', 'copied'] as const) await use({ action });
      await use({ action: 'opened' }, nora);
      world.passDays(1);
      await use({ action: 'opened' });
      expect((await rows()).map(({ action, by, stage }) => [action, by.name, stage])).toEqual([
        ['opened', 'Sam Orell', 'vendor_evaluation'],
        ['copied', 'Sam Orell', 'vendor_evaluation'],
        ['opened', 'Nora Feld', 'vendor_evaluation'],
        ['opened', 'Sam Orell', 'vendor_evaluation'],
      ]);
    });

    it('“this helped” and “this is wrong” count once for each person, and can be taken back', async () => {
      expect(await use({ action: 'wrong', note: 'They moved to Ghent.' })).toContain('Noted as wrong');
      world.passDays(2);
      await use({ action: 'wrong' });
      await use({ action: 'helped' }, nora);
      expect(await use({ action: 'undo_wrong' })).toBe('Taken back.');
      await use({ action: 'undo_wrong' });
      await use({ action: 'wrong' });
      expect((await rows()).map(({ kind, action, note }) => [kind, action, note])).toEqual([
        ['reported_wrong', 'wrong', 'They moved to Ghent.'],
        ['content_used', 'helped', null],
        ['reported_wrong', 'undo_wrong', null],
        ['reported_wrong', 'wrong', null],
      ]);
    });

    it('a fact and a fit can be said to be wrong, on the record that they are about', async () => {
      await use({ object: 'company', id: '2101', subject: { kind: 'fit', id: 'erp' }, action: 'wrong' });
      await use({ object: 'company', id: '2101', subject: { kind: 'fact', id: 'sites' }, action: 'wrong' });
      expect((await rows('2101', 'company')).map(({ subject }) => subject)).toEqual([
        'fit:erp',
        'fact:sites',
      ]);
    });
  });

  it('in an account that has nowhere to keep them say who sets it up', async () => {
    await world.stop();
    world = await exampleWorld({ tier: 'professional' });
    const problem = problemIn(await logObjectionHeard({ dealId: '4101', objectionId }, world.as()));
    expect(problem.kind).toBe('not_set_up');
    expect(problem.next).not.toContain('deleted');
  });
});
