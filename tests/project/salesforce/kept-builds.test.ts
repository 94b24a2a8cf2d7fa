import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isKept, removeOldBuilds } from '../../../scripts/salesforce/kept-builds.ts';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(path.join(tmpdir(), 'plumbline-kept-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

/** Makes a build that was used last so many minutes ago. */
function build(name: string, minutesAgo: number): void {
  const file = path.join(cache, name);
  if (name.endsWith('.js')) writeFileSync(file, '');
  else mkdirSync(file);
  const used = new Date(Date.now() - minutesAgo * 60_000);
  utimesSync(file, used, used);
}

const bundle = (at: number): string => `${String(at).repeat(16)}.js`;

describe('the builds of the Lightning cards that are kept', () => {
  it('are the six of each kind that were used last', () => {
    for (let at = 0; at < 9; at += 1) build(bundle(at), at);
    for (let at = 0; at < 7; at += 1) build(`lwc-${String(at).repeat(16)}`, at);
    expect(isKept(path.join(cache, bundle(8)))).toBe(true);
    removeOldBuilds(cache);
    const kept = [0, 1, 2, 3, 4].map(bundle).concat(bundle(8));
    const compiled = [0, 1, 2, 3, 4, 5].map((at) => `lwc-${String(at).repeat(16)}`);
    expect(readdirSync(cache).toSorted()).toEqual([...kept, ...compiled].toSorted());
  });

  it('are not those that were left half made, unless they may still be going on', () => {
    const partial = (first: string): string => `lwc-${first.repeat(16)}.0f8fad5b-d9cb-469f-a165-70867728950e`;
    build(partial('1'), 90);
    build(partial('2'), 5);
    build('another.txt.js', 9999);
    removeOldBuilds(cache);
    expect(readdirSync(cache).toSorted()).toEqual(['another.txt.js', partial('2')].toSorted());
  });

  it('are not there when they were never made', () => {
    expect(isKept(path.join(cache, bundle(1)))).toBe(false);
  });
});
