import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Where the sources of the Lightning cards lie: a folder for each module, named as the module is. */
export const LWC_SOURCES = fileURLToPath(new URL('../../extensions/salesforce/lwc/', import.meta.url));

/** Folders beside the modules that hold no module. */
const NO_MODULES = new Set(['types']);

/** The module `c/<name>` of each folder. */
const lwcModules = (sources: string): readonly string[] =>
  readdirSync(sources, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NO_MODULES.has(entry.name))
    .map((entry) => entry.name)
    .sort();

/**
 * Compiles Lightning web components from TypeScript to the JavaScript that the platform takes, and copies their
 * markup and style beside it; gives the modules' names. The target is ESNext because a lower one turns the
 * decorators, which the LWC compiler reads, into calls; it is tsc because esbuild rewrites `export default class`,
 * by which the LWC compiler knows a component. Types are checked by `tsc -b`, not here.
 */
export async function compileLwc(
  outFolder: string,
  sources = LWC_SOURCES,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const modules = lwcModules(sources);
  const files = modules.flatMap((name) => filesOf(path.join(sources, name)));
  mkdirSync(outFolder, { recursive: true });
  await emit(
    files.filter((file) => file.endsWith('.ts')),
    { outFolder, sources, signal },
  );
  for (const file of files.filter((one) => /\.(html|css)$/.test(one))) {
    const target = path.join(outFolder, path.relative(sources, file));
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(file, target);
  }
  return modules;
}

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(folder, entry.name));

/** Runs where no tsconfig.json lies: with files on its command line, tsc refuses to choose between the two. */
async function emit(
  files: readonly string[],
  {
    outFolder,
    sources,
    signal,
  }: { readonly outFolder: string; readonly sources: string; readonly signal: AbortSignal | undefined },
): Promise<void> {
  const nowhere = mkdtempSync(path.join(tmpdir(), 'plumbline-lwc-'));
  const options = {
    target: 'ESNext',
    module: 'ESNext',
    moduleResolution: 'bundler',
    rootDir: sources,
    outDir: path.resolve(outFolder),
  };
  const flags = ['--noCheck', '--noResolve', '--verbatimModuleSyntax', '--rewriteRelativeImportExtensions'];
  const given = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  try {
    await promisify(execFile)(process.execPath, [tscScript(), ...flags, ...given, ...files], {
      cwd: nowhere,
      signal,
    });
  } finally {
    rmSync(nowhere, { recursive: true, force: true });
  }
}

/** The compiler of the package `typescript`: another version may stand in node_modules/.bin. */
function tscScript(): string {
  const packageFile = createRequire(import.meta.url).resolve('typescript/package.json');
  const script = path.join(path.dirname(packageFile), 'bin/tsc');
  if (!existsSync(script)) throw new Error(`There is no tsc at ${script}: run npm install.`);
  return script;
}
