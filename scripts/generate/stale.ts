import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from './generator.ts';

/** A file that differs from what the sources say, and how. */
export interface Stale {
  readonly path: string;
  readonly how: 'missing' | 'differs' | 'left over';
}

/** Holds the files below a folder against what was generated; in an owned folder nothing else may lie. */
export function staleOf(
  root: string,
  files: readonly GeneratedFile[],
  owned: readonly string[],
): readonly Stale[] {
  const wanted = new Set(files.map(({ path }) => path));
  const changed = files.flatMap(({ path, text }): Stale[] => {
    const full = join(root, path);
    if (!existsSync(full)) return [{ path, how: 'missing' }];
    return readFileSync(full, 'utf8') === text ? [] : [{ path, how: 'differs' }];
  });
  const leftOver = owned
    .flatMap((folder) => namesIn(root, folder))
    .filter((path) => !wanted.has(path))
    .map((path): Stale => ({ path, how: 'left over' }));
  return [...changed, ...leftOver];
}

function namesIn(root: string, folder: string): string[] {
  const full = join(root, folder);
  return existsSync(full) ? readdirSync(full).map((name) => `${folder}/${name}`) : [];
}
