import { describe, expect, it } from 'vitest';
import { judgeMoves, sameSaveMs, type Decided, type PastMove } from '../../../src/core/stages/audit.ts';
import type { FactHistory } from '../../../src/core/stages/past.ts';
import { judgeSitting } from '../../../src/core/stages/sitting.ts';
import { auditStages } from './audit-stages.ts';

const since = '2026-01-01T00:00:00.000Z';
const at = (day: number, time = '10:00:00.000'): string => `2026-10-${String(day).padStart(2, '0')}T${time}Z`;
const move = (stage: string | null, moment: string, more: Partial<PastMove> = {}): PastMove => ({
  pipeline: stage === null ? null : 'new',
  stage,
  at: moment,
  on: moment.slice(0, 10),
  via: 'person',
  ...more,
});
const was = (fact: string, ...changes: [string, string | number | boolean | null][]): FactHistory => ({
  fact,
  changes: changes.map(([moment, value]) => ({ at: moment, value })),
  fromBeginning: true,
});
const full: readonly FactHistory[] = [
  was('budget', [at(1), false]),
  was('value', [at(1), 500]),
  was('visited', [at(1), '2026-09-30']),
  {
    fact: 'meetings',
    counted: [1, 2].map((day) => ({ on: `2026-10-0${day}`, at: at(day) })),
    how: 'count',
    withinDays: 30,
  },
];
const judge = (moves: PastMove[], facts: readonly FactHistory[] = full, decided?: Decided) =>
  judgeMoves({ moves, facts }, auditStages, since, decided);
const outcomes = (moves: PastMove[], facts?: readonly FactHistory[], decided?: Decided) =>
  judge(moves, facts, decided).moves.map(({ to, outcome, criteria }) => [
    to,
    outcome,
    criteria
      .filter(({ state }) => state !== 'met')
      .map(({ criterion, state }) => `${criterion.id} ${state}`)
      .join(),
  ]);
const without = (fact: string, ...histories: FactHistory[]): readonly FactHistory[] => [
  ...full.filter((one) => one.fact !== fact),
  ...histories,
];

