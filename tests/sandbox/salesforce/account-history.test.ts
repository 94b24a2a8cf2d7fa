import { describe, expect, it } from 'vitest';
import { harbour, noon, openDesk } from './desk.ts';

describe('an account', () => {
  it('keeps a history of what is tracked, and of nothing else, with old and new value', async () => {
    const tracked = {
      fullName: 'Account',
      fields: [{ fullName: 'Industry', type: 'Picklist', trackHistory: true }],
    };
    const { ask, salesforce } = await openDesk({
      records: { ...harbour, objects: [...(harbour.objects ?? []), tracked] },
      now: noon,
    });
    const [account] = salesforce.records.list('Account');
    const before = account?.fields['Industry'] ?? null;
    await ask('PATCH', `/sobjects/Account/${account?.id}`, {
      Industry: 'Manufacturing',
      NumberOfEmployees: 7,
    });
    const soql = 'SELECT Field, OldValue, NewValue, Account.Name FROM AccountHistory';
    const { body } = await ask('GET', `/query?q=${encodeURIComponent(soql)}`);
    expect(body).toMatchObject({
      records: [
        {
          Field: 'Industry',
          OldValue: before,
          NewValue: 'Manufacturing',
          Account: { Name: account?.fields['Name'] },
        },
      ],
    });
    expect(await ask('POST', '/sobjects/AccountHistory', { AccountId: account?.id })).toMatchObject({
      status: 403,
    });
  });
});
