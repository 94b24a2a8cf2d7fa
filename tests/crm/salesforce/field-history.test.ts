import { describe, expect, it } from 'vitest';
import { valueThen, type FactHistory } from '../../../src/core/stages/past.ts';
import type { AggregateFact } from '../../../src/crm/aggregates.ts';
import { trackedHistory } from '../../../src/crm/salesforce/mapping/field-history.ts';
import { readPlan } from '../../../src/crm/salesforce/mapping/read-plan.ts';
import { roleHistory } from '../../../src/crm/salesforce/mapping/role-history.ts';
import type { Row } from '../../../src/crm/salesforce/org.ts';
import { contractModel } from '../../contract/contract-model.ts';
import { salesforceMapping } from '../../contract/salesforce-mapping.ts';

const then = (history: FactHistory, at: string): unknown => {
  const told = valueThen(history, { until: at, on: at.slice(0, 10), isNow: false });
  return 'value' in told ? told.value : told.why;
};
const day = (number: number): string => `2026-10-${String(number).padStart(2, '0')}T08:00:00.000Z`;
const change = (number: number, OldValue: unknown, NewValue: unknown): Row => ({
  Field: 'Text__c',
  CreatedDate: day(number),
  OldValue,
  NewValue,
});
const reader = {
  fact: 'text',
  field: 'Text__c',
  parse: (text: string | null) =>
    text === null ? ({ ok: false, error: 'blank' } as const) : ({ ok: true, value: text } as const),
};
const past = (
  rows: readonly Row[],
  now: string | null,
  keptSince = '2025-05-01T00:00:00.000Z',
): FactHistory =>
  trackedHistory(reader, rows, { now, createdAt: '2026-01-01T00:00:00.000Z', keptSince, context: {} });

describe('the past of a tracked field', () => {
  it('is what the first change says was there before', () => {
    const history = past([change(5, 'a', 'b'), change(9, 'b', null)], null);
    expect([4, 5, 8, 9].map((number) => then(history, day(number)))).toEqual(['a', 'b', 'b', null]);
  });

  it('is what stands there today where nothing ever changed', () => {
    expect(then(past([], 'always'), day(1))).toBe('always');
    expect(then(past([], null), day(1))).toBeNull();
  });

  it('is known from the last change on where only that it changed is kept, as of long texts', () => {
    const history = past([change(5, null, null), change(9, null, null)], 'today');
    expect([4, 8, 9].map((number) => then(history, day(number)))).toEqual(['notKept', 'notKept', 'today']);
  });

  it('is not known from before what is kept', () => {
    const history = past([change(20, 'a', 'b')], 'b', day(10));
    expect([9, 10, 20].map((number) => then(history, day(number)))).toEqual(['notKept', 'a', 'b']);
  });
});

describe('the past of contact roles', () => {
  const plan = readPlan(contractModel({ salesforce: salesforceMapping }));
  const count = (role?: string): AggregateFact => ({
    id: 'roles',
    from: { over: 'contacts', how: 'count', ...(role === undefined ? {} : { role }) },
    kinds: [],
  });
  const role = (contact: string, Role: string | null, made: number, touched = made): Row => ({
    ContactId: contact,
    Role,
    CreatedDate: day(made),
    LastModifiedDate: day(touched),
  });

  it('counts each contact from when the role was given', () => {
    const rows = [role('b', 'Economic Buyer', 9), role('a', 'Champion', 5), role('a', 'Economic Buyer', 12)];
    const buyers = roleHistory(count('economic_buyer'), rows, plan);
    expect([4, 5, 9, 12].map((number) => then(buyers, day(number)))).toEqual([0, 0, 1, 2]);
    expect(then(roleHistory(count(), rows, plan), day(12))).toBe(2);
  });

  it('leaves open who has a role that nobody said', () => {
    expect(then(roleHistory(count('economic_buyer'), [role('a', null, 5)], plan), day(6))).toEqual({
      least: 0,
      most: 1,
    });
  });

  it('knows nothing from before a row was changed, which may have said another role', () => {
    const history = roleHistory(count('economic_buyer'), [role('a', 'Economic Buyer', 5, 15)], plan);
    expect([6, 15].map((number) => then(history, day(number)))).toEqual(['notKept', 1]);
    expect(then(roleHistory(count(), [role('a', 'Economic Buyer', 5, 15)], plan), day(6))).toBe(1);
  });
});
