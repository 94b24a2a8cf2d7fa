import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ExtensionFolder, extensionSources } from './card-sources.ts';
import { functionBundles } from './function-bundles.ts';
import type { Manifest } from '../manifest.ts';
import {
  CARDS,
  type CardDependencies,
  type Deployment,
  FUNCTIONS,
  PAGES,
  projectFiles,
  SETTINGS,
} from './project-files.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { writeFiles } from './write-files.ts';

interface Given {
  readonly root: string;
  readonly manifest: Manifest;
  readonly deployment: Deployment;
  /** The model that functions carry. */
  readonly model: GtmModel;
  readonly outDir: string;
}

/** The size of one built file. */
export interface BuiltSize {
  readonly name: string;
  readonly bytes: number;
}

/** What was built. */
export interface BuiltProject {
  readonly functions: readonly BuiltSize[];
  /** The files that are others than before. */
  readonly changed: readonly string[];
}

/** Writes the HubSpot project of one deployment. */
export async function buildHubSpotProject({
  root,
  manifest,
  deployment,
  model,
  outDir,
}: Given): Promise<BuiltProject> {
  const names = deployment.kind === 'private' ? manifest.functions : [];
  const [cards, settings, pages, functions] = await Promise.all([
    sources(root, 'cards', CARDS),
    sources(root, 'settings', SETTINGS),
    sources(root, 'pages', PAGES),
    names.length === 0 ? new Map<string, string>() : functionBundles({ root, names, model }),
  ]);
  const files = new Map([
    ...projectFiles(manifest, deployment, cardDependencies(root)),
    ...cards,
    ...settings,
    ...pages,
    ...[...functions].map(([name, text]) => [`${FUNCTIONS}/${name}.js`, text] as const),
  ]);
  return {
    functions: [...functions].map(([name, text]) => ({ name, bytes: Buffer.byteLength(text) })),
    changed: writeFiles(outDir, files),
  };
}

/** The sources of one folder, at their paths within the project. */
async function sources(
  root: string,
  folder: ExtensionFolder,
  at: string,
): Promise<readonly (readonly [string, string])[]> {
  const files = await extensionSources(path.join(root, 'extensions/hubspot'), folder);
  return [...files].map(([name, text]) => [`${at}/${name}`, text] as const);
}

/** The versions that the cards are checked and tested against here are the ones that HubSpot builds with. */
function cardDependencies(root: string): CardDependencies {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8');
  const { devDependencies } = JSON.parse(text) as { devDependencies: Record<string, string> };
  const { '@hubspot/ui-extensions': sdk, react } = devDependencies;
  if (sdk === undefined || react === undefined)
    throw new Error('package.json names no versions for the cards.');
  return { '@hubspot/ui-extensions': sdk, react };
}
