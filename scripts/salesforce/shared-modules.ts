import path from 'node:path';
import { build as bundle, type Metafile, type Plugin, type StdinOptions } from 'esbuild';

/**
 * The modules that others take from, in order: each takes from those before it alone, so that none waits for another in a
 * circle, which the platform refuses. Each is small enough to be read through.
 */
export const sharedModules = {
  plumblineEngine: "Plumbline's engine",
  plumblineChecks: 'What is wrong with a model, and worth knowing of it',
  plumblineDrafts: 'Changes of a draft, and what they make of a model',
  plumblineSetup: 'What setting up asks of Salesforce, and where published models are kept',
} as const;

/** The name of a shared module, after `c/`. */
export type SharedModule = keyof typeof sharedModules;

/** Which files each shared module holds. */
export type SharedFiles = Readonly<Record<SharedModule, readonly string[]>>;

/** Where the two modules start that the others are made for. */
export interface Entries {
  readonly cards: string;
  readonly admin: string;
}

/** Finds what is taken by both: the engine of the cards, and what of the rest the admins' pages run, by layer. */
export async function sharedFiles(
  root: string,
  entries: Entries,
  plugins: readonly Plugin[],
): Promise<SharedFiles> {
  const [cards, admin] = await Promise.all(
    [entries.cards, entries.admin].map((entry) => usedFrom(root, entry, plugins)),
  );
  const used = admin?.files ?? [];
  const engine = (cards?.files ?? []).filter(isOf('core|base'));
  const checks = closure(admin?.imports ?? new Map(), used.filter(isOf('core|base|model/cross')), used);
  const taken = new Set([...engine, ...checks]);
  return {
    plumblineEngine: engine,
    plumblineChecks: checks.filter((file) => !engine.includes(file)),
    plumblineDrafts: used.filter((file) => isOf('model')(file) && !taken.has(file)),
    plumblineSetup: used.filter(isOf('crm')),
  };
}

const isOf =
  (folders: string) =>
  (file: string): boolean =>
    new RegExp(`^src/(${folders})/`).test(file);

type Imports = ReadonlyMap<string, readonly string[]>;

/** These files with everything that they import of those that are used. */
function closure(imports: Imports, seeds: readonly string[], used: readonly string[]): readonly string[] {
  const reached = new Set(seeds);
  for (const file of reached) (imports.get(file) ?? []).forEach((one) => reached.add(one));
  return used.filter((file) => reached.has(file));
}

/** The files of which anything is left in a bundle, and what each imports. */
async function usedFrom(
  root: string,
  entry: string,
  plugins: readonly Plugin[],
): Promise<{ readonly files: readonly string[]; readonly imports: Imports }> {
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: [entry],
    write: false,
    bundle: true,
    platform: 'neutral',
    format: 'esm',
    metafile: true,
    logLevel: 'silent',
    plugins: [...plugins],
  });
  const files = [...weightsIn(metafile)].flatMap(([file, bytes]) => (bytes > 0 ? [file] : []));
  const imports = Object.entries(metafile.inputs).map(
    ([file, input]) => [file, input.imports.map((one) => one.path)] as const,
  );
  return { files: files.sort(), imports: new Map(imports) };
}

/** Bytes of each source in a bundle, the heaviest first. */
export function weightsIn({ outputs }: Metafile): ReadonlyMap<string, number> {
  const [output] = Object.values(outputs);
  const weights = Object.entries(output?.inputs ?? {}).map(
    ([file, { bytesInOutput }]) => [file, bytesInOutput] as const,
  );
  return new Map(weights.toSorted((a, b) => b[1] - a[1]));
}

/** Gives everything that files export: names that others take are each used once within a layer. */
export const entryOf = (root: string, files: readonly string[]): StdinOptions => ({
  contents: files.map((file) => `export * from './${file}';`).join('\n'),
  resolveDir: root,
  loader: 'ts',
});

/** What shared modules have, another takes from them. */
export const takenFrom = (root: string, shared: Partial<SharedFiles>): Plugin => ({
  name: 'taken-from-shared-modules',
  setup: (build) => {
    const moduleOf = new Map(
      Object.entries(shared).flatMap(([name, files]) =>
        files.map((file) => [path.join(root, file), `c/${name}`] as const),
      ),
    );
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path: imported, resolveDir }) => {
      const module = moduleOf.get(path.resolve(resolveDir, imported));
      return module === undefined ? null : { path: module, external: true, sideEffects: false };
    });
  },
});

const importOf = /^import\s*\{([^}]*)\}\s*from\s*"(c\/\w+)";\n?/gm;

/** What is taken of each shared module, in one statement and not in one for each file. */
export function oneImportEach(text: string): string {
  const named = new Map<string, Set<string>>();
  for (const [, some = '', module = ''] of text.matchAll(importOf)) {
    const names = named.get(module) ?? new Set();
    some.split(',').forEach((name) => names.add(name.trim()));
    named.set(module, names);
  }
  if (named.size === 0) return text;
  const rest = text.replaceAll(importOf, '');
  const end = rest.indexOf('*/\n') + '*/\n'.length;
  const statements = [...named]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([module, names]) => `import { ${[...names].filter(Boolean).sort().join(', ')} } from "${module}";\n`,
    );
  return `${rest.slice(0, end)}${statements.join('')}${rest.slice(end)}`;
}
