import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { setPriority } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { cardModules, type LightningModule, plumblineModelModule } from './build-plumbline-module.ts';
import type { LightningBundle } from './bundle-lightning.ts';
import { compileLwc, LWC_SOURCES } from './compile-lwc.ts';
import { isKept, removeOldBuilds } from './kept-builds.ts';

interface Given {
  readonly root: string;
  /** The cards that a page can create. */
  readonly components: readonly string[];
  /** What stands in for the platform's own modules. */
  readonly stubs: string;
  readonly mode: 'development' | 'production';
  /** Of the processes that do the work: 0 as usual, to 19 for what can wait. */
  readonly priority?: number;
  /** Ends those processes. */
  readonly signal?: AbortSignal;
}

/**
 * Builds the cards with the generated modules and bundles them for an ordinary page, all but the model, which
 * `withModel` puts before them; gives the file. Every step is kept in `.cache/` by what it was made of, so that only
 * what is another is made again.
 */
export async function buildLightningBundle(given: Given): Promise<string> {
  const { root, components, stubs, mode, priority = 0, signal } = given;
  const cache = path.join(root, '.cache/lightning');
  const [made, lwc] = await Promise.all([modulesWithoutModel(root), compiledCards(cache, signal)]);
  const modules = keptModules(cache, made);
  const bundle = { folders: [modules, lwc], components, stubs, mode, cache };
  const file = await bundled(bundle, priority, signal);
  removeOldBuilds(cache);
  return file;
}

/** What `withModel` puts before the cards. */
const GLOBAL = 'globalThis.plumblineModel';

const modulesWithoutModel = async (root: string): Promise<readonly LightningModule[]> => [
  ...(await cardModules(root)),
  { name: 'plumblineModel', source: `export const { model } = ${GLOBAL};\n` },
  // Where this runs, the model was published before anybody looks: nothing starts from parts.
  { name: 'plumblineParts', source: 'export const parts = {};\n' },
];

/** The cards of a bundle with a model; gives the file. It is the bundle and a few lines, written at once. */
export function withModel(bundle: string, model: GtmModel): string {
  const { source } = plumblineModelModule(model);
  const file = `${bundle.slice(0, -'.js'.length)}-${shortOf(createHash('sha256').update(source))}.js`;
  if (isKept(file)) return file;
  const partial = `${file}.${randomUUID()}`;
  const lines = source.replace('export const model =', `${GLOBAL} = {}; ${GLOBAL}.model =`);
  writeFileSync(partial, `${lines}${readFileSync(bundle, 'utf8')}`);
  renameSync(partial, file);
  return file;
}

const BUNDLE = fileURLToPath(new URL('./bundle-lightning-process.ts', import.meta.url));

async function bundled(bundle: LightningBundle, priority: number, signal?: AbortSignal): Promise<string> {
  const running = promisify(execFile)(process.execPath, [BUNDLE, JSON.stringify(bundle)], { signal });
  const { pid } = running.child;
  if (priority !== 0 && pid !== undefined) setPriority(pid, priority);
  const { stdout } = await running;
  return stdout.trim().split('\n').at(-1) ?? '';
}

async function compiledCards(cache: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for (const name of readdirSync(LWC_SOURCES, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(LWC_SOURCES, name);
    if (statSync(file).isFile()) hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
  }
  return keptFolder(path.join(cache, `lwc-${shortOf(hash)}`), async (folder) => {
    await compileLwc(folder, LWC_SOURCES, signal);
  });
}

/** The generated modules as they deploy: a folder for each. */
function keptModules(cache: string, modules: readonly LightningModule[]): string {
  const hash = createHash('sha256');
  for (const { name, source } of modules) hash.update(`${name}\0${source}\0`);
  const folder = path.join(cache, `modules-${shortOf(hash)}`);
  if (isKept(folder)) return folder;
  const partial = `${folder}.${randomUUID()}`;
  for (const { name, source } of modules) {
    mkdirSync(path.join(partial, name), { recursive: true });
    writeFileSync(path.join(partial, name, `${name}.js`), source);
  }
  take(partial, folder);
  return folder;
}

async function keptFolder(folder: string, make: (folder: string) => Promise<void>): Promise<string> {
  if (isKept(folder)) return folder;
  const partial = `${folder}.${randomUUID()}`;
  await make(partial).catch((error: unknown) => {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  });
  take(partial, folder);
  return folder;
}

/** A folder is there whole or not at all; of two that make it at once, one wins. */
function take(partial: string, folder: string): void {
  if (existsSync(folder)) rmSync(partial, { recursive: true, force: true });
  else renameSync(partial, folder);
}

const shortOf = (hash: ReturnType<typeof createHash>): string => hash.digest('hex').slice(0, 16);
