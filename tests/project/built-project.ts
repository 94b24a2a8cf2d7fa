import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The private deployment, as `npm run build` leaves it. */
export function builtProject(): string {
  const folder = path.join(root, 'dist/hubspot');
  if (!existsSync(path.join(folder, 'hsproject.json'))) throw new Error('Run npm run build first.');
  return folder;
}

/** A folder of the test's own, which goes when the test is done. */
export function scratchFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-project-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A copy of the project's metadata in which one thing is made wrong. */
export function brokenCopy(into: string, spoil: (folder: string) => void): string {
  cpSync(builtProject(), into, { recursive: true });
  spoil(into);
  return into;
}

/** Changes one JSON file of a project. */
export function changeJson(
  file: string,
  change: (json: { config: Record<string, unknown> }) => object,
): void {
  const json = JSON.parse(readFileSync(file, 'utf8')) as { config: Record<string, unknown> };
  writeFileSync(file, JSON.stringify(change(json)));
}
