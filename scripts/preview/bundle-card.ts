import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSingleExtension } from '@hubspot/ui-extensions-dev-server/build';

/** Runs in a process of its own, with NODE_ENV set to production: bundles the cards that it is told to. */
const [, , cardsFolder = '', outFolder = '', ...entries] = process.argv;

for (const entry of entries) await bundleCard(entry);

async function bundleCard(entry: string): Promise<void> {
  const name = `${path.parse(entry).name}.js`;
  // The bundler empties the folder that it writes to, so each card gets one of its own.
  const scratch = await mkdtemp(path.join(tmpdir(), 'plumbline-card-'));
  try {
    await buildSingleExtension({
      file: path.join(cardsFolder, entry),
      root: cardsFolder,
      outputDir: scratch,
      minify: true,
      logLevel: 'warn',
      appConfig: { variables: {} },
    });
    await copyFile(path.join(scratch, name), path.join(outFolder, name));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
