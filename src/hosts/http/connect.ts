import {
  accountOfToken,
  consentAddress,
  exchangeCode,
  type OAuthProblem,
  type Scopes,
} from '../../crm/hubspot/client/oauth.ts';
import { crmErrorWords } from '../crm-error-words.ts';
import { installPath } from './connect-paths.ts';
import type { Installation, KeptTokens } from './kept-tokens.ts';
import { OneTimeMarks, sameText } from './one-time-marks.ts';
import { plainPage, sentTo, type Page } from './page.ts';

/** What connecting an account stands on. */
export interface ConnectOptions {
  readonly installation: Installation;
  readonly tokens: Pick<KeptTokens, 'keep'>;
  readonly scopes: Scopes;
  /** Called once the account is connected; what it answers is told on the page. */
  readonly onConnected: () => Promise<readonly string[]>;
}

/** A browser's GET of one of the two addresses; `cookie` is the header as it came. */
export type Connect = (url: URL, cookie: string | undefined) => Promise<Page>;

const cookieName = 'plumbline_connect';

/** Connects one account by OAuth: only in the browser in which it began, and only the account it is for. */
export function connectPages(options: ConnectOptions): Connect {
  const { app, accountId, installAddress, nowMs } = options.installation;
  const marks = new OneTimeMarks(nowMs);
  return async (url, cookie) => {
    if (url.pathname === installPath) {
      const mark = marks.issue();
      return sentTo(consentAddress(app, accountId, options.scopes, mark), cookieOf(mark, installAddress));
    }
    const state = url.searchParams.get('state') ?? '';
    const isOurs = sameText(state, cookieIn(cookie)) && marks.redeem(state);
    if (!isOurs) return failedPage(400, 'This installation did not begin here', [notBegunHere], options);
    const code = url.searchParams.get('code');
    if (!code) return failedPage(400, 'HubSpot did not connect the account', [notAgreed], options);
    return connected(code, options);
  };
}

const notBegunHere =
  'It began elsewhere, in another browser, more than ten minutes ago, or it was used already. Nothing was connected.';
const notAgreed =
  'Nobody agreed to it, or whoever did may not install apps: that takes a super admin of the account. Nothing was connected.';

async function connected(code: string, options: ConnectOptions): Promise<Page> {
  const { app, accountId } = options.installation;
  const granted = await exchangeCode(app, code);
  if (!granted.ok)
    return failedPage(502, 'HubSpot did not give a token', [problemWords(granted.error)], options);
  const { accessToken, refreshToken } = granted.value;
  if (refreshToken === null)
    return failedPage(502, 'HubSpot did not give a token', ['Its answer held no refresh token.'], options);
  const account = await accountOfToken(app, accessToken);
  if (!account.ok)
    return failedPage(
      502,
      'The account could not be read',
      [crmErrorWords(account.error, 'hubspot')],
      options,
    );
  if (account.value !== accountId)
    return failedPage(403, 'This is another account', otherAccount(account.value, accountId), options);
  const kept = await options.tokens.keep(granted.value, refreshToken);
  if (!kept.ok) return failedPage(500, 'The token could not be kept', [kept.error], options);
  return connectedPage(accountId, await options.onConnected());
}

const otherAccount = (chosen: string, bound: string): readonly string[] => [
  `The app was installed in account ${chosen}, and this service is for account ${bound}. Nothing of account ${chosen} was read or kept; remove the app there, under connected apps.`,
  `To serve account ${chosen} instead, set HUBSPOT_ACCOUNT_ID to it and start the service again.`,
];

function connectedPage(accountId: string, notes: readonly string[]): Page {
  return plainPage(200, `Account ${accountId} is connected`, [
    ...notes,
    'The cards answer from now on. Next, once: run npx plumbline schema ensure --crm hubspot with the same environment as the service, start the service again so that it sees what was made, and place the cards on the record pages.',
    'You can close this page.',
  ]);
}

const failedPage = (
  status: number,
  title: string,
  what: readonly string[],
  { installation }: ConnectOptions,
): Page => plainPage(status, title, [...what, `Begin again at ${installation.installAddress}`]);

function problemWords(problem: OAuthProblem): string {
  switch (problem.kind) {
    case 'refused':
      return 'It does not accept the code that it sent you back with.';
    case 'misconfigured':
      return `It does not accept the ${problem.what}. Compare the service’s environment with the app’s Auth tab in HubSpot, and start the service again.`;
    case 'unavailable':
      return 'It could not be reached, or did not answer as it should.';
  }
}

/** Only this browser can come back with it; to our own addresses, and not to a page's script. */
function cookieOf(mark: string, installAddress: string): string {
  const secure = installAddress.startsWith('https:') ? '; Secure' : '';
  return `${cookieName}=${mark}; Path=/oauth; Max-Age=600; HttpOnly; SameSite=Lax${secure}`;
}

function cookieIn(header: string | undefined): string {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === cookieName)?.[1] ?? '';
}
