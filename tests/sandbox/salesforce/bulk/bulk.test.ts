import { Connection } from 'jsforce';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalSalesforce } from '../../../../src/sandbox/salesforce/index.ts';
import { startSmallOrg } from '../soql/small-org.ts';

let local: LocalSalesforce;
let connection: Connection;

beforeEach(async () => {
  local = await startSmallOrg();
  connection = new Connection({ instanceUrl: local.url, accessToken: local.token, version: '67.0' });
  connection.bulk2.pollInterval = 5;
});
afterEach(() => local.stop());

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

async function call(method: string, path: string, body?: object | string): Promise<Reply> {
  const response = await fetch(`${local.url}/services/data/v67.0/jobs/${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${local.token}`,
      'Content-Type': typeof body === 'string' ? 'text/csv' : 'application/json',
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const bodyOf = ({ text }: Reply): Readonly<Record<string, unknown>> =>
  JSON.parse(text) as Record<string, unknown>;

const idIn = (reply: Reply): string => String(bodyOf(reply)['id']);

describe('an ingest job', () => {
  it('keeps the rows that are sound and says of each other one why not, through jsforce', async () => {
    const { successfulResults, failedResults, unprocessedRecords } =
      await connection.bulk2.loadAndWaitForResults({
        object: 'Opportunity',
        operation: 'upsert',
        externalIdFieldName: 'Outside_Key__c',
        input: [
          {
            Outside_Key__c: 'a',
            Name: 'Comma, "quote"\nand line',
            StageName: 'Qualification',
            CloseDate: '2026-12-01',
          },
          { Outside_Key__c: 'b', Name: 'No stage', StageName: '', CloseDate: '2026-12-01' },
          { Outside_Key__c: 'a', Name: 'Again', StageName: '', CloseDate: '' },
        ],
      });
    expect(successfulResults).toMatchObject([
      { sf__Created: 'true', Outside_Key__c: 'a', Name: 'Comma, "quote"\nand line' },
      { sf__Created: 'false', Name: 'Again' },
    ]);
    expect(failedResults).toMatchObject([
      {
        Name: 'No stage',
        sf__Error: 'REQUIRED_FIELD_MISSING:Required fields are missing: [StageName]:StageName --',
      },
    ]);
    expect(unprocessedRecords).toEqual([]);
  });

  it('leaves a field alone whose cell is blank, and clears one whose cell is #N/A', async () => {
    const id = '006000000000401AAA';
    const job = idIn(
      await call('POST', 'ingest', { object: 'Opportunity', operation: 'update', contentType: 'CSV' }),
    );
    await call('PUT', `ingest/${job}/batches`, `Id,Name,Amount\n${id},,#N/A\n`);
    await call('PATCH', `ingest/${job}`, { state: 'UploadComplete' });
    expect(local.records.read('Opportunity', id)).toMatchObject({
      fields: { Name: 'Two sites', Amount: null },
    });
  });

  it('goes from open to complete, and is seen on the way', async () => {
    const opened = await call('POST', 'ingest', {
      object: 'Account',
      operation: 'insert',
      contentType: 'CSV',
      lineEnding: 'LF',
    });
    expect(bodyOf(opened)).toMatchObject({
      state: 'Open',
      contentUrl: `services/data/v67.0/jobs/ingest/${idIn(opened)}/batches`,
    });
    const path = `ingest/${idIn(opened)}`;
    expect((await call('PUT', `${path}/batches`, 'Name\nQuay\nPier\n')).status).toBe(201);
    const states = [bodyOf(await call('PATCH', path, { state: 'UploadComplete' }))['state']];
    for (let look = 0; look < 3; look++) states.push(bodyOf(await call('GET', path))['state']);
    expect(states).toEqual(['UploadComplete', 'InProgress', 'JobComplete', 'JobComplete']);
    expect(bodyOf(await call('GET', path))).toMatchObject({
      numberRecordsProcessed: 2,
      numberRecordsFailed: 0,
    });
  });

  it('with a column that is not there fails as a whole, and its rows are not processed', async () => {
    const job = idIn(await call('POST', 'ingest', { object: 'Account', operation: 'insert' }));
    await call('PUT', `ingest/${job}/batches`, 'Name,Nope__c\nQuay,1\n');
    await call('PATCH', `ingest/${job}`, { state: 'UploadComplete' });
    expect(bodyOf(await call('GET', `ingest/${job}`))).toMatchObject({
      state: 'Failed',
      errorMessage: 'InvalidBatch : Field name not found : Nope__c',
    });
    expect((await call('GET', `ingest/${job}/unprocessedrecords`)).text).toBe(
      '"Name","Nope__c"\n"Quay","1"\n',
    );
  });

  it('that is aborted leaves its rows unprocessed', async () => {
    const job = idIn(await call('POST', 'ingest', { object: 'Account', operation: 'insert' }));
    await call('PUT', `ingest/${job}/batches`, 'Name\nQuay\n');
    expect(bodyOf(await call('PATCH', `ingest/${job}`, { state: 'Aborted' }))).toMatchObject({
      state: 'Aborted',
    });
    expect((await call('GET', `ingest/${job}/unprocessedrecords`)).text).toBe('"Name"\n"Quay"\n');
    expect(local.records.list('Account')).toHaveLength(2);
  });

  it.each([
    [{ object: 'Nope', operation: 'insert' }, 'INVALIDENTITY'],
    [{ object: 'Account', operation: 'merge' }, 'INVALIDJOB'],
    [{ object: 'Account', operation: 'upsert', externalIdFieldName: 'Name' }, 'INVALIDJOB'],
  ])('%j is refused', async (asked, code) => {
    const reply = await call('POST', 'ingest', asked);
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining(code)]);
  });
});

describe('a query job', () => {
  it('tells pages of CSV, each with its header, until the locator is the word null', async () => {
    const query = 'SELECT Name, Account.Name, Amount, IsClosed FROM Opportunity ORDER BY Name';
    const job = idIn(await call('POST', 'query', { operation: 'query', query }));
    expect((await call('GET', `query/${job}/results`)).status).toBe(400);
    expect(bodyOf(await call('GET', `query/${job}`))).toMatchObject({
      state: 'InProgress',
      object: 'Opportunity',
    });
    expect(bodyOf(await call('GET', `query/${job}`))).toMatchObject({
      state: 'JobComplete',
      numberRecordsProcessed: 5,
    });
    const pages: string[] = [];
    let locator = '';
    while (locator !== 'null') {
      const page = await call(
        'GET',
        `query/${job}/results?maxRecords=2${locator === '' ? '' : `&locator=${locator}`}`,
      );
      pages.push(page.text);
      locator = page.headers.get('Sforce-Locator') ?? 'null';
    }
    const header = '"Name","Account.Name","Amount","IsClosed"\n';
    expect(pages).toEqual([
      `${header}"100 units","O'Neil & Co","900","true"\n"100% chilled","Harbour Foods","","false"\n`,
      `${header}"No company","","500","true"\n"one site","O'Neil & Co","10500.5","false"\n`,
      `${header}"Two sites","Harbour Foods","84000","false"\n`,
    ]);
  });

  it.each([
    ['SELECT Nope FROM Opportunity', 'INVALID_FIELD'],
    ['SELECT Id, (SELECT Id FROM OpportunityContactRoles) FROM Opportunity', 'NOT_SUPPORTED'],
    ['SELECT Id FROM', 'MALFORMED_QUERY'],
  ])('of %s is refused', async (query, code) => {
    const reply = await call('POST', 'query', { operation: 'query', query });
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining(code)]);
  });
});
