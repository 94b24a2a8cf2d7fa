import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import type { Plugin } from 'rollup';

/** What `@salesforce/<kind>/<name>` gives: the folder's `<kind>.ts` exports a function of this name for it. */
const GIVEN_BY: Readonly<Record<string, string>> = {
  apex: 'apexMethod',
  user: 'userDetail',
  customPermission: 'hasCustomPermission',
};

/**
 * Stands in for the modules that the platform gives and no package holds. Of a folder, `<name>.ts` is the module
 * `lightning/<name>` (`uiRecordApi`, `platformShowToastEvent`, `navigation`, `graphql` …); `apex.ts`, `user.ts` and
 * `customPermission.ts` export `apexMethod(name)`, `userDetail(name)` and `hasCustomPermission(name)`, each giving
 * what `@salesforce/<kind>/<name>` exports. `@salesforce/schema/<Object>.<Field>` and the form factor need no file.
 */
export function platformStubs(folder: string): Plugin {
  const fileOf = (name: string): string | undefined =>
    ['ts', 'js'].map((end) => path.join(folder, `${name}.${end}`)).find((file) => existsSync(file));
  return {
    name: 'plumbline-platform-stubs',
    resolveId: (id) => {
      const lightning = /^lightning\/(\w+)$/.exec(id)?.[1];
      if (lightning !== undefined) return fileOf(lightning) ?? null;
      return /^@salesforce\/(schema|apex|user|customPermission|client)\//.test(id) ? `\0${id}` : null;
    },
    load: (id) => {
      const [, kind = '', name = ''] = /^\0@salesforce\/(\w+)\/(.+)$/.exec(id) ?? [];
      if (kind === '') return id.startsWith(folder) ? stubCode(id) : null;
      if (kind === 'schema') return `export default ${JSON.stringify(schemaOf(name))};`;
      // Whatever the width of its window, a desktop's form factor is the large one.
      if (kind === 'client') return `export default 'Large';`;
      const file = fileOf(kind);
      const give = GIVEN_BY[kind];
      if (file === undefined || give === undefined)
        throw new Error(`Nothing stands in for @salesforce/${kind}.`);
      return `import { ${give} } from ${JSON.stringify(file)};\nexport default ${give}(${JSON.stringify(name)});`;
    },
  };
}

/** A stub is a plain module: esbuild takes its types away. */
async function stubCode(file: string): Promise<string> {
  return (await transform(readFileSync(file, 'utf8'), { loader: 'ts', target: 'es2022' })).code;
}

/** `Opportunity.StageName` as the platform gives it. */
function schemaOf(name: string): { objectApiName: string; fieldApiName?: string } {
  const [objectApiName = '', ...field] = name.split('.');
  return field.length === 0 ? { objectApiName } : { objectApiName, fieldApiName: field.join('.') };
}
