import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPreview } from '../../extensions/preview/server/index.ts';
import { readManifest } from '../../scripts/manifest.ts';
import { buildPreviewPage } from '../../scripts/preview/build-page.ts';
import { lightningCards } from '../../scripts/start/lightning-cards.ts';
import { orgObjects } from '../../scripts/start/org-objects.ts';
import { openSalesforce, styleFolder } from '../../scripts/start/salesforce-side.ts';
import { salesforceSchema } from '../../src/crm/salesforce/schema/definitions.ts';
import { modelFromParts } from '../../src/model/model-from-parts.ts';
import { startLocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import {
  type FieldSeed,
  type LocalSalesforce,
  startLocalSalesforce,
  type UserSeed,
} from '../../src/sandbox/salesforce/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Sets the org up: holds the admin's permission set. */
const admin: UserSeed = {
  id: '81001',
  firstName: 'Invented',
  lastName: 'Admin',
  email: 'admin@gitlab-trial.example',
  permissions: ['Plumbline_Manager', 'Plumbline_Admin'],
};

const text = (fullName: string, label: string): FieldSeed => ({ fullName, label, type: 'Text', length: 255 });

/** The fields that the handbook names, as an org would have them. */
const fields: readonly FieldSeed[] = [
  {
    fullName: 'Expected_Number_of_Users__c',
    label: 'Expected Number of Users',
    type: 'Number',
    precision: 9,
    scale: 0,
  },
  {
    fullName: 'Expected_Product__c',
    label: 'Expected Product',
    type: 'Picklist',
    valueSet: { valueSetDefinition: { value: [{ fullName: 'Premium' }, { fullName: 'Ultimate' }] } },
  },
  text('POC_Success_Criteria__c', 'POC Success Criteria'),
  text('Purchasing_Plan__c', 'Purchasing Plan'),
  text('Competitors__c', 'Competitors'),
  text('Closed_Won_Details__c', 'Closed Won Details'),
];

const open = [
  '0-Pending Acceptance',
  '1-Discovery',
  '2-Scoping',
  '3-Technical Evaluation',
  '4-Proposal',
  '5-Negotiating',
  '6-Awaiting Signature',
];
const closed = ['8-Closed Lost', '9-Unqualified', '10-Duplicate'];

/** The settings page at work over an org without any model. */
export interface EmptyOrg {
  readonly url: string;
  readonly local: LocalSalesforce;
  stop(): Promise<void>;
}

/** Starts an org with GitLab’s stages and fields, no model, and Plumbline’s pages before it. */
export async function startEmptyOrg(): Promise<EmptyOrg> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-gitlab-'));
  const manifest = readManifest(path.join(root, 'app.json'));
  const [local, hubSpot] = await Promise.all([
    startGitLab(),
    startLocalHubSpot({}),
    buildPreviewPage(path.join(folder, 'assets')),
  ]);
  const cards = lightningCards(root, manifest, modelFromParts({}));
  const home = local.records.list('Opportunity')[0]?.id ?? '';
  const org = { local, home, people: [admin], publish: () => Promise.resolve(null) };
  const value = openSalesforce(org, manifest, () => cards.file());
  const started = await startPreview({
    port: 0,
    localHubSpotUrl: hubSpot.url,
    token: hubSpot.token,
    portalId: hubSpot.portalId,
    cards: [],
    currentUser: { id: 1, email: '', firstName: '', lastName: '' },
    callFunction: () => Promise.resolve({ ok: false, message: 'There are no cards here.' }),
    salesforce: {
      styleFolder: styleFolder(),
      isAlone: true,
      prepare: () => {},
      open: () => Promise.resolve({ ok: true, value }),
    },
    assetsFolder: path.join(folder, 'assets'),
  });
  if (!started.ok) throw new Error('A free port was taken.');
  return {
    url: started.value.url,
    local,
    stop: async () => {
      cards.stop();
      await started.value.stop();
      await Promise.all([local.stop(), hubSpot.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An org with GitLab’s stages and fields, the package in it, and ten deals in 1-Discovery. */
function startGitLab(): Promise<LocalSalesforce> {
  const own = orgObjects(salesforceSchema());
  const deals = Array.from({ length: 10 }, (_deal, at) => ({
    id: String(700 + at),
    fields: {
      Name: `Invented deal ${at + 1}`,
      StageName: '1-Discovery',
      CloseDate: '2027-01-31',
      Amount: 1000 * (at + 1),
      ...(at < 9 ? { Expected_Number_of_Users__c: 50 } : {}),
      ...(at < 2 ? { Purchasing_Plan__c: 'Two signatures.' } : {}),
    },
  }));
  return startLocalSalesforce({
    currency: 'USD',
    limits: 'off',
    records: {
      users: [admin],
      objects: [
        ...own.filter(({ fullName }) => fullName !== 'Opportunity'),
        {
          ...own.find(({ fullName }) => fullName === 'Opportunity'),
          fullName: 'Opportunity',
          fields: [...(own.find(({ fullName }) => fullName === 'Opportunity')?.fields ?? []), ...fields],
        },
      ],
      stages: [
        ...open.map((name, at) => ({ name, probability: at * 10, isClosed: false, isWon: false })),
        { name: 'Closed Won', probability: 100, isClosed: true, isWon: true },
        ...closed.map((name) => ({ name, probability: 0, isClosed: true, isWon: false })),
      ],
      recordTypes: [{ object: 'Opportunity', developerName: 'Standard', name: 'Standard' }],
      rows: { Opportunity: deals },
    },
  });
}
