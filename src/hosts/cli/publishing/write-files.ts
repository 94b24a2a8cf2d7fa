import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ModelFile } from '../../../model/read-one-file.ts';

/** Writes files of a folder: all of them beside their places first, then each into its place by one rename. Throws as Node does. */
export async function writeFiles(folder: string, files: readonly ModelFile[]): Promise<void> {
  const written: { readonly beside: string; readonly place: string }[] = [];
  try {
    for (const { path, text } of files) {
      const place = join(folder, path);
      const beside = join(dirname(place), `.${randomUUID()}.tmp`);
      await mkdir(dirname(place), { recursive: true });
      written.push({ beside, place });
      await writeWhole(beside, text);
    }
    for (const { beside, place } of written) await rename(beside, place);
  } finally {
    for (const { beside } of written) await rm(beside, { force: true });
  }
}

async function writeWhole(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}
