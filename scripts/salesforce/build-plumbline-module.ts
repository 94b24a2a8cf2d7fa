import path from 'node:path';
import { build as bundle, type Metafile, type Plugin, type StdinOptions } from 'esbuild';
import { forCards } from '../../src/model/for-cards.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';

/** A module that LWCs import: its name after `c/`, and its source. */
export interface LightningModule {
  readonly name: string;
  readonly source: string;
}

/** A module that runs in the page, what it is made of, and bytes of each source in it. */
export interface PlumblineModule extends LightningModule {
  readonly weights: ReadonlyMap<string, number>;
}

/** How the module is built. */
interface ModuleOptions {
  /** With what only the command line asks, for the tests of the whole port. */
  readonly isWhole?: boolean;
  /** As the platform serves it: it minifies what it sends to pages. */
  readonly minify?: boolean;
}

/** The modules that run in a page: where each starts, and what it holds. Several, so that each can be read through. */
const parts = {
  plumblineEngine: { entry: null, holds: "Plumbline's engine" },
  plumbline: { entry: 'src/hosts/lightning/index.ts', holds: "Plumbline's functions and views for cards" },
  plumblineOrg: { entry: 'src/hosts/lightning/org-module.ts', holds: "Plumbline's way into Salesforce" },
} as const;

/** What the LWC compiler refuses (LWC1007): https://github.com/salesforce/lwc */
const lowered = {
  'class-private-method': false,
  'class-private-static-method': false,
  'class-private-accessor': false,
  'class-private-static-accessor': false,
  'class-static-blocks': false,
};

const bannerOf = (holds: string): string => `/*
 * ${holds}, as one module: made from src/ of Plumbline's sources, with each part under the name of
 * its file. Change it there. It imports nothing but Plumbline's own modules and evaluates no text as code.
 */`;

/** Bundles a module: readable, of named exports, without any package in it, and importing at most the engine. */
export async function buildPlumblineModule(
  root: string,
  name: keyof typeof parts,
  { isWhole = false, minify = false }: ModuleOptions = {},
): Promise<PlumblineModule> {
  const { entry, holds } = parts[name];
  const engine = isWhole ? [] : await engineFiles(root);
  const { outputFiles, metafile } = await bundle({
    absWorkingDir: root,
    ...(entry === null ? { stdin: engineEntry(root, engine) } : { entryPoints: [entry] }),
    write: false,
    bundle: true,
    minify,
    charset: 'utf8',
    platform: 'neutral',
    format: 'esm',
    target: 'es2022',
    supported: lowered,
    // Keeps names and lines, and says the same with less.
    minifySyntax: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    banner: { js: bannerOf(holds) },
    plugins: [
      plainRequests(root),
      ...(isWhole ? [] : [cardsAlone(root)]),
      ...(entry === null ? [] : [engineApart(root, engine)]),
    ],
  });
  const packaged = packagesIn(metafile);
  if (packaged.length > 0) {
    throw new Error(`c/${name} would carry packages: ${packaged.join(', ')}. Cards take none along.`);
  }
  const text = oneImport(outputFiles[0]?.text ?? '');
  const source = minify ? text : withTabs(text);
  return { name, source, weights: weightsIn(metafile) };
}

const engineImport = /^import\s*\{([^}]*)\}\s*from\s*"c\/plumblineEngine";\n?/gm;

/** What is taken of the engine, in one statement and not in one for each file. */
function oneImport(text: string): string {
  const names = [...text.matchAll(engineImport)].flatMap(([, some = '']) => some.split(','));
  const taken = [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '').sort();
  if (taken.length === 0) return text;
  const rest = text.replaceAll(engineImport, '');
  const end = rest.indexOf('*/\n') + '*/\n'.length;
  return `${rest.slice(0, end)}import { ${taken.join(', ')} } from "c/plumblineEngine";\n${rest.slice(end)}`;
}

