import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { bundleCards, type CardsToBundle } from './bundle-cards.ts';

/** Cards to bundle, and where bundles are kept by what they were built from. */
interface Given extends CardsToBundle {
  readonly cache: string;
}

/**
 * Bundles cards, or takes the bundles that were built from the very same sources before: HubSpot's bundler takes
 * seconds. A bundle is kept only when all of them were built, so one that was broken off is never taken.
 */
export async function cardBundles({ cache, ...cards }: Given): Promise<readonly string[]> {
  const kept = path.join(cache, sourcesHash(cards.cardsFolder));
  if (!existsSync(kept)) {
    const partial = `${kept}.${randomUUID()}`;
    try {
      await bundleCards({ ...cards, outFolder: partial });
      if (!existsSync(kept)) renameSync(partial, kept);
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  mkdirSync(cards.outFolder, { recursive: true });
  cpSync(kept, cards.outFolder, { recursive: true });
  return cards.entries.map((entry) => path.join(cards.outFolder, `${path.parse(entry).name}.js`));
}

/** One text for one set of sources; the versions that they are built with stand in their package.json. */
function sourcesHash(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names) {
    const file = path.join(folder, name);
    if (statSync(file).isFile()) hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
