import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { plumbline } from '../../src/hosts/cli/plumbline.ts';
import { systemClock } from '../../src/hosts/system-clock.ts';

/** What a command left behind. */
export interface CommandRan {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command line in this environment. */
export async function runCommand(
  line: string,
  env: Readonly<Record<string, string>> = {},
): Promise<CommandRan> {
  const texts = { out: '', err: '' };
  const into = (name: 'out' | 'err'): Writable =>
    new Writable({
      write: (chunk: Buffer, _, done) => {
        texts[name] += chunk.toString('utf8');
        done();
      },
    });
  const code = await plumbline(
    line.split(' '),
    {
      stdin: Readable.from([]),
      stdout: into('out'),
      stderr: into('err'),
      cwd: root,
      env,
      today: () => systemClock.today('UTC'),
      packageRoot: root,
    },
    '0.0.0',
  );
  return { code, ...texts };
}
