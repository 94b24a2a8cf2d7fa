// `npm run check`: every check that needs no test run, two at a time. A line for each; what failed says why.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly whenItFails: string;
}

interface Outcome {
  readonly step: Step;
  readonly passed: boolean;
  readonly said: string;
  readonly seconds: number;
}

const steps: readonly Step[] = [
  {
    name: 'types',
    command: ['tsc', '-b'],
    whenItFails: 'Layers are projects: an import that a layer may not make is a type error too.',
  },
  {
    name: 'lint',
    command: ['oxlint', '--type-aware'],
    whenItFails: 'Rules stand in .oxlintrc.json; they are not switched off in a file.',
  },
  {
    name: 'format',
    command: [
      'prettier',
      '--check',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location',
      '.cache/prettier',
      '.',
    ],
    whenItFails: 'npm run format',
  },
  {
    name: 'architecture',
    command: ['node', 'scripts/check/architecture.ts'],
    whenItFails: 'Who may import whom stands in .dependency-cruiser.cjs.',
  },
  {
    name: 'unused',
    command: ['knip'],
    whenItFails: 'Remove what nobody uses; what is used from outside stands in .knip.json.',
  },
  {
    name: 'lock',
    command: ['node', 'scripts/check/lock.ts'],
    whenItFails: 'node scripts/check/lock.ts --write',
  },
  {
    name: 'generated',
    command: ['node', 'scripts/generate.ts', '--check'],
    whenItFails: 'npm run generate',
  },
];

const root = join(import.meta.dirname, '..');
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`,
  DO_NOT_TRACK: '1',
  NO_COLOR: '1',
};

function run(step: Step): Promise<Outcome> {
  const [program, ...args] = step.command;
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: string[] = [];
    const end = (passed: boolean): void => {
      resolve({ step, passed, said: said.join(''), seconds: (performance.now() - started) / 1000 });
    };
    child.stdout.on('data', (text: Buffer) => said.push(text.toString()));
    child.stderr.on('data', (text: Buffer) => said.push(text.toString()));
    child.on('error', (error) => said.push(`${program} could not be started: ${error.message}\n`));
    child.on('close', (code) => end(code === 0));
  });
}

function report({ step, passed, said, seconds }: Outcome): void {
  console.log(`${passed ? '✓' : '✗'} ${step.name.padEnd(14)} ${seconds.toFixed(1).padStart(5)} s`);
  if (!passed) console.log(`\n${said.trimEnd()}\n\n  ${step.whenItFails}\n`);
}

/** Runs what is waiting, one after the other, and tells of each as it ends. */
async function work(waiting: Step[], outcomes: Outcome[]): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const outcome = await run(step);
    outcomes.push(outcome);
    report(outcome);
  }
}

const [waiting, outcomes] = [[...steps], [] as Outcome[]];
await Promise.all([work(waiting, outcomes), work(waiting, outcomes)]);
const failed = outcomes.filter(({ passed }) => !passed).map(({ step }) => step.name);
console.log(failed.length > 0 ? `Failed: ${failed.join(', ')}` : `All ${outcomes.length} checks passed`);
process.exitCode = failed.length > 0 ? 1 : 0;
