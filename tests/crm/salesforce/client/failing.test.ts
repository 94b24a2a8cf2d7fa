import { afterEach, describe, expect, it } from 'vitest';
import type { Query } from '../../../../src/crm/salesforce/org.ts';
import { composite, orgOver, page, secret, startLoopback, type Loopback, type Said } from './loopback.ts';

let loopback: Loopback;
afterEach(() => loopback.stop());

const query: Query = { object: 'Account', fields: ['Name'], where: { all: [] } };
const good = composite([200, page([{ Id: '1' }])]);
const refusing = (status: number, errorCode: string, message = 'No.'): Said => ({
  status,
  json: [{ errorCode, message }],
});
const busy = refusing(403, 'REQUEST_LIMIT_EXCEEDED', 'ConcurrentPerOrgLongTxn Limit exceeded.');

describe('a question that fails', () => {
  it.each<[string, Said, readonly number[]]>([
    ['a connection that breaks before the answer', 'cut before the answer', [250, 1000]],
    // jsforce’s own way ends the process here.
    ['an answer that breaks off', 'cut amid the answer', [250, 1000]],
    ['a server that is not available', refusing(503, 'SERVER_UNAVAILABLE'), [250, 1000]],
    ['the page of Salesforce’s edge', { status: 420, text: '<html></html>' }, [250, 1000]],
    ['too many long calls at once', busy, [1000, 2000]],
    [
      'the calls of a day',
      refusing(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'),
      [1000, 3000],
    ],
  ])('is asked again after %s', async (_what, said, waits) => {
    loopback = await startLoopback((_, count) => (count <= 2 ? said : good));
    const org = orgOver(loopback);
    expect(await org.read([query])).toMatchObject({ ok: true, value: [{ rows: [{ Id: '1' }] }] });
    expect(org.waited).toEqual(waits);
  });

  it.each<[Said, unknown]>([
    [
      'cut before the answer',
      { kind: 'unavailable', message: 'Salesforce could not be reached, or broke off.' },
    ],
    [
      { status: 500, text: 'oops' },
      { kind: 'unavailable', message: 'Salesforce is not answering as it should (500).' },
    ],
    [busy, { kind: 'rateLimited', retryAfterMs: 10_000 }],
    [
      refusing(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'),
      { kind: 'rateLimited', retryAfterMs: 3_600_000 },
    ],
    [
      refusing(401, 'INVALID_SESSION_ID', 'Session expired or invalid'),
      { kind: 'unauthorized', missingScopes: [] },
    ],
    [refusing(403, 'API_DISABLED_FOR_ORG'), { kind: 'unauthorized', missingScopes: [] }],
    [
      refusing(400, 'MALFORMED_QUERY', "\nSELECT Id FROM\n  ^\nunexpected token: 'FROM'"),
      { kind: 'rejected', fields: [], message: "unexpected token: 'FROM'" },
    ],
    [
      { json: { compositeResponse: [] } },
      { kind: 'unavailable', message: 'Salesforce answered something that is not records.' },
    ],
    [
      { text: '<html>Maintenance</html>' },
      { kind: 'unavailable', message: 'Salesforce answered something that is not records.' },
    ],
  ])('by %j is told in our words', async (said, error) => {
    loopback = await startLoopback(() => said);
    expect(await orgOver(loopback).read([query])).toEqual({ ok: false, error });
  });

  it('gives up when its patience is at an end', async () => {
    loopback = await startLoopback(() => busy);
    const org = orgOver(loopback, { patienceMs: 4000 });
    expect(await org.read([query])).toMatchObject({ ok: false, error: { kind: 'rateLimited' } });
    expect(org.waited).toEqual([1000, 2000]);
  });

  it('is not waited for longer than said', async () => {
    loopback = await startLoopback(() => 'silence');
    const org = orgOver(loopback, { timeoutMs: 50, patienceMs: 0 });
    const answer = await org.read([query]);
    expect(answer).toEqual({
      ok: false,
      error: { kind: 'unavailable', message: 'Salesforce took too long to answer.' },
    });
  });

  it('does not follow a redirect with the token', async () => {
    const elsewhere = await startLoopback(() => good);
    loopback = await startLoopback(() => ({
      status: 302,
      text: '',
      headers: { location: `${elsewhere.url}/services/data/v67.0/composite` },
    }));
    const answer = await orgOver(loopback, { patienceMs: 0 }).read([query]);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
    expect(elsewhere.heard).toEqual([]);
    await elsewhere.stop();
  });

  it('says no secret, even where the org says it back', async () => {
    const echo = (headers: { authorization?: string | undefined }): string => headers.authorization ?? '';
    loopback = await startLoopback(({ headers }) => ({ status: 500, text: `Bad token ${echo(headers)}` }));
    const answer = await orgOver(loopback).read([query]);
    expect(loopback.heard[0]?.headers.authorization).toContain(secret);
    expect(JSON.stringify(answer)).not.toContain('SECRET');
    const broken = orgOver(loopback, {
      access: { kind: 'session', instanceUrl: loopback.url, accessToken: `${secret}\n` },
    });
    expect(JSON.stringify(await broken.read([query]))).not.toContain('SECRET');
  });
});
