import { createServer, type Server } from 'node:http';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { DealRows } from '../../../../extensions/salesforce/lwc/types/plumbline-host.d.ts';
import { bundleLightning } from '../../../../scripts/salesforce/bundle-lightning.ts';
import { compileLwc } from '../../../../scripts/salesforce/compile-lwc.ts';
import type { AdminFunctionName, AdminReplies } from '../../../../src/wire/admin-reply.ts';
import type { FunctionName, Replies, Reply } from '../../../../src/wire/reply.ts';
import { openBrowser, type PageOptions } from '../../../set-up/browser.ts';

/** What a function is asked with, as the card sends it. */
export type SentRequest = Readonly<Record<string, unknown>>;

/** How the functions answer. */
export type Answering = {
  readonly [N in FunctionName]?: (request: SentRequest) => Reply<Replies[N]> | Promise<Reply<Replies[N]>>;
} & {
  readonly [N in AdminFunctionName]?: (
    request: SentRequest,
  ) => Reply<AdminReplies[N]> | Promise<Reply<AdminReplies[N]>>;
} & { readonly dealsWith?: (request: SentRequest) => Reply<DealRows> };

/** A component, the record on which it stands, and how the page looks. */
export interface Shown extends PageOptions {
  readonly component: (typeof CARDS)[number];
  /** Another card on the same page. */
  readonly beside?: (typeof CARDS)[number];
  readonly object?: 'Opportunity' | 'Account' | 'Contact' | 'Lead';
  readonly recordId?: string;
  /** What the record holds when the page opens. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** The state of the address, on a page of the app. */
  readonly state?: Readonly<Record<string, string>>;
}

/** A page with one card on it. */
export interface Stage {
  readonly page: Page;
  /** What was asked, in order. */
  readonly calls: { readonly name: string; readonly request: SentRequest }[];
  /** Edits the record as the page does. */
  readonly edit: (fields: Readonly<Record<string, unknown>>) => Promise<void>;
  /** The titles of the toasts so far. */
  toasts(): Promise<readonly string[]>;
}

/** The browser and the bundle that every test of a file uses. */
export interface Theatre {
  show(shown: Shown, answering: Answering): Promise<Stage>;
  /** Takes the cards off the page. */
  strike(): Promise<void>;
  close(): Promise<void>;
}

/** The cards, and the components of the app's own pages, that a page can hold. */
const CARDS = [
  'plumblineFit',
  'plumblineDealGuide',
  'plumblineWinLoss',
  'plumblineContact',
  'plumblineSettings',
  'plumblinePage',
  'plumblineGlossary',
] as const;
const here = fileURLToPath(new URL('.', import.meta.url));
const root = path.join(here, '../../../..');
const slds = path.dirname(
  createRequire(import.meta.url).resolve('@salesforce-ux/design-system/package.json'),
);
const STYLE = path.join(slds, 'assets/styles/salesforce-lightning-design-system.min.css');

