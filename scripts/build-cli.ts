import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** The CommonJS packages inside of the bundle ask for Node's own modules. */
const banner =
  "import { createRequire as plumblineRequire } from 'node:module'; const require = plumblineRequire(import.meta.url);";

/**
 * Builds the command line into `outDir`: `plumbline.js`, and the pieces that it loads when it needs them. Everything
 * it uses is inside, so an installed package fetches nothing.
 */
export async function buildCli(outDir: string): Promise<{ readonly bytes: number }> {
  await rm(outDir, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: { plumbline: join(root, 'src/hosts/cli/bin.ts') },
    outdir: outDir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.12',
    // Names stay, so that a stack trace can be read.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'eof',
    chunkNames: '[name]-[hash]',
    banner: { js: banner },
    metafile: true,
    logLevel: 'warning',
  });
  await chmod(join(outDir, 'plumbline.js'), 0o755);
  return { bytes: Object.values(metafile.outputs).reduce((sum, { bytes }) => sum + bytes, 0) };
}

if (import.meta.main) {
  const { bytes } = await buildCli(join(root, 'dist/cli'));
  console.log(`dist/cli  ${(bytes / 1000).toFixed(0)} kB`);
}
