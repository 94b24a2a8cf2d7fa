import { afterEach, expect, it } from 'vitest';
import { openJsforceOrg } from '../../../src/crm/salesforce/client/open-jsforce-org.ts';
import { lackingFields } from '../../../src/crm/salesforce/schema/lacking-fields.ts';
import { valueOf } from '../../contract/results.ts';
import { exampleRecords } from '../../../src/sandbox/salesforce/example/index.ts';
import { startLocalSalesforce, type LocalSalesforce } from '../../../src/sandbox/salesforce/index.ts';

let local: LocalSalesforce;
afterEach(() => local.stop());

it('a field that the org has not is told from one that this user may not see, by path too and in any case', async () => {
  const example = exampleRecords('2026-11-21');
  local = await startLocalSalesforce({
    records: {
      ...example,
      users: [
        ...(example.users ?? []),
        {
          id: '503',
          firstName: 'Rae',
          lastName: 'Lim',
          email: 'rae@example.com',
          access: { hiddenFields: ['Account.Industry'], hiddenObjects: ['Lead'] },
        },
      ],
    },
    limits: 'off',
  });
  const access = { kind: 'session', instanceUrl: local.url, accessToken: local.tokenFor('503') } as const;
  const org = openJsforceOrg({ access, patienceMs: 10_000 });
  const lacking = valueOf(
    await lackingFields(org, [
      { object: 'Account', field: 'industry' },
      { object: 'Account', field: 'ERP__c' },
      { object: 'Opportunity', field: 'Account.Industry' },
      { object: 'Opportunity', field: 'Account.Owner.Name' },
      { object: 'Opportunity', field: 'Nowhere__r.Name' },
      { object: 'Lead', field: 'Email' },
    ]),
  );
  expect(lacking.map(({ object, field, why }) => `${object}.${field} ${why}`)).toEqual([
    'Account.industry notVisible',
    'Opportunity.Account.Industry notVisible',
    'Opportunity.Nowhere__r.Name notInOrg',
    'Lead.Email notVisible',
  ]);
});
