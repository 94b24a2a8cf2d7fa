import path from 'node:path';
import { build as bundle, type Metafile, type Plugin } from 'esbuild';
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

/** The modules that run in a page: where each starts, and what it holds. Two, so that each can be read through. */
const parts = {
  plumbline: { entry: 'src/hosts/lightning/index.ts', holds: "Plumbline's engine, functions and views" },
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
 * its file. Change it there. It imports nothing and evaluates no text as code.
 */`;

/** Bundles a module: readable, of named exports, without any package in it, and importing nothing. */
export async function buildPlumblineModule(
  root: string,
  name: keyof typeof parts,
  { isWhole = false, minify = false }: ModuleOptions = {},
): Promise<PlumblineModule> {
  const { entry, holds } = parts[name];
  const { outputFiles, metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: [entry],
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
    plugins: [plainRequests(root), ...(isWhole ? [] : [cardsAlone(root)])],
  });
  const packaged = packagesIn(metafile);
  if (packaged.length > 0) {
    throw new Error(`c/${name} would carry packages: ${packaged.join(', ')}. Cards take none along.`);
  }
  const source = minify ? (outputFiles[0]?.text ?? '') : withTabs(outputFiles[0]?.text ?? '');
  return { name, source, weights: weightsIn(metafile) };
}

/** Lines that begin with spaces begin with tabs: as easy to read, and smaller. */
const withTabs = (source: string): string =>
  source.replaceAll(/^(?: {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2));

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
    const filter = /(^|\/)(affected|closed-deals|ensure-schema|owners|tasks)\.ts$/;
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
export const model = ${JSON.stringify({ ...model, mappings }, null, 1)};
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
