import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * A folder for what this process builds, gone when the process ends: `dist/` keeps what would be deployed, and two
 * previews of two models do not run each other's functions. What a killed process left is swept.
 */
export function buildFolder(root: string): string {
  const all = path.join(root, '.cache/start');
  mkdirSync(all, { recursive: true });
  for (const name of readdirSync(all)) {
    if (!isRunning(Number(name))) rmSync(path.join(all, name), { recursive: true, force: true });
  }
  const own = path.join(all, String(process.pid));
  process.on('exit', () => rmSync(own, { recursive: true, force: true }));
  return own;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
