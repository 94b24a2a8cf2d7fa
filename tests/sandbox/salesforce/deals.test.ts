import { describe, expect, it } from 'vitest';
import { harbour, ids, noon, openDesk } from './desk.ts';

describe('a deal', () => {
  it('takes probability, closed, won and forecast from its stage, and keeps a history of it', async () => {
    const { ask, salesforce } = await openDesk({ records: harbour, now: noon });
    await ask('PATCH', `/sobjects/Opportunity/${ids.deal}`, { StageName: 'Closed Won' });
    expect(salesforce.records.read('Opportunity', '301')?.fields).toMatchObject({
      IsClosed: true,
      IsWon: true,
      Probability: 100,
      ForecastCategory: 'Closed',
      ExpectedRevenue: 84_000,
      LastStageChangeDate: '2026-11-02T12:00:00.000+0000',
    });
    const history = salesforce.records.list('OpportunityHistory').map(({ fields }) => fields);
    expect(
      history.map(({ StageName, CreatedDate, Probability }) => [StageName, CreatedDate, Probability]),
    ).toEqual([
      ['Qualification', '2026-09-01T09:00:00.000+0000', 10],
      ['Negotiation/Review', '2026-10-08T09:00:00.000+0000', 90],
      ['Closed Won', '2026-11-02T12:00:00.000+0000', 100],
    ]);
    expect(history[0]?.['CreatedById']).toBe(ids.sam);
  });

  it('keeps no history of what history does not keep, and field history of what is tracked', async () => {
    const tracked = { fullName: 'NextStep', type: 'Text', trackHistory: true };
    const { ask, salesforce } = await openDesk({
      records: {
        ...harbour,
        objects: [...(harbour.objects ?? []), { fullName: 'Opportunity', fields: [tracked] }],
      },
    });
    await ask('PATCH', `/sobjects/Opportunity/${ids.deal}`, { NextStep: 'Call Karin' });
    expect(salesforce.records.list('OpportunityHistory')).toHaveLength(2);
    expect(salesforce.records.list('OpportunityFieldHistory').map(({ fields }) => fields)).toMatchObject([
      { Field: 'NextStep', OldValue: null, NewValue: 'Call Karin' },
    ]);
  });

  it('knows when it was last worked on: the day of an event, or of a task that is done', async () => {
    const { ask, salesforce } = await openDesk({ records: harbour });
    const last = (): unknown => salesforce.records.read('Opportunity', '301')?.fields['LastActivityDate'];
    await ask('POST', '/sobjects/Task', { WhatId: ids.deal, ActivityDate: '2026-10-20' });
    expect(last()).toBeNull();
    await ask('POST', '/sobjects/Event', {
      WhatId: ids.deal,
      StartDateTime: '2026-10-12T13:00:00Z',
      DurationInMinutes: 30,
    });
    expect(last()).toBe('2026-10-12');
    await ask('POST', '/sobjects/Task', {
      WhatId: ids.deal,
      ActivityDate: '2026-10-21',
      Status: 'Completed',
    });
    expect(last()).toBe('2026-10-21');
    expect(salesforce.records.list('Event')[0]?.fields['EndDateTime']).toBe('2026-10-12T13:30:00.000+0000');
  });

  it('has one primary contact role', async () => {
    const { ask, salesforce } = await openDesk({ records: harbour });
    const role = (isPrimary: boolean): Promise<unknown> =>
      ask('POST', '/sobjects/OpportunityContactRole', {
        OpportunityId: ids.deal,
        ContactId: ids.contact,
        IsPrimary: isPrimary,
      });
    await role(true);
    await role(true);
    expect(
      salesforce.records.list('OpportunityContactRole').map(({ fields }) => fields['IsPrimary']),
    ).toEqual([false, true]);
  });
});
