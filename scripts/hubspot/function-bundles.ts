import { existsSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { forCards } from '../../src/model/for-cards.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';

interface Given {
  readonly root: string;
  readonly names: readonly string[];
  /** Written into each bundle. */
  readonly model: GtmModel;
}

/** Where a function's host lies: `readFit` at `src/hosts/app-function/read-fit.ts`, what admins ask in `admin/`. */
function functionEntry(root: string, name: string): string {
  const file = `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
  const folder = path.join(root, 'src/hosts/app-function');
  const forAdmins = path.join(folder, 'admin', file);
  return existsSync(forAdmins) ? forAdmins : path.join(folder, file);
}

const isForAdmins = (root: string, name: string): boolean =>
  functionEntry(root, name).includes(`${path.sep}admin${path.sep}`);

/** Bundles each function into one CommonJS file that HubSpot runs as it is; throws where a host is missing. */
export async function functionBundles({ root, names, model }: Given): Promise<ReadonlyMap<string, string>> {
  const missing = names.filter((name) => !existsSync(functionEntry(root, name)));
  if (missing.length > 0) {
    throw new Error(
      `app.json names functions that have no host in src/hosts/app-function: ${missing.join(', ')}.`,
    );
  }
  const kinds = [
    names.filter((name) => isForAdmins(root, name)),
    names.filter((name) => !isForAdmins(root, name)),
  ];
  const built = await Promise.all(kinds.map((some) => bundled({ root, names: some, model })));
  return new Map(built.flatMap((some) => [...some]));
}

/** Cards and admins ask different things of HubSpot: what nobody asks of a kind of bundle is left out of it. */
async function bundled({ root, names, model }: Given): Promise<ReadonlyMap<string, string>> {
  const forAdmins = names.some((name) => isForAdmins(root, name));
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.map((name) => [name, functionEntry(root, name)])),
    outdir: 'functions',
    write: false,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: forAdmins
      ? [without(root, unaskedByAdmins), plainRequests(root)]
      : [without(root, unaskedByCards)],
    define: { PLUMBLINE_MODEL: JSON.stringify(packedModel(forAdmins ? model : forCards(model))) },
  });
  return new Map(outputFiles.map(({ path: file, text }) => [path.basename(file, '.js'), text]));
}

const unaskedByCards = /(^|\/)(affected|closed-deals|ensure-schema|open-deals|tasks)\.ts$/;
const unaskedByAdmins = /(^|\/)(affected|allowances|closed-deals|ensure-schema|tasks)\.ts$/;

/** What is not asked is left out, as in the modules of Lightning. */
const without = (root: string, filter: RegExp): Plugin => ({
  name: 'without-unasked',
  setup: (bundle) => {
    bundle.onResolve({ filter }, ({ importer }) =>
      importer.includes('/src/crm/hubspot/')
        ? { path: path.join(root, 'src/hosts/lightning/not-in-cards.ts') }
        : null,
    );
  },
});

/** Requests of admins are checked by the guards without zod: their bundles hold more. */
const plainRequests = (root: string): Plugin => ({
  name: 'plain-requests',
  setup: (bundle) => {
    bundle.onResolve({ filter: /\/wire\/(admin-request|card-person)\.ts$/ }, ({ path: imported }) => ({
      path: path.join(root, 'src/wire', `plain-${path.basename(imported)}`),
    }));
  },
});

/** As `src/hosts/app-function/bundled-model.ts` unpacks it; the mappings of other CRMs are left out. */
export function packedModel(model: GtmModel): string {
  const mappings = { hubspot: model.mappings.hubspot, salesforce: null, csv: null };
  return deflateRawSync(JSON.stringify({ ...model, mappings }), { level: 9 }).toString('base64');
}
