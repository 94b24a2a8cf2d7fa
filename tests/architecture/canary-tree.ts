import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The repository's own folder. */
export const repository = join(import.meta.dirname, '../..');
const canaries = join(import.meta.dirname, 'canaries');

/** The names of the canaries of one kind: each is the name of the rule that it breaks. */
export const canariesOf = (kind: string): readonly string[] => readdirSync(join(canaries, kind)).toSorted();

/** Where a canary lies. */
export const canaryFolder = (...path: readonly string[]): string => join(canaries, ...path);

/** A folder outside the repository that holds copies of these, one laid over the other, and a way to remove it. */
export function plantTree(...sources: readonly string[]): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-canaries-'));
  for (const source of sources) cpSync(source, root, { recursive: true });
  return { root, remove: () => rmSync(root, { recursive: true }) };
}

/** Empty packages of these names, so that importing them resolves. */
export function plantPackages(root: string, names: readonly string[]): void {
  for (const name of names) {
    const folder = join(root, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    writeFileSync(join(folder, 'index.js'), '');
  }
}
