import path from 'node:path';
import { build as bundle, type Metafile, type Plugin } from 'esbuild';
import { forCards } from '../../src/model/for-cards.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import type { PartValues } from '../../src/model/part-values.ts';
import type { CheckedModel } from '../checked-model.ts';
import {
  entryOf,
  oneImportEach,
  sharedFiles,
  sharedModules,
  takenFrom,
  weightsIn,
  type SharedFiles,
  type SharedModule,
} from './shared-modules.ts';

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

/** The modules that run in a page: where each starts (none is made of what others take), and what it holds. */
const parts = {
  plumblineEngine: { entry: null, holds: sharedModules.plumblineEngine },
  plumbline: { entry: 'src/hosts/lightning/index.ts', holds: "Plumbline's functions and views for cards" },
  plumblineOrg: { entry: 'src/hosts/lightning/org-module.ts', holds: "Plumbline's way into Salesforce" },
  plumblineChecks: { entry: null, holds: sharedModules.plumblineChecks },
  plumblineDrafts: { entry: null, holds: sharedModules.plumblineDrafts },
  plumblineSetup: { entry: null, holds: sharedModules.plumblineSetup },
  plumblineAdmin: {
    entry: 'src/hosts/lightning/admin-module.ts',
    holds: "Plumbline's functions and views for the admins' pages",
  },
} as const;

type PartName = keyof typeof parts;

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

/** Bundles a module: readable, of named exports, without any package in it, and importing shared modules at most. */
export async function buildPlumblineModule(
  root: string,
  name: PartName,
  { isWhole = false, minify = false }: ModuleOptions = {},
): Promise<PlumblineModule> {
  const { entry, holds } = parts[name];
  const shared = isWhole ? null : await sharedIn(root);
  const { outputFiles, metafile } = await bundle({
    absWorkingDir: root,
    ...(entry === null
      ? { stdin: entryOf(root, shared?.[name as SharedModule] ?? []) }
      : { entryPoints: [entry] }),
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
      ...(shared === null ? [] : [takenFrom(root, before(name, shared))]),
    ],
  });
  const packaged = packagesIn(metafile);
  if (packaged.length > 0) {
    throw new Error(`c/${name} would carry packages: ${packaged.join(', ')}. Cards take none along.`);
  }
  const text = oneImportEach(outputFiles[0]?.text ?? '');
  const source = minify ? text : withTabs(text);
  return { name, source, weights: weightsIn(metafile) };
}

/** What a module may take from: cards take the engine alone, and no module one that takes from it. */
function before(name: PartName, shared: SharedFiles): Partial<SharedFiles> {
  if (name === 'plumbline' || name === 'plumblineOrg') return { plumblineEngine: shared.plumblineEngine };
  const order = Object.keys(sharedModules);
  const at = order.indexOf(name);
  const earlier = at < 0 ? order : order.slice(0, at);
  return Object.fromEntries(Object.entries(shared).filter(([one]) => earlier.includes(one)));
}

/** Lines that begin with spaces begin with tabs: as easy to read, and smaller. */
const withTabs = (source: string): string =>
  source.replaceAll(/^(?: {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2));

const known = new Map<string, Promise<SharedFiles>>();

/** Which files the shared modules hold, found once. */
function sharedIn(root: string): Promise<SharedFiles> {
  const entries = { cards: parts.plumbline.entry, admin: parts.plumblineAdmin.entry };
  const found = known.get(root) ?? sharedFiles(root, entries, [plainRequests(root), cardsAlone(root)]);
  known.set(root, found);
  return found;
}

/** Requests are checked by the guards without zod. */
const plainRequests = (root: string): Plugin => ({
  name: 'plain-requests',
  setup: (build) => {
    build.onResolve({ filter: /\/wire\/(admin-)?request\.ts$/ }, ({ path: imported }) => ({
      path: path.join(root, `src/wire/plain-${path.basename(imported)}`),
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

/** `c/plumblineModel`: the model as data, with the mapping of Salesforce alone. */
export function plumblineModelModule(model: GtmModel): LightningModule {
  const mappings = { hubspot: null, salesforce: model.mappings.salesforce, csv: null };
  const source = `/* The go-to-market model that this package was built with, checked; the rules of config/ as data. */
export const model = ${JSON.stringify(forCards({ ...model, mappings }), null, 1)};
`;
  return { name: 'plumblineModel', source };
}

/** `c/plumblineParts`: the same whole and part by part, from which the settings start until something was published. */
const plumblinePartsModule = (values: PartValues): LightningModule => ({
  name: 'plumblineParts',
  source: `/* The parts of the go-to-market model that this package was built with; the files of config/ as data. */
export const parts = ${JSON.stringify(values, null, 1)};
`,
});

/** The names of the generated modules of code, after `c/`; those of the model hold data alone. */
export const codeModules: readonly string[] = Object.keys(parts);

/** Every generated module, as it ships. */
export async function lightningModules(
  root: string,
  checked: CheckedModel,
): Promise<readonly LightningModule[]> {
  return [
    ...(await cardModules(root)),
    plumblineModelModule(checked.model),
    plumblinePartsModule(checked.parts),
  ];
}

/** The generated modules that are the same for every model. */
export function cardModules(root: string): Promise<readonly LightningModule[]> {
  const names = Object.keys(parts) as PartName[];
  return Promise.all(names.map((name) => buildPlumblineModule(root, name)));
}
