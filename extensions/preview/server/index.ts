import { fileURLToPath } from 'node:url';
import type { AppPages, CardListing, PreviewSetup, PreviewState } from '../shared/api.ts';
import { OBJECT_KINDS, objectKind, type ObjectName, objectNameOf } from '../shared/objects.ts';
import { done, type Outcome } from '../shared/outcome.ts';
import { accountOf } from './account.ts';
import { watchChanges } from './changes.ts';
import { hubSpotClient } from './hubspot-client.ts';
import { type ListenProblem, listenOnLoopback } from './listen.ts';
import type { PreviewAppPages, PreviewOptions } from './options.ts';
import { listRecords, readRecord, type Records } from './records.ts';
import { requestHandler } from './request-handler.ts';
import { salesforceChanges } from './salesforce/changes.ts';

export type { PreviewAppPages, PreviewCard, PreviewOptions } from './options.ts';
export type { ListenProblem } from './listen.ts';
export type { OpenSalesforce, SalesforceSide } from './salesforce/side.ts';

/** What the one who started a preview may tell its open pages. */
export type Announcement =
  | { readonly kind: 'modelComing'; readonly text: string }
  | { readonly kind: 'modelChanged'; readonly text: string }
  | { readonly kind: 'modelBroken'; readonly text: string }
  | { readonly kind: 'cardsChanged' };

/** A running preview. */
export interface Preview {
  readonly url: string;
  /** Tells the open pages, or those of one CRM alone. */
  announce(event: Announcement, to?: 'HubSpot' | 'Salesforce'): void;
  stop(): Promise<void>;
}

/** A running preview, or why its port could not be had. */
export type StartedPreview =
  { readonly ok: true; readonly value: Preview } | { readonly ok: false; readonly error: ListenProblem };

const ASSETS = fileURLToPath(new URL('../../../dist/preview/', import.meta.url));

/** Serves the preview on loopback: the page, the cards' bundles and what both ask for. */
export async function startPreview(options: PreviewOptions): Promise<StartedPreview> {
  const client = hubSpotClient(options.localHubSpotUrl, options.token);
  const records: Records = { client, account: accountOf(client) };
  let state: PreviewState = { build: 1, notice: null };
  let lightning: PreviewState = state;
  const changes = watchChanges(state, async ({ objectName, id }) => {
    const stamp = objectName === 'contacts' ? 'lastmodifieddate' : 'hs_lastmodifieddate';
    const record = await readRecord(records, objectName, id, [stamp]);
    return record.ok ? (record.value.properties[stamp] ?? record.value.updatedAt ?? null) : null;
  });
  const salesforce = options.salesforce && {
    side: options.salesforce,
    changes: salesforceChanges(options.salesforce, () => lightning),
    state: () => lightning,
    recordsAre: options.recordsAre ?? 'example records',
  };
  const handler = requestHandler({
    options,
    ...(salesforce ? { salesforce } : {}),
    records,
    changes,
    assetsFolder: options.assetsFolder ?? ASSETS,
    setup: () => setupOf(options, records, state),
    wrote: () => changes.look(),
  });
  const listening = await listenOnLoopback(options.port, handler);
  if (!listening.ok) {
    changes.stop();
    salesforce?.changes.stop();
    return listening;
  }
  const server = listening.value;
  return {
    ok: true,
    value: {
      url: `http://127.0.0.1:${server.port}/`,
      announce: (event, to) => {
        if (to !== 'Salesforce') {
          state = stateAfter(state, event);
          records.account.forget();
          changes.enter(state);
        }
        if (to === 'HubSpot') return;
        lightning = stateAfter(lightning, event);
        salesforce?.changes.enter(lightning);
      },
      stop: async () => {
        changes.stop();
        salesforce?.changes.stop();
        await server.close();
      },
    },
  };
}

/** The cards start anew with a model or a build of them that works; a broken model leaves them as they are. */
function stateAfter({ build, notice }: PreviewState, event: Announcement): PreviewState {
  switch (event.kind) {
    case 'modelComing':
    case 'modelBroken':
      return { build, notice: event };
    case 'modelChanged':
      return { build: build + 1, notice: event };
    case 'cardsChanged':
      return { build: build + 1, notice };
  }
}

async function setupOf(
  options: PreviewOptions,
  records: Records,
  state: PreviewState,
): Promise<Outcome<PreviewSetup>> {
  const pipelines = await records.account.pipelines();
  if (!pipelines.ok) return pipelines;
  const { timeZone } = await records.account.details();
  return done({
    portalId: options.portalId,
    timeZone,
    user: options.currentUser,
    cards: options.cards.map(cardListing),
    pipelines: pipelines.value,
    home: await homeOf(options, records),
    recordsAre: options.recordsAre ?? 'example records',
    hasSalesforce: options.salesforce !== undefined,
    app: options.app === undefined ? null : listed(options.app),
    ...state,
  });
}

/** What the page is told of them: no path of this machine. */
const listed = ({ pages, person, serviceUrl }: PreviewAppPages): AppPages => ({
  person,
  serviceUrl,
  pages: pages.map(({ kind, id, title }) => ({ kind, id, title })),
});

function cardListing({ id, title, location, objectTypes }: PreviewOptions['cards'][number]): CardListing {
  const named = objectTypes.map((type) => objectNameOf(type));
  return { id, title, location, objectTypes: named.filter((name) => name !== undefined) };
}

async function homeOf({ home }: PreviewOptions, records: Records): Promise<string> {
  const asked = home === undefined ? undefined : objectNameOf(home.objectType);
  if (home !== undefined && asked !== undefined) return pathOf(asked, home.id);
  const newest = await listRecords(records, 'deals', '', null);
  const [first] = newest.ok ? newest.value.results : [];
  return first === undefined ? `/${OBJECT_KINDS[0]?.name ?? ''}` : pathOf('deals', first.id);
}

const pathOf = (objectName: ObjectName, id: string): string => `/${objectKind(objectName).one}/${id}`;
