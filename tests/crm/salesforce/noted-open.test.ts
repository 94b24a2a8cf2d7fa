import { describe, expect, it } from 'vitest';
import { notedIn } from '../../../src/crm/salesforce/mapping/noted-open.ts';

const event = (note: string | null) => ({
  At__c: '2026-10-05T08:00:00.000+0000',
  Subject__c: 'Evaluation',
  Note__c: note,
});

describe('what our trigger noted of a move', () => {
  it('is the criteria that were open as it let the move pass', () => {
    const note = '{"open":[{"criterion":"budget_known","direction":"exit","level":"warn"},{"level":"warn"}]}';
    expect(notedIn(event(note))).toEqual({
      at: Date.parse('2026-10-05T08:00:00Z'),
      stage: 'Evaluation',
      open: ['budget_known'],
    });
  });

  it.each([null, '', 'cut off {"op', '[]', '{"open":"all"}'])('is nothing where the note is %j', (note) => {
    expect(notedIn(event(note))?.open).toEqual([]);
  });

  it('is nothing in a row without a time', () => {
    expect(notedIn({ ...event(null), At__c: null })).toBeNull();
  });
});
