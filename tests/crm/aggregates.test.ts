import { describe, expect, it } from 'vitest';
import type { Aggregate } from '../../src/core/condition/model.ts';
import { workedOut, type BesideDeal, type Member } from '../../src/crm/aggregates.ts';

const today = '2026-11-21';

describe('facts that rest on contacts and activities', () => {
  const member = (roles: readonly string[], rolesKnown: boolean, spoke?: boolean): Member => ({
    roles,
    rolesKnown,
    facts: {
      known: spoke === undefined ? {} : { spoke },
      unknown: spoke === undefined ? { spoke: 'blank' } : {},
    },
  });
  const beside = (contacts: readonly Member[], over: Partial<BesideDeal> = {}): BesideDeal => ({
    contacts,
    counts: new Map(),
    days: new Map(),
    ...over,
  });
  const worked = (from: Aggregate, around: BesideDeal): unknown => {
    const kinds = from.over === 'activities' ? ['meetings'] : [];
    return workedOut([{ id: 'x', from, kinds }], around, today).get('x');
  };
  const champion = (how: Aggregate['how'], fact?: string): Aggregate => ({
    over: 'contacts',
    how,
    role: 'champion',
    ...(fact === undefined ? {} : { fact }),
  });
  const blank = { unknown: 'blank' };
  const [yes, no, open] = [
    member(['champion'], true, true),
    member(['champion'], true, false),
    member(['champion'], true),
  ];
  const other = member(['economic_buyer'], true);
  const nobodySaid = member([], false);

  it.each<[string, readonly Member[], unknown]>([
    ['nobody at all', [], 0],
    ['one who has another role', [other], 0],
    ['two who have it', [yes, no], 2],
    ['one of whom nobody said', [nobodySaid], { least: 0, most: 1 }],
    ['one who has it and one of whom nobody said', [yes, nobodySaid], { least: 1, most: 2 }],
    ['one whose role is filled in, and is none of ours', [member([], true)], 0],
  ])('count a role: %s', (_what, contacts, count) => {
    expect(worked(champion('count'), beside(contacts))).toEqual(count);
  });

  it('count everybody where no role is asked for', () => {
    expect(worked({ over: 'contacts', how: 'count' }, beside([yes, nobodySaid]))).toBe(2);
  });

  it.each<[string, readonly Member[], unknown]>([
    ['one who did', [yes, open, nobodySaid], true],
    ['nobody', [], false],
    ['one who did not', [no], false],
    ['one of whom it is not known', [no, open], blank],
    ['one who may have the role and may have', [no, nobodySaid], blank],
    ['one who may have the role and did not', [no, member([], false, false)], false],
  ])('say whether any did: %s', (_what, contacts, answer) => {
    expect(worked(champion('any', 'spoke'), beside(contacts))).toEqual(answer);
  });

  it.each<[string, readonly Member[], unknown]>([
    ['everyone did', [yes, yes], true],
    ['one did not', [yes, no, open], false],
    ['of one it is not known', [yes, open], blank],
    ['of one the role is not known, and they did', [yes, member([], false, true)], true],
    ['nobody has the role', [other], false],
    ['only one of whom the role is not known', [member([], false, true)], blank],
  ])('say whether all did: %s', (_what, contacts, answer) => {
    expect(worked(champion('all', 'spoke'), beside(contacts))).toEqual(answer);
  });

  it('count activities of the last so many days, today included and tomorrow not', () => {
    const days = new Map([['meetings', ['2026-11-22', '2026-11-21', '2026-10-23', '2026-10-22']]]);
    const counts = new Map([['meetings', 4]]);
    const meeting = { over: 'activities', how: 'count', kind: 'meeting' } as const;
    expect(worked({ ...meeting, withinDays: 30 }, beside([], { days, counts }))).toBe(2);
    expect(worked(meeting, beside([], { days, counts }))).toBe(4);
    expect(worked({ ...meeting, how: 'any', withinDays: 1 }, beside([], { days, counts }))).toBe(true);
    expect(worked({ over: 'associations', how: 'count' }, beside([]))).toEqual({ unknown: 'notRead' });
  });

  it('are not visible where they may not be seen: neither none, nor blank', () => {
    const hidden: Member = {
      roles: ['champion'],
      rolesKnown: true,
      facts: { known: {}, unknown: { spoke: 'notVisible' } },
    };
    const blank: Member = { ...hidden, facts: { known: {}, unknown: { spoke: 'blank' } } };
    const of = (from: Aggregate, around: Partial<BesideDeal>): unknown =>
      workedOut(
        [{ id: 'x', from, kinds: from.over === 'contacts' ? [] : ['meeting'] }],
        { contacts: [], counts: new Map(), days: new Map(), ...around },
        today,
      ).get('x');
    const spoke = { over: 'contacts', how: 'any', role: 'champion', fact: 'spoke' } as const;
    expect(of(spoke, { contacts: [blank, hidden] })).toEqual({ unknown: 'notVisible' });
    expect(of(spoke, { contacts: [blank] })).toEqual({ unknown: 'blank' });
    const unseen = new Map([
      ['roles', 'notVisible'],
      ['meeting', 'notVisible'],
    ] as const);
    expect(of({ over: 'contacts', how: 'count', role: 'user' }, { unseen })).toEqual({
      unknown: 'notVisible',
    });
    expect(of({ over: 'contacts', how: 'count' }, { unseen, contacts: [blank] })).toBe(1);
    expect(of({ over: 'activities', how: 'count' }, { unseen })).toEqual({ unknown: 'notVisible' });
  });
});