/** Lines that begin with spaces begin with tabs: as easy to read, and smaller. */
const withTabs = (source: string): string =>
  source.replaceAll(/^(?: {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2));

/** The files of the engine that cards run, found once: what the module for cards takes of core and base. */
const engines = new Map<string, Promise<readonly string[]>>();

function engineFiles(root: string): Promise<readonly string[]> {
  const known = engines.get(root) ?? filesOfEngine(root);
  engines.set(root, known);
  return known;
}

async function filesOfEngine(root: string): Promise<readonly string[]> {
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: [parts.plumbline.entry],
    write: false,
    bundle: true,
    platform: 'neutral',
    format: 'esm',
    metafile: true,
    logLevel: 'silent',
    plugins: [plainRequests(root), cardsAlone(root)],
  });
  const used = [...weightsIn(metafile)].flatMap(([file, bytes]) => (bytes > 0 ? [file] : []));
  return used.filter((file) => /^src\/(core|base)\//.test(file)).sort();
}

/** Names of core and base are each used once, so that one module can export them all. */
const engineEntry = (root: string, files: readonly string[]): StdinOptions => ({
  contents: files.map((file) => `export * from './${file}';`).join('\n'),
  resolveDir: root,
  loader: 'ts',
});

/** What the engine's module has, another takes from it. */
const engineApart = (root: string, files: readonly string[]): Plugin => ({
  name: 'engine-apart',
  setup: (build) => {
    const those = new Set(files.map((file) => path.join(root, file)));
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path: imported, resolveDir }) =>
      those.has(path.resolve(resolveDir, imported)) ? { path: 'c/plumblineEngine', external: true } : null,
    );
  },
});

/** Requests are checked by the guards without zod. */
const plainRequests = (root: string): Plugin => ({
  name: 'plain-requests',
  setup: (build) => {
    build.onResolve({ filter: /\/wire\/request\.ts$/ }, () => ({
      path: path.join(root, 'src/wire/plain-request.ts'),
    }));
  },
});

/** What no card asks is left out. */
const cardsAlone = (root: string): Plugin => ({
  name: 'cards-alone',
  setup: (build) => {
    const filter = /(^|\/)(affected|closed-deals|ensure-schema|open-deals|owners|tasks)\.ts$/;
    build.onResolve({ filter }, ({ importer }) =>
      importer.includes('/src/crm/salesforce/')
        ? { path: path.join(root, 'src/hosts/lightning/not-in-cards.ts') }
        : null,
    );
  },
});

const packagesIn = ({ inputs }: Metafile): readonly string[] =>
  Object.keys(inputs).filter((file) => file.includes('node_modules/'));

function weightsIn({ outputs }: Metafile): ReadonlyMap<string, number> {
  const [output] = Object.values(outputs);
  const weights = Object.entries(output?.inputs ?? {}).map(
    ([file, { bytesInOutput }]) => [file, bytesInOutput] as const,
  );
  return new Map(weights.toSorted((a, b) => b[1] - a[1]));
}

/** `c/plumblineModel`: the model as data, with the mapping of Salesforce alone. */
export function plumblineModelModule(model: GtmModel): LightningModule {
  const mappings = { hubspot: null, salesforce: model.mappings.salesforce, csv: null };
  const source = `/* The go-to-market model that this package was built with, checked; the rules of config/ as data. */
export const model = ${JSON.stringify(forCards({ ...model, mappings }), null, 1)};
`;
  return { name: 'plumblineModel', source };
}

/** The names of the generated modules, after `c/`. */
export const generatedModules: readonly string[] = [...Object.keys(parts), 'plumblineModel'];

/** Every generated module, as it ships. */
export async function lightningModules(root: string, model: GtmModel): Promise<readonly LightningModule[]> {
  return [...(await cardModules(root)), plumblineModelModule(model)];
}

/** The generated modules that are the same for every model. */
export function cardModules(root: string): Promise<readonly LightningModule[]> {
  const names = Object.keys(parts) as (keyof typeof parts)[];
  return Promise.all(names.map((name) => buildPlumblineModule(root, name)));
}
