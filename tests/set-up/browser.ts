import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** How a page of a test looks at the world. */
export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** A Chromium that reaches loopback alone; `close` throws when a page tried to go beyond it. */
export interface TestBrowser {
  newPage(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

/** One thing axe found, in a form that reads well in a failing test. */
export interface AxeViolation {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  readonly where: readonly string[];
}

const CLOSED_NETWORK = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Starts a Chromium for tests; throws with what to install where none can be had. */
export async function openBrowser(): Promise<TestBrowser> {
  const found = await findBrowser();
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: isRoot ? ['--no-sandbox', ...CLOSED_NETWORK] : CLOSED_NETWORK,
    env: { ...definedOnly(process.env), ...found.env },
  });
  const beyond: string[] = [];
  return {
    newPage: (options = {}) => openPage(browser, options, beyond),
    close: async () => {
      await browser.close();
      if (beyond.length > 0) throw new Error(`A page tried to leave this machine: ${beyond.join(', ')}`);
    },
  };
}

async function openPage(browser: Browser, options: PageOptions, beyond: string[]): Promise<Page> {
  const { width = 1440, height = 900, colorScheme = 'light' } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await refuseBeyondLoopback(context, beyond);
  return context.newPage();
}

async function refuseBeyondLoopback(context: BrowserContext, beyond: string[]): Promise<void> {
  const isBeyond = (url: URL): boolean =>
    url.protocol.startsWith('http') && !['127.0.0.1', 'localhost'].includes(url.hostname);
  await context.route(isBeyond, async (route) => {
    beyond.push(route.request().url());
    await route.abort('blockedbyclient');
  });
}

/** What axe calls serious or critical on the page as it stands, dialogs and menus that are open included. */
export async function axeViolations(page: Page): Promise<readonly AxeViolation[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    return runner.run(document, { resultTypes: ['violations'] });
  });
  return results.violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .map((violation) => ({
      rule: violation.id,
      impact: violation.impact ?? '',
      help: violation.help,
      where: violation.nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    }));
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
