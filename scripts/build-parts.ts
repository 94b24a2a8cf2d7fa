import path from 'node:path';
import type { GtmModel } from '../src/model/gtm-model.ts';
import { buildHubSpotProject, type BuiltProject } from './hubspot/build-project.ts';
import type { Manifest } from './manifest.ts';
import { CARDS, type Deployment, FUNCTIONS, PAGES, SETTINGS } from './hubspot/project-files.ts';
import { buildPreviewPage } from './preview/build-page.ts';
import { cardBundles } from './preview/card-bundles.ts';

/** What is built, from what, and the folder that it goes to. */
export interface PartsToBuild {
  readonly root: string;
  readonly manifest: Manifest;
  readonly deployment: Deployment;
  readonly model: GtmModel;
  readonly outDir: string;
}

/** What was built: the project, and what the preview runs of it. */
export interface BuiltParts extends BuiltProject {
  /** The cards as HubSpot's bundler builds them, in the manifest's order. */
  readonly cardFiles: readonly string[];
  /** The settings page and the app's page, as it builds them. */
  readonly pageFiles: { readonly settings: string; readonly page: string };
  readonly functionsFolder: string;
  readonly pageFolder: string;
}

/** Builds the HubSpot project into `hubspot`, the preview's page and the cards into `preview` of a folder. */
export async function buildParts({
  root,
  manifest,
  deployment,
  model,
  outDir,
}: PartsToBuild): Promise<BuiltParts> {
  const project = path.join(outDir, 'hubspot');
  const preview = path.join(outDir, 'preview');
  const [built] = await Promise.all([
    buildHubSpotProject({ root, manifest, deployment, model, outDir: project }),
    buildPreviewPage(preview),
  ]);
  const cardFiles = await cardBundles({
    cardsFolder: path.join(project, CARDS),
    entries: manifest.cards.map((card) => `${card.id}.tsx`),
    outFolder: path.join(preview, 'cards'),
    cache: path.join(root, '.cache/cards'),
  });
  const bundledPage = async (folder: string, component: string): Promise<string> => {
    const [file = ''] = await cardBundles({
      cardsFolder: path.join(project, folder),
      entries: [`${component}.tsx`],
      outFolder: path.join(preview, 'cards'),
      cache: path.join(root, '.cache/cards'),
    });
    return file;
  };
  const { pages } = manifest.hubspot;
  const pageFiles = {
    settings: await bundledPage(SETTINGS, pages.settings.component),
    page: await bundledPage(PAGES, pages.page.component),
  };
  return {
    ...built,
    cardFiles,
    pageFiles,
    functionsFolder: path.join(project, FUNCTIONS),
    pageFolder: preview,
  };
}
