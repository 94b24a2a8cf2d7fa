import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';

/**
 * The cards' sources as HubSpot gets them: types stripped, everything else as written. What a card takes from
 * outside its folder are types alone, so nothing of it is left, and HubSpot refuses what reaches outside.
 */
export async function cardSources(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = names.filter((name) => /\.tsx?$/.test(name)).sort();
  const stripped = sources.map(async (name) => {
    const text = await withoutTypes(path.join(folder, name));
    return [name.split(path.sep).join('/'), text] as const;
  });
  // A file of types alone leaves nothing behind.
  return new Map((await Promise.all(stripped)).filter(([, text]) => text.trim() !== ''));
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
