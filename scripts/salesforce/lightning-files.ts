import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CheckedModel } from '../checked-model.ts';
import { lightningModules } from './build-plumbline-module.ts';
import { compileLwc } from './compile-lwc.ts';

/** What ships below `lwc`: the compiled cards and the generated modules, by path (`plumblineFit/plumblineFit.js`). */
export async function lightningFiles(
  root: string,
  checked: CheckedModel,
): Promise<ReadonlyMap<string, string>> {
  const [compiled, modules] = await Promise.all([compiledFiles(), lightningModules(root, checked)]);
  return new Map([
    ...compiled,
    ...modules.map(({ name, source }) => [`${name}/${name}.js`, source] as const),
  ]);
}

async function compiledFiles(): Promise<readonly (readonly [string, string])[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-lightning-'));
  try {
    await compileLwc(folder);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(path.join(folder, file)).isFile())
      .map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(folder, file), 'utf8')] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
