import { execFile } from 'node:child_process';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { canariesOf, canaryFolder, plantTree, repository } from './canary-tree.ts';
import { readTree } from './source-files.ts';

/** `path:line rule` for every rule that a line of the canaries says must refuse it. */
function wantedIn(root: string): readonly string[] {
  const marks = readTree(root).flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const rules = /\/\/ refused (.+)$/.exec(line)?.[1]?.split(' ') ?? [];
      return rules.map((rule) => ['', path, String(index + 1), rule]);
    }),
  );
  return inOrder(marks);
}

/** What a tool of the repository says of a tree; it must say something, and fail. */
function complaintsOf(tool: string, args: readonly string[], root: string): Promise<string> {
  const command = join(repository, 'node_modules/.bin', tool);
  return new Promise((resolve, reject) => {
    execFile(command, args, { cwd: root }, (error, said) =>
      error ? resolve(said) : reject(new Error(`${tool} found nothing to say: ${said}`)),
    );
  });
}

/** `path:line rule` of each match, once. */
function inOrder(matches: readonly (readonly string[])[]): readonly string[] {
  const lines = matches.map(([, path, line, rule]) => `${path}:${line} ${rule}`);
  return [...new Set(lines)].toSorted();
}

describe('the compiler', () => {
  it('refuses what no layer may reach, and what strict types forbid', async () => {
    const kinds = canariesOf('types').map((kind) => canaryFolder('types', kind));
    const { root, remove } = plantTree(canaryFolder('sound'), ...kinds);
    onTestFinished(remove);
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
    for (const file of [
      'package.json',
      'src/tsconfig.base.json',
      'src/base/tsconfig.json',
      'src/core/tsconfig.json',
    ])
      cpSync(join(repository, file), join(root, file));
    const said = await complaintsOf('tsc', ['-b', 'src/base', 'src/core', '--pretty', 'false'], root);
    const refused = [...said.matchAll(/^(\S+?)\((\d+),\d+\): error (TS\d+)/gm)];
    expect(inOrder(refused)).toEqual(wantedIn(root));
  });
});

describe('the linter', () => {
  it('refuses by rules that know types, and by the rules of tests and cards', async () => {
    const { root, remove } = plantTree(canaryFolder('lint'));
    onTestFinished(remove);
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
    cpSync(join(repository, '.oxlintrc.json'), join(root, '.oxlintrc.json'));
    cpSync(join(repository, 'src/tsconfig.base.json'), join(root, 'tsconfig.base.json'));
    const options = { types: ['react'], jsx: 'react-jsx', composite: false };
    const config = { extends: './tsconfig.base.json', compilerOptions: options };
    writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(config));
    const said = await complaintsOf('oxlint', ['--type-aware', '-f', 'unix'], root);
    const refused = [...said.matchAll(/^(\S+?):(\d+):\d+: .*\[Error\/(\S+)\]$/gm)];
    expect(inOrder(refused)).toEqual(wantedIn(root));
  });
});
