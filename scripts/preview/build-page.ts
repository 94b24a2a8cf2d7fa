import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PREVIEW = fileURLToPath(new URL('../../extensions/preview/', import.meta.url));

/** Builds the preview's page, its style and the worker of its cards into a folder (`dist/preview`). */
export async function buildPreviewPage(outFolder: string): Promise<void> {
  await mkdir(outFolder, { recursive: true });
  await build({
    entryPoints: {
      page: path.join(PREVIEW, 'page/main.tsx'),
      worker: path.join(PREVIEW, 'worker/main.ts'),
      style: path.join(PREVIEW, 'styles/index.css'),
    },
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
  await rename(path.join(outFolder, 'style.css'), path.join(outFolder, 'page.css'));
}
