import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type FunctionProcesses,
  startFunctionProcesses,
} from '../../extensions/preview/server/function-process.ts';
import { type Preview, type PreviewCard, startPreview } from '../../extensions/preview/server/index.ts';
import { buildPreviewPage } from '../../scripts/preview/build-page.ts';
import { bundleCards } from '../../scripts/preview/bundle-cards.ts';
import { type LocalHubSpot, type Seed, startLocalHubSpot } from '../../src/sandbox/hubspot/index.ts';

const CARDS = fileURLToPath(new URL('./fixtures/cards/', import.meta.url));

/** The person at the preview in these tests. */
export const MARA = { id: 9501, email: 'mara@example.com', firstName: 'Mara', lastName: 'Lind' } as const;

/** A few records of an invented seller: a deal, its company and two contacts. */
export const RECORDS: Seed = {
  owners: [{ id: '501', userId: MARA.id, email: MARA.email, firstName: 'Mara', lastName: 'Lind' }],
  properties: {
    deals: [
      { name: 'go_live_date', label: 'Go-live date', type: 'date', fieldType: 'date' },
      {
        name: 'competitors',
        label: 'Competitors',
        type: 'enumeration',
        fieldType: 'checkbox',
        options: [
          { label: 'Northbeam', value: 'northbeam' },
          { label: 'Doing nothing', value: 'nothing' },
        ],
      },
    ],
  },
  requiredWhen: [
    {
      objectType: 'deals',
      when: { property: 'dealstage', isOneOf: ['contractsent'] },
      required: ['go_live_date'],
    },
  ],
  objects: {
    companies: [
      { id: '201', properties: { name: 'Harbour Foods', numberofemployees: 240, country: 'Germany' } },
    ],
    contacts: [
      { id: '101', properties: { firstname: 'Ines', lastname: 'Carvalho', email: 'ines@example.com' } },
      { id: '102', properties: { firstname: 'Pavel', lastname: 'Ruud', jobtitle: 'IT manager' } },
    ],
    deals: [
      {
        id: '301',
        createdAt: 'now-60d',
        properties: { dealname: 'Harbour Foods, two sites', amount: 84000, hubspot_owner_id: '501' },
        history: {
          dealstage: [
            { value: 'qualifiedtobuy', at: 'now-60d', by: { userId: MARA.id } },
            { value: 'decisionmakerboughtin', at: 'now-23d', by: { userId: MARA.id } },
          ],
        },
        associations: [
          { to: 'companies/201', primary: true },
          { to: 'contacts/101' },
          { to: 'contacts/102' },
        ],
      },
    ],
  },
};

const FUNCTIONS = {
  saveAnswer: 'exports.main = async ({ parameters }) => ({ saved: parameters });',
} as const;

/** Which fixture cards a preview shows, and where. */
export interface Shown {
  readonly entry: string;
  readonly title: string;
  readonly location: PreviewCard['location'];
}

/** A preview at work over a local HubSpot, with fixture cards and functions. */
export interface PreviewWorld {
  readonly url: string;
  readonly hubSpot: LocalHubSpot;
  readonly preview: Preview;
  readonly functions: FunctionProcesses;
  stop(): Promise<void>;
}

/** Starts everything on free ports; the page and the cards are built as `npm run build` builds them. */
export async function startPreviewWorld(shown: readonly Shown[]): Promise<PreviewWorld> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-preview-'));
  const assetsFolder = path.join(folder, 'assets');
  const [hubSpot, files] = await Promise.all([
    startLocalHubSpot({ records: RECORDS, limits: 'off' }),
    bundleCards({
      cardsFolder: CARDS,
      entries: shown.map((card) => card.entry),
      outFolder: path.join(folder, 'cards'),
    }),
    buildPreviewPage(assetsFolder),
  ]);
  const functions = startFunctionProcesses({
    bundleFolder: writeFunctions(folder, FUNCTIONS),
    token: hubSpot.token,
  });
  const started = await startPreview({
    port: 0,
    localHubSpotUrl: hubSpot.url,
    token: hubSpot.token,
    portalId: hubSpot.portalId,
    cards: shown.map(({ entry, title, location }, index) => ({
      id: path.parse(entry).name,
      title,
      location,
      objectTypes: ['deals'],
      file: files[index] ?? '',
    })),
    currentUser: MARA,
    callFunction: (name, parameters, context) => functions.call(name, parameters, context),
    writeAsPerson: ({ objectType, id, properties, user }) => {
      const written = hubSpot.records.patch(objectType, id, properties, { userId: user.id });
      return Promise.resolve(written.ok ? written : { ok: false, message: written.error.message });
    },
    home: { objectType: 'deal', id: '301' },
    assetsFolder,
  });
  if (!started.ok) throw new Error('A free port was taken.');
  const preview = started.value;
  return {
    url: preview.url,
    hubSpot,
    preview,
    functions,
    stop: async () => {
      await preview.stop();
      await functions.stop();
      await hubSpot.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Writes functions as HubSpot builds them, CommonJS, into a folder of their own; gives the folder. */
export function writeFunctions(folder: string, sources: Readonly<Record<string, string>>): string {
  const functions = path.join(folder, 'functions');
  mkdirSync(functions, { recursive: true });
  for (const [name, source] of Object.entries(sources)) {
    writeFileSync(path.join(functions, `${name}.js`), source);
  }
  return functions;
}
