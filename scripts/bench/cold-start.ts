import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FUNCTIONS } from '../hubspot/project-files.ts';
import { summary, type Figure } from './figure.ts';

const runs = 15;

/** How much longer a process takes that loads a function's bundle than one that loads an empty script: paired runs. */
export function coldStarts(root: string, names: readonly string[]): readonly Figure[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-cold-'));
  const empty = path.join(folder, 'empty.js');
  writeFileSync(empty, 'exports.main = () => null;\n');
  const figures = names.map((name) =>
    coldStart(name, path.join(root, 'dist/hubspot', FUNCTIONS, `${name}.js`), empty),
  );
  rmSync(folder, { recursive: true });
  return figures;
}

function coldStart(name: string, bundle: string, empty: string): Figure {
  startMs(bundle);
  const over = Array.from({ length: runs }, () => -startMs(empty) + startMs(bundle));
  const { median, spread } = summary(over);
  return { what: `${name}, over an empty script`, value: median, unit: 'ms', spread, target: 50 };
}

function startMs(file: string): number {
  const code = `process.chdir('/');require(${JSON.stringify(file)})`;
  const began = performance.now();
  execFileSync(process.execPath, ['--input-type=commonjs', '-e', code], { stdio: 'ignore' });
  return performance.now() - began;
}
