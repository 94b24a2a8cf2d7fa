import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildParts } from './build-parts.ts';
import { checkedModel } from './checked-model.ts';
import { readManifest } from './manifest.ts';
import type { Deployment } from './hubspot/project-files.ts';
import { sizeTable } from './hubspot/size-table.ts';
import { codeModules } from './salesforce/build-plumbline-module.ts';
import { buildSalesforceProject } from './salesforce/build-project.ts';
import { lightningFiles } from './salesforce/lightning-files.ts';
import { writePackageZip } from './salesforce/package-zip.ts';

const HELP = `npm run build [-- --deployment private|service --service-url URL --account ID]

Builds what runs into dist/:
  dist/hubspot   the HubSpot project, ready for "hs project upload"
  dist/preview   the page that npm start shows, and the cards as HubSpot's bundler builds them
  dist/salesforce   the sfdx project, and the package as one zip for "plumbline deploy salesforce"

  --deployment private   cards with app functions, for one Enterprise account (default)
  --deployment service   cards that call your own service; wants --service-url, an https address without a
                         path, and --account, the id of the account that it is uploaded to
`;

/** A card within this loads at once; HubSpot itself names no limit. */
const mostCardBytes = 150_000;
/** Beyond this a function starts slowly. */
const mostFunctionBytes = 200_000;

/** Salesforce takes 1 MB; what a reviewer can read through is less. */
const mostModuleBytes = 150_000;

/** The generated modules of code among the files that ship. */
const modulesIn = (files: ReadonlyMap<string, string>): readonly { name: string; bytes: number }[] =>
  [...files]
    .filter(([file]) => codeModules.some((name) => file === `${name}/${name}.js`))
    .map(([file, text]) => ({ name: path.basename(file, '.js'), bytes: Buffer.byteLength(text) }));

const root = fileURLToPath(new URL('..', import.meta.url));

async function build(deployment: Deployment): Promise<void> {
  const began = performance.now();
  const manifest = readManifest(path.join(root, 'app.json'));
  const checked = await checkedModel(path.join(root, 'config'), 'config');
  if ('report' in checked) throw new Error(checked.report);
  const { functions, cardFiles } = await buildParts({
    root,
    manifest,
    deployment,
    model: checked.model,
    outDir: path.join(root, 'dist'),
  });
  const lightning = await lightningFiles(root, checked);
  const project = path.join(root, 'dist/salesforce');
  buildSalesforceProject({ root, manifest, model: checked.model, lightning, outDir: project });
  const zip = await writePackageZip(project, manifest.salesforce.apiVersion);
  const cards = cardFiles.map((file) => ({ name: path.basename(file, '.js'), bytes: statSync(file).size }));
  console.log(sizeTable('Cards, as HubSpot builds them', cards, mostCardBytes));
  if (functions.length > 0) console.log(sizeTable('Functions', functions, mostFunctionBytes));
  console.log(sizeTable('Lightning modules, readable as they ship', modulesIn(lightning), mostModuleBytes));
  console.log(
    `dist/salesforce/plumbline.zip has ${zip.components.length} components, each field counted, ${Math.ceil(zip.bytes / 1000)} kB.`,
  );
  console.log(
    `Built in ${((performance.now() - began) / 1000).toFixed(1)} s into dist/hubspot, dist/salesforce and dist/preview.`,
  );
}

/** The deployment that was asked for; a sentence when it cannot be built. */
function askedDeployment(values: {
  deployment: string;
  'service-url'?: string;
  account?: string;
}): Deployment | string {
  if (values.deployment === 'private') return { kind: 'private' };
  if (values.deployment !== 'service')
    return `There is no deployment ${values.deployment}: private or service.`;
  const url = URL.parse(values['service-url'] ?? '');
  if (url?.protocol !== 'https:' || url.pathname !== '/') {
    return 'The service needs --service-url, an https address without a path, such as https://plumbline.example.com.';
  }
  const accountId = Number(values.account);
  if (!Number.isSafeInteger(accountId) || accountId <= 0)
    return 'The service needs --account, the id of the account.';
  return { kind: 'service', serviceUrl: url.origin, accountId };
}

function stopWith(message: string): void {
  console.error(`${message}\n\n${HELP}`);
  process.exitCode = 2;
}

const { values } = parseArgs({
  options: {
    deployment: { type: 'string', default: 'private' },
    'service-url': { type: 'string' },
    account: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const deployment = askedDeployment(values);
if (values.help) console.log(HELP);
else if (typeof deployment === 'string') stopWith(deployment);
else {
  await build(deployment).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
