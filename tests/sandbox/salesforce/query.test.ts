import { describe, expect, it } from 'vitest';
import { connect, harbour, openDesk } from './desk.ts';

const many = {
  rows: {
    Account: Array.from({ length: 4500 }, (_, at) => ({
      id: String(at + 1),
      fields: { Name: `Company ${at}` },
    })),
  },
};

describe('a query', () => {
  it('comes in pages of 2,000, which jsforce follows', async () => {
    const { ask, connection, salesforce } = await openDesk({ records: many });
    const first = await connection.query('SELECT Id FROM Account');
    expect([first.totalSize, first.done, first.records.length]).toEqual([4500, false, 2000]);
    const all = await connection.query('SELECT Id FROM Account', { autoFetch: true, maxFetch: 10_000 });
    expect(new Set(all.records.map(({ Id }) => Id)).size).toBe(4500);
    expect(salesforce.unhandled).toEqual([]);
    const { body } = await ask('GET', '/query?q=SELECT+Id+FROM+Account');
    expect(body).toMatchObject({
      done: false,
      nextRecordsUrl: expect.stringMatching(/^\/services\/data\/v67\.0\/query\/01g\w{15}-2000$/) as string,
    });
  });

  it('comes in smaller pages when that is asked, and never below 200', async () => {
    const { connection } = await openDesk({ records: many });
    const sized = async (size: number): Promise<number> => {
      const headers = { 'Sforce-Query-Options': `batchSize=${size}` };
      const page = await connection.query('SELECT Id FROM Account', { headers });
      return page.records.length;
    };
    expect([await sized(500), await sized(10)]).toEqual([500, 200]);
  });

  it('goes on for nobody else, and not from a locator that is gone', async () => {
    const { ask, connection, salesforce } = await openDesk({ records: { ...harbour, ...many } });
    const { nextRecordsUrl = '' } = await connection.query('SELECT Id FROM Account');
    const stale = { status: 400, body: [{ errorCode: 'INVALID_QUERY_LOCATOR' }] };
    const page = nextRecordsUrl.replace(`${salesforce.url}/services/data/v67.0`, '');
    expect(await ask('GET', page, undefined, salesforce.tokenFor('502'))).toMatchObject(stale);
    expect(await ask('GET', '/query/01g000000000999AAA-2000')).toMatchObject(stale);
    expect(await ask('GET', page)).toMatchObject({ status: 200 });
  });

  it('that is wrong is an error of the API', async () => {
    const { connection } = await openDesk({ records: harbour });
    await expect(connection.query('SELECT Colour__c FROM Account')).rejects.toMatchObject({
      errorCode: 'INVALID_FIELD',
      message: expect.stringContaining("No such column 'Colour__c' on entity 'Account'.") as string,
    });
    await expect(connection.query('SELECT FROM')).rejects.toMatchObject({ errorCode: 'MALFORMED_QUERY' });
  });

  it('sees deleted rows only when it asks for all', async () => {
    const { connection, salesforce } = await openDesk({ records: harbour });
    salesforce.records.remove('Account', '201', null);
    const soql = 'SELECT Id, IsDeleted FROM Account';
    expect((await connection.query(soql)).totalSize).toBe(0);
    expect((await connection.query(soql, { scanAll: true })).records).toMatchObject([{ IsDeleted: true }]);
  });

  it('runs as whoever asks: a hidden field is not there', async () => {
    const { salesforce } = await openDesk({ records: harbour });
    const sam = connect(salesforce, salesforce.tokenFor('502'));
    await expect(sam.query('SELECT Amount FROM Opportunity')).rejects.toMatchObject({
      errorCode: 'INVALID_FIELD',
    });
    expect((await sam.query('SELECT Name FROM Opportunity')).records).toMatchObject([
      { Name: 'Harbour, two sites' },
    ]);
  });
});
