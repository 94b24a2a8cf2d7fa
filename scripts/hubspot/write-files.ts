import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Makes a folder hold these files and no other; says which are others than before, so that no more is built anew. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): readonly string[] {
  const changed: string[] = [];
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    const relative = name.split(path.sep).join('/');
    if (!statSync(file).isFile() || files.has(relative)) continue;
    rmSync(file);
    changed.push(relative);
  }
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    changed.push(name);
  }
  return changed;
}
