import about from '@salesforce/apex/PlumblineRecords.about';
import read from '@salesforce/apex/PlumblineRecords.read';
import write from '@salesforce/apex/PlumblineRecords.write';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { openPlumbline } from 'c/plumbline';
import { openAccount, type GraphqlReply, type LightningPlatform } from 'c/plumblineOrg';
import { model } from 'c/plumblineModel';
import type { DealRows, Requests } from 'c/plumblineHost';
import type { Replies, Reply } from '../../../../src/wire/reply.ts';

/** Runs one query of GraphQL at a time. What was asked before on this page, the page may have kept. */
type RunQuery = (
  text: string,
  variables: Readonly<Record<string, unknown>>,
  isRepeated: boolean,
) => Promise<GraphqlReply>;

interface Waiting {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly resolve: (reply: GraphqlReply) => void;
}

/** A page without any reader after so long has none: what GraphQL would have read is read in Apex. */
const PATIENCE_MS = 2000;

const free: RunQuery[] = [];
const lent = new Set<RunQuery>();
const waiting: Waiting[] = [];
const askedBefore = new Set<string>();
const listeners = new Map<string, Set<() => void>>();

/** Lends a component's wire to the host; gives back what takes it away again. For `c/plumblineReader`. */
export function lendReader(run: RunQuery): () => void {
  lent.add(run);
  free.push(run);
  goOn();
  return () => {
    lent.delete(run);
    const at = free.indexOf(run);
    if (at >= 0) free.splice(at, 1);
  };
}

function goOn(): void {
  while (free.length > 0 && waiting.length > 0) {
    const run = free.shift() as RunQuery;
    const { text, variables, resolve } = waiting.shift() as Waiting;
    const key = JSON.stringify([text, variables]);
    const isRepeated = askedBefore.has(key);
    askedBefore.add(key);
    void run(text, variables, isRepeated).then((reply) => {
      if (lent.has(run)) free.push(run);
      resolve(reply);
      goOn();
    });
  }
}

const later = (run: () => void, ms: number): void => {
  setTimeout(run, ms);
};

/** What this page lets its components do. */
export const platform: LightningPlatform = {
  graphql: (text, variables) =>
    new Promise((resolve) => {
      const asked: Waiting = { text, variables, resolve };
      waiting.push(asked);
      goOn();
      if (lent.size > 0) return;
      later(() => {
        const at = waiting.indexOf(asked);
        if (at < 0 || lent.size > 0) return;
        waiting.splice(at, 1);
        resolve({ errors: [{ message: 'No card on this page can run the query.' }] });
      }, PATIENCE_MS);
    }),
  apex: (method, args) => (method === 'about' ? about() : method === 'read' ? read(args) : write(args)),
  changed: (ids) => notifyRecordUpdateAvailable(ids.map((recordId) => ({ recordId }))),
  wait: (ms) => new Promise((resolve) => later(resolve, ms)),
};

/** What else runs on the page reaches Salesforce by it; see `types/plumbline-host.d.ts`. */
export const account = openAccount({ platform, model });

const plumbline = openPlumbline({ account });

/** Functions after which every card of the record reads again. */
const TOLD = new Set<keyof Requests>([
  'captureWinLoss',
  'correctWinLoss',
  'snoozeWinLoss',
  'overrideTier',
  'askWaiver',
  'decideWaiver',
  'attest',
]);

/** Asks a function; see `types/plumbline-host.d.ts`. */
export async function ask<N extends keyof Requests>(
  name: N,
  request: Requests[N],
): Promise<Reply<Replies[N]>> {
  const reply = await plumbline.ask(name, request);
  hearOf(reply.release ?? 0);
  if (reply.ok && TOLD.has(name)) {
    const { dealId, id } = request as { readonly dealId?: string; readonly id?: string };
    tell(dealId ?? id ?? '');
  }
  return reply;
}

/** The deals of a contact; see `types/plumbline-host.d.ts`. */
export const dealsWith = (contactId: string): Promise<Reply<DealRows>> => plumbline.dealsWith(contactId);

let newest = 0;
const outdated = new Set<(release: number) => void>();

function hearOf(release: number): void {
  if (release <= newest) return;
  newest = release;
  [...outdated].forEach((listener) => listener(newest));
}

/** Hears of newer releases; see `types/plumbline-host.d.ts`. */
export function hearReleases(listener: (release: number) => void): () => void {
  outdated.add(listener);
  return () => {
    outdated.delete(listener);
  };
}

/** Hears of writes about a record; see `types/plumbline-host.d.ts`. */
export function subscribe(recordId: string, listener: () => void): () => void {
  const those = listeners.get(recordId) ?? new Set();
  listeners.set(recordId, those.add(listener));
  return () => {
    those.delete(listener);
  };
}

function tell(recordId: string): void {
  [...(listeners.get(recordId) ?? [])].forEach((listener) => listener());
}
