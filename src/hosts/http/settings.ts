import { err, ok, type Result } from '../../base/result.ts';
import type { Env } from '../hubspot-connection.ts';

/** What the service must be told before it can start. */
export interface ServiceSettings {
  readonly accessToken: string;
  readonly clientSecret: string;
  /** Without a path and without a slash at its end. */
  readonly publicUrl: string;
  /** A folder that outlives the process; null where none was named. */
  readonly dataFolder: string | null;
}

/** The settings of an environment, or a sentence for everything that is missing or wrong, at once. */
export function serviceSettings(env: Env): Result<ServiceSettings, string> {
  const accessToken = env['HUBSPOT_ACCESS_TOKEN'] ?? '';
  const clientSecret = env['HUBSPOT_CLIENT_SECRET'] ?? '';
  const publicUrl = originOf(env['PLUMBLINE_PUBLIC_URL'] ?? '');
  const problems = [
    accessToken === '' ? 'HUBSPOT_ACCESS_TOKEN is not set: the access token of your Plumbline app.' : null,
    clientSecret === ''
      ? 'HUBSPOT_CLIENT_SECRET is not set: the app’s client secret, with which HubSpot signs requests.'
      : null,
    publicUrl === null
      ? 'PLUMBLINE_PUBLIC_URL must be the address at which HubSpot reaches this service, without a path, such as https://plumbline.example.com.'
      : null,
  ].filter((problem) => problem !== null);
  if (problems.length > 0 || publicUrl === null) return err(problems.join('\n'));
  return ok({ accessToken, clientSecret, publicUrl, dataFolder: env['PLUMBLINE_DATA_DIR'] || null });
}

/** HubSpot calls https alone; http is for a service that is tried on one's own machine. */
function originOf(text: string): string | null {
  const url = URL.parse(text);
  if (!url || !['', '/'].includes(url.pathname) || url.search !== '' || url.username !== '') return null;
  const isOwnMachine = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isOwnMachine) ? url.origin : null;
}