/** Compiles the cards, bundles them with Salesforce's base components, and opens a browser. */
export async function openTheatre(): Promise<Theatre> {
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  const compiled = mkdtempSync(path.join(root, '.cache/lwc-test-'));
  await compileLwc(path.join(compiled, 'cards'));
  await compileLwc(path.join(compiled, 'modules'), path.join(here, 'modules'));
  const script = await bundleLightning({
    folders: [path.join(compiled, 'modules'), path.join(compiled, 'cards')],
    components: CARDS,
    stubs: path.join(here, 'stubs'),
    mode: 'development',
    cache: path.join(root, '.cache/lightning'),
  });
  rmSync(compiled, { recursive: true });
  const server = await serve(script);
  const browser = await openBrowser();
  // One page for all: the browser keeps what it has compiled of the bundle, which is most of a page's time.
  const page = await browser.newPage();
  const playing: { answer: Answerer } = { answer: () => Promise.resolve(notShown) };
  await page.exposeFunction('answer', (name: keyof Answering, request: SentRequest) =>
    playing.answer(name, request),
  );
  return {
    show: (shown, answering) => show({ page, address: addressOf(server), playing }, shown, answering),
    strike: async () => {
      playing.answer = () => Promise.resolve(notShown);
      await page.goto('about:blank');
    },
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Answers one question of a card. */
type Answerer = (name: keyof Answering, request: SentRequest) => Promise<unknown>;

async function show(
  {
    page,
    address,
    playing,
  }: { readonly page: Page; readonly address: string; readonly playing: { answer: Answerer } },
  shown: Shown,
  answering: Answering,
): Promise<Stage> {
  const { width = 1440, height = 900, colorScheme = 'light' } = shown;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const calls: { name: string; request: SentRequest }[] = [];
  playing.answer = async (name, request) => {
    calls.push({ name, request });
    const answer = answering[name];
    return answer === undefined ? { ok: false, problem: unexpected(name) } : answer(request);
  };
  await page.goto(address);
  const recordId = shown.recordId ?? '006000000000001AAA';
  const edit = (fields: Readonly<Record<string, unknown>>) =>
    page.evaluate(([id, values]) => (globalThis as unknown as CardPage).editRecord(id, values), [
      recordId,
      fields,
    ] as const);
  await edit({ LastModifiedDate: '2026-11-20T08:00:00Z', IsClosed: false, ...shown.fields });
  await page.evaluate(
    ([names, properties, state]) => {
      Object.assign(globalThis, { standsAt: state });
      const { plumblineLightning } = globalThis as unknown as CardPage;
      const cards = names.map((name) => plumblineLightning.create(name, properties));
      document.querySelector('main')?.append(...cards);
    },
    [
      [shown.component, ...(shown.beside === undefined ? [] : [shown.beside])],
      { recordId, objectApiName: shown.object ?? 'Opportunity' },
      shown.state ?? {},
    ] as const,
  );
  return {
    page,
    calls,
    edit,
    toasts: () =>
      page.evaluate(() => ((globalThis as unknown as CardPage).toasts ?? []).map((toast) => toast.title)),
  };
}

/** What the bundle and the stubs leave on the page. */
interface CardPage {
  readonly plumblineLightning: { create(name: string, properties: object): HTMLElement };
  editRecord(id: string, fields: object): void;
  readonly toasts?: readonly { readonly title: string }[];
}

/** Waits until the page shows this text. */
export const expectShown = (page: Page, text: string): Promise<void> =>
  page.getByText(text).first().waitFor();

/** What the focused element says, through every shadow: runs on the page. */
export const focusedText = (): string => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.textContent?.trim() ?? '';
};

const unexpected = (name: string) => ({
  kind: 'cannot_be_read',
  title: `${name} is not answered in this test`,
  next: 'Answer it.',
  retry: true,
});

const notShown = { ok: false, problem: unexpected('A card that is not shown any more') };

async function serve(script: string): Promise<Server> {
  const bodies: Readonly<Record<string, readonly [string, () => string | Buffer]>> = {
    '/': ['text/html; charset=utf-8', () => PAGE],
    '/app.js': ['text/javascript; charset=utf-8', () => readFileSync(script)],
    '/slds.css': ['text/css; charset=utf-8', () => readFileSync(STYLE)],
    '/theme.css': ['text/css; charset=utf-8', () => readFileSync(path.join(here, 'theme.css'))],
  };
  const server = createServer((request, response) => {
    const [type, body] = bodies[request.url ?? ''] ?? ['text/plain', () => ''];
    response.setHeader('content-type', type);
    // The same for as long as the server runs.
    response.setHeader('cache-control', 'max-age=3600');
    response.end(body());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server is not listening.');
  return `http://127.0.0.1:${address.port}/`;
}

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>A card</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/slds.css" />
    <link rel="stylesheet" href="/theme.css" />
  </head>
  <body class="slds-scope">
    <main><h1 class="slds-assistive-text">A record</h1></main>
    <script src="/app.js"></script>
  </body>
</html>`;
