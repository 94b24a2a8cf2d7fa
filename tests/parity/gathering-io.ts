import { Readable, Writable } from 'node:stream';
import type { Io } from '../../src/hosts/cli/io.ts';

/** A command's surroundings that keep what it writes. */
export function gatheringIo(today: string): { readonly io: Io; readonly out: () => string } {
  const chunks: Buffer[] = [];
  const keep = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk);
      done();
    },
  });
  const drop = new Writable({ write: (_chunk, _, done) => done() });
  return {
    io: {
      stdin: Readable.from([]),
      stdout: keep,
      stderr: drop,
      cwd: '.',
      env: {},
      today: () => today,
      packageRoot: '.',
    },
    out: () => Buffer.concat(chunks).toString('utf8'),
  };
}
