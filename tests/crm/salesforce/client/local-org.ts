import {
  openJsforceOrg,
  type JsforceOrg,
  type JsforceOrgOptions,
} from '../../../../src/crm/salesforce/client/open-jsforce-org.ts';
import type { Comparand, Query, Write } from '../../../../src/crm/salesforce/org.ts';
import {
  startLocalSalesforce,
  type LocalSalesforce,
  type Seed,
} from '../../../../src/sandbox/salesforce/index.ts';

const seed: Seed = {
  users: [
    { id: '501', firstName: 'Mara', lastName: 'Lind', email: 'mara@harbour.example' },
    {
      id: '502',
      firstName: 'Sam',
      lastName: 'Orell',
      email: 'sam@harbour.example',
      access: { hiddenFields: ['Account.Sites__c'], readOnlyFields: ['Account.Industry'] },
    },
  ],
  objects: [
    {
      fullName: 'Account',
      fields: [
        { fullName: 'Sites__c', label: 'Sites', type: 'Number', precision: 6, scale: 0 },
        { fullName: 'Chilled__c', label: 'Chilled', type: 'Checkbox' },
        { fullName: 'Key__c', label: 'Key', type: 'Text', length: 80, externalId: true, unique: true },
      ],
    },
  ],
  rows: {
    Account: [
      { id: '201', fields: { Name: 'Harbour Foods', Sites__c: 3, Key__c: 'harbour', Industry: 'Retail' } },
      { id: '202', fields: { Name: 'Grauberg; "Söhne" | Co', Sites__c: 9, Chilled__c: true } },
    ],
  },
};

/** A local org with a few accounts, and two people of whom the second does not see how many sites there are. */
export const startOrg = (
  options: Parameters<typeof startLocalSalesforce>[0] = {},
): Promise<LocalSalesforce> => startLocalSalesforce({ records: seed, limits: 'off', ...options });

/** The way in; what is waited for passes at once. */
export function orgIn(
  local: LocalSalesforce,
  options: Partial<JsforceOrgOptions> = {},
  token = local.token,
): JsforceOrg {
  let now = Date.now();
  const sleep = (ms: number): Promise<void> => {
    now += ms;
    return Promise.resolve();
  };
  return openJsforceOrg({
    access: { kind: 'session', instanceUrl: local.url, accessToken: token },
    timing: { now: () => now, sleep },
    ...options,
  });
}

/** An account of the seed, by its digits. */
export const accountId = (digits: number): string => `001${String(digits).padStart(12, '0')}AAA`;

/** Changes an account. */
export const changed = (digits: number, fields: Readonly<Record<string, Comparand>>): Write => ({
  object: 'Account',
  at: { id: accountId(digits) },
  fields,
});

/** Every account by name. */
export const accounts: Query = {
  object: 'Account',
  fields: ['Name', 'Sites__c', 'Chilled__c', 'Owner.Name'],
  where: { all: [] },
  orderBy: [{ field: 'Id' }],
};

/** Calls that were made, without version. */
export const callsOf = (local: LocalSalesforce): readonly string[] =>
  local.calls.map(({ method, path }) => `${method} ${path.replace('/services/data/v67.0', '')}`);
