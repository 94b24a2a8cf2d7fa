import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The cards to bundle, and where the bundles go. */
export interface CardsToBundle {
  /** The folder that HubSpot would build: it holds the cards and nothing they import lies outside it. */
  readonly cardsFolder: string;
  /** Entry files in it, such as `DealGuide.tsx`. */
  readonly entries: readonly string[];
  /** Gets `<Card>.js` for each. */
  readonly outFolder: string;
}

const BUNDLE_CARD = fileURLToPath(new URL('./bundle-card.ts', import.meta.url));
const AT_ONCE = 2;

/**
 * Bundles cards with HubSpot's own bundler, as its cloud build does; gives the bundles' paths in order. The bundler
 * runs in processes of its own because it takes NODE_ENV from its process; a card that does not build rejects with
 * what the bundler said.
 */
export async function bundleCards({
  cardsFolder,
  entries,
  outFolder,
}: CardsToBundle): Promise<readonly string[]> {
  await mkdir(outFolder, { recursive: true });
  const shares = Array.from({ length: AT_ONCE }, (_, share) =>
    entries.filter((_entry, index) => index % AT_ONCE === share),
  );
  await Promise.all(
    shares.filter((share) => share.length > 0).map((share) => bundleShare(cardsFolder, share, outFolder)),
  );
  return entries.map((entry) => path.join(outFolder, `${path.parse(entry).name}.js`));
}

async function bundleShare(
  cardsFolder: string,
  entries: readonly string[],
  outFolder: string,
): Promise<void> {
  await promisify(execFile)(process.execPath, [BUNDLE_CARD, cardsFolder, outFolder, ...entries], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
