import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readModelFiles } from '../../src/model/read-files.ts';
import { checkTexts, leastFacts } from './model-text.ts';

const letters = Array.from('abcdefghij');
const aliasBomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...letters
    .slice(1)
    .map((name, index) => `${name}: &${name} [${Array(10).fill(`*${letters[index]}`).join(', ')}]`),
].join('\n');

const timed = (work: () => void): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

describe('a file that is made to hurt', () => {
  it('is refused by its size, before it is parsed', () => {
    const huge = `facts:\n${'  - { id: employees, label: Employees, type: number, object: company }\n'.repeat(140_000)}`;
    expect(huge.length).toBeGreaterThan(9_000_000);
    let problems: readonly { what: string }[] = [];
    const ms = timed(() => ({ problems } = checkTexts({ 'facts.yaml': huge })));
    expect(problems.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^the file has \d+\.\d MB, and 1 MB is the most/),
    ]);
    expect(ms).toBeLessThan(200);
  });

  it('is refused when its aliases would multiply, without multiplying them', () => {
    let problems: readonly { file: string; line: number; what: string }[] = [];
    const ms = timed(() => ({ problems } = checkTexts({ 'icp.yaml': aliasBomb })));
    expect(problems).toMatchObject([
      { file: 'icp.yaml', line: 1, what: 'an anchor (`&name`) stands here, and 9 more places like it' },
      { file: 'icp.yaml', line: 2, what: 'an alias (`*name`) stands here, and 89 more places like it' },
    ]);
    expect(ms).toBeLessThan(500);
  });

  it.each([
    ['brackets', `facts: ${'['.repeat(400_000)}`],
    ['closed brackets', `facts: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['lists of lists', `facts:\n  ${'- '.repeat(400_000)}`],
    ['nested conditions', `scorecards: ${'{ not: '.repeat(5_000)}1${' }'.repeat(5_000)}`],
  ])('is refused when it nests too deeply: %s', (_, text) => {
    let problems: readonly { what: string }[] = [];
    const ms = timed(() => ({ problems } = checkTexts({ 'icp.yaml': text })));
    expect(problems.map(({ what }) => what)).toEqual(['the file is nested too deeply to be read']);
    expect(ms).toBeLessThan(1_000);
  });

  it('keeps its places when it begins with a byte order mark and ends its lines with CRLF', () => {
    const text = `\uFEFF${leastFacts.replace('number', 'nubmer').replaceAll('\n', '\r\n')}`;
    expect(checkTexts({ 'facts.yaml': text }).problems).toMatchObject([{ line: 2, column: 46 }]);
  });
});

describe('the folder of a model', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-model-'));
    await writeFile(join(folder, 'facts.yaml'), leastFacts);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is read without its schemas, its notes and its hidden files', async () => {
    await mkdir(join(folder, 'schema'));
    await writeFile(join(folder, 'schema/icp.schema.json'), '{}');
    await writeFile(join(folder, 'README.md'), '# Ours');
    await writeFile(join(folder, '.hidden.yaml'), 'x: 1');
    const { files, problems } = await readModelFiles(folder);
    expect(files.map(({ path }) => path)).toEqual(['facts.yaml']);
    expect(problems).toEqual([]);
  });

  it('is not left through a link', async () => {
    await symlink('/etc/hostname', join(folder, 'icp.yaml'));
    const { files, problems, unread } = await readModelFiles(folder);
    expect(files.map(({ path }) => path)).toEqual(['facts.yaml']);
    expect(problems).toMatchObject([
      { file: 'icp.yaml', what: 'the file is a link to outside of the folder' },
    ]);
    expect(unread).toEqual(['icp.yaml']);
  });

  it('may link to itself', async () => {
    await writeFile(join(folder, 'shared.txt'), 'scorecards: []');
    await symlink(join(folder, 'shared.txt'), join(folder, 'icp.yaml'));
    expect((await readModelFiles(folder)).problems).toEqual([]);
  });

  it('holds no file over 1 MB: such a one is not even read', async () => {
    await writeFile(join(folder, 'icp.yaml'), 'x'.repeat(10_000_000));
    const { problems } = await readModelFiles(folder);
    expect(problems).toMatchObject([
      { file: 'icp.yaml', what: 'the file has 10.0 MB, and 1 MB is the most that is read' },
    ]);
  });

  it('holds text in UTF-8', async () => {
    await writeFile(join(folder, 'icp.yaml'), Buffer.from([0x6c, 0xe9, 0x6f]));
    expect((await readModelFiles(folder)).problems).toMatchObject([
      { what: 'the file is not text in UTF-8' },
    ]);
  });

  it('that does not exist is one problem, and not a missing facts.yaml besides', async () => {
    const { problems, unread } = await readModelFiles(join(folder, 'nowhere'));
    expect(problems).toMatchObject([{ what: 'there is no such folder' }]);
    expect(unread).toEqual(['facts.yaml']);
  });
});
