import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';

/** What `.cache/lightning` keeps, each named by what it was made of. */
const KINDS = [
  /^[\da-f]{16}\.js$/,
  /^[\da-f]{16}-[\da-f]{16}\.js$/,
  /^lwc-[\da-f]{16}$/,
  /^modules-[\da-f]{16}$/,
];
/** Of each kind: several models and the tests use the folder at once. */
const KEPT = 6;
/** What a build that was ended left half made; a build takes minutes at most. */
const PARTIAL = /\.[\da-f]{8}-[\da-f-]{27}$/;
const PARTIAL_MS = 3_600_000;

/** Marks a build as used, so that it counts among the newest; true when it is there. */
export function isKept(build: string): boolean {
  if (!existsSync(build)) return false;
  const now = new Date();
  utimesSync(build, now, now);
  return true;
}

/** Removes all but the six of each kind that were used last, and what was left half made an hour ago. */
export function removeOldBuilds(cache: string, now = Date.now()): void {
  const builds = readdirSync(cache).flatMap((name) => {
    const stat = statSync(path.join(cache, name), { throwIfNoEntry: false });
    return stat === undefined ? [] : [{ name, usedMs: stat.mtimeMs }];
  });
  const old = KINDS.flatMap((kind) =>
    builds
      .filter(({ name }) => kind.test(name))
      .toSorted((a, b) => b.usedMs - a.usedMs)
      .slice(KEPT),
  );
  const left = builds.filter(({ name, usedMs }) => PARTIAL.test(name) && now - usedMs > PARTIAL_MS);
  for (const { name } of [...old, ...left]) rmSync(path.join(cache, name), { recursive: true, force: true });
}
