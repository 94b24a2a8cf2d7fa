import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Manifest, readManifest } from '../../scripts/manifest.ts';
import { projectFiles } from '../../scripts/hubspot/project-files.ts';
import { sizeTable } from '../../scripts/hubspot/size-table.ts';
import { writeFiles } from '../../scripts/hubspot/write-files.ts';
import { root, scratchFolder } from './built-project.ts';

const file = path.join(root, 'app.json');
const manifest = readManifest(file);
const scratch = scratchFolder();
afterAll(() => scratch.remove());

describe('app.json', () => {
  it('names every scope with what it is for, and asks for none twice', () => {
    const { required, optional } = manifest.hubspot.scopes;
    const scopes = [...required, ...optional];
    expect(scopes.every(({ why }) => why.length > 10)).toBe(true);
    expect(new Set(scopes.map(({ scope }) => scope)).size).toBe(scopes.length);
  });

  it('leaves custom objects, which not every account has, optional', () => {
    const { required } = manifest.hubspot.scopes;
    expect(required.filter(({ scope }) => scope.includes('custom'))).toEqual([]);
  });

  it('refuses two parts of one uid', () => {
    const [first, ...rest] = manifest.cards;
    const twice = { ...manifest, cards: [first, { ...rest[0], uid: first?.uid }] };
    expect(Manifest.safeParse(twice).error?.issues[0]?.message).toBe('Two parts have one uid.');
  });

  it('says everything that is wrong at once', () => {
    const bad = path.join(scratch.folder, 'app.json');
    const wrong = { ...(JSON.parse(readFileSync(file, 'utf8')) as object), version: 'one', colour: 'blue' };
    writeFileSync(bad, JSON.stringify(wrong));
    expect(() => readManifest(bad)).toThrow(/version[\s\S]*colour|colour[\s\S]*version/);
  });
});

describe('the project’s files', () => {
  it('carry the version of the platform and the exact versions that the cards were tested with', () => {
    const files = projectFiles(
      manifest,
      { kind: 'private' },
      { '@hubspot/ui-extensions': '0.17.0', react: '18.3.1' },
    );
    expect(JSON.parse(files.get('hsproject.json') ?? '')).toEqual({
      name: 'plumbline',
      srcDir: 'src',
      platformVersion: '2026.09',
    });
    expect(JSON.parse(files.get('src/app/cards/package.json') ?? '')).toMatchObject({
      dependencies: { '@hubspot/ui-extensions': '0.17.0', react: '18.3.1' },
    });
  });

  it('have the settings page and the app’s page, each in the folder in which HubSpot looks for it', () => {
    const dependencies = { '@hubspot/ui-extensions': '0.17.0', react: '18.3.1' };
    const files = projectFiles(manifest, { kind: 'private' }, dependencies);
    const meta = (at: string): unknown => JSON.parse(files.get(at) ?? 'null');
    expect(meta('src/app/settings/SettingsPage-hsmeta.json')).toEqual({
      uid: 'plumbline_settings',
      type: 'settings',
      config: { entrypoint: '/app/settings/SettingsPage.tsx' },
    });
    expect(meta('src/app/pages/PlumblinePage-hsmeta.json')).toEqual({
      uid: 'plumbline_page',
      type: 'page',
      config: { entrypoint: '/app/pages/PlumblinePage.tsx' },
    });
    for (const folder of ['settings', 'pages'])
      expect(meta(`src/app/${folder}/package.json`)).toMatchObject({ dependencies });
  });

  it('of the service tell the cards its address by a profile', () => {
    const deployment = {
      kind: 'service',
      serviceUrl: 'https://plumbline.example.com',
      accountId: 123,
    } as const;
    const files = projectFiles(manifest, deployment, { '@hubspot/ui-extensions': '0.17.0', react: '18.3.1' });
    expect(JSON.parse(files.get('src/hsprofile.service.json') ?? '')).toEqual({
      accountId: 123,
      variables: { PLUMBLINE_SERVICE_URL: 'https://plumbline.example.com' },
    });
  });

  it('are written where they changed, and what is there no more goes', () => {
    const folder = path.join(scratch.folder, 'written');
    expect(
      writeFiles(
        folder,
        new Map([
          ['a/one.txt', '1'],
          ['two.txt', '2'],
        ]),
      ),
    ).toEqual(['a/one.txt', 'two.txt']);
    expect(
      writeFiles(
        folder,
        new Map([
          ['a/one.txt', '1'],
          ['two.txt', '3'],
        ]),
      ),
    ).toEqual(['two.txt']);
    expect(writeFiles(folder, new Map([['two.txt', '3']]))).toEqual(['a/one.txt']);
  });
});

describe('the table of sizes', () => {
  it('says what is over the limit', () => {
    const table = sizeTable(
      'Cards',
      [
        { name: 'FitCard', bytes: 22_100 },
        { name: 'Big', bytes: 151_000 },
      ],
      150_000,
    );
    expect(table.split('\n')).toEqual([
      'Cards (at most 150.0 kB each)',
      '  FitCard   22.1 kB',
      '  Big      151.0 kB  over 150.0 kB',
    ]);
  });
});
