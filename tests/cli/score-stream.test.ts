import { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/hosts/cli/io.ts';
import { plumbline } from '../../src/hosts/cli/plumbline.ts';
import { root } from './run-cli.ts';

const header = 'Record ID,Name,Employees,Industry,Chilled,Revenue\n';
const piece = Buffer.from('1,Ada Foods,240,Food & Beverages,No,12500000\n'.repeat(2_000));

/** A table without an end, and how many pieces of it were asked for. */
function endless() {
  const asked = { pieces: 0 };
  async function* pieces() {
    yield Buffer.from(header);
    for (;;) {
      asked.pieces += 1;
      yield await Promise.resolve(piece);
    }
  }
  return { asked, stream: Readable.from(pieces(), { objectMode: false, highWaterMark: piece.length }) };
}

function started(stdin: Readable, stdout: Writable) {
  const io: Io = {
    stdin,
    stdout,
    stderr: new Writable({ write: (_, __, done) => done() }),
    cwd: root,
    env: {},
    today: () => '2026-11-21',
    packageRoot: root,
  };
  return plumbline(['score', '--records', '-', '--config', 'tests/cli/config'], io, '1.2.3');
}

describe('plumbline score on a file without an end', () => {
  it('reads no further than its reader follows', async () => {
    const { asked, stream } = endless();
    const stuck = new Writable({ highWaterMark: 1, write: () => undefined });
    const running = started(stream, stuck);
    await pause(600);
    const soon = asked.pieces;
    await pause(300);
    expect(soon).toBeGreaterThan(0);
    expect(soon).toBeLessThan(10);
    expect(asked.pieces).toBe(soon);
    stuck.destroy();
    await running;
  });

  it('ends quietly when nobody reads on, as after `| head`', async () => {
    const { stream } = endless();
    let taken = 0;
    const head = new Writable({
      write: (chunk: Buffer, _, done) => {
        taken += chunk.length;
        if (taken > 200_000) head.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
        done();
      },
    });
    expect(await started(stream, head)).toBe(0);
    expect(taken).toBeGreaterThan(200_000);
  });
});
