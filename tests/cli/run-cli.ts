import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { ExitCode, Io } from '../../src/hosts/cli/io.ts';
import { plumbline } from '../../src/hosts/cli/plumbline.ts';

/** What a run of the command line left behind. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** The repository. */
export const root = join(import.meta.dirname, '../..');

/** Runs the command line as it is typed, with what is piped into it, on a fixed day. */
export async function run(
  args: readonly string[],
  given: { input?: string | Uint8Array; cwd?: string } = {},
): Promise<Ran> {
  const out = gathering();
  const err = gathering();
  const input = typeof given.input === 'string' ? Buffer.from(given.input) : (given.input ?? Buffer.alloc(0));
  const io: Io = {
    stdin: Readable.from([input]),
    stdout: out.stream,
    stderr: err.stream,
    cwd: given.cwd ?? root,
    env: {},
    today: () => '2026-11-21',
    packageRoot: root,
  };
  const code = await plumbline(args, io, '1.2.3');
  return { code, out: out.text(), err: err.text() };
}

function gathering(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
