import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { reviewImports } from '../../scripts/check/architecture.ts';
import type { ImportReview } from '../../scripts/check/architecture.ts';
import { canariesOf, canaryFolder, plantPackages, plantTree, repository } from './canary-tree.ts';
import { readTree } from './source-files.ts';

const rules = canariesOf('imports');
const packages = ['zod', 'yaml', 'msw', 'react', 'react-dom', 'jsforce', 'left-pad'];
const scoped = ['@hubspot/api-client', '@hubspot/ui-extensions', '@remote-ui/react'];
const tree = plantTree(canaryFolder('sound'), ...rules.map((rule) => canaryFolder('imports', rule)));
let review: ImportReview;

beforeAll(async () => {
  plantPackages(tree.root, [...packages, ...scoped]);
  cpSync(join(repository, 'package.json'), join(tree.root, 'package.json'));
  review = await reviewImports(tree.root);
});

afterAll(tree.remove);

/** Every import that a canary's files state. */
function importsOf(folder: string): readonly string[] {
  return readTree(folder).flatMap(({ path, text }) =>
    [...text.matchAll(/(?:from |import\()'([^']+)'/g)].map(([, module]) => `${path} ${module}`),
  );
}

describe('who may import whom', () => {
  it('is judged of every import in TypeScript and in TSX', () => {
    const stated = [canaryFolder('sound'), ...rules.map((rule) => canaryFolder('imports', rule))];
    expect(review.dependencies).toBe(stated.flatMap(importsOf).length);
    expect(review.modules).toBe(stated.flatMap((folder) => readTree(folder)).length);
  });

  it('is not taken for sound where nothing was read', () => {
    const empty = plantTree();
    onTestFinished(empty.remove);
    const check = join(repository, 'scripts/check/architecture.ts');
    const { status, stdout } = spawnSync('node', [check], { cwd: empty.root, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toContain('Nothing was read');
  });

  it('allows what the layers are for', () => {
    const sound = new Set(readTree(canaryFolder('sound')).map(({ path }) => path));
    expect(review.refused.filter(({ from }) => sound.has(from))).toEqual([]);
  });

  it('has a canary for every rule', () => {
    const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
      forbidden: { name: string }[];
    };
    expect(rules).toEqual(forbidden.map(({ name }) => name).toSorted());
  });

  it.each(rules)('refuses every import of the canary %s', (rule) => {
    const stated = importsOf(canaryFolder('imports', rule));
    const wanted = rule === 'no-cycles' ? 1 : stated.length; // a cycle is told once
    const files = new Set(stated.map((line) => line.split(' ')[0]));
    const refused = review.refused.filter(({ rule: name, from }) => name === rule && files.has(from));
    expect(refused).toHaveLength(wanted);
    expect(wanted).toBeGreaterThan(0);
  });
});
