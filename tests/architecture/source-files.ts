import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the repository, or of a canary: where it lies, and what it says. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const beside = new Set(['node_modules', 'dist', '.cache', '.git']);
const canaries = 'tests/architecture/canaries';
const binary = /\.(png|jpg|gif|ico|woff2?|tgz|zip|br)$/;

/** Every file that a commit would hold, but the canaries, which offend on purpose. */
export function readRepository(root: string): readonly SourceFile[] {
  return readTree(root).filter(({ path }) => !path.startsWith(`${canaries}/`));
}

/** Every text file under a folder, with its path from there. */
export function readTree(root: string, folder = ''): readonly SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return beside.has(entry.name) ? [] : readTree(root, path);
    return entry.isFile() && !binary.test(entry.name)
      ? [{ path, text: readFileSync(join(root, path), 'utf8') }]
      : [];
  });
}
