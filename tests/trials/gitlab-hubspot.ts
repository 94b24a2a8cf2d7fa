import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPreview } from '../../extensions/preview/server/index.ts';
import { extensionSources } from '../../scripts/hubspot/card-sources.ts';
import { projectFiles, SETTINGS } from '../../scripts/hubspot/project-files.ts';
import { writeFiles } from '../../scripts/hubspot/write-files.ts';
import { readManifest } from '../../scripts/manifest.ts';
import { buildPreviewPage } from '../../scripts/preview/build-page.ts';
import { bundleCards } from '../../scripts/preview/bundle-cards.ts';
import { adminOf, localService } from '../../scripts/start/local-serving.ts';
import { openFetchCrm } from '../../src/crm/hubspot/open-fetch.ts';
import { systemClock } from '../../src/hosts/system-clock.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import { modelFromParts } from '../../src/model/model-from-parts.ts';
import { type LocalHubSpot, type Seed, startLocalHubSpot } from '../../src/sandbox/hubspot/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const text = (name: string, label: string) => ({ name, label, type: 'string', fieldType: 'text' });

const options = (...values: string[]) => values.map((value) => ({ label: value, value }));

/** GitLab’s stages and the fields that its handbook names, as an account of HubSpot would have them. */
const gitlab: Seed = {
  pipelines: {
    deals: [
      {
        id: 'standard',
        label: 'Standard',
        stages: [
          { id: 's0', label: '0-Pending Acceptance', probability: 0.1 },
          { id: 's1', label: '1-Discovery', probability: 0.2 },
          { id: 's2', label: '2-Scoping', probability: 0.3 },
          { id: 's3', label: '3-Technical Evaluation', probability: 0.4 },
          { id: 's4', label: '4-Proposal', probability: 0.5 },
          { id: 's5', label: '5-Negotiating', probability: 0.7 },
          { id: 's6', label: '6-Awaiting Signature', probability: 0.9 },
          { id: 's7', label: 'Closed Won', probability: 1 },
          { id: 's8', label: '8-Closed Lost', probability: 0 },
          { id: 's9', label: '9-Unqualified', probability: 0 },
          { id: 's10', label: '10-Duplicate', probability: 0 },
        ],
      },
    ],
  },
  properties: {
    deals: [
      { name: 'expected_users', label: 'Expected Number of Users', type: 'number', fieldType: 'number' },
      {
        name: 'expected_product',
        label: 'Expected Product',
        type: 'enumeration',
        fieldType: 'select',
        options: options('Premium', 'Ultimate'),
      },
      text('poc_success_criteria', 'POC Success Criteria'),
      text('purchasing_plan', 'Purchasing Plan'),
      {
        name: 'competitors',
        label: 'Competitors',
        type: 'enumeration',
        fieldType: 'checkbox',
        options: options('GitHub', 'Atlassian', 'None'),
      },
      text('won_details', 'Closed Won Details'),
      text('duplicate_opportunity', 'Duplicate Opportunity'),
    ],
  },
  objects: {
    deals: Array.from({ length: 10 }, (_deal, at) => ({
      id: String(700 + at),
      properties: {
        dealname: `Invented deal ${at + 1}`,
        amount: 1000 * (at + 1),
        pipeline: 'standard',
        dealstage: 's1',
        ...(at < 9 ? { expected_users: 50 } : {}),
        ...(at < 2 ? { purchasing_plan: 'Two signatures.' } : {}),
      },
    })),
  },
};

/** The settings page at work over an account without any model. */
export interface EmptyAccount {
  readonly url: string;
  readonly local: LocalHubSpot;
  stop(): Promise<void>;
}

/** Starts an account with GitLab’s pipeline and fields, no model, and the settings page before it. */
export async function startEmptyAccount(): Promise<EmptyAccount> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-gitlab-'));
  const model = modelFromParts({});
  const [local, file] = await Promise.all([
    startLocalHubSpot({ records: gitlab, limits: 'off' }),
    settingsBundle(folder),
    buildPreviewPage(path.join(folder, 'assets')),
  ]);
  const { crm } = openFetchCrm({
    url: local.url,
    token: local.token,
    model: () => model,
    zone: zonedDay,
    clock: systemClock,
  });
  const ensured = await crm.ensureSchema();
  if (!ensured.ok) throw new Error(JSON.stringify(ensured.error));
  const person = adminOf(model);
  const service = localService({
    local,
    model: () => model,
    person,
    dataFolder: path.join(folder, 'data'),
    onPublished: () => {},
    say: (line) => console.error(line),
  });
  const started = await startPreview({
    port: 0,
    localHubSpotUrl: local.url,
    token: local.token,
    portalId: local.portalId,
    cards: [],
    currentUser: person,
    callFunction: () => Promise.resolve({ ok: false, message: 'There are no cards here.' }),
    fetchFromBackend: service.fetchFromBackend,
    app: {
      person,
      serviceUrl: service.serviceUrl,
      pages: [{ kind: 'settings', id: 'SettingsPage', title: 'Plumbline settings', file }],
    },
    assetsFolder: path.join(folder, 'assets'),
  });
  if (!started.ok) throw new Error('A free port was taken.');
  const preview = started.value;
  return {
    url: preview.url,
    local,
    stop: async () => {
      await preview.stop();
      await service.stop();
      await local.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The settings page as HubSpot’s bundler builds it. */
async function settingsBundle(outFolder: string): Promise<string> {
  const manifest = readManifest(path.join(root, 'app.json'));
  const versions = { '@hubspot/ui-extensions': '0.17.0', react: '18.3.1' };
  const own = [...projectFiles(manifest, { kind: 'private' }, versions)].filter(([name]) =>
    name.startsWith(`${SETTINGS}/`),
  );
  const sources = await extensionSources(path.join(root, 'extensions/hubspot'), 'settings');
  // Within the checkout, so that the bundler finds HubSpot’s packages.
  const project = path.join(root, '.cache/trial-settings');
  const files = [...own, ...[...sources].map(([name, code]) => [`${SETTINGS}/${name}`, code] as const)];
  writeFiles(project, new Map(files));
  const [file = ''] = await bundleCards({
    cardsFolder: path.join(project, SETTINGS),
    entries: ['SettingsPage.tsx'],
    outFolder: path.join(outFolder, 'cards'),
  });
  return file;
}
