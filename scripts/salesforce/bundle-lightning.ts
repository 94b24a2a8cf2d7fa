import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import lwc from '@lwc/rollup-plugin';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup, type Plugin } from 'rollup';
import { iconNames, iconSubset } from './lightning-icons.ts';
import { isKept } from './kept-builds.ts';
import { platformStubs } from './platform-stubs.ts';

/** What a bundle of Lightning web components is made of. */
export interface LightningBundle {
  /**
   * Folders of modules as they deploy (`<folder>/<name>/<name>.js`), such as the output of `compileLwc` and of the
   * build of `c/plumbline`; where two have a module of one name, the first folder's is taken. They
   * lie in the project: the resolver looks for a package.json above each.
   */
  readonly folders: readonly string[];
  /** The components that a page can create. */
  readonly components: readonly string[];
  /** What stands in for the platform's own modules; `platform-stubs.ts` says what it holds. */
  readonly stubs: string;
  /** `development` has LWC's warnings in the console; `production` is minified. */
  readonly mode: 'development' | 'production';
  /** Bundles are kept here by what they were made of. */
  readonly cache: string;
}

const require = createRequire(import.meta.url);
const BASE_COMPONENTS = path.dirname(require.resolve('lightning-base-components/package.json'));

/**
 * Bundles components with Salesforce's own base components for an ordinary page and gives the file: a script after
 * which `plumblineLightning.create(name, properties)` gives an element. It is made once for the same sources.
 */
export async function bundleLightning(bundle: LightningBundle): Promise<string> {
  const modules = modulesOf(bundle.folders);
  const file = path.join(bundle.cache, `${hashOf(bundle)}.js`);
  if (isKept(file)) return file;
  const code = await build(bundle, modules);
  mkdirSync(bundle.cache, { recursive: true });
  const partial = `${file}.${randomUUID()}`;
  writeFileSync(partial, code);
  renameSync(partial, file);
  return file;
}

const ENTRY = '\0plumbline-lightning-entry';

async function build(bundle: LightningBundle, modules: ReadonlyMap<string, string>): Promise<string> {
  const { components, mode, stubs, folders } = bundle;
  const bundled = await rollup({
    input: ENTRY,
    // It takes a fifth of the time to find four hundredths of the bundle that nothing uses.
    treeshake: false,
    // What it warns of lies in Salesforce's packages: circular imports, and a slot that stands in two branches.
    onwarn: (warning) => {
      if (warning.code === 'UNRESOLVED_IMPORT') throw new Error(warning.message);
    },
    plugins: [
      entry(components),
      platformStubs(stubs),
      iconSubset(BASE_COMPONENTS, iconNames(folders)),
      constants(mode),
      baseModules,
      lwc({
        // LWC's own runtime holds no component.
        exclude: ['**/@lwc/{engine-dom,synthetic-shadow,wire-service}/**'],
        rootDir: stubs,
        modules: [
          // A flat folder of modules has no namespace that the resolver would find: each is named.
          ...[...modules].map(([name, modulePath]) => ({ name: `c/${name}`, path: modulePath })),
          { npm: 'lightning-base-components' },
        ],
        enableDynamicComponents: true,
        // The base combobox attaches internals, which the synthetic shadow has only with this.
        enableSyntheticElementInternals: true,
        enableLightningWebSecurityTransforms: true,
        disableSyntheticShadowSupport: false,
      }),
      nodeResolve(),
    ],
  });
  const { output } = await bundled.generate({ format: 'iife', name: 'app', inlineDynamicImports: true });
  await bundled.close();
  const [{ code }] = output;
  return mode === 'development' ? code : (await transform(code, { minify: true, target: 'es2023' })).code;
}

/** What Salesforce's packages ask of their builder: they run on a page, in this mode. */
const constants = (mode: LightningBundle['mode']): Plugin => ({
  name: 'plumbline-lightning-constants',
  transform: (code) =>
    code.replaceAll('import.meta.env.SSR', 'false').replaceAll('process.env.NODE_ENV', JSON.stringify(mode)),
});

/** Salesforce's base components by their names: the resolver of LWC looks through every module's folder first. */
const baseModules: Plugin = {
  name: 'plumbline-base-modules',
  resolveId: (id) => {
    const name = /^lightning\/(\w+)$/.exec(id)?.[1];
    const file =
      name === undefined ? `scopedImports/${id.replaceAll('/', '-')}.js` : `src/lightning/${name}/${name}.js`;
    const resolved = path.join(BASE_COMPONENTS, file);
    return (name !== undefined || id.startsWith('@salesforce/')) && existsSync(resolved) ? resolved : null;
  },
};

/** The page's side: elements by the names of their components. */
const entry = (components: readonly string[]): Plugin => ({
  name: 'plumbline-lightning-entry',
  resolveId: (id: string) => (id === ENTRY ? ENTRY : null),
  load: (id: string) => (id === ENTRY ? entryCode(components) : null),
});

const entryCode = (components: readonly string[]): string =>
  [
    `import '@lwc/synthetic-shadow';`,
    `import { createElement } from 'lwc';`,
    ...components.map((name) => `import ${name} from 'c/${name}';`),
    `const components = { ${components.join(', ')} };`,
    `const tagOf = (name) => 'c-' + name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());`,
    `globalThis.plumblineLightning = {`,
    `  create: (name, properties = {}) =>`,
    `    Object.assign(createElement(tagOf(name), { is: components[name] }), properties),`,
    `};`,
  ].join('\n');

/** Each module's file: its script, or its style where it is a style alone. */
function modulesOf(folders: readonly string[]): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  for (const folder of folders) {
    for (const name of readdirSync(folder)) {
      const file = ['js', 'css'].map((end) => path.join(folder, name, `${name}.${end}`)).find(existsSync);
      if (file !== undefined && !modules.has(name)) modules.set(name, file);
    }
  }
  return modules;
}

function hashOf({ folders, components, stubs, mode }: LightningBundle): string {
  const hash = createHash('sha256').update(JSON.stringify([components, mode]));
  for (const name of ['lwc', '@lwc/rollup-plugin', 'lightning-base-components', 'rollup']) {
    hash.update(readFileSync(packageFile(name)));
  }
  const scripts = ['./bundle-lightning.ts', './lightning-icons.ts', './platform-stubs.ts'];
  for (const script of scripts) hash.update(readFileSync(new URL(script, import.meta.url)));
  for (const folder of [...folders, stubs]) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const file = path.join(folder, name);
      if (statSync(file).isFile()) hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Found from the project's folder: some packages do not export their package.json. */
const packageFile = (name: string): string =>
  path.join(BASE_COMPONENTS, '..', ...name.split('/'), 'package.json');
