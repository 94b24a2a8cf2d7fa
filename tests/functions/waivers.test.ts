import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askWaiver } from '../../src/functions/ask-waiver.ts';
import { attest } from '../../src/functions/attest.ts';
import { decideWaiver } from '../../src/functions/decide-waiver.ts';
import { readDealGuide } from '../../src/functions/read-deal-guide.ts';
import { readFit } from '../../src/functions/read-fit.ts';
import type { Caller } from '../../src/functions/with.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import type { CriterionRow } from '../../src/views/guide-view.ts';
import {
  exampleModel,
  exampleWorld,
  nora,
  problemIn,
  sam,
  valueOf,
  type ExampleWorld,
} from './example-world.ts';

const email = 'nora.feld@cornerstow.example';
const approver: Caller = { ...nora, email };
const stranger: Caller = { ...sam, signed: true, email: 'sam.orell@cornerstow.example' };
const criterion = 'someone_who_can_sign';
const byWord = 'manager_stands_behind_date';

/** The example, in which Nora may waive what a deal asks for at Vendor evaluation and at Contract. */
const model: GtmModel = {
  ...exampleModel,
  people: [{ name: 'Nora Feld', email, speaksFor: ['sales'], publishes: false }],
  stages: exampleModel.stages && {
    ...exampleModel.stages,
    pipelines: exampleModel.stages.pipelines.map((pipeline) => ({
      ...pipeline,
      stages: pipeline.stages.map((stage) => ({
        ...stage,
        exit: stage.exit.map((one) => ({ ...one, waivableBy: 'Nora Feld', longestWaiverDays: 30 })),
      })),
    })),
  },
};

describe('a waiver', () => {
  let world: ExampleWorld;
  let dealId: string;
  beforeEach(async () => {
    world = await exampleWorld();
    dealId = await dealLacking(criterion);
  });
  afterEach(() => world.stop());

  async function dealLacking(id: string): Promise<string> {
    for (const deal of world.local.records.list('deals')) {
      const rows = await rowsOf(deal.id);
      if (rows.some((row) => row.id === id && row.state !== 'met')) return deal.id;
    }
    throw new Error(`No deal of the example lacks ${id}`);
  }
  async function rowsOf(id: string, caller: Caller = sam): Promise<readonly CriterionRow[]> {
    const guide = await readDealGuide({ dealId: id }, world.as(caller, model));
    if (!guide.ok) return [];
    const { toLeave } = guide.value.guide;
    return toLeave ? [...toLeave.open, ...toLeave.met] : [];
  }
  const row = async (caller: Caller = sam): Promise<CriterionRow> => {
    world.clock.pass(5000);
    const found = (await rowsOf(dealId, caller)).find(({ id }) => id === criterion);
    if (!found) throw new Error('The criterion is not asked');
    return found;
  };
  const ask = (reason: string): ReturnType<typeof askWaiver> =>
    askWaiver({ dealId, criterion, reason }, world.as(sam, model));
  const decide = (act: object, caller = approver): ReturnType<typeof decideWaiver> =>
    decideWaiver({ dealId, criterion, act }, world.as(caller, model));
  const approve = (until: string, caller = approver) => decide({ kind: 'approve', until }, caller);

  it('is asked for with a reason, and whoever may give it sees that', async () => {
    expect((await row()).decision).toMatchObject({ said: null, askWaiverOf: 'Nora Feld', waiveUntil: null });
    expect(problemIn(await ask(' ')).next).toBe('Say in a few words why this deal should go on without it.');
    expect(valueOf(await ask('They sign in January.')).said).toBe(
      'Asked. Nora Feld decides, here on the deal.',
    );
    expect(await row(approver)).toMatchObject({
      state: 'not_met',
      decision: {
        said: 'Sam Orell asked for a waiver on 21 Nov: They sign in January. Nora Feld decides.',
        waiveUntil: '2026-12-21',
      },
    });
  });

  it('asked for twice is one row', async () => {
    await ask('They sign in January.');
    await ask('They sign in January.');
    const events = await world.anew().store.eventsAbout({ object: 'deal', id: dealId });
    expect(events.ok && events.value.filter(({ kind }) => kind === 'waiver_asked')).toHaveLength(1);
  });

  it('given by the approver passes the criterion until its last day, and ends by itself', async () => {
    await ask('They sign in January.');
    expect(valueOf(await approve('2026-12-01')).said).toBe('Waived until 1 Dec. It ends by itself.');
    expect(await row()).toMatchObject({
      state: 'waived',
      next: null,
      decision: { said: 'Waived by Nora Feld until 1 Dec: They sign in January.' },
    });
    world.passDays(10);
    expect((await row()).state).toBe('waived');
    world.passDays(1);
    expect((await row()).state).toBe('not_met');
  });

  it('is in the first line of the sidebar as well', async () => {
    const lead = async (): Promise<string> =>
      JSON.stringify(valueOf(await readFit({ object: 'deal', id: dealId }, world.as(sam, model))).fit);
    expect(await lead()).toContain('Nobody who can sign is on this deal.');
    await approve('2026-12-01');
    world.clock.pass(5000);
    expect(await lead()).not.toContain('Nobody who can sign is on this deal.');
  });

  it('is given by nobody else, and by nobody who is only claimed', async () => {
    expect(problemIn(await approve('2026-12-01', stranger)).next).toBe('The model names Nora Feld for it.');
    expect(problemIn(await approve('2026-12-01', { ...approver, signed: false })).next).toBe(
      'This installation does not know for certain who you are. Nora Feld decides where Plumbline runs as a service: there it knows who is asking.',
    );
    expect((await row()).state).toBe('not_met');
  });

  it('lasts no longer than the model lets it, and does not begin in the past', async () => {
    expect(problemIn(await approve('2026-12-22')).next).toBe(
      'The model lets this be waived for 30 days at most, until 21 Dec.',
    );
    expect(problemIn(await approve('2026-11-20')).next).toBe('The last day must not be past.');
  });

  it('refused stays open, and is no longer said to be waiting', async () => {
    await ask('They sign in January.');
    valueOf(await decide({ kind: 'refuse' }));
    expect(await row(approver)).toMatchObject({ state: 'not_met', decision: { said: null } });
  });

  it('that somebody wrote into the CRM by hand does not count', async () => {
    const made = world.local.records.create(
      'plumbline_event',
      {
        event_key: 'by-hand',
        event_kind: 'waiver_decided',
        event_action: 'approve',
        event_at: '2026-11-21T09:00:00.000Z',
        event_by_id: '81001',
        event_by_name: 'Nora Feld',
        event_by_email: email,
        event_signed: 'true',
        event_about_object: 'deal',
        event_about_id: dealId,
        event_subject: criterion,
        event_until: '2026-12-01',
      },
      { userId: 81_002 },
    );
    expect(made).toMatchObject({ ok: true });
    expect((await row()).state).toBe('not_met');
  });

  it('whose last day somebody moved by hand no longer counts', async () => {
    await approve('2026-12-01');
    world.clock.pass(5000);
    const kept = world.local.records
      .list('plumbline_event')
      .find(({ properties }) => properties['event_kind'] === 'waiver_decided');
    world.local.records.patch(
      'plumbline_event',
      kept?.id ?? '',
      { event_until: '2027-12-01' },
      { userId: 81_002 },
    );
    expect((await row()).state).toBe('not_met');
  });
});

