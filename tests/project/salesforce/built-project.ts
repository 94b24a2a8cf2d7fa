import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkedModel } from '../../../scripts/checked-model.ts';
import { readManifest, type Manifest } from '../../../scripts/manifest.ts';
import { apexSources } from '../../../scripts/salesforce/build-project.ts';
import { projectFiles } from '../../../scripts/salesforce/project-files.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The manifest that ships. */
export const manifest: Manifest = readManifest(path.join(root, 'app.json'));

/** Stand-ins for the compiled components that the manifest names: their own tests look at the real ones. */
const component = (name: string): readonly (readonly [string, string])[] => [
  [
    `${name}/${name}.js`,
    `import { LightningElement } from 'lwc';\nexport default class Card extends LightningElement {}\n`,
  ],
  [`${name}/${name}.html`, '<template></template>\n'],
];

const placed = manifest.cards.map(({ salesforce }) => salesforce.component);
const filling = manifest.salesforce.pages.map((page) => page.component);

/** Every generated file of the Salesforce project. */
export async function generatedProject(): Promise<ReadonlyMap<string, string>> {
  const checked = await checkedModel(path.join(root, 'config'), 'config');
  if ('report' in checked) throw new Error(checked.report);
  return projectFiles({
    manifest,
    model: checked.model,
    apex: apexSources(path.join(root, 'extensions/salesforce/apex')),
    lightning: new Map([...placed, ...filling].flatMap(component)),
  });
}
