import { readFile } from 'node:fs/promises';
import { err, ok, type Result } from '../base/result.ts';
import { privateKeyIn } from '../crm/salesforce/client/jwt.ts';
import type { Access, RefusedFor } from '../crm/salesforce/client/session.ts';
import type { Env } from './env.ts';

const nothingSet =
  'Nothing says which Salesforce org this is for. Set SALESFORCE_CLIENT_ID, SALESFORCE_USERNAME and SALESFORCE_PRIVATE_KEY_FILE (an app that an admin approved for this user, and its key), or SALESFORCE_INSTANCE_URL and SALESFORCE_ACCESS_TOKEN (a session that you have). Give them in the environment, never as arguments: arguments can be seen by others.';

/** How the environment says that we are let into an org, or a sentence that says what is missing. */
export async function salesforceAccess(env: Env): Promise<Result<Access, string>> {
  const { SALESFORCE_ACCESS_TOKEN: accessToken, SALESFORCE_INSTANCE_URL: instanceUrl } = env;
  if (accessToken || (instanceUrl && !env['SALESFORCE_CLIENT_ID']))
    return sessionAccess(accessToken, instanceUrl);
  return env['SALESFORCE_CLIENT_ID'] ? appAccess(env, env['SALESFORCE_CLIENT_ID']) : err(nothingSet);
}

function sessionAccess(
  accessToken: string | undefined,
  instanceUrl: string | undefined,
): Result<Access, string> {
  if (!accessToken) return err('SALESFORCE_ACCESS_TOKEN is not set, and SALESFORCE_INSTANCE_URL is.');
  if (!instanceUrl)
    return err(
      'SALESFORCE_INSTANCE_URL is not set. Set it to the address of the org that SALESFORCE_ACCESS_TOKEN is for, such as https://cornerstow.my.salesforce.com.',
    );
  const address = addressIn('SALESFORCE_INSTANCE_URL', instanceUrl);
  return address.ok ? ok({ kind: 'session', instanceUrl: address.value, accessToken }) : address;
}

async function appAccess(env: Env, clientId: string): Promise<Result<Access, string>> {
  const address = addressIn(
    'SALESFORCE_LOGIN_URL',
    env['SALESFORCE_LOGIN_URL'] || 'https://login.salesforce.com',
  );
  if (!address.ok) return address;
  const loginUrl = address.value;
  const { SALESFORCE_REFRESH_TOKEN: refreshToken, SALESFORCE_CLIENT_SECRET: clientSecret } = env;
  if (refreshToken)
    return ok({ kind: 'refresh', clientId, refreshToken, loginUrl, ...(clientSecret && { clientSecret }) });
  const { SALESFORCE_USERNAME: username, SALESFORCE_PRIVATE_KEY_FILE: file } = env;
  const missing = Object.entries({ SALESFORCE_USERNAME: username, SALESFORCE_PRIVATE_KEY_FILE: file })
    .filter(([, value]) => !value)
    .map(([name]) => name);
  if (!username || !file)
    return err(
      `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not set. With SALESFORCE_CLIENT_ID go the user to work as, and the file with the private key of the app’s certificate.`,
    );
  const pem = await readFile(file, 'utf8').catch(() => null);
  if (pem === null) return err(`SALESFORCE_PRIVATE_KEY_FILE names ${file}, which cannot be read.`);
  const privateKey = privateKeyIn(pem);
  if (!privateKey.ok) return err(`SALESFORCE_PRIVATE_KEY_FILE names ${file}. ${privateKey.error}`);
  const audience = audienceOf(loginUrl);
  return ok({ kind: 'jwt', clientId, username, privateKey: privateKey.value, loginUrl, audience });
}

/**
 * Whom an assertion is for: never a domain of one’s own.
 * https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_jwt_flow.htm
 */
function audienceOf(loginUrl: string): string {
  const { hostname, origin } = new URL(loginUrl);
  if (!hostname.endsWith('.my.salesforce.com')) return origin;
  return /\.(sandbox|scratch)\.my\.salesforce\.com$/.test(hostname)
    ? 'https://test.salesforce.com'
    : 'https://login.salesforce.com';
}

/** A token must not travel where others can read it; this machine is no elsewhere. */
function addressIn(name: string, text: string): Result<string, string> {
  const url = URL.parse(text);
  if (!url)
    return err(`${name} is an address such as https://cornerstow.my.salesforce.com, and not ${text}.`);
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || isHere ? ok(url.origin) : err(`${name} must begin with https://.`);
}

/** Why Salesforce lets nobody in, and what to do. */
export const refusedWords: Readonly<Record<RefusedFor, string>> = {
  app: 'Salesforce knows no app with the ID in SALESFORCE_CLIENT_ID. Copy the consumer key from the app’s OAuth settings; a new app is known after some minutes.',
  userNotApproved:
    'Salesforce has not approved the app for this user. In Setup, open the app’s policies, let admin-approved users in, and add a permission set or profile that SALESFORCE_USERNAME has.',
  assertion:
    'Salesforce does not accept what was signed. Check that the app has the certificate of the key in SALESFORCE_PRIVATE_KEY_FILE, that SALESFORCE_USERNAME is the username of an active user of this org, and that SALESFORCE_LOGIN_URL is https://test.salesforce.com for a sandbox or a scratch org.',
  token:
    'Salesforce does not accept the refresh token in SALESFORCE_REFRESH_TOKEN. Let the app in once more.',
};
