import type { Page } from 'playwright-core';
import { buildPlumblineModule } from '../../scripts/salesforce/build-plumbline-module.ts';
import type { ModelRows } from '../../src/crm/model-rows.ts';
import type { Crm, RecordStore } from '../../src/crm/port.ts';
import { openBrowser, type TestBrowser } from '../set-up/browser.ts';
import type { Opened, Opening, WayIn } from './salesforce-world.ts';

/** A browser with `c/plumblineOrg` on its page, for all tests of a file. */
export interface LightningBrowser {
  readonly way: WayIn;
  close(): Promise<void>;
}

/** What a page has of Plumbline: see `pageSide`. */
interface PlumblinePage {
  nowMs: number;
  readonly accounts: Map<
    number,
    Readonly<Record<string, Readonly<Record<string, (...args: unknown[]) => unknown>>>>
  >;
  callOrg(
    account: number,
    method: string,
    path: string,
    body: unknown,
  ): Promise<{ status: number; body: unknown }>;
  openOne(account: number, model: unknown): void;
  openAccount(options: unknown): never;
}

/**
 * Opens a page on which `c/plumblineOrg` runs as it is built, with all of the port in it. Its ways out are those of
 * `LightningPlatform`; each call is passed on to the local Salesforce, since a page of tests is of no org.
 */
export async function openLightningBrowser(): Promise<LightningBrowser> {
  const [{ source }, browser] = await Promise.all([
    buildPlumblineModule(process.cwd(), 'plumblineOrg', { isWhole: true }),
    openBrowser(),
  ]);
  const page = await browser.newPage();
  const openings: Opening[] = [];
  await page.exposeFunction('callOrg', (at: number, method: string, path: string, body: unknown) =>
    callOrg(openings[at], method, path, body),
  );
  await page.addScriptTag({
    type: 'module',
    content: `${source}\nObject.assign(globalThis, { openAccount });`,
  });
  await page.waitForFunction(() => 'openAccount' in globalThis);
  await page.evaluate(pageSide);
  return {
    way: {
      open: async (opening) => opened(page, openings.push(opening) - 1, opening),
      reads: /\/graphql$|PlumblineRecords\.(read|about)$/,
      writes: 'PlumblineRecords.write',
    },
    close: () => closeBrowser(browser),
  };
}

const closeBrowser = (browser: TestBrowser): Promise<void> => browser.close();

async function callOrg(
  opening: Opening | undefined,
  method: string,
  path: string,
  body: unknown,
): Promise<{ readonly status: number; readonly body: unknown }> {
  if (!opening) throw new Error('Nothing is open');
  const response = await fetch(new URL(path, opening.url), {
    method,
    headers: { authorization: `Bearer ${opening.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

async function opened(page: Page, at: number, { model, timing }: Opening): Promise<Opened> {
  await page.evaluate(
    ([account, given]) => (globalThis as unknown as PlumblinePage).openOne(account, given),
    [at, model()] as const,
  );
  const asking =
    (part: 'crm' | 'store' | 'rows') =>
    (name: string) =>
    (...args: unknown[]): Promise<unknown> =>
      page.evaluate(
        ([account, of, method, given, now]) => {
          const here = globalThis as unknown as PlumblinePage;
          here.nowMs = now;
          return here.accounts.get(account)?.[of]?.[method]?.(...given);
        },
        [at, part, name, args, timing.now()] as const,
      );
  return {
    crm: forwarded(asking('crm')) as Crm,
    store: forwarded(asking('store')) as RecordStore,
    rows: forwarded(asking('rows')) as ModelRows,
  };
}

/** Something whose every method is asked in the page. */
const forwarded = (ask: (name: string) => unknown): object =>
  new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : ask(String(name))) });

/** Runs in the page: what stands in for the platform, and an account for each world. */
function pageSide(): void {
  const here = globalThis as unknown as PlumblinePage;
  const asked = async (account: number, path: string, body: unknown): Promise<unknown> => {
    const reply = await here.callOrg(account, 'POST', path, body);
    if (reply.status < 300) return reply.body;
    throw Object.assign(new Error('refused'), { status: reply.status, body: reply.body });
  };
  const dayIn = (instant: number, timeZone: string): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
  const accounts = new Map<number, never>();
  const openOne = (account: number, model: unknown): void => {
    const opened = here.openAccount({
      model,
      platform: {
        graphql: (query: string, variables: unknown) =>
          asked(account, '/services/data/v67.0/graphql', { query, variables }),
        apex: (method: string, args: unknown) =>
          asked(account, `/apexremote/PlumblineRecords.${method}`, args),
        changed: () => Promise.resolve(),
        wait: () => Promise.resolve(),
      },
      clock: {
        now: () => new Date(here.nowMs).toISOString(),
        today: (timeZone: string) => dayIn(here.nowMs, timeZone),
      },
      timing: { now: () => here.nowMs, sleep: () => Promise.resolve() },
    });
    accounts.set(account, opened);
  };
  Object.assign(globalThis, { nowMs: 0, accounts, openOne });
}
