import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../run-cli.ts';
import type { Shape } from './made-records.ts';
import { fileOf, folder, learn, outcome, outFolder } from './run-learn.ts';

const shapes: readonly (Shape & { readonly name: string })[] = [
  { name: 'a small file', rows: 450, seed: 3, noise: 4 },
  { name: 'forty columns', rows: 1500, seed: 5, noise: 24, doubles: 60 },
  { name: 'many records', rows: 5000, seed: 8, noise: 2 },
];

describe.each(shapes)('learning from $name', ({ name, ...shape }) => {
  const file = fileOf(`${name.replaceAll(' ', '-')}.csv`, shape);
  const out = outFolder(name.replaceAll(' ', '-'));
  const found = learn(file, out, '--created', 'Created', '--json');

  it('finds what decides, and tells it from noise', async () => {
    const ran = await found;
    expect(ran.err).toBe('');
    expect(ran.code).toBe(0);
    const { auc, verdict, proposal } = ran.data();
    expect(auc.low).toBeGreaterThan(0.5);
    expect(verdict).toBe('supported');
    const columns = proposal.criteria.map(({ column }) => column);
    expect(columns).toContain('Trade');
    expect(columns.filter((column) => column.startsWith('Noise')).length).toBeLessThanOrEqual(1);
    expect(proposal.rows.length).toBeLessThanOrEqual(25);
  });

  it('writes a model that the check takes', async () => {
    await found;
    const check = await run(['model', 'check', '--config', out]);
    expect(`${check.code} ${check.err}`).toBe('0 ');
  });

  it('is judged alike by the backtest of the folder that it wrote', async () => {
    const { auc, n, split } = (await found).data();
    const again = await run([
      ...['backtest', '--config', out, '--records', file, ...outcome],
      ...['--created', 'Created', '--json'],
    ]);
    expect(again.err).toBe('');
    expect(JSON.parse(again.out)).toMatchObject({ n, split, auc });
  });

  it('scores the file that it was learned from', async () => {
    await found;
    const scored = await run(['score', '--config', out, '--records', file]);
    expect(scored.code).toBe(0);
    expect(scored.out.split('\n').length - 1).toBe(shape.rows + (shape.doubles ?? 0));
    expect(JSON.parse(scored.out.split('\n')[0] ?? '')).toMatchObject({ id: 'D-10000' });
  });
});

describe('what is told of a proposal', () => {
  const file = fileOf('told.csv', { rows: 1200, seed: 21, noise: 2, doubles: 10 });
  const out = outFolder('told');
  const found = learn(file, out, '--created', 'Created', '--json');

  it('names every column with what it was taken for and the words that count as blank', async () => {
    const { columns } = (await found).data().proposal;
    const kinds = Object.fromEntries(columns.map(({ column, kind, days }) => [column, days ?? kind]));
    expect(kinds).toMatchObject({
      'Deal No': 'id',
      Created: 'iso',
      Trade: 'option',
      Staff: 'number',
      Turnover: 'number',
      Founded: 'dayFirst',
      'Newest site': 'namedMonth',
      Audit: 'monthFirst',
      'Own fleet': 'yesNo',
      Comment: 'text',
      Country: 'constant',
    });
    const trade = columns.find(({ column }) => column === 'Trade');
    expect(trade?.blanks).toMatchObject({ words: ['N/A'] });
  });

  it('leaves out what is no fit, and what leaks, each with its reason', async () => {
    const { leftOut } = (await found).data().proposal;
    const why = Object.fromEntries(leftOut.map((one) => [one.column, one.why]));
    expect(why['Outcome']).toBe('It is how the deal came out.');
    expect(why['Opportunity Amount']).toContain('the amount of the deal');
    expect(why['Sales rep']).toContain('who of us');
    expect(why['Close date']).toContain('leaks the outcome');
    expect(why['Deal stage']).toBeDefined();
    expect(why['Country']).toBe('It says the same on every record.');
  });

  it('counts rows that are one row once, and those that are neither won nor lost not at all', async () => {
    const { warnings } = (await found).data();
    expect(warnings.join('\n')).toContain('neither won nor lost');
    expect(warnings.join('\n')).toContain('the same as another in every column');
  });

  it('keeps near to a logistic regression on the same columns', async () => {
    const { auc, baselines } = (await found).data();
    expect(auc.value).toBeGreaterThan(baselines.logistic.auc.value - 0.03);
  });

  it('says the same twice, byte for byte', async () => {
    const again = await learn(file, outFolder('told'), '--created', 'Created', '--json');
    const [first, second] = [(await found).data(), again.data()];
    expect({ ...second, out: '' }).toEqual({ ...first, out: '' });
    const read = (from: string | null, path: string): string => readFileSync(join(from ?? '', path), 'utf8');
    for (const path of first.files) expect(read(second.out, path)).toBe(read(first.out, path));
  });

  it('reads standard input, writes into a folder that is empty, and leaves nothing beside it', async () => {
    const place = outFolder('empty');
    mkdirSync(place);
    const input = readFileSync(file);
    const args = ['learn', '--records', '-', ...outcome, '--created', 'Created', '--out', place];
    expect((await run(args, { cwd: folder, input })).code).toBe(0);
    expect(readdirSync(place).toSorted()).toEqual([
      'crm',
      'facts.yaml',
      'icp.yaml',
      'learned.json',
      'schema',
    ]);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is text for people without --json: what it is worth first, what to type next last', async () => {
    const ran = await learn(file, outFolder('text'), '--created', 'Created');
    expect(ran.out).toMatch(/^Supported\. The proposal tells/);
    expect(ran.out).toContain('History: what the past proposes');
    expect(ran.out).toContain('Left out, and why');
    expect(ran.out).toContain(`plumbline backtest --config ${folder}`);
    expect(ran.out).not.toMatch(/undefined|NaN|null/);
  });
});
