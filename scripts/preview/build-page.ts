import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { build } from 'esbuild';

const PREVIEW = fileURLToPath(new URL('../../extensions/preview/', import.meta.url));

/** Builds the preview's page, its style and the worker of its cards into a folder (`dist/preview`). */
export async function buildPreviewPage(outFolder: string): Promise<void> {
  await build({
    entryPoints: [
      { in: path.join(PREVIEW, 'page/main.tsx'), out: 'page' },
      { in: path.join(PREVIEW, 'worker/main.ts'), out: 'worker' },
      { in: path.join(PREVIEW, 'styles/index.css'), out: 'page' },
      { in: path.join(PREVIEW, 'salesforce/page/main.tsx'), out: 'lightning' },
      { in: path.join(PREVIEW, 'salesforce/lightning.css'), out: 'lightning' },
    ],
    outdir: outFolder,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    jsx: 'automatic',
    minify: true,
    // The worker's React and the page's are HubSpot's production builds.
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: {},
    logLevel: 'warning',
  });
}
