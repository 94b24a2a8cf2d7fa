import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { plantTree, repository } from './canary-tree.ts';

// Stands in for npm: each stage ends as it is told to, and a stage of tests leaves the report that vitest would.
const npm = `#!/usr/bin/env bash
echo "npm $*" >> calls
stage=$1; [ "$stage" = run ] && stage=$2
for arg in "$@"; do
  case $arg in --outputFile.json=*) cat "$STAGES/$stage.json" > "\${arg#*=}" 2>/dev/null ;; esac
done
exit "$(cat "$STAGES/$stage" 2>/dev/null || echo 0)"
`;

interface Stages {
  readonly [stage: string]: { readonly exit?: number; readonly passed?: number; readonly failed?: number };
}

/** What `.ci/run` does when npm's stages end like this: its closing line, its exit code, and what it called. */
function runWith(stages: Stages, withTrials = false) {
  const { root, remove } = plantTree();
  onTestFinished(remove);
  for (const folder of ['repository/.ci', 'bin', 'stages', ...(withTrials ? ['shared/data'] : [])])
    mkdirSync(join(root, folder), { recursive: true });
  cpSync(join(repository, '.ci/run'), join(root, 'repository/.ci/run'));
  writeFileSync(join(root, 'bin/npm'), npm, { mode: 0o755 });
  for (const [stage, { exit = 0, passed, failed = 0 }] of Object.entries(stages)) {
    writeFileSync(join(root, 'stages', stage), String(exit));
    const report = {
      numPassedTests: passed,
      numFailedTests: failed,
      testResults: [{ title: '"numPassedTests":9' }],
    };
    if (passed !== undefined) writeFileSync(join(root, 'stages', `${stage}.json`), JSON.stringify(report));
  }
  const env = {
    ...process.env,
    PATH: `${join(root, 'bin')}:${process.env['PATH']}`,
    STAGES: join(root, 'stages'),
  };
  const { stdout, status } = spawnSync(join(root, 'repository/.ci/run'), { encoding: 'utf8', env });
  return { closing: stdout.trimEnd().split('\n').at(-1), status, stdout };
}

describe('the closing line of .ci/run', () => {
  it('adds up the tests and the trials that ran', () => {
    const run = runWith({ test: { passed: 40 }, trials: { passed: 2 } }, true);
    expect(run).toMatchObject({ closing: '42 passed, 0 failed', status: 0 });
  });

  it('says loudly that trials were left out', () => {
    const run = runWith({ test: { passed: 40 } });
    expect(run).toMatchObject({ closing: '40 passed, 0 failed', status: 0 });
    expect(run.stdout).toContain('TRIALS LEFT OUT');
  });

  it('counts what failed', () => {
    const run = runWith({ test: { exit: 1, passed: 39, failed: 1 } });
    expect(run).toMatchObject({ closing: '39 passed, 1 failed', status: 1 });
  });

  it('counts a run that broke without a failed test as one failure', () => {
    const run = runWith({ test: { exit: 1, passed: 39 } });
    expect(run).toMatchObject({ closing: '39 passed, 1 failed', status: 1 });
  });

  it('counts failed checks, and still runs the tests', () => {
    const run = runWith({ check: { exit: 1 }, test: { passed: 40 } });
    expect(run).toMatchObject({ closing: '40 passed, 1 failed', status: 1 });
  });

  it('takes a run without a single test for a failure', () => {
    expect(runWith({ test: { passed: 0 } })).toMatchObject({ closing: '0 passed, 1 failed', status: 1 });
    expect(runWith({})).toMatchObject({ closing: '0 passed, 1 failed', status: 1 });
  });

  it('ends where nothing could be installed', () => {
    const run = runWith({ ci: { exit: 1 }, test: { passed: 40 } });
    expect(run).toMatchObject({ closing: '0 passed, 1 failed', status: 1 });
  });
});
