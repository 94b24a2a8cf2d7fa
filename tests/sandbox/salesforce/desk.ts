import { Connection } from 'jsforce';
import { afterEach } from 'vitest';
import {
  startLocalSalesforce,
  type LocalSalesforce,
  type LocalSalesforceOptions,
  type Seed,
} from '../../../src/sandbox/salesforce/index.ts';

/** An answer. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** A local Salesforce, jsforce connected to it, and a plain way to call it. */
export interface Desk {
  readonly salesforce: LocalSalesforce;
  readonly connection: Connection;
  /** Calls below `/services/data/v67.0`, as the admin unless a token is given. */
  readonly ask: (method: string, path: string, body?: unknown, token?: string) => Promise<Answered>;
}

const version = '67.0';
const running: LocalSalesforce[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((salesforce) => salesforce.stop()));
});

/** Starts a local Salesforce for one test. */
export async function openDesk(options: LocalSalesforceOptions = {}): Promise<Desk> {
  const salesforce = await startLocalSalesforce(options);
  running.push(salesforce);
  return {
    salesforce,
    connection: connect(salesforce),
    ask: (method, path, body, token = salesforce.token) => call(salesforce, { method, path, body, token }),
  };
}

/** jsforce in a session that is open already. */
export const connect = (salesforce: LocalSalesforce, token = salesforce.token): Connection =>
  new Connection({ instanceUrl: salesforce.url, accessToken: token, version });

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly token: string;
}

async function call(salesforce: LocalSalesforce, { method, path, body, token }: Asked): Promise<Answered> {
  const response = await fetch(`${salesforce.url}/services/data/v${version}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
    headers: response.headers,
  };
}

/** Why each row was refused, `kept` for one that was not: jsforce's types call the code otherwise than an org does. */
export const codesOf = (rows: readonly { readonly errors: readonly object[] }[]): readonly unknown[] =>
  rows.map(({ errors: [error] }) => (error && 'statusCode' in error ? error.statusCode : 'kept'));

/** A fixed moment: noon of 2 November 2026, UTC. */
export const noon = (): number => Date.UTC(2026, 10, 2, 12);

/** One company, one person, one deal, a custom object below the deal, and two people: Sam does not see amounts. */
export const harbour: Seed = {
  users: [
    { id: '501', firstName: 'Mara', lastName: 'Lind', email: 'mara.lind@harbour.example' },
    {
      id: '502',
      firstName: 'Sam',
      lastName: 'Orell',
      email: 'sam.orell@harbour.example',
      manager: '501',
      access: {
        hiddenFields: ['Opportunity.Amount', 'Account.Sites__c'],
        readOnlyFields: ['Account.Industry'],
        hiddenObjects: ['Lead'],
        readOnlyObjects: ['Contact'],
      },
    },
    {
      id: '503',
      firstName: 'Theo',
      lastName: 'Marsh',
      email: 'theo@harbour.example',
      isActive: false,
      manager: '501',
    },
  ],
  objects: [
    {
      fullName: 'Account',
      fields: [
        { fullName: 'Sites__c', label: 'Sites', type: 'Number', precision: 4, scale: 0 },
        {
          fullName: 'Erp__c',
          label: 'ERP',
          type: 'Picklist',
          valueSet: {
            restricted: true,
            valueSetDefinition: { value: [{ fullName: 'NetSuite' }, { fullName: 'SAP' }] },
          },
        },
        {
          fullName: 'Goods__c',
          label: 'Goods',
          type: 'MultiselectPicklist',
          valueSet: {
            restricted: true,
            valueSetDefinition: {
              value: [{ fullName: 'Fish' }, { fullName: 'Bread' }, { fullName: 'Wine' }],
            },
          },
        },
        { fullName: 'Key__c', label: 'Key', type: 'Text', length: 40, externalId: true, unique: true },
      ],
    },
    {
      fullName: 'Answer__c',
      label: 'Answer',
      nameField: { type: 'AutoNumber' },
      fields: [
        {
          fullName: 'Key__c',
          label: 'Key',
          type: 'Text',
          length: 80,
          externalId: true,
          unique: true,
          required: true,
        },
        {
          fullName: 'Deal__c',
          label: 'Deal',
          type: 'MasterDetail',
          referenceTo: 'Opportunity',
          relationshipName: 'Answers',
        },
        { fullName: 'Text__c', label: 'Text', type: 'LongTextArea', length: 1000 },
      ],
    },
  ],
  rows: {
    Account: [{ id: '201', fields: { Name: 'Harbour Foods', Sites__c: 3, Key__c: 'harbour' } }],
    Contact: [{ id: '401', fields: { LastName: 'Holm', FirstName: 'Karin', AccountId: '201' } }],
    Opportunity: [
      {
        id: '301',
        fields: {
          Name: 'Harbour, two sites',
          AccountId: '201',
          OwnerId: '502',
          Amount: 84_000,
          CloseDate: '2026-12-31',
        },
        history: {
          StageName: [
            { value: 'Qualification', at: '2026-09-01T09:00:00Z', by: '502' },
            { value: 'Negotiation/Review', at: '2026-10-08T09:00:00Z' },
          ],
        },
      },
    ],
  },
};

/** Ids of the rows above. */
export const ids = {
  account: '001000000000201AAA',
  contact: '003000000000401AAA',
  deal: '006000000000301AAA',
  mara: '005000000000501AAA',
  sam: '005000000000502AAA',
} as const;
