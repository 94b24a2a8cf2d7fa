import { existsSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import type { GtmModel } from '../../src/model/gtm-model.ts';

interface Given {
  readonly root: string;
  readonly names: readonly string[];
  /** Written into each bundle. */
  readonly model: GtmModel;
}

/** Where a function's host lies: `readFit` at `src/hosts/app-function/read-fit.ts`. */
function functionEntry(root: string, name: string): string {
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return path.join(root, 'src/hosts/app-function', `${file}.ts`);
}

/** Bundles each function into one CommonJS file that HubSpot runs as it is; throws where a host is missing. */
export async function functionBundles({ root, names, model }: Given): Promise<ReadonlyMap<string, string>> {
  const missing = names.filter((name) => !existsSync(functionEntry(root, name)));
  if (missing.length > 0) {
    throw new Error(
      `app.json names functions that have no host in src/hosts/app-function: ${missing.join(', ')}.`,
    );
  }
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
    define: { PLUMBLINE_MODEL: JSON.stringify(packedModel(model)) },
  });
  return new Map(outputFiles.map(({ path: file, text }) => [path.basename(file, '.js'), text]));
}

/** As `src/hosts/app-function/bundled-model.ts` unpacks it; the mappings of other CRMs are left out. */
export function packedModel(model: GtmModel): string {
  const mappings = { hubspot: model.mappings.hubspot, salesforce: null, csv: null };
  return deflateRawSync(JSON.stringify({ ...model, mappings }), { level: 9 }).toString('base64');
}
