import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { codeModules } from '../salesforce/build-plumbline-module.ts';
import { readManifest } from '../manifest.ts';
import { FUNCTIONS } from '../hubspot/project-files.ts';
import { PACKAGE } from '../salesforce/project-files.ts';
import type { Figure } from './figure.ts';

/** Everything that a card on any platform needs to turn facts into words. */
const engineWithViews = `
export { compileScorecard } from './src/core/icp/compile.ts';
export { score } from './src/core/icp/score.ts';
export { effectiveTier } from './src/core/icp/effective-tier.ts';
export { compileStages } from './src/core/stages/compile.ts';
export { reviewMove, reviewCriteria } from './src/core/stages/review.ts';
export { showFit } from './src/views/show-fit.ts';
export { showGuide } from './src/views/show-guide.ts';
export { showWinLoss } from './src/views/show-win-loss.ts';
export { showContact } from './src/views/show-contact.ts';
`;

/** Sizes of what is shipped: bundles as built into `dist`, and the engine with views on its own. */
export async function sizes(root: string): Promise<readonly Figure[]> {
  const manifest = readManifest(path.join(root, 'app.json'));
  const cards = manifest.cards.map((card) => ({
    what: `card ${card.id}`,
    file: path.join(root, 'dist/preview/cards', `${card.id}.js`),
    target: 150,
  }));
  const functions = manifest.functions.map((name) => ({
    what: `function ${name}`,
    file: path.join(root, 'dist/hubspot', FUNCTIONS, `${name}.js`),
    target: 200,
  }));
  const modules = codeModules.map((name) => ({
    what: `module c/${name}, readable`,
    file: path.join(root, 'dist/salesforce', PACKAGE, 'lwc', name, `${name}.js`),
    target: 150,
  }));
  const shipped = [...cards, ...functions, ...modules].map(({ what, file, target }) =>
    figure(what, readFileSync(file), target),
  );
  return [...(await engine(root)), ...shipped];
}

const figure = (what: string, content: Uint8Array, target: number | null): Figure => ({
  what,
  value: content.length / 1000,
  unit: 'kB',
  spread: null,
  target,
});

async function engine(root: string): Promise<readonly Figure[]> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: engineWithViews, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  const foreign = Object.keys(metafile.inputs).filter((input) => input.includes('node_modules'));
  if (foreign.length > 0) throw new Error(`The engine is not free of dependencies: ${foreign.join(', ')}`);
  const content = outputFiles[0]?.contents ?? new Uint8Array();
  return [
    figure('engine with views, minified, free of dependencies', content, 30),
    figure('the same, compressed', gzipSync(content), null),
  ];
}
