import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as backtestRun } from '../../../src/hosts/cli/commands/backtest.ts';
import { run as learnRun } from '../../../src/hosts/cli/commands/learn.ts';
import { progressOf } from '../../../src/hosts/cli/evidence/progress.ts';
import { readCoded } from '../../../src/hosts/cli/evidence/read-coded.ts';
import type { Io } from '../../../src/hosts/cli/io.ts';
import { root, run } from '../run-cli.ts';
import { csvOf, generatedDeals, outcomeOptions } from './generated-deals.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-reading-'));
const deals = join(folder, 'deals.csv.gz');
const text = csvOf(generatedDeals(60));

beforeAll(() => writeFileSync(deals, gzipSync(csvOf(generatedDeals(20_000)))));
afterAll(() => rmSync(folder, { recursive: true }));

function ioWith(stderr: Writable): Io {
  const nothing = new Writable({ write: (_chunk, _encoding, done) => done() });
  return {
    ...{ stdin: process.stdin, stdout: nothing, stderr, cwd: root, env: {}, packageRoot: root },
    today: () => '2026-11-21',
  };
}

/** What takes a line of a terminal away: to its first column, and clear it. */
const lineCleared = '\u001B[1G\u001B[2K';

/** A stream that says whether it is a terminal, and what came through it. */
function watched(isTTY: boolean): { readonly stream: Writable; readonly text: () => string } {
  let seen = '';
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      seen += chunk.toString('utf8');
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY, columns: 100 }), text: () => seen };
}

const quiet = { at: () => undefined, end: () => undefined };

async function refusalOf(bytes: Uint8Array): Promise<{ readonly message: string; readonly exit: number }> {
  const path = join(folder, 'given');
  writeFileSync(path, bytes);
  const read = await readCoded(path, ioWith(watched(false).stream), { progress: quiet });
  return read.ok ? { message: 'it was read', exit: 0 } : read.error;
}

const bytesOf = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));

describe('a file that cannot be read', () => {
  it.each([
    ['is empty', bytesOf(), 'The file is empty.'],
    ['has no row', bytesOf('a,b\n'), 'It names its columns and has no row below them.'],
    ['is a workbook', bytesOf('PK', 3, 4), 'This is a workbook or an archive, not CSV.'],
    ['is UTF-16', bytesOf(0xff, 0xfe, 'a', 0), 'This is text in UTF-16. Save it as "CSV UTF-8".'],
    ['is no text', bytesOf('a', 0, 'b'), 'This is not text. Name a CSV file in UTF-8.'],
    ['is Latin-1', bytesOf('a,b\n1,Caf', 0xe9, '\n'), 'In line 2, column "b" holds bytes that are no UTF-8.'],
    ['is ragged', bytesOf('a,b\n1,2,3\n'), 'The first line has 2 columns, but line 2 has 3 columns.'],
    ['is a workbook in gzip', gzipSync(bytesOf('PK', 3, 4)), 'This is a workbook or an archive, not CSV.'],
    ['is damaged gzip', bytesOf(0x1f, 0x8b, 'no gzip at all'), 'The gz is damaged'],
  ])('%s: it is said, with what to do, and it ends with 3', async (_, bytes, sentence) => {
    const { message, exit } = await refusalOf(bytes);
    expect(message).toContain(`The records cannot be read. ${sentence}`);
    expect(exit).toBe(3);
  });

  it('is a gz that ends early, wherever it was cut', async () => {
    const packed = gzipSync(text);
    for (let length = 1; length < packed.length; length += length < 24 ? 1 : 97) {
      const { message, exit } = await refusalOf(packed.subarray(0, length));
      expect({ length, message, exit }).toEqual({
        length,
        message: expect.stringContaining('The gz ends early') as string,
        exit: 3,
      });
    }
    expect((await refusalOf(packed.subarray(0, -1))).message).toContain('The gz ends early');
    expect(await refusalOf(packed)).toEqual({ message: 'it was read', exit: 0 });
  });

  it('is read on where one gz follows another', async () => {
    const path = join(folder, 'two.gz');
    writeFileSync(path, Buffer.concat([gzipSync('a,b\n1,2\n'), gzipSync('3,4\n')]));
    const read = await readCoded(path, ioWith(watched(false).stream), { progress: quiet });
    expect(read.ok && read.value.table.rows).toBe(2);
  });

  it('leaves nothing behind, and nothing on standard output', async () => {
    const path = join(folder, 'cut.csv.gz');
    const report = join(folder, 'none.html');
    writeFileSync(path, gzipSync(text).subarray(0, 300));
    const options = [...outcomeOptions, '--created', 'Created', '--report', report, '--json'];
    const { code, out, err } = await run(['backtest', '--records', path, '--config', 'config', ...options]);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/^The records cannot be read\. The gz ends early/);
    expect(existsSync(report)).toBe(false);
  });
});

describe('how far the reading has come', () => {
  it('is shown where a person sits before it, and taken away again', async () => {
    const { stream, text: seen } = watched(true);
    const io = ioWith(stream);
    const read = await readCoded(deals, io, { progress: progressOf(io) });
    expect(read.ok && read.value.table.rows).toBe(20_000);
    expect(seen()).toContain('Reading');
    expect(seen()).toContain('%');
    expect(seen().endsWith(lineCleared)).toBe(true);
  });

  it.each([
    ['backtest', backtestRun, []],
    ['learn', learnRun, ['--out', join(folder, 'proposal')]],
  ] as const)('is taken away before %s prints a word', async (_, command, more) => {
    const { stream, text: seen } = watched(true);
    const plain = join(folder, 'deals.csv');
    writeFileSync(plain, csvOf(generatedDeals(900)));
    const args = [
      '--records',
      plain,
      ...outcomeOptions,
      '--created',
      'Created',
      '--config',
      'config',
      ...more,
    ];
    expect(await command(args, { ...ioWith(stream), stdout: stream })).toBe(0);
    const [bars = '', ...words] = seen().split(lineCleared).slice(-2);
    expect(bars).toContain('Judging');
    expect(words.join('')).toMatch(/^(Supported|No evidence|Contradicted|Too few to say)\. /);
  });

  it('is not shown in a pipe', async () => {
    const { stream, text: seen } = watched(false);
    const io = ioWith(stream);
    await readCoded(deals, io, { progress: progressOf(io) });
    expect(seen()).toBe('');
  });
});

describe('a backtest that is cut off', () => {
  it('leaves a whole report or none', { timeout: 60_000 }, async () => {
    const report = join(folder, 'cut.html');
    for (const afterMs of [300, 900, 1_200, 1_500, 1_800]) {
      rmSync(report, { force: true });
      await cutOff(report, afterMs);
      const left = existsSync(report) ? readFileSync(report, 'utf8').trimEnd() : '</html>';
      expect(left.endsWith('</html>')).toBe(true);
      expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
    }
  });
});

function cutOff(report: string, afterMs: number): Promise<void> {
  const options = ['--created', 'Created', '--config', 'config', '--report', report];
  const main = join(root, 'src/hosts/cli/main.ts');
  const child = spawn(
    process.execPath,
    [main, 'backtest', '--records', deals, ...outcomeOptions, ...options],
    { cwd: root, stdio: 'ignore' },
  );
  setTimeout(() => child.kill('SIGINT'), afterMs);
  return new Promise((resolve) => {
    child.on('exit', () => resolve());
  });
}
