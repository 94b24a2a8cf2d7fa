import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file whole or not at all: beside its place, then by one rename. Ctrl-C waits until that is done, which takes
 * milliseconds. Throws as Node does.
 */
export function writeWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}.part`;
  const late = (): void => undefined;
  process.on('SIGINT', late);
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
    process.off('SIGINT', late);
  }
}
