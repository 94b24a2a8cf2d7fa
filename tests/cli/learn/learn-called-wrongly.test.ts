import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../run-cli.ts';
import { fileOf, folder, outcome } from './run-learn.ts';

describe('called wrongly', () => {
  const file = fileOf('wrongly.csv', { rows: 450, seed: 77, noise: 0 });
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['without records', ['--out', 'x'], /--records is missing/],
    [
      'with an outcome column that is not there',
      ['--records', file, '--outcome', 'Outcom', '--won', 'Won', '--lost', 'Lost', '--out', 'x'],
      /Did you mean `Outcome`/,
    ],
    [
      'with a value that no record has',
      ['--records', file, '--outcome', 'Outcome', '--won', 'Wun', '--lost', 'Lost', '--out', 'x'],
      /Did you mean `Won`/,
    ],
    [
      'with a column to learn from that is not there',
      ['--records', file, ...outcome, '--columns', 'Trado', '--out', 'x'],
      /There is no column `Trado`/,
    ],
    [
      'with a day column that holds none',
      ['--records', file, ...outcome, '--created', 'Trade', '--out', 'x'],
      /holds no days/,
    ],
    [
      'with a split by time and no days',
      ['--records', file, ...outcome, '--split', 'time', '--out', 'x'],
      /--split time needs/,
    ],
    [
      'with a seed that is none',
      ['--records', file, ...outcome, '--seed', '1.5', '--out', 'x'],
      /--seed is a whole number/,
    ],
    [
      'with a kind of record that is none',
      ['--records', file, ...outcome, '--object', 'account', '--out', 'x'],
      /--object is company/,
    ],
    ['without a folder', ['--records', file, ...outcome], /--out is missing/],
  ];

  it.each(cases)('%s it ends with 2 and writes nothing', async (_, args, message) => {
    const ran = await run(['learn', ...args], { cwd: folder });
    expect(ran.err).toMatch(message);
    expect(ran.code).toBe(2);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  it('of a folder that is a file, or the one that it is called from, it ends with 2', async () => {
    for (const out of [file, '.', './']) {
      const ran = await run(['learn', '--records', file, ...outcome, '--out', out], { cwd: folder });
      expect(ran.err).toMatch(/is a file|the folder that you are in/);
      expect(ran.code).toBe(2);
    }
  });

  it('of a folder that cannot be made it ends with 3, and says why', async () => {
    const out = join(file, 'below');
    const ran = await run(['learn', '--records', file, ...outcome, '--out', out], { cwd: folder });
    expect(ran.err).toContain('could not be written, and nothing is left of it');
    expect(ran.code).toBe(3);
    expect(ran.out).toBe('');
  });

  it('of a file with ragged rows it ends with 3', async () => {
    const path = join(folder, 'ragged.csv');
    writeFileSync(path, 'Outcome,Trade\nWon,a\nLost\n');
    const ran = await run(['learn', '--records', path, ...outcome, '--out', 'x'], { cwd: folder });
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('The records cannot be read.');
  });

  it('never takes the folder of the worked example for the model of whoever has none', async () => {
    const ran = await run(['learn', '--records', file, ...outcome, '--out', 'config'], { cwd: folder });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('learn never changes that');
  });
});
