import { join } from 'node:path';
import { err, ok, type Result } from '../../base/result.ts';
import type { OAuthApp } from '../../crm/hubspot/client/oauth.ts';
import type { Env } from '../env.ts';
import { callbackPath, installPath } from './connect-paths.ts';

/** How the account is reached: by a token that is given, or by one that an admin's consent gives. */
export type Access =
  | { readonly kind: 'token'; readonly accessToken: string }
  | {
      readonly kind: 'oauth';
      readonly app: OAuthApp;
      readonly accountId: string;
      /** Where the refresh token is kept. */
      readonly file: string;
      readonly installAddress: string;
    };

/** What the service must be told before it can start. */
export interface ServiceSettings {
  readonly access: Access;
  readonly clientSecret: string;
  /** Without a path and without a slash at its end. */
  readonly publicUrl: string;
  /** A folder that outlives the process; null where none was named. */
  readonly dataFolder: string | null;
}

/** The settings of an environment, or a sentence for everything that is missing or wrong, at once. */
export function serviceSettings(env: Env): Result<ServiceSettings, string> {
  const clientSecret = env['HUBSPOT_CLIENT_SECRET'] ?? '';
  const publicUrl = originOf(env['PLUMBLINE_PUBLIC_URL'] ?? '');
  const problems = [
    ...accessProblems(env),
    ...(clientSecret === ''
      ? ['HUBSPOT_CLIENT_SECRET is not set: the app’s client secret, with which HubSpot signs requests.']
      : []),
  ];
  if (publicUrl === null) problems.push(noPublicUrl);
  if (problems.length > 0 || publicUrl === null) return err(problems.join('\n'));
  const access = accessIn(env, clientSecret, publicUrl);
  return ok({ access, clientSecret, publicUrl, dataFolder: env['PLUMBLINE_DATA_DIR'] || null });
}

const noPublicUrl =
  'PLUMBLINE_PUBLIC_URL must be the address at which HubSpot reaches this service, without a path, such as https://plumbline.example.com.';

const byOAuth = {
  HUBSPOT_CLIENT_ID: 'the app’s client ID, on its Auth tab.',
  HUBSPOT_ACCOUNT_ID: 'the number of the account that is served; no other can be connected.',
  PLUMBLINE_DATA_DIR: 'a folder where the account’s refresh token is kept.',
} as const;

function accessProblems(env: Env): readonly string[] {
  if (env['HUBSPOT_ACCESS_TOKEN']) return [];
  const missing = Object.entries(byOAuth).filter(([name]) => !env[name]);
  if (!env['HUBSPOT_CLIENT_ID'] && !env['HUBSPOT_ACCOUNT_ID'])
    return [
      'Set HUBSPOT_CLIENT_ID, HUBSPOT_ACCOUNT_ID and PLUMBLINE_DATA_DIR, so that an admin can connect the account by OAuth, or HUBSPOT_ACCESS_TOKEN to a token of your own.',
    ];
  // It becomes part of a path.
  const isNumber = /^\d{1,20}$/.test(env['HUBSPOT_ACCOUNT_ID'] ?? '0');
  return [
    ...missing.map(([name, what]) => `${name} is not set: ${what}`),
    ...(isNumber ? [] : ['HUBSPOT_ACCOUNT_ID must be a number, as it stands in HubSpot’s addresses.']),
  ];
}

function accessIn(env: Env, clientSecret: string, publicUrl: string): Access {
  const accessToken = env['HUBSPOT_ACCESS_TOKEN'];
  if (accessToken) return { kind: 'token', accessToken };
  const accountId = env['HUBSPOT_ACCOUNT_ID'] ?? '';
  const elsewhere = env['PLUMBLINE_HUBSPOT_URL'];
  return {
    kind: 'oauth',
    app: {
      clientId: env['HUBSPOT_CLIENT_ID'] ?? '',
      clientSecret,
      redirectUrl: `${publicUrl}${callbackPath}`,
      ...(elsewhere ? { url: elsewhere, consentUrl: elsewhere } : {}),
    },
    accountId,
    file: join(env['PLUMBLINE_DATA_DIR'] ?? '', accountId, 'hubspot-token.json'),
    installAddress: `${publicUrl}${installPath}`,
  };
}

/** HubSpot calls https alone; http is for a service that is tried on one's own machine. */
function originOf(text: string): string | null {
  const url = URL.parse(text);
  if (!url || !['', '/'].includes(url.pathname) || url.search !== '' || url.username !== '') return null;
  const isOwnMachine = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isOwnMachine) ? url.origin : null;
}
