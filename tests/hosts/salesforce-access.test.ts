import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { salesforceAccess } from '../../src/hosts/salesforce-access.ts';
import { openSalesforceOrg } from '../../src/hosts/salesforce-connection.ts';
import type { LocalSalesforce } from '../../src/sandbox/salesforce/index.ts';
import { exampleOrg } from './example-org.ts';

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
let folder: string;
let key: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-key-'));
  key = join(folder, 'app.key');
  await writeFile(key, keys.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await writeFile(join(folder, 'not.key'), 'PRIVATE BUT NO KEY');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const url = 'https://cornerstow.my.salesforce.com';

describe('the environment', () => {
  it('with a session says which org it is for', async () => {
    expect(
      await salesforceAccess({ SALESFORCE_INSTANCE_URL: `${url}/`, SALESFORCE_ACCESS_TOKEN: 'x' }),
    ).toEqual({
      ok: true,
      value: { kind: 'session', instanceUrl: url, accessToken: 'x' },
    });
  });

  it.each([
    [undefined, 'https://login.salesforce.com'],
    ['https://test.salesforce.com/', 'https://test.salesforce.com'],
    [url, 'https://login.salesforce.com'],
    ['https://cornerstow--uat.sandbox.my.salesforce.com', 'https://test.salesforce.com'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
  ])('with an app and a key signs, at %s, for %s', async (loginUrl, audience) => {
    const access = await salesforceAccess({
      SALESFORCE_CLIENT_ID: 'app',
      SALESFORCE_USERNAME: 'mara@harbour.example',
      SALESFORCE_PRIVATE_KEY_FILE: key,
      SALESFORCE_LOGIN_URL: loginUrl,
    });
    expect(access).toMatchObject({
      ok: true,
      value: { kind: 'jwt', clientId: 'app', username: 'mara@harbour.example', audience },
    });
  });

  it('with a refresh token renews it', async () => {
    const access = await salesforceAccess({ SALESFORCE_CLIENT_ID: 'app', SALESFORCE_REFRESH_TOKEN: 'r' });
    expect(access).toMatchObject({ ok: true, value: { kind: 'refresh', refreshToken: 'r' } });
  });

  it.each<[Readonly<Record<string, string>>, string]>([
    [{}, 'Nothing says which Salesforce org this is for.'],
    [{ SALESFORCE_ACCESS_TOKEN: 'hidden' }, 'SALESFORCE_INSTANCE_URL is not set.'],
    [{ SALESFORCE_INSTANCE_URL: url }, 'SALESFORCE_ACCESS_TOKEN is not set'],
    [
      { SALESFORCE_INSTANCE_URL: 'cornerstow', SALESFORCE_ACCESS_TOKEN: 'hidden' },
      'SALESFORCE_INSTANCE_URL is an address such as',
    ],
    [
      { SALESFORCE_INSTANCE_URL: 'http://cornerstow.my.salesforce.com', SALESFORCE_ACCESS_TOKEN: 'hidden' },
      'SALESFORCE_INSTANCE_URL must begin with https://.',
    ],
    [{ SALESFORCE_CLIENT_ID: 'app' }, 'SALESFORCE_USERNAME and SALESFORCE_PRIVATE_KEY_FILE are not set.'],
    [{ SALESFORCE_CLIENT_ID: 'app', SALESFORCE_USERNAME: 'u' }, 'SALESFORCE_PRIVATE_KEY_FILE is not set.'],
    [
      { SALESFORCE_CLIENT_ID: 'app', SALESFORCE_USERNAME: 'u', SALESFORCE_PRIVATE_KEY_FILE: 'nowhere.key' },
      'SALESFORCE_PRIVATE_KEY_FILE names nowhere.key, which cannot be read.',
    ],
  ])('%j is told what is missing', async (env, words) => {
    const access = await salesforceAccess(env);
    expect(access.ok ? '' : access.error).toContain(words);
    expect(JSON.stringify(access)).not.toContain('hidden');
  });

  it('with a file that is no key says so, and nothing of what is in it', async () => {
    const access = await salesforceAccess({
      SALESFORCE_CLIENT_ID: 'app',
      SALESFORCE_USERNAME: 'u',
      SALESFORCE_PRIVATE_KEY_FILE: join(folder, 'not.key'),
    });
    expect(access.ok ? '' : access.error).toContain('It is no private key in PEM form');
    expect(JSON.stringify(access)).not.toContain('BUT NO KEY');
  });
});

describe('entering an org', () => {
  let local: LocalSalesforce;
  beforeAll(async () => {
    local = await exampleOrg({
      publicKey: keys.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    });
  });
  afterAll(() => local.stop());
  const env = (): Record<string, string> => ({
    SALESFORCE_CLIENT_ID: local.oauthApp.clientId,
    SALESFORCE_USERNAME: local.records.list('User')[1]?.fields['Username'] as string,
    SALESFORCE_PRIVATE_KEY_FILE: key,
    SALESFORCE_LOGIN_URL: local.url,
  });

  it('with an app and a key works as that user', async () => {
    const org = await openSalesforceOrg(env());
    const about = org.ok ? await org.value.about() : org;
    expect(about).toMatchObject({ ok: true, value: { orgId: local.orgId, currency: 'EUR' } });
  });

  it.each([
    ['SALESFORCE_CLIENT_ID', 'other', 'Salesforce knows no app with the ID in SALESFORCE_CLIENT_ID.'],
    ['SALESFORCE_USERNAME', 'no@one.example', 'Salesforce has not approved the app for this user.'],
    ['SALESFORCE_LOGIN_URL', 'http://127.0.0.1:9', 'Salesforce could not be reached to sign in.'],
  ])('says what to do when %s is wrong', async (name, value, words) => {
    const org = await openSalesforceOrg({ ...env(), [name]: value });
    expect(org.ok ? '' : org.error).toContain(words);
  });
});
