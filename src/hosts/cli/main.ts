import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Io } from './io.ts';
import { plumbline } from './plumbline.ts';

/** The nearest folder above with a package.json: the package, whether it runs from its sources or as built. */
function packageRoot(from: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'package.json'))) return folder;
  return from;
}

function versionIn(root: string): string {
  const content: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return typeof content === 'object' && content !== null && 'version' in content
    ? String(content.version)
    : 'unknown';
}

const root = packageRoot(import.meta.dirname);
const io: Io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  today: () => localDay(new Date()),
  packageRoot: root,
};

function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read it has gone, as after `| head`: nothing is left to be said to them.
    if (error.code !== 'EPIPE') throw error;
  });

process.exitCode = await plumbline(process.argv.slice(2), io, versionIn(root));