describe('an attestation', () => {
  let world: ExampleWorld;
  let dealId: string;
  beforeEach(async () => {
    world = await exampleWorld();
    const deals = world.local.records.list('deals');
    dealId = deals.find(({ properties }) => properties['dealstage'] === 'contractsent')?.id ?? '';
  });
  afterEach(() => world.stop());
  const tap = (undo: boolean, caller = approver): ReturnType<typeof attest> =>
    attest({ dealId, criterion: byWord, undo }, world.as(caller, model));
  const row = async (caller: Caller = approver): Promise<CriterionRow | undefined> => {
    world.clock.pass(5000);
    const { toLeave } = valueOf(await readDealGuide({ dealId }, world.as(caller, model))).guide;
    return [...(toLeave?.open ?? []), ...(toLeave?.met ?? [])].find(({ id }) => id === byWord);
  };

  it('is one tap of whoever answers for the criterion, and can be taken back', async () => {
    expect((await row())?.decision).toMatchObject({ attest: 'attest' });
    valueOf(await tap(false));
    expect(await row()).toMatchObject({
      state: 'met',
      decision: { said: 'Nora Feld stands behind this since 21 Nov.', attest: 'withdraw' },
    });
    valueOf(await tap(true));
    expect((await row())?.state).not.toBe('met');
  });

  it('is offered to nobody else, and says where it is given', async () => {
    expect((await row(sam))?.decision).toMatchObject({
      attest: null,
      elsewhere: 'Nora Feld says so where Plumbline runs as a service: there it knows who is asking.',
    });
    expect(problemIn(await tap(false, stranger)).kind).toBe('not_visible');
  });
});
