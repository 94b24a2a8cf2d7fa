import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFiles } from '../../../scripts/hubspot/write-files.ts';
import { writePackageZip, type PackageZip } from '../../../scripts/salesforce/package-zip.ts';
import { generatedProject, manifest } from './built-project.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-package-'));
let files: ReadonlyMap<string, string>;
let zip: PackageZip;

beforeAll(async () => {
  files = await generatedProject();
  writeFiles(folder, files);
  zip = await writePackageZip(folder, manifest.salesforce.apiVersion);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const named = (pattern: RegExp): readonly string[] =>
  [...files.keys()].flatMap((file) => pattern.exec(file)?.[1] ?? []).sort();
const packaged = (type: string): readonly string[] =>
  zip.components.flatMap((one) => (one.type === type ? [one.name] : [])).sort();

test.each([
  ['ApexClass', /classes\/(\w+)\.cls$/],
  ['ApexTrigger', /triggers\/(\w+)\.trigger$/],
  ['LightningComponentBundle', /lwc\/(\w+)\/\w+\.js-meta\.xml$/],
  ['PermissionSet', /permissionsets\/(\w+)\./],
  ['CustomPermission', /customPermissions\/(\w+)\./],
  ['Flow', /flows\/(\w+)\./],
  ['FlexiPage', /flexipages\/(\w+)\./],
  ['CustomTab', /tabs\/(\w+)\./],
  ['CustomMetadata', /customMetadata\/([\w.]+)\.md-meta/],
])('every %s of the project is in the package', (type, pattern) => {
  expect(named(pattern).length).toBeGreaterThan(0);
  expect(packaged(type)).toEqual(named(pattern));
});

test('every object and field of the project is in the package', () => {
  const fields = [...files.keys()].flatMap((file) => {
    const found = /objects\/(\w+)\/fields\/(\w+)\.field-meta/.exec(file);
    return found ? [`${found[1]}.${found[2]}`] : [];
  });
  expect(packaged('CustomField')).toEqual(fields.sort());
  expect(packaged('CustomObject')).toEqual(named(/objects\/\w+\/(\w+)\.object-meta/));
});

test('the zip is one that can be sent', () => {
  const bytes = readFileSync(zip.file);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(zip.bytes).toBeGreaterThan(5000);
  expect(zip.bytes).toBeLessThan(39 * 1024 * 1024);
});
