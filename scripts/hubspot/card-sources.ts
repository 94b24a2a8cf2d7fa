import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';

/** A folder of `extensions/hubspot`: HubSpot builds each by itself. */
export type ExtensionFolder = 'cards' | 'settings' | 'pages';

/**
 * One folder's sources as HubSpot gets them: types stripped, everything else as written. What comes from `src` are
 * types alone, so nothing of it is left. HubSpot refuses what reaches outside a folder (rule `no-parent-imports`), so
 * what the admins' pages share with the cards goes along in a folder `cards` of their own.
 */
export async function extensionSources(
  extensions: string,
  folder: ExtensionFolder,
): Promise<ReadonlyMap<string, string>> {
  const own = path.join(extensions, folder);
  const names = readdirSync(own, { recursive: true, encoding: 'utf8' }).filter(isSource).sort();
  const files = new Map<string, string>();
  const waiting = names.map((name) => ({ as: posix(name), file: path.join(own, name) }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (files.has(next.as)) continue;
    const text = await withoutTypes(next.file);
    files.set(next.as, folder === 'cards' ? text : cardsWithin(text, next.as));
    if (folder !== 'cards') waiting.push(...cardsOf(text, next.file, extensions));
  }
  // A file of types alone leaves nothing behind.
  return new Map([...files].filter(([, text]) => text.trim() !== ''));
}

const isSource = (name: string): boolean => /\.tsx?$/.test(name);
const posix = (name: string): string => name.split(path.sep).join('/');

interface Source {
  /** Its path in what is built. */
  readonly as: string;
  readonly file: string;
}

/** The sources of the cards that a file imports. */
function cardsOf(text: string, file: string, extensions: string): readonly Source[] {
  const cards = path.join(extensions, 'cards');
  return [...text.matchAll(/from "(\.[^"]+)"/g)].flatMap(([, from = '']) => {
    const imported = path.resolve(path.dirname(file), from);
    if (!imported.startsWith(`${cards}${path.sep}`)) return [];
    return [{ as: posix(path.relative(extensions, imported)), file: imported }];
  });
}

/** The cards lie beside the folder; in what is built they lie in it. */
function cardsWithin(text: string, as: string): string {
  const up = '../'.repeat(as.split('/').length);
  const within = up === '../' ? './' : up.slice('../'.length);
  return text.replaceAll(`from "${up}cards/`, `from "${within}cards/`);
}

async function withoutTypes(file: string): Promise<string> {
  const { code } = await transform(readFileSync(file, 'utf8'), {
    loader: file.endsWith('.tsx') ? 'tsx' : 'ts',
    jsx: 'preserve',
    charset: 'utf8',
    target: 'es2020',
    sourcefile: file,
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  return code;
}