describe('the audit of moves', () => {
  it('finds a move in order when everything was met at that moment', () => {
    expect(
      outcomes([move('one', at(1)), move('two', at(3)), move('three', at(4)), move('won', at(5))]),
    ).toEqual([
      ['one', 'inOrder', ''],
      ['two', 'inOrder', ''],
      ['three', 'inOrder', ''],
      ['won', 'inOrder', ''],
    ]);
  });

  it('judges by the value of the moment and not by the one of today', () => {
    const later = without('budget', was('budget', [at(3, '10:02:00.000'), true]));
    expect(outcomes([move('one', at(1)), move('two', at(3))], later)[1]).toEqual([
      'two',
      'around',
      'budget missing',
    ]);
    const cleared = without('value', was('value', [at(1), 500], [at(4), 5]));
    expect(outcomes([move('two', at(1)), move('three', at(3))], cleared)[1]?.[1]).toBe('inOrder');
  });

  it('counts what was saved with the move, and not what came two minutes later', () => {
    const saved = (ms: number) =>
      without('budget', was('budget', [new Date(Date.parse(at(3)) + ms).toISOString(), true]));
    const second = (ms: number) => outcomes([move('one', at(1)), move('two', at(3))], saved(ms))[1]?.[1];
    expect([0, sameSaveMs, sameSaveMs + 1, 120_000].map(second)).toEqual([
      'inOrder',
      'inOrder',
      'around',
      'around',
    ]);
  });

  it('asks what every stage that was gone past asks', () => {
    const poor = without('value', was('value', [at(1), 5]));
    const [, skipped] = judge([move('one', at(1)), move('three', at(3))], poor).moves;
    expect(skipped).toMatchObject({ from: 'one', to: 'three', skipped: ['two'], outcome: 'around' });
    expect(
      skipped?.criteria.map(({ stage, direction, criterion }) => [stage, direction, criterion.id]),
    ).toEqual([
      ['one', 'exit', 'budget'],
      ['two', 'exit', 'value'],
      ['three', 'entry', 'visited'],
    ]);
  });

  it('takes a deal that was made in a later stage to have gone past the others', () => {
    const [made] = judge([move('three', at(3))], without('budget', was('budget'))).moves;
    expect(made).toMatchObject({ from: null, skipped: ['one', 'two'], outcome: 'around' });
  });

  it('asks nothing of moves back and to a lost stage', () => {
    const found = judge([move('three', at(3)), move('one', at(4)), move('lost', at(5))], []);
    expect(found.moves).toHaveLength(1);
    expect(found.free).toBe(2);
  });

  it('judges a deal that comes back from a lost stage from the open stage before', () => {
    const [, won] = judge([move('two', at(1)), move('lost', at(2)), move('three', at(3))]).moves;
    expect(won).toMatchObject({ from: 'two', to: 'three', skipped: [] });
    expect(judge([move('two', at(1)), move('lost', at(2)), move('two', at(3))]).free).toBe(2);
  });

  it('does not judge a move to a stage that nothing maps, and looks past it', () => {
    const found = judge([move('one', at(1)), move(null, at(2)), move('three', at(3))]);
    expect(found.unmapped).toBe(1);
    expect(found.moves.map(({ from, to, skipped }) => [from, to, skipped])).toEqual([
      [null, 'one', []],
      ['one', 'three', ['two']],
    ]);
  });

  it('asks of a move to another pipeline what is asked to leave and to enter', () => {
    const other = move('kept', at(3), { pipeline: 'renewal' });
    const [, moved] = judge([move('one', at(1)), other]).moves;
    expect(moved).toMatchObject({ pipeline: 'renewal', from: 'one', skipped: [], outcome: 'around' });
    expect(moved?.criteria.map(({ criterion, state }) => [criterion.id, state])).toEqual([
      ['budget', 'met'],
      ['paid', 'not_met'],
    ]);
  });

  it('judges each of several moves in one second', () => {
    expect(
      outcomes(
        [move('one', at(3)), move('two', at(3)), move('three', at(3, '10:00:00.400'))],
        without('budget'),
      ),
    ).toEqual([
      ['one', 'inOrder', ''],
      ['two', 'notJudged', 'budget not_judged'],
      ['three', 'inOrder', ''],
    ]);
  });

  it('reckons with the day of the move where a criterion counts days', () => {
    const far = move('three', '2026-12-01T10:00:00.000Z');
    expect(outcomes([move('two', at(1)), far])[1]).toEqual(['three', 'around', 'visited not_met']);
  });

  it('counts activities by the day on which they took place', () => {
    const meetings = (...days: string[]): readonly FactHistory[] =>
      without('meetings', {
        fact: 'meetings',
        counted: days.map((on) => ({ on, at: '2027-01-01T00:00:00.000Z' })),
        how: 'count',
        withinDays: 30,
      });
    const won = (...days: string[]) =>
      outcomes([move('three', at(1)), move('won', at(20))], meetings(...days))[1]?.[1];
    expect(won('2026-10-20', '2026-09-21')).toBe('inOrder');
    expect(won('2026-10-20', '2026-09-20')).toBe('around');
    expect(won('2026-10-20', '2026-10-21')).toBe('around');
  });

  it('lets a waiver pass while it is in force', () => {
    const waiver = (from: string, until: string): Decided => ({
      waivers: [{ criterion: 'budget', from, until }],
      attested: [],
    });
    const second = (decided: Decided) =>
      outcomes([move('one', at(1)), move('two', at(3))], without('budget', was('budget')), decided)[1];
    expect(second(waiver(at(2), '2026-10-03'))).toEqual(['two', 'waived', 'budget waived']);
    expect(second(waiver(at(2), '2026-10-02'))?.[1]).toBe('around');
    expect(second(waiver(at(4), '2026-10-30'))?.[1]).toBe('around');
    const attested = { waivers: [], attested: waiver(at(2), '9999-12-31').waivers };
    expect(second(attested)?.[1]).toBe('inOrder');
  });

  it('says which fact is in the way where a criterion cannot be judged', () => {
    const untracked: FactHistory = { fact: 'value', changes: null, why: 'notTracked', now: 500 };
    const [, moved] = judge([move('two', at(1)), move('three', at(3))], without('value', untracked)).moves;
    expect(moved).toMatchObject({ outcome: 'notJudged' });
    expect(moved?.criteria[0]).toMatchObject({
      state: 'not_judged',
      unseen: [{ fact: 'value', why: 'notTracked' }],
    });
    const late: FactHistory = { fact: 'value', changes: [{ at: at(9), value: 5 }], fromBeginning: false };
    const [, old] = judge([move('two', at(1)), move('three', at(3))], without('value', late)).moves;
    expect(old?.criteria[0]?.unseen).toEqual([{ fact: 'value', why: 'notKept' }]);
  });

  it('takes what the CRM noted as open where history cannot tell', () => {
    const untracked: FactHistory = { fact: 'budget', changes: null, why: 'notTracked', now: true };
    const noted = (notedOpen: string[]) =>
      outcomes([move('one', at(1)), move('two', at(3), { notedOpen })], without('budget', untracked))[1];
    expect(noted(['budget'])).toEqual(['two', 'around', 'budget missing']);
    expect(noted(['value'])).toEqual(['two', 'notJudged', 'budget not_judged']);
    // What history shows is not overruled.
    expect(outcomes([move('one', at(1)), move('two', at(3), { notedOpen: ['budget'] })])[1]?.[1]).toBe(
      'inOrder',
    );
  });

  it('leaves moves from before out, and remembers where the deal was', () => {
    const found = judgeMoves(
      { moves: [move('one', at(1)), move('two', at(2)), move('three', at(5))], facts: full },
      auditStages,
      at(4),
    );
    expect(found.moves.map(({ from, to }) => [from, to])).toEqual([['two', 'three']]);
  });
});

describe('a deal that sits in a stage', () => {
  const sitting = (facts: readonly FactHistory[]) => {
    const stage = auditStages.get('new/three');
    return stage ? judgeSitting(stage, facts, '2026-10-20', { waivers: [], attested: [] }) : null;
  };

  it('is judged by the last known values, those of a fact without history among them', () => {
    expect(sitting(full)).toMatchObject({ stage: 'three', without: false });
    const now = (value: string | null): FactHistory => ({
      fact: 'visited',
      changes: null,
      why: 'notTracked',
      now: value,
    });
    expect(sitting(without('visited', now('2026-10-19')))).toMatchObject({ without: false });
    expect(sitting(without('visited', now(null)))).toMatchObject({ without: true });
    expect(sitting(without('visited'))).toMatchObject({
      without: false,
      criteria: [{ state: 'not_judged' }],
    });
  });
});
