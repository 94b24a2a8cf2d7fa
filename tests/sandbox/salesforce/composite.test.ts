import { describe, expect, it } from 'vitest';
import { harbour, openDesk } from './desk.ts';

const data = '/services/data/v67.0';
const account = {
  method: 'POST',
  url: `${data}/sobjects/Account`,
  referenceId: 'company',
  body: { Name: 'Sund' },
};
const contact = {
  method: 'POST',
  url: `${data}/sobjects/Contact`,
  referenceId: 'person',
  body: { LastName: 'Holm', AccountId: '@{company.id}' },
};
const query = (referenceId: string, soql: string): unknown => ({
  method: 'GET',
  url: `${data}/query?q=${encodeURIComponent(soql)}`,
  referenceId,
});

describe('a composite call', () => {
  it('hands what one call answered on to the next, and counts as one call', async () => {
    const { ask, salesforce } = await openDesk();
    const found = {
      ...(query('found', '') as object),
      url: `${data}/query?q=SELECT+Account.Name+FROM+Contact+WHERE+Id='@{person.id}'`,
    };
    const { status, body } = await ask('POST', '/composite', { compositeRequest: [account, contact, found] });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      compositeResponse: [
        { referenceId: 'company', httpStatusCode: 201, body: { success: true } },
        { referenceId: 'person', httpStatusCode: 201 },
        { referenceId: 'found', httpStatusCode: 200, body: { records: [{ Account: { Name: 'Sund' } }] } },
      ],
    });
    expect(salesforce.calls.map(({ path }) => path)).toEqual([`${data}/composite`]);
  });

  it('lets the rest go on when one call fails, unless they name it', async () => {
    const { ask, salesforce } = await openDesk();
    const nameless = { ...account, body: {} };
    const other = { ...account, referenceId: 'other' };
    const { body } = await ask('POST', '/composite', { compositeRequest: [nameless, contact, other] });
    expect(body).toMatchObject({
      compositeResponse: [
        { httpStatusCode: 400, body: [{ errorCode: 'REQUIRED_FIELD_MISSING' }] },
        {
          httpStatusCode: 400,
          body: [
            {
              errorCode: 'PROCESSING_HALTED',
              message: 'Invalid reference specified. No value for company.id found in company',
            },
          ],
        },
        { httpStatusCode: 201 },
      ],
    });
    expect(salesforce.records.list('Account')).toHaveLength(1);
  });

  it('undoes everything when all or none is asked', async () => {
    const { ask, salesforce } = await openDesk();
    const bad = { ...contact, body: {} };
    const { body } = await ask('POST', '/composite', { allOrNone: true, compositeRequest: [account, bad] });
    expect(body).toMatchObject({
      compositeResponse: [
        { httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] },
        { httpStatusCode: 400, body: [{ errorCode: 'REQUIRED_FIELD_MISSING' }] },
      ],
    });
    expect(salesforce.records.list('Account')).toHaveLength(0);
  });

  it('takes 25 calls, of which five are queries or collections', async () => {
    const { ask } = await openDesk({ records: harbour });
    const many = (count: number): unknown[] =>
      Array.from({ length: count }, (_, at) => ({ ...account, referenceId: `r${at}` }));
    const asked = (count: number): unknown[] =>
      Array.from({ length: count }, (_, at) => query(`q${at}`, 'SELECT Id FROM Account'));
    const statusOf = async (compositeRequest: unknown[]): Promise<number> =>
      (await ask('POST', '/composite', { compositeRequest })).status;
    expect(await statusOf(many(25))).toBe(200);
    expect(await statusOf(many(26))).toBe(400);
    expect(await statusOf(asked(5))).toBe(200);
    expect(await statusOf(asked(6))).toBe(400);
  });
});
