import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GeneratedFile, Generator } from './generate/generator.ts';
import { jsonSchemas } from './generate/json-schemas.ts';
import { modelReference } from './generate/model-reference.ts';

/** Everything that is generated into the repository. Another generator is one more entry here. */
const generators: readonly Generator[] = [jsonSchemas, modelReference];

const root = join(import.meta.dirname, '..');

const help = `node scripts/generate.ts [--check]

Writes the files that are made from the sources: ${generators.map(({ name }) => name).join(', ')}.
With --check it writes nothing, and fails with the list of files that are stale.
`;

/** A file that differs from what the sources say, and how. */
interface Stale {
  readonly path: string;
  readonly how: 'missing' | 'differs' | 'left over';
}

function staleOf(files: readonly GeneratedFile[], owned: readonly string[]): Stale[] {
  const wanted = new Set(files.map(({ path }) => path));
  const changed = files.flatMap(({ path, text }): Stale[] => {
    const full = join(root, path);
    if (!existsSync(full)) return [{ path, how: 'missing' }];
    return readFileSync(full, 'utf8') === text ? [] : [{ path, how: 'differs' }];
  });
  const leftOver = owned
    .flatMap((folder) =>
      existsSync(join(root, folder))
        ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)
        : [],
    )
    .filter((path) => !wanted.has(path))
    .map((path): Stale => ({ path, how: 'left over' }));
  return [...changed, ...leftOver];
}

async function write(files: readonly GeneratedFile[], stale: readonly Stale[]): Promise<void> {
  for (const { path, how } of stale) {
    const full = join(root, path);
    await mkdir(dirname(full), { recursive: true });
    if (how === 'left over') await rm(full);
    else await writeFile(full, files.find((file) => file.path === path)?.text ?? '');
    console.log(`${how === 'left over' ? 'removed' : 'written'}  ${path}`);
  }
  console.log(stale.length === 0 ? `${files.length} generated files are up to date.` : '');
}

function report(stale: readonly Stale[], count: number): number {
  for (const { path, how } of stale) console.log(`${how.padEnd(10)} ${path}`);
  console.log(
    stale.length === 0
      ? `${count} generated files are up to date.`
      : `${stale.length} of ${count} generated files are stale. Run: npm run generate`,
  );
  return stale.length === 0 ? 0 : 1;
}

async function run(args: readonly string[]): Promise<number> {
  const [option] = args;
  if (option === '--help') {
    console.log(help);
    return 0;
  }
  if (args.length > 1 || (option !== undefined && option !== '--check')) {
    console.error(`It takes --check or nothing, and not ${args.join(' ')}.`);
    return 2;
  }
  const files = (await Promise.all(generators.map(({ generate }) => generate()))).flat();
  const stale = staleOf(
    files,
    generators.flatMap(({ owns }) => owns),
  );
  if (option === '--check') return report(stale, files.length);
  await write(files, stale);
  return 0;
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
