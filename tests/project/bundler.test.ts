import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSingleExtension } from '@hubspot/ui-extensions-dev-server/build';
import { ESLint } from 'eslint';
import { config as hubSpotRules } from '@hubspot/eslint-config-ui-extensions';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type ExtensionFolder, extensionSources } from '../../scripts/hubspot/card-sources.ts';
import { readManifest } from '../../scripts/manifest.ts';
import { CARDS, PAGES, SETTINGS } from '../../scripts/hubspot/project-files.ts';
import { writeFiles } from '../../scripts/hubspot/write-files.ts';
import { builtProject, root, scratchFolder } from './built-project.ts';

const manifest = readManifest(path.join(root, 'app.json'));
const { pages } = manifest.hubspot;
/** Everything that HubSpot draws, with the folder that it builds it in. */
const extensions: readonly (readonly [string, string])[] = [
  ...manifest.cards.map((card) => [card.id, CARDS] as const),
  [pages.settings.component, SETTINGS],
  [pages.page.component, PAGES],
];
const scratch = scratchFolder();
afterAll(() => scratch.remove());

/** What HubSpot's bundler warns of while it builds a card; it fails for hardly anything. */
async function bundle(
  folder: string,
  card: string,
): Promise<{ readonly said: readonly string[]; readonly code: string }> {
  const said: string[] = [];
  const spies = (['warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...words) => void said.push(words.join(' '))),
  );
  const outputDir = path.join(scratch.folder, card);
  try {
    await buildSingleExtension({
      file: path.join(folder, `${card}.tsx`),
      root: folder,
      outputDir,
      minify: true,
      logLevel: 'warn',
      appConfig: { variables: {} },
      codeCheckingPluginEnabled: true,
    });
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
  const file = path.join(outputDir, `${card}.js`);
  return { said, code: existsSync(file) ? readFileSync(file, 'utf8') : '' };
}

describe('HubSpot’s own bundler builds', () => {
  it.each(extensions)(
    '%s, without a warning, within 150 kB, with React left to HubSpot',
    async (name, at) => {
      const { said, code } = await bundle(path.join(builtProject(), at), name);
      expect(said).toEqual([]);
      expect(code).toContain('RemoteUI');
      expect(Buffer.byteLength(code)).toBeGreaterThan(5_000);
      expect(Buffer.byteLength(code)).toBeLessThan(150_000);
      expect(code).not.toContain('scheduleCallback');
    },
  );

  it('no card that never registers with HubSpot, without saying so', async () => {
    const folder = path.join(scratch.folder, 'silent');
    writeFiles(folder, new Map([['SilentCard.tsx', 'export const SilentCard = () => null;']]));
    const { said } = await bundle(folder, 'SilentCard');
    expect(said.join('\n')).toContain('Without this import, your extension will not render');
  });
});

describe('what is uploaded', () => {
  it.each<[ExtensionFolder, number]>([
    ['cards', 50],
    ['settings', 50],
    ['pages', 20],
  ])('of %s holds no types, and reaches nothing outside its folder', async (folder, fewest) => {
    const sources = await extensionSources(path.join(root, 'extensions/hubspot'), folder);
    const imports = [...sources].flatMap(([name, text]) =>
      [...text.matchAll(/from "([^"]+)"/g)].map((found) => ({ name, from: found[1] ?? '' })),
    );
    const packages = imports.filter(({ from }) => !from.startsWith('.')).map(({ from }) => from);
    const unknown = packages.filter(
      (from) => !/^(react|@hubspot\/ui-extensions(\/(crm|pages))?)$/.test(from),
    );
    expect(imports.length).toBeGreaterThan(fewest);
    expect(unknown).toEqual([]);
    const missing = imports
      .filter(({ from }) => from.startsWith('.'))
      .map(({ name, from }) => path.posix.join(path.posix.dirname(name), from))
      .filter((file) => !sources.has(file));
    expect(missing).toEqual([]);
  });
});

/** HubSpot's rules over files that lie in a project's folder of cards: some of them go by the folder. */
async function lint(project: string): Promise<{ readonly files: number; readonly said: readonly string[] }> {
  const eslint = new ESLint({ cwd: project, overrideConfigFile: true, overrideConfig: hubSpotRules });
  const folders = [CARDS, SETTINGS, PAGES].filter((folder) => existsSync(path.join(project, folder)));
  const results = await eslint.lintFiles(folders.map((folder) => `${folder}/**/*.{ts,tsx}`));
  const said = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${path.basename(filePath)}:${line} ${ruleId}: ${message}`),
  );
  return { files: results.length, said };
}

describe('HubSpot’s lint rules', () => {
  it('find nothing in the cards and the pages', async () => {
    const { files, said } = await lint(builtProject());
    expect(said).toEqual([]);
    expect(files).toBeGreaterThan(120);
  });

  it.each([
    ['no-html-elements', 'export const Bad = () => <div />;'],
    ['no-native-http', 'export const bad = () => fetch("https://example.com");'],
    ['no-parent-imports', 'import { x } from "../../../x.ts"; export const y = x;'],
    ['no-browser-storage', 'export const bad = () => localStorage.getItem("draft");'],
    ['no-dom-access', 'export const bad = () => document.title;'],
    ['no-console', 'export const bad = () => console.log("x");'],
    [
      'no-experimental-imports',
      'import { Iframe } from "@hubspot/ui-extensions/experimental"; export const bad = Iframe;',
    ],
  ])('would find %s', async (rule, code) => {
    const project = path.join(scratch.folder, rule);
    writeFiles(project, new Map([[`${CARDS}/Bad.tsx`, code]]));
    const { said } = await lint(project);
    expect(said.join('\n')).toContain(`@hubspot/ui-extensions/${rule}`);
  });
});
