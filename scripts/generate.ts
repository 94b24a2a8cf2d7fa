import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GeneratedFile, Generator } from './generate/generator.ts';
import { jsonSchemas } from './generate/json-schemas.ts';
import { modelReference } from './generate/model-reference.ts';
import { staleOf } from './generate/stale.ts';
import type { Stale } from './generate/stale.ts';

/** Everything that is generated into the repository. Another generator is one more entry here. */
const generators: readonly Generator[] = [jsonSchemas, modelReference];

const root = join(import.meta.dirname, '..');

const help = `node scripts/generate.ts [--check]

Writes the files that are made from the sources: ${generators.map(({ name }) => name).join(', ')}.
With --check it writes nothing, and fails with the list of files that are stale.
`;

async function write(files: readonly GeneratedFile[], stale: readonly Stale[]): Promise<void> {
  for (const { path, how } of stale) {
    const full = join(root, path);
    await mkdir(dirname(full), { recursive: true });
    if (how === 'left over') await rm(full);
    else await writeFile(full, files.find((file) => file.path === path)?.text ?? '');
    console.log(`${how === 'left over' ? 'removed' : 'written'}  ${path}`);
  }
  if (stale.length === 0) console.log(`${files.length} generated files are up to date.`);
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
    root,
    files,
    generators.flatMap(({ owns }) => owns),
  );
  if (option === '--check') return report(stale, files.length);
  await write(files, stale);
  return 0;
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
