import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import lwc from '@lwc/rollup-plugin';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { checkedModel } from '../../../scripts/checked-model.ts';
import {
  buildPlumblineModule,
  plumblineModelModule,
  type LightningModule,
} from '../../../scripts/salesforce/build-plumbline-module.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** The platform takes files of 1,000,000 bytes; what a person reads through is less. */
const mostReadable = 150_000;
const names = [
  'plumblineEngine',
  'plumbline',
  'plumblineOrg',
  'plumblineChecks',
  'plumblineDrafts',
  'plumblineSetup',
  'plumblineAdmin',
] as const;
/** What each may import: never one that imports it. */
const imports = {
  plumblineEngine: [],
  plumbline: ['plumblineEngine'],
  plumblineOrg: ['plumblineEngine'],
  plumblineChecks: ['plumblineEngine'],
  plumblineDrafts: ['plumblineChecks', 'plumblineEngine'],
  plumblineSetup: ['plumblineChecks', 'plumblineDrafts', 'plumblineEngine'],
  plumblineAdmin: ['plumblineChecks', 'plumblineDrafts', 'plumblineEngine', 'plumblineSetup'],
} as const;
const exported = {
  plumblineChecks: /\bcrossProblems\b|\bcheck/,
  plumblineDrafts: /\bapplyEdit\b/,
  plumblineSetup: /\bsalesforceSetup\b/,
  plumblineAdmin: /^openAdmin$/,
  plumblineEngine: /\bscore\b/,
  plumbline: /^openPlumbline$/,
  plumblineOrg: /^openAccount$/,
};

let readable: readonly Awaited<ReturnType<typeof buildPlumblineModule>>[];
let model: LightningModule;
beforeAll(async () => {
  readable = await Promise.all(names.map((name) => buildPlumblineModule(root, name)));
  const checked = await checkedModel(path.join(root, 'config'), 'config');
  if ('report' in checked) throw new Error(checked.report);
  model = plumblineModelModule(checked.model);
});

const moduleNamed = (name: string): Awaited<ReturnType<typeof buildPlumblineModule>> => {
  const found = readable.find((one) => one.name === name);
  if (!found) throw new Error(`No module ${name}`);
  return found;
};

describe.each(names)('the module c/%s', (name) => {
  it('is small enough to be read', () => {
    expect(Buffer.byteLength(moduleNamed(name).source)).toBeLessThan(mostReadable);
    expect(moduleNamed(name).source.split('\n').length).toBeGreaterThan(1000);
  });

  it('imports only what stands below it, exports by name, and is no text that is run as code', () => {
    const { source } = moduleNamed(name);
    const imported = [...source.matchAll(/^\s*import\b.*"([^"]*)";$/gm)].map(([, from]) => from);
    const allowed = new Set<string>(imports[name].map((one) => `c/${one}`));
    expect(imported.filter((one) => !allowed.has(one ?? ''))).toEqual([]);
    expect(new Set(imported).size).toBe(imported.length);
    expect(source).not.toMatch(/\bimport\(/);
    expect(source).not.toMatch(/\beval\s*\(|new Function\b|export default/);
    expect(/export \{([^}]*)\}/.exec(source)?.[1]?.trim()).toMatch(exported[name]);
  });

  it('has nothing of HubSpot, of Node, of zod or of what only the command line asks', () => {
    const files = [...moduleNamed(name).weights.keys()];
    expect(
      files.filter((file) => /node_modules|wire\/(admin-)?request\.ts|crm\/hubspot|\/model\.ts$/.test(file)),
    ).toEqual([]);
    // Gates on fields that the org lacks are found by what Plumbline's own fields are.
    const beyond =
      name === 'plumblineSetup'
        ? /schema\/ensure|salesforce\/(tasks|owners|client)/
        : /schema\/(definitions|ensure)|salesforce\/(tasks|owners|client)/;
    expect(files.filter((file) => beyond.test(file))).toEqual([]);
    expect(moduleNamed(name).source).not.toMatch(/\bprocess\.|\bBuffer\b|node:/);
  });

  it('is the same when it is built again', async () => {
    expect((await buildPlumblineModule(root, name)).source).toBe(moduleNamed(name).source);
  });
});

test('requests are checked by the guards without zod', () => {
  expect([...moduleNamed('plumbline').weights.keys()]).toContain('src/wire/plain-request.ts');
  expect([...moduleNamed('plumblineAdmin').weights.keys()]).toContain('src/wire/plain-admin-request.ts');
});

describe('the module c/plumblineModel', () => {
  it('is the model with the mapping of Salesforce alone', () => {
    expect(model.source).toContain('"Competitors__c"');
    expect(model.source).toContain('"hubspot": null');
    expect(Buffer.byteLength(model.source)).toBeLessThan(1_000_000);
  });
});

describe('every module', () => {
  it(
    'are taken by the LWC compiler, with the transforms of Lightning Web Security',
    { timeout: 60_000 },
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-module-'));
      try {
        const made = [...readable, model].map(({ name, source }) => written(folder, name, source));
        for (const file of made) {
          const bundle = await rollup({
            input: file,
            external: /^c\//,
            plugins: [lwc({ rootDir: folder, modules: [], enableLightningWebSecurityTransforms: true })],
          });
          const { output } = await bundle.generate({ format: 'es' });
          expect(output[0].code.length).toBeGreaterThan(10_000);
          await bundle.close();
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );

  it('that has a private method is refused by that compiler, so this can fail', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-module-'));
    const file = written(
      folder,
      'canary',
      'export class Canary { #sing() { return 1; } sing() { return this.#sing(); } }',
    );
    const plugins = [lwc({ rootDir: folder, modules: [], enableLightningWebSecurityTransforms: true })];
    await expect(rollup({ input: file, plugins })).rejects.toThrow('LWC1007');
    rmSync(folder, { recursive: true, force: true });
  });
});

function written(folder: string, name: string, source: string): string {
  mkdirSync(path.join(folder, name));
  const file = path.join(folder, name, `${name}.js`);
  writeFileSync(file, source);
  return file;
}
