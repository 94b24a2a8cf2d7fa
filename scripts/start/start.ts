import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Preview, type PreviewAppPages, startPreview } from '../../extensions/preview/server/index.ts';
import type { PreviewUser } from '../../extensions/preview/shared/api.ts';
import {
  type FunctionProcesses,
  startFunctionProcesses,
} from '../../extensions/preview/server/function-process.ts';
import { exampleOwners, heroDealId } from '../../src/sandbox/hubspot/example/index.ts';
import type { LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import type { PartValues } from '../../src/model/part-values.ts';
import { buildParts, type BuiltParts } from '../build-parts.ts';
import { checkedModel } from '../checked-model.ts';
import { readManifest, type Manifest } from '../manifest.ts';
import { buildFolder } from './build-folder.ts';
import { folderReleases, hubSpotRows } from './folder-releases.ts';
import { adminOf, localService, type LocalService } from './local-serving.ts';
import { keepFindings } from './keep-findings.ts';
import { accountFindings, recordsAre, startLocalAccount } from './local-account.ts';
import type { StartOptions } from './options.ts';
import { publishModel } from './publish-model.ts';
import { republish } from './republish.ts';
import { salesforceSide, type StartedSide } from './salesforce-side.ts';
import { portProblem, portSentence } from './port.ts';
import { modelStamp, watchModel } from './watch-model.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const usualPort = 4820;

/** Sam sells, and is who looks at the preview. */
const rep = exampleOwners.find((owner) => owner.firstName === 'Sam') ?? exampleOwners[0];

/** Builds, fills a local HubSpot, serves its records, and publishes the model again whenever it is saved. */
export async function start(options: StartOptions): Promise<void> {
  const manifest = readManifest(path.join(root, 'app.json'));
  const folder = path.resolve(options.config);
  const since = await modelStamp(folder);
  const checked = await checkedModel(folder, options.config);
  if ('report' in checked) return void stopWith(checked.report, 1);
  const noPort = options.port === null ? null : await portProblem(options.port);
  if (noPort !== null) return void stopWith(noPort, 1);
  const outDir = buildFolder(root);
  const [built, local] = await Promise.all([
    buildParts({
      root,
      manifest,
      deployment: { kind: 'private' },
      model: checked.model,
      outDir,
    }),
    startLocalAccount(options, checked.model, say),
  ]);
  if ('wrong' in local) return void stopWith(local.wrong, 1);
  const releases = folderReleases(hubSpotRows(local), 'hubspot', options.config);
  const refused = await releases.publish(checked.parts);
  if (refused !== null) say(refused);
  const functions = startFunctionProcesses({
    bundleFolder: built.functionsFolder,
    token: local.token,
    env: { PLUMBLINE_HUBSPOT_URL: local.url },
  });
  let published = checked.model;
  const admin = adminOf(published);
  const dataFolder = path.join(outDir, 'data');
  const service = localService({
    local,
    model: () => published,
    person: admin,
    dataFolder,
    onPublished: () => functions.restart(),
    say,
  });
  const salesforce = salesforceSide({ root, manifest, ...checked, options, say });
  const unread = salesforce.isAlone ? await salesforce.open() : null;
  const preview =
    unread?.ok === false
      ? stopWith(unread.message, 1)
      : await openPreview(options, { manifest, built, local, functions, service, admin, salesforce });
  if (!preview) {
    await Promise.all([functions.stop(), service.stop(), local.stop(), salesforce.stop()]);
    return;
  }
  const toHubSpot = async (model: GtmModel, parts: PartValues): Promise<string | null> => {
    // The functions carry a model for accounts without a place for published ones.
    publishModel(built.functionsFolder, published, model);
    published = model;
    const refused = await releases.publish(parts);
    functions.restart();
    return refused;
  };
  const watching = watchModel(
    { folder, shown: options.config, since },
    republish({ toHubSpot, salesforce, preview, say }),
  );
  say(
    `\nOpen ${preview.url}\n\n${whatItShows(salesforce)} Save a file in ${options.config}/ and the page shows it.${adminAddresses(salesforce, preview.url)}\nStop with Ctrl+C.`,
  );
  if (!salesforce.isAlone) void keepFindings(accountFindings(local, checked.model));
  onStop(async () => {
    watching.stop();
    await Promise.all([preview.stop(), functions.stop(), service.stop()]);
    await Promise.all([local.stop(), salesforce.stop()]);
  });
}

const whatItShows = ({ isAlone }: StartedSide): string =>
  isAlone
    ? "It shows the records with Plumbline's cards, in Salesforce: HubSpot cannot hold an sObject tree."
    : "It shows a deal with Plumbline's cards.";

/** The addresses of the pages for admins and managers, in each CRM that the page has. */
const adminAddresses = ({ isAlone }: StartedSide, url: string): string => {
  const tab = (name: string): string => `${url}lightning/n/Plumbline_${name}`;
  const inHubSpot = `Admins: ${url}settings   Managers: ${url}plumbline   Words: ${url}plumbline/glossary\n`;
  const inSalesforce = `In Salesforce: ${tab('Settings')}?as=admin   ${tab('Page')}   ${tab('Glossary')}\n`;
  return `\n${isAlone ? '' : inHubSpot}${inSalesforce}`;
};

/** What a preview shows. */
interface PreviewParts {
  readonly manifest: Manifest;
  readonly built: BuiltParts;
  readonly local: LocalHubSpot;
  readonly functions: FunctionProcesses;
  readonly service: LocalService;
  /** Who looks at the app's own pages. */
  readonly admin: PreviewUser;
  readonly salesforce: StartedSide;
}

/** A port that was named and is taken is said, with one that is free; otherwise the next free one will do. */
async function openPreview(
  options: StartOptions,
  { manifest, built, local, functions, service, admin, salesforce }: PreviewParts,
): Promise<Preview | null> {
  const on = (port: number): ReturnType<typeof startPreview> =>
    startPreview({
      port,
      localHubSpotUrl: local.url,
      token: local.token,
      portalId: local.portalId,
      recordsAre: recordsAre(options),
      cards: manifest.cards.map((card, at) => ({
        ...card,
        ...card.hubspot,
        file: built.cardFiles[at] ?? '',
      })),
      assetsFolder: built.pageFolder,
      currentUser: {
        id: rep?.userId ?? 1,
        email: rep?.email ?? '',
        firstName: rep?.firstName ?? '',
        lastName: rep?.lastName ?? '',
      },
      callFunction: (name, parameters, context) => functions.call(name, parameters, context),
      fetchFromBackend: service.fetchFromBackend,
      app: { person: admin, serviceUrl: service.serviceUrl, pages: appPages(manifest, built) },
      writeAsPerson: ({ objectType, id, properties, user }) => {
        const written = local.records.patch(objectType, id, properties, { userId: user.id });
        return Promise.resolve(written.ok ? written : { ok: false, message: written.error.message });
      },
      salesforce,
      ...(options.tables ? {} : { home: { objectType: 'deals', id: heroDealId } }),
    });
  const opened = await on(options.port ?? usualPort);
  if (opened.ok) return opened.value;
  if (options.port !== null || opened.error.kind !== 'portTaken') {
    return stopWith(portSentence(opened.error), 1);
  }
  const { port, freePort } = opened.error;
  say(`Port ${port} is taken by another program, so this takes ${freePort}.`);
  const second = await on(freePort);
  return second.ok ? second.value : stopWith(`Port ${freePort} was taken in the meantime. Start again.`, 1);
}

/** The app's own pages in HubSpot, as the preview shows them. */
const appPages = ({ hubspot }: Manifest, { pageFiles }: BuiltParts): PreviewAppPages['pages'] =>
  (['page', 'settings'] as const).map((kind) => {
    const { component, title } = hubspot.pages[kind];
    return { kind, id: component, title, file: pageFiles[kind] };
  });

function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    void stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  whenNpmIsGone(end);
}

/** Who ends `npm start` ends npm and its shell, and the shell does not pass the signal on. */
function whenNpmIsGone(end: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    end();
  }, 300);
  timer.unref();
}

function say(line: string): void {
  console.log(line);
}

function stopWith(message: string, code: number): null {
  console.error(message);
  process.exitCode = code;
  return null;
}
