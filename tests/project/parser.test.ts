import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkedModel } from '../../scripts/checked-model.ts';
import { buildHubSpotProject } from '../../scripts/hubspot/build-project.ts';
import { readManifest } from '../../scripts/manifest.ts';
import { brokenCopy, builtProject, changeJson, root, scratchFolder } from './built-project.ts';
import { parseProject, type ProjectPart } from './parse-project.ts';

const manifest = readManifest(path.join(root, 'app.json'));
const scratch = scratchFolder();
const service = path.join(scratch.folder, 'service');

beforeAll(async () => {
  const deployment = {
    kind: 'service',
    serviceUrl: 'https://plumbline.example.com',
    accountId: 123,
  } as const;
  const checked = await checkedModel(path.join(root, 'config'), 'config');
  if ('report' in checked) throw new Error(checked.report);
  await buildHubSpotProject({ root, manifest, deployment, model: checked.model, outDir: service });
});
afterAll(() => scratch.remove());

const uidsOf = (parts: readonly ProjectPart[], type: string): readonly string[] =>
  parts.filter((part) => part.type === type).map((part) => part.uid);

const cardUids = manifest.cards.map((card) => card.uid);

describe('HubSpot’s own parser takes the built project', () => {
  it('with every card and every function of the manifest, and nothing left out', async () => {
    const { parts, problems } = await parseProject(builtProject());
    const { settings, page } = manifest.hubspot.pages;
    expect(problems).toEqual([]);
    expect(new Set(uidsOf(parts, 'CARD'))).toEqual(new Set(cardUids));
    expect(new Set(uidsOf(parts, 'APP_FUNCTION'))).toEqual(new Set(manifest.functions));
    expect(uidsOf(parts, 'SETTINGS')).toEqual([settings.uid]);
    expect(uidsOf(parts, 'PAGE')).toEqual([page.uid]);
    expect(uidsOf(parts, 'APPLICATION')).toEqual([manifest.hubspot.appUid]);
  });

  it('as an app with a static token, which alone may own functions', async () => {
    const { parts } = await parseProject(builtProject());
    const app = parts.find((part) => part.type === 'APPLICATION');
    expect(app?.config).toMatchObject({
      distribution: 'private',
      auth: { type: 'static' },
      permittedUrls: { fetch: [] },
    });
  });

  it('for the service too: OAuth, its own address alone, and no function', async () => {
    const { parts, problems } = await parseProject(service);
    expect(problems).toEqual([]);
    expect(new Set(uidsOf(parts, 'CARD'))).toEqual(new Set(cardUids));
    expect(uidsOf(parts, 'SETTINGS')).toEqual([manifest.hubspot.pages.settings.uid]);
    expect(uidsOf(parts, 'PAGE')).toEqual([manifest.hubspot.pages.page.uid]);
    expect(parts.filter((part) => part.type === 'APP_FUNCTION')).toEqual([]);
    expect(parts.find((part) => part.type === 'APPLICATION')?.config).toMatchObject({
      auth: { type: 'oauth', redirectUrls: ['https://plumbline.example.com/oauth/callback'] },
      permittedUrls: { fetch: ['https://plumbline.example.com'] },
    });
  });
});

const card = 'src/app/cards/FitCard-hsmeta.json';

describe('what HubSpot would refuse turns the check red', () => {
  it.each<[string, RegExp, (folder: string) => void]>([
    ['broken JSON', /JSON/i, (folder) => writeFileSync(path.join(folder, card), '{ "uid": ')],
    [
      'a value that is not one of the allowed',
      /location/,
      (folder) =>
        changeJson(path.join(folder, card), (json) => ({
          ...json,
          config: { ...json.config, location: 'crm.record.middle' },
        })),
    ],
    [
      'a field that nobody reads',
      /objects/,
      (folder) =>
        changeJson(path.join(folder, card), (json) => ({ ...json, config: { ...json.config, objects: [] } })),
    ],
    [
      'a card in the folder of functions',
      /cards/,
      (folder) => {
        cpSync(path.join(folder, card), path.join(folder, 'src/app/functions/FitCard-hsmeta.json'));
        rmSync(path.join(folder, card));
      },
    ],
    [
      'a card one folder too deep, which HubSpot leaves out without a word',
      /does not look/,
      (folder) => {
        mkdirSync(path.join(folder, 'src/app/cards/sidebar'));
        cpSync(path.join(folder, card), path.join(folder, 'src/app/cards/sidebar/FitCard-hsmeta.json'));
        rmSync(path.join(folder, card));
      },
    ],
    [
      'one uid twice',
      /plumbline_fit/,
      (folder) => cpSync(path.join(folder, card), path.join(folder, 'src/app/cards/Again-hsmeta.json')),
    ],
    [
      'an entry point that is not there',
      /FitCard\.tsx, where there is no file/,
      (folder) => rmSync(path.join(folder, 'src/app/cards/FitCard.tsx')),
    ],
    [
      'a settings page in the folder of pages',
      /pages/,
      (folder) => {
        const name = 'SettingsPage-hsmeta.json';
        cpSync(path.join(folder, 'src/app/settings', name), path.join(folder, 'src/app/pages', name));
        rmSync(path.join(folder, 'src/app/settings', name));
      },
    ],
    [
      'functions without their package.json',
      /package\.json/,
      (folder) => rmSync(path.join(folder, 'src/app/functions/package.json')),
    ],
    [
      'a platform version that there is not',
      /2019/,
      (folder) =>
        changeJson(path.join(folder, 'hsproject.json'), (json) => ({ ...json, platformVersion: '2019.1' })),
    ],
  ])('%s', async (what, said, spoil) => {
    const folder = brokenCopy(path.join(scratch.folder, what.replaceAll(' ', '-')), spoil);
    const { problems } = await parseProject(folder);
    expect(problems.join('\n')).toMatch(said);
  });
});
