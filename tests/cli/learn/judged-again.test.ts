import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run } from '../run-cli.ts';
import { fileOf, folder, learn, outcome, outFolder } from './run-learn.ts';

const shape = { rows: 1500, seed: 5, noise: 1 };

async function warnings(
  file: string,
  config: string,
  ...more: readonly string[]
): Promise<readonly string[]> {
  const args = ['backtest', '--records', file, ...outcome, '--config', config, '--json', ...more];
  const { out } = await run(args, { cwd: folder });
  const told = JSON.parse(out) as { readonly warnings: readonly string[] };
  return told.warnings.filter((line) => line.includes('this proposal was learned from'));
}

describe('a proposal that is judged again', () => {
  it('says which records it was learned from, and warns where they are judged', async () => {
    const file = fileOf('again.csv', shape);
    const out = outFolder('again');
    await learn(file, out, '--created', 'Created');
    const from = JSON.parse(readFileSync(join(out, 'learned.json'), 'utf8')) as object;
    expect(from).toMatchObject({
      file: 'again.csv',
      created: 'Created',
      split: { kind: 'time', seed: 1, cut: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string },
    });
    expect(await warnings(file, out, '--created', 'Created')).toEqual([]);
    const [line, ...others] = await warnings(file, out, '--split', 'random', '--seed', '9');
    expect(others).toEqual([]);
    const [, known = '', all = ''] = /^(\d+) of (\d+) deals that are judged are among/.exec(line ?? '') ?? [];
    expect(Number(known) / Number(all)).toBeGreaterThan(0.6);
    expect(Number(known) / Number(all)).toBeLessThan(0.8);
    expect(line).toContain('What was kept apart then is judged with --created ‘Created’ on the same file.');
  });

  it('knows the same records however they are packed, and a random part by its seed', async () => {
    const file = fileOf('packed.csv', shape);
    const out = outFolder('packed');
    await learn(file, out, '--split', 'random', '--seed', '4');
    const packed = join(folder, 'packed.csv.gz');
    writeFileSync(packed, gzipSync(readFileSync(file)));
    expect(await warnings(packed, out, '--split', 'random', '--seed', '4')).toEqual([]);
    expect(await warnings(packed, out, '--split', 'random', '--seed', '5')).toHaveLength(1);
  });

  it('is doubted where another file holds records of the time that it was learned from', async () => {
    const file = fileOf('first.csv', shape);
    const out = outFolder('first');
    await learn(file, out, '--created', 'Created');
    const older = join(folder, 'older.csv');
    writeFileSync(older, readFileSync(file, 'utf8').split('\nD-').slice(0, 700).join('\nD-'));
    const lines = await warnings(older, out, '--created', 'Created');
    expect(lines.join()).toMatch(/were made before \d{4}-\d\d-\d\d, and where first\.csv held them too/);
  });
});
