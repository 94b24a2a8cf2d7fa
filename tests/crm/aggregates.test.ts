import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Aggregate } from '../../src/core/condition/model.ts';
import { workedOut, type BesideDeal, type Member } from '../../src/crm/aggregates.ts';
import * as hubspot from '../../src/crm/hubspot/mapping/aggregates.ts';
import { typesOf } from '../../src/crm/hubspot/mapping/read-plan.ts';

const today = '2026-11-21';
const role = fc.constantFrom('champion', 'user');
const member: fc.Arbitrary<Member> = fc
  .record({
    roles: fc.uniqueArray(role),
    isKnown: fc.boolean(),
    spoke: fc.constantFrom<boolean | null>(true, false, null),
  })
  .map(({ roles, isKnown, spoke }) => ({
    roles,
    rolesKnown: isKnown || roles.length > 0,
    facts: {
      known: spoke === null ? {} : { spoke },
      unknown: spoke === null ? { spoke: 'blank' as const } : {},
    },
  }));
const aggregate: fc.Arbitrary<Aggregate> = fc.record(
  {
    over: fc.constantFrom('contacts', 'activities', 'associations'),
    how: fc.constantFrom('count', 'any', 'all'),
    fact: fc.constant('spoke'),
    role,
    kind: fc.constantFrom('meeting', 'call'),
    withinDays: fc.integer({ min: 1, max: 40 }),
  },
  { requiredKeys: ['over', 'how'] },
) as fc.Arbitrary<Aggregate>;
const days = fc.array(fc.constantFrom('2026-11-22', '2026-11-21', '2026-11-01', '2026-09-30'));
const beside: fc.Arbitrary<BesideDeal> = fc
  .record({ contacts: fc.array(member, { maxLength: 4 }), meetings: days, calls: days })
  .map(({ contacts, meetings, calls }) => ({
    contacts,
    counts: new Map([
      ['meetings', meetings.length],
      ['calls', calls.length],
    ]),
    days: new Map([
      ['meetings', meetings],
      ['calls', calls],
    ]),
  }));

describe('facts that rest on what belongs with a deal', () => {
  it('mean the same in every CRM', () => {
    fc.assert(
      fc.property(aggregate, beside, (from, around) => {
        const shared = workedOut([{ id: 'x', from, kinds: typesOf(from) }], around, today);
        expect(shared).toEqual(hubspot.workedOut([{ id: 'x', from }], around, today));
      }),
      { numRuns: 1000 },
    );
  });

  it('that may not be seen are not visible: neither none, nor blank', () => {
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
