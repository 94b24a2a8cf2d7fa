import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSingleExtension } from '@hubspot/ui-extensions-dev-server/build';
import { ESLint } from 'eslint';
import { config as hubSpotRules } from '@hubspot/eslint-config-ui-extensions';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { cardSources } from '../../scripts/hubspot/card-sources.ts';
import { readManifest } from '../../scripts/manifest.ts';
import { CARDS } from '../../scripts/hubspot/project-files.ts';
import { writeFiles } from '../../scripts/hubspot/write-files.ts';
import { builtProject, root, scratchFolder } from './built-project.ts';

const cards = readManifest(path.join(root, 'app.json')).cards.map((card) => card.id);
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
  it.each(cards)('%s, without a warning, within 150 kB, with React left to HubSpot', async (card) => {
    const { said, code } = await bundle(path.join(builtProject(), CARDS), card);
    expect(said).toEqual([]);
    expect(code).toContain('RemoteUI');
    expect(Buffer.byteLength(code)).toBeGreaterThan(5_000);
    expect(Buffer.byteLength(code)).toBeLessThan(150_000);
    expect(code).not.toContain('scheduleCallback');
  });

  it('no card that never registers with HubSpot, without saying so', async () => {
    const folder = path.join(scratch.folder, 'silent');
    writeFiles(folder, new Map([['SilentCard.tsx', 'export const SilentCard = () => null;']]));
    const { said } = await bundle(folder, 'SilentCard');
    expect(said.join('\n')).toContain('Without this import, your extension will not render');
  });
});

describe('what is uploaded', () => {
  it('holds no types, and reaches nothing outside the folder of the cards', async () => {
    const sources = await cardSources(path.join(root, 'extensions/hubspot/cards'));
    const imports = [...sources.values()].flatMap((text) =>
      [...text.matchAll(/from "([^"]+)"/g)].map((found) => found[1]),
    );
    const outside = imports.filter(
      (from) => !from?.startsWith('.') && !/^(react|@hubspot\/ui-extensions(\/crm)?)$/.test(from ?? ''),
    );
    expect(imports.length).toBeGreaterThan(50);
    expect(outside).toEqual([]);
    expect(imports.filter((from) => from?.includes('/src/'))).toEqual([]);
  });
});

/** HubSpot's rules over files that lie in a project's folder of cards: some of them go by the folder. */
async function lint(project: string): Promise<{ readonly files: number; readonly said: readonly string[] }> {
  const eslint = new ESLint({ cwd: project, overrideConfigFile: true, overrideConfig: hubSpotRules });
  const results = await eslint.lintFiles([`${CARDS}/**/*.{ts,tsx}`]);
  const said = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${path.basename(filePath)}:${line} ${ruleId}: ${message}`),
  );
  return { files: results.length, said };
}

describe('HubSpot’s lint rules', () => {
  it('find nothing in the cards', async () => {
    const { files, said } = await lint(builtProject());
    expect(said).toEqual([]);
    expect(files).toBeGreaterThan(30);
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
