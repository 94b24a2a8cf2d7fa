import { afterEach, describe, expect, it } from 'vitest';
import { openApiClientHistories } from '../../../src/crm/hubspot/open-histories.ts';
import { judgedIn } from '../../../src/core/stages/audit-tally.ts';
import { askAboutMoves } from '../../../src/functions/audit/ask-about-moves.ts';
import { auditMoves } from '../../../src/functions/audit/audit-moves.ts';
import { newAudit, type AuditState } from '../../../src/functions/audit/audit-state.ts';
import {
  eventAbout,
  hubSpotPastWorld,
  salesforcePastWorld,
  type PastWorld,
} from '../../contract/past/past-worlds.ts';
import { planted, plantedIds } from '../../contract/past/planted.ts';
import { problemOf, valueOf } from '../../contract/results.ts';

const since = '2026-10-01T00:00:00.000Z';
const today = '2026-11-21';
const fresh = newAudit('account', 'c0ffee', since);

const audit = async (
  { histories, model }: PastWorld,
  more: {
    readonly askSince?: string | null;
    readonly keep?: (state: AuditState) => void;
    readonly from?: AuditState;
  } = {},
) =>
  auditMoves(more.from ?? fresh, {
    histories: histories(),
    model,
    today,
    askSince: more.askSince === undefined ? since : more.askSince,
    keep: (state) => Promise.resolve(more.keep?.(state)),
  });

describe.each([
  ['HubSpot', hubSpotPastWorld(openApiClientHistories)],
  ['Salesforce', salesforcePastWorld(100)],
] as const)('planted bypasses in %s', (_, open) => {
  let world: PastWorld | null = null;
  afterEach(async () => {
    await world?.stop();
    world = null;
  });
  const opened = async (): Promise<PastWorld> => {
    world = await open(planted);
    return world;
  };

  it('are each found, and nothing else', async () => {
    const { idOf, eventCount, ...rest } = await opened();
    const { moves, tally } = valueOf(await audit({ idOf, eventCount, ...rest }));
    const around = moves.filter(({ outcome }) => outcome === 'around');
    expect(around.map(({ deal }) => deal.id).toSorted()).toEqual(plantedIds.map(idOf).toSorted());
    expect(moves).toHaveLength(around.length);
    expect(
      new Set(
        around.flatMap(({ criteria }) => criteria.map(({ criterion, state }) => `${criterion} ${state}`)),
      ),
    ).toEqual(new Set(['budget_known missing']));
    expect(tally.byPath.import).toEqual({ inOrder: 163, waived: 0, around: 37, notJudged: 0 });
    expect(tally.byPath.workflow.around).toBe(1);
    expect(tally.byPath.person.around).toBe(1);
    expect(tally.byPath.api.around).toBe(0);
    expect(tally.deals).toBe(planted.deals.length);
    expect(tally.free).toBe(2);
    expect(eventCount()).toBe(plantedIds.length);
    expect(JSON.stringify(tally)).not.toMatch(/Mara|Tom/);
  });

  it('are found the same when the audit is cut off and taken up again, with no event twice', async () => {
    const current = await opened();
    const whole = valueOf(await audit(current));
    const kept: string[] = [];
    const cut = await audit(current, {
      keep: (state) => {
        kept.push(JSON.stringify(state));
        if (kept.length === 1) current.trouble('serverError', 50);
      },
    });
    problemOf(cut);
    expect(kept).toHaveLength(1);
    const after = JSON.parse(kept[0] ?? '') as AuditState;
    expect(after.isDone).toBe(false);
    current.trouble('rateLimited', 0);
    let again = await audit(current, { from: after });
    // What is left of the trouble is used up.
    for (let times = 0; times < 20 && !again.ok; times++) again = await audit(current, { from: after });
    const { calls: _, ...resumed } = valueOf(again);
    const { calls: __, ...expected } = whole;
    expect(resumed).toEqual(expected);
    expect(current.eventCount()).toBe(plantedIds.length);
  });

  it('become at most one task an owner, of deals that still sit there', async () => {
    const current = await opened();
    const { toAsk } = valueOf(await audit(current));
    expect(toAsk.map(({ deal }) => deal.id).toSorted()).toEqual(
      plantedIds
        .filter((id) => id !== 2002)
        .map(current.idOf)
        .toSorted(),
    );
    const asked = valueOf(await askAboutMoves(toAsk, current.crm, today));
    // Tom has left: Mara manages him, and has one task for all.
    expect(asked).toMatchObject({
      owners: [{ owner: { name: 'Mara Lind' }, outcome: 'asked', deals: 38 }],
      nobody: 0,
    });
    expect(current.taskCount()).toBe(1);
    current.pass(60_000);
    expect(valueOf(await askAboutMoves(toAsk, current.crm, today)).owners[0]?.outcome).toBe('asked_already');
    expect(current.taskCount()).toBe(1);
  });

  it('become no task once what was open is filled in, nor before the model was published', async () => {
    const current = await opened();
    current.fillBudget(2001);
    current.pass(60_000);
    expect(valueOf(await audit(current)).toAsk.map(({ deal }) => deal.id)).not.toContain(current.idOf(2001));
    expect(valueOf(await audit(current, { askSince: '2026-10-16T00:00:00.000Z' })).toAsk).toEqual([]);
    expect(valueOf(await audit(current, { askSince: null })).toAsk).toEqual([]);
  });

  it('are let pass by a waiver of that day, and by none of another', async () => {
    const current = await opened();
    const waiver = (deal: number, at: string, until: string) =>
      eventAbout(current.idOf(deal), {
        key: `waiver/${deal}`,
        kind: 'waiver_decided',
        at,
        by: { id: current.crmName === 'hubspot' ? '501' : '005000000000501AAA', name: 'Mara Lind' },
        byEmail: 'mara@example.com',
        subject: 'budget_known',
        action: 'approve',
        until,
      });
    const rows = [
      waiver(2001, '2026-10-12T08:00:00.000Z', '2026-10-20'),
      waiver(2002, '2026-10-12T08:00:00.000Z', '2026-10-13'),
    ];
    valueOf(await current.histories().appendAll(rows));
    current.pass(60_000);
    const { moves } = valueOf(await audit(current));
    const outcomeOf = (deal: number): string | undefined =>
      moves.find((one) => one.deal.id === current.idOf(deal))?.outcome;
    // Salesforce itself says who made a row, and this one was not made by the approver.
    expect(outcomeOf(2001)).toBe(current.crmName === 'hubspot' ? 'waived' : 'around');
    expect(outcomeOf(2002)).toBe('around');
  });

  it('add up in the counts', async () => {
    const { tally } = valueOf(await audit(await opened()));
    const budget = tally.byCriterion.find(({ criterion }) => criterion === 'budget_known');
    expect(budget).toMatchObject({
      stage: 'discovery',
      direction: 'exit',
      level: 'block',
      asked: 225,
      skipped: 39,
    });
    expect(judgedIn(tally.moves)).toBe(tally.byStage.reduce((sum, row) => sum + judgedIn(row), 0));
    expect(tally.sitting).toEqual([
      { pipeline: 'sales', stage: 'discovery', deals: 1, without: 0 },
      { pipeline: 'sales', stage: 'evaluation', deals: 202, without: 0 },
    ]);
  });
});
