import { existsSync } from 'node:fs';
import path from 'node:path';
import type { GtmModel } from '../src/model/gtm-model.ts';
import { buildHubSpotProject, type BuiltProject } from './hubspot/build-project.ts';
import type { Manifest } from './hubspot/manifest.ts';
import { CARDS, type Deployment } from './hubspot/project-files.ts';
import { buildPreviewPage } from './preview/build-page.ts';
import { bundleCards } from './preview/bundle-cards.ts';

/** What is built, and from what. */
export interface PartsToBuild {
  readonly root: string;
  readonly manifest: Manifest;
  readonly deployment: Deployment;
  readonly model: GtmModel;
}

/** What was built: the project, and the cards as HubSpot's bundler builds them, in the manifest's order. */
export interface BuiltParts extends BuiltProject {
  readonly cardFiles: readonly string[];
}

/** Builds the HubSpot project into `dist/hubspot`, the preview's page and the cards into `dist/preview`. */
export async function buildParts({ root, manifest, deployment, model }: PartsToBuild): Promise<BuiltParts> {
  const project = path.join(root, 'dist/hubspot');
  const preview = path.join(root, 'dist/preview');
  const [built] = await Promise.all([
    buildHubSpotProject({ root, manifest, deployment, model, outDir: project }),
    buildPreviewPage(preview),
  ]);
  const cardFiles = manifest.cards.map((card) => path.join(preview, `cards/${card.id}.js`));
  const isStale =
    built.changed.some((file) => file.startsWith(CARDS)) || !cardFiles.every((file) => existsSync(file));
  if (isStale) {
    await bundleCards({
      cardsFolder: path.join(project, CARDS),
      entries: manifest.cards.map((card) => `${card.id}.tsx`),
      outFolder: path.join(preview, 'cards'),
    });
  }
  return { ...built, cardFiles };
}
