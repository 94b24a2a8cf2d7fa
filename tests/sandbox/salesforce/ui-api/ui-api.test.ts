import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalSalesforce } from '../../../../src/sandbox/salesforce/index.ts';
import { startSmallOrg } from '../soql/small-org.ts';

let local: LocalSalesforce;

beforeEach(async () => {
  local = await startSmallOrg();
});
afterEach(() => local.stop());

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

async function call(method: string, path: string, body?: object, token = local.token): Promise<Reply> {
  const response = await fetch(`${local.url}/services/data/v67.0/ui-api/${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
}

const twoSites = '006000000000401AAA';

describe('a record', () => {
  it('tells each field with what people see, and parents as records', async () => {
    const { status, body } = await call(
      'GET',
      `records/${twoSites}?fields=Opportunity.Name,Opportunity.StageName&optionalFields=Opportunity.Amount,Opportunity.Account.Industry,Opportunity.Nope__c`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      apiName: 'Opportunity',
      id: twoSites,
      fields: {
        Name: { value: 'Two sites', displayValue: null },
        StageName: { value: 'Qualification', displayValue: 'Qualification' },
        Amount: { value: 84_000, displayValue: '€84,000.00' },
        Account: {
          displayValue: 'Harbour Foods',
          value: { apiName: 'Account', fields: { Industry: { value: 'Retail', displayValue: 'Retail' } } },
        },
      },
    });
    expect(Object.keys((body as { fields: object }).fields)).not.toContain('Nope__c');
  });

  it('leaves out an optional field that is not visible, and refuses one that is wanted', async () => {
    const rita = local.tokenFor('503');
    const optional = await call(
      'GET',
      `records/${twoSites}?fields=Opportunity.Name&optionalFields=Opportunity.Amount`,
      undefined,
      rita,
    );
    expect(Object.keys((optional.body as { fields: object }).fields)).toEqual(['Name']);
    const wanted = await call('GET', `records/${twoSites}?fields=Opportunity.Amount`, undefined, rita);
    expect(wanted).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_FIELD' }] });
  });

  it('that is not there is a 404', async () => {
    expect(await call('GET', 'records/006000000000999AAA?fields=Opportunity.Name')).toMatchObject({
      status: 404,
      body: [{ errorCode: 'NOT_FOUND' }],
    });
  });

  it('is made, changed and put away', async () => {
    const made = await call('POST', 'records', {
      apiName: 'Opportunity',
      fields: { Name: 'New', StageName: 'Qualification', CloseDate: '2026-12-01' },
    });
    expect(made).toMatchObject({ status: 201, body: { fields: { Name: { value: 'New' } } } });
    const { id } = made.body as { id: string };
    const changed = await call('PATCH', `records/${id}`, { fields: { Amount: 5 } });
    expect(changed).toMatchObject({ status: 200, body: { fields: { Amount: { value: 5 } } } });
    expect(await call('DELETE', `records/${id}`)).toEqual({ status: 204, body: null });
    expect(local.records.read('Opportunity', id)).toMatchObject({ deleted: true });
    expect(await call('GET', `records/${id}?fields=Opportunity.Name`)).toMatchObject({ status: 404 });
  });

  it('that is refused says what is wrong with which field', async () => {
    const refused = await call('PATCH', `records/${twoSites}`, {
      fields: { Outside_Key__c: 'x'.repeat(41) },
    });
    expect(refused).toMatchObject({
      status: 400,
      body: [
        {
          enhancedErrorType: 'RecordError',
          output: {
            errors: [],
            fieldErrors: { Outside_Key__c: [{ errorCode: 'STRING_TOO_LONG', field: 'Outside_Key__c' }] },
          },
        },
      ],
    });
  });
});

describe('what an object is like', () => {
  it('tells the fields that this person sees', async () => {
    const fieldsFor = async (token?: string): Promise<Readonly<Record<string, unknown>>> =>
      (
        (await call('GET', 'object-info/Opportunity', undefined, token)).body as {
          fields: Record<string, unknown>;
        }
      ).fields;
    expect(await fieldsFor()).toMatchObject({
      Amount: { dataType: 'Currency', updateable: true },
      NextStep: { updateable: true },
      AccountId: { reference: true, relationshipName: 'Account', referenceToInfos: [{ apiName: 'Account' }] },
    });
    const forRita = await fieldsFor(local.tokenFor('503'));
    expect(forRita).toMatchObject({ NextStep: { updateable: false } });
    expect(Object.keys(forRita)).not.toContain('Amount');
  });

  it('tells the options of a picklist', async () => {
    const { body } = await call(
      'GET',
      'object-info/Opportunity/picklist-values/012000000000000AAA/Rivals__c',
    );
    expect(body).toMatchObject({ values: [{ value: 'North' }, { value: 'South' }, { value: 'West' }] });
    const all = await call('GET', 'object-info/Opportunity/picklist-values/012000000000000AAA');
    expect(all.body).toMatchObject({ picklistFieldValues: { Rivals__c: body } });
  });

  it('tells the records of a related list in pages', async () => {
    const path = `related-list-records/${twoSites}/OpportunityContactRoles?fields=OpportunityContactRole.Role&pageSize=1`;
    const { body } = await call('GET', path);
    expect(body).toMatchObject({
      count: 1,
      nextPageToken: '1',
      records: [{ fields: { Role: { value: 'Decision Maker' } } }],
    });
    expect((await call('GET', `${path}&pageToken=1`)).body).toMatchObject({
      nextPageToken: null,
      records: [{ fields: { Role: { value: 'Evaluator' } } }],
    });
  });
});
