import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { staleOf } from '../../scripts/generate/stale.ts';
import { partKinds, partNames, partOf } from '../../src/model/parts.ts';
import type { PartName } from '../../src/model/parts.ts';
import { exampleFiles, exampleFolder } from './model-text.ts';
import { smallModel } from './small-model.ts';

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });

function schemaOf(name: PartName) {
  const path = join(exampleFolder, 'schema', partKinds[name].schemaFile);
  return ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
}

const schemas = new Map(partNames.map((name) => [name, schemaOf(name)]));

function errorsOf(path: string, text: string): readonly string[] {
  const name = partOf(path);
  const validate = name === null ? undefined : schemas.get(name);
  if (!validate) throw new Error(`${path} is no part`);
  return validate(parse(text)) ? [] : (validate.errors ?? []).map(({ instancePath }) => instancePath);
}

describe('the JSON schemas that editors use', () => {
  it('take every file of the worked example', async () => {
    const files = await exampleFiles();
    expect(files.length).toBeGreaterThan(8);
    for (const { path, text } of files) expect([path, errorsOf(path, text)]).toEqual([path, []]);
  });

  it('are each named by the first line of the files that they are for', async () => {
    for (const { path, text } of await exampleFiles()) {
      const name = partOf(path);
      const folder = path.includes('/') ? '../schema' : 'schema';
      const file = name === null ? '' : partKinds[name].schemaFile;
      expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${folder}/${file}`);
    }
  });

  it.each([
    ['facts.yaml', 'object: company', 'object: firm'],
    ['icp.yaml', 'atLeast: 50', 'atLeast: fifty'],
    ['icp.yaml', 'tiers:', 'teirs:'],
    ['stages.yaml', 'type: won', 'type: one'],
    ['messaging.yaml', 'rating: accurate', 'rating: fine'],
    ['battlecards/northbeam.yaml', 'kind: vendor', 'kind: seller'],
    ['objections.yaml', 'category: timing', 'category: time'],
    ['win-loss.yaml', 'askFrom: 2026-10-01', 'withinDays: 0'],
    ['crm/hubspot.yaml', 'crm: hubspot', 'crm: pipedrive'],
  ])('%s: refuse %j written as %j', (path, from, to) => {
    const text = smallModel[path] ?? '';
    expect(errorsOf(path, text)).toEqual([]);
    expect(text).toContain(from);
    expect(errorsOf(path, text.replace(from, to)).length).toBeGreaterThan(0);
  });

  it('know a condition within a condition', () => {
    const nested = '{ all: [{ not: { any: [{ fact: employees, atLeast: 50 }] } }] }';
    const text = (smallModel['icp.yaml'] ?? '').replace('{ fact: employees, atLeast: 50 }', nested);
    expect(errorsOf('icp.yaml', text)).toEqual([]);
    expect(errorsOf('icp.yaml', text.replace('atLeast', 'atleast')).length).toBeGreaterThan(0);
  });

  it('say what every key is for', () => {
    for (const name of partNames) {
      const text = readFileSync(join(exampleFolder, 'schema', partKinds[name].schemaFile), 'utf8');
      expect([name, keysWithoutDescription(JSON.parse(text))]).toEqual([name, []]);
    }
  });
});

/** Keys of entries that nothing describes; conditions are described where they are defined. */
function keysWithoutDescription(schema: unknown, at = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own =
    'properties' in schema && typeof schema.properties === 'object'
      ? Object.entries(schema.properties ?? {})
      : [];
  const bare = own.filter(
    ([, value]) =>
      typeof value === 'object' &&
      value !== null &&
      !('description' in value) &&
      !JSON.stringify(value).includes('"$ref"'),
  );
  return [
    ...bare.map(([key]) => `${at}.${key}`),
    ...Object.entries(schema).flatMap(([key, value]) => keysWithoutDescription(value, `${at}.${key}`)),
  ];
}

describe('the generated files', () => {
  it('are what the sources say today', async () => {
    const root = join(exampleFolder, '..');
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/generate.ts', '--check'], {
      cwd: root,
    });
    expect(stdout).toMatch(/^\d+ generated files are up to date\.\n$/);
  });

  it('are called stale when one is missing, changed by hand or left over', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plumbline-generated-'));
    await mkdir(join(folder, 'made'));
    await writeFile(join(folder, 'made/same.json'), '{}');
    await writeFile(join(folder, 'made/changed.json'), '{ }');
    await writeFile(join(folder, 'made/old.json'), '{}');
    const files = ['same', 'changed', 'gone'].map((name) => ({ path: `made/${name}.json`, text: '{}' }));
    expect(staleOf(folder, files, ['made'])).toEqual([
      { path: 'made/changed.json', how: 'differs' },
      { path: 'made/gone.json', how: 'missing' },
      { path: 'made/old.json', how: 'left over' },
    ]);
    await rm(folder, { recursive: true });
  });
});
