import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { run } from './run-cli.ts';

const Fit = z.strictObject({
  id: z.string(),
  object: z.string(),
  score: z.number().nullable(),
  scale: z.tuple([z.number(), z.number()]),
  tier: z.string().nullable(),
  effectiveTier: z.string().nullable(),
  action: z.enum(['pursue', 'nurture', 'disqualify']).nullable(),
  coverage: z.number(),
  interval: z.tuple([z.number(), z.number()]),
  abstained: z.boolean(),
  reasons: z.array(
    z.strictObject({
      kind: z.enum(['base', 'criterion', 'cap', 'floor']),
      criterion: z.string().nullable(),
      dimension: z.string().nullable(),
      points: z.number(),
      state: z.enum(['held', 'not_held', 'unknown']),
      why: z.string(),
    }),
  ),
  fillNext: z.array(z.strictObject({ fact: z.string(), worth: z.number() })),
  modelVersion: z.string().regex(/^[0-9a-f]{12}$/),
  inputHash: z.string().regex(/^[0-9a-f]{64}$/),
});

const config = ['--config', 'tests/cli/config'];

async function score(input: string | Uint8Array, ...options: string[]) {
  const { code, out, err } = await run(['score', '--records', '-', ...config, ...options], { input });
  const lines = out.split('\n').filter((line) => line !== '');
  return { code, err, out, fits: lines.map((line) => Fit.parse(JSON.parse(line))) };
}

const header = 'Record ID,Name,Employees,Industry,Chilled,Revenue';

describe('plumbline score', () => {
  it('prints one line of JSON for each record, its keys in the order that its help names', async () => {
    const { code, out, fits, err } = await score(
      `${header}\n1,Ada Foods,240,Food & Beverages,No,"12,500,000"\n2,Bo,,,,\n`,
    );
    expect(code).toBe(0);
    expect(err).toBe('2 records scored, 0 rows could not be read.\n');
    expect(Object.keys(JSON.parse(out.split('\n')[0] ?? '') as object)).toEqual(Object.keys(Fit.shape));
    expect(fits[0]).toMatchObject({
      id: '1',
      object: 'company',
      score: 100,
      tier: 'a',
      effectiveTier: 'a',
      action: 'pursue',
      coverage: 1,
      interval: [100, 100],
    });
  });

  it('gives points that add up to the score, the cap of a group included', async () => {
    const { fits } = await score(`${header}\n1,Ada,240,Food & Beverages,No,12500000\n`);
    const [fit] = fits;
    expect(fit?.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(fit?.score);
    expect(fit?.reasons.find(({ kind }) => kind === 'cap')).toMatchObject({ dimension: 'size', points: -10 });
  });

  it('abstains without a number where too little is known, and says what to find out', async () => {
    const { fits } = await score(`${header}\n2,Bo,,Food & Beverages,,\n`);
    expect(fits[0]).toMatchObject({
      score: null,
      tier: null,
      effectiveTier: null,
      action: null,
      abstained: true,
      interval: [40, 100],
    });
    expect(fits[0]?.fillNext[0]?.fact).toBe('chilled');
  });

  it('reads the same table the same way, whatever parts its columns and ends its lines', async () => {
    const plain = `${header}\n1,Ada,240,Food & Beverages,No,12500000\n`;
    const { out } = await score(plain);
    expect((await score(plain.replaceAll(',', ';'))).out).toBe(out);
    expect((await score(plain.replaceAll(',', '\t'))).out).toBe(out);
    expect((await score(plain.replaceAll('\n', '\r\n'))).out).toBe(out);
    expect((await score(`\uFEFF${plain}`)).out).toBe(out);
    expect((await score(plain.trimEnd())).out).toBe(out);
    expect((await score(plain.replace('Ada', '"Ada\nand ""Sons"", Ltd"'))).out).toBe(out);
  });

  it('tells rows that cannot be read with their line and reason, scores the others, and ends with 3', async () => {
    const rows = [
      '1,A,10,,,',
      '2,"B\nB",20,,,',
      '3,C,30',
      ' ,D,40,,,',
      '5,"E"x,50,,,',
      '',
      '6,F,60,,,',
      '7,"never closed,70,,,',
      '8,H,80,,,',
    ];
    const { code, err, fits } = await score(`${header}\n${rows.join('\n')}\n`);
    expect(code).toBe(3);
    expect(fits.map(({ id }) => id)).toEqual(['1', '2', '6', '8']);
    expect(err.split('\n')).toEqual([
      'line 5: it has 3 columns, and the first line has 6',
      'line 6: it has nothing in its column "Record ID"',
      'line 7: after a closing quote stands "x"',
      'line 10: a quote is opened and never closed',
      '4 records scored, 4 rows could not be read.',
      '',
    ]);
  });

  it('says once and up front which columns are not there; their facts are not known', async () => {
    const { code, err, fits } = await score('Record ID,Employees\n1,240\n');
    expect(code).toBe(0);
    expect(err.split('\n')[0]).toBe(
      'Not in this file, so not known: Industry (industry), Chilled (chilled), Revenue (revenue).',
    );
    expect(fits[0]?.reasons.find(({ criterion }) => criterion === 'people')).toMatchObject({
      points: 40,
      state: 'held',
    });
    expect(fits[0]?.reasons.find(({ criterion }) => criterion === 'food')).toMatchObject({
      state: 'unknown',
    });
  });

  it('names columns that no mapping takes, and options that are none of the fact’s and match nothing', async () => {
    const { err } = await score('Record ID,Employes,Industry\n1,240,Fishmonger\n2,,Fishmonger\n');
    expect(err).toContain('In this file, and named by no mapping: Employes. Is one of them meant?');
    expect(err).toContain(
      'Industry: 2 values are none of the values of industry, and match nothing; the first',
    );
  });

  it('takes a value that is none for not known, and says how many there were', async () => {
    const { code, err, fits } = await score(`${header}\n1,A,about 40,,,\n2,B,1.2k,,maybe,5 USD\n`);
    expect(code).toBe(0);
    expect(fits.map(({ score }) => score)).toEqual([null, null]);
    expect(err).toContain(
      'Employees: 2 values could not be read and count as not known (employees); the first, in line 2, is "about 40".',
    );
    expect(err).toContain(
      'Revenue: 1 value could not be read and counts as not known (revenue); the first, in line 3, is "5 USD".',
    );
  });

  it.each([
    ['an empty file', '', 'The file is empty.'],
    ['a file of line ends', '\n\n', 'The file is empty.'],
    [
      'two columns of one name',
      'Record ID,Employees,Employees\n1,2,3\n',
      'Two columns are called "Employees".',
    ],
    [
      'a file without the id column',
      'Name,Employees\nA,2\n',
      'It has no column "Record ID", which tells one record from another. Its columns are Name, Employees.',
    ],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'This is a workbook or an archive, not CSV.'],
    ['UTF-16', Buffer.from('\uFEFFRecord ID\n', 'utf16le'), 'This is text in UTF-16.'],
    ['bytes that are no text', Buffer.from([1, 0, 2, 0, 3]), 'This is not text.'],
  ])('ends with 3 and a sentence for %s', async (_, input, sentence) => {
    const { code, out, err } = await score(input);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(`The records cannot be read. ${sentence}`);
  });

  it('takes a table without rows for no records', async () => {
    expect(await score(`${header}\n`)).toMatchObject({
      code: 0,
      out: '',
      err: '0 records scored, 0 rows could not be read.\n',
    });
  });

  it('scores another kind of record when it is asked to, on the day that it is given', async () => {
    const table = 'Record ID,Contract end\n1,2026-11-01\n';
    const now = await score(table, '--object', 'contact');
    const later = await score(table, '--object', 'contact', '--today', '2027-11-21');
    expect(now.fits[0]).toMatchObject({ object: 'contact', score: 100 });
    expect(later.fits[0]).toMatchObject({ object: 'contact', score: 0 });
    expect(later.fits[0]?.inputHash).not.toBe(now.fits[0]?.inputHash);
  });

  it('gives the same bytes for the same records and model', async () => {
    const table = `${header}\n${Array.from({ length: 50 }, (_, n) => `${n},N,${n * 13},${n % 3 ? 'Food & Beverages' : ''},${n % 2 ? 'Yes' : ''},${n * 900_000}`).join('\n')}\n`;
    expect((await score(table)).out).toBe((await score(table, '--json')).out);
  });
});

describe('plumbline score with files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-score-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('reads a file, and the mapping that it is given in place of the model’s', async () => {
    await writeFile(join(folder, 'in.csv'), 'Id,Staff\nx1,240\n');
    await writeFile(
      join(folder, 'map.yaml'),
      'crm: csv\nidColumn: Id\nfields:\n  company:\n    employees: { field: Staff }\n    industry: { field: Trade }\n    revenue: { field: Turnover, currency: EUR }\n    chilled: { field: Cold }\n',
    );
    const { code, out } = await run([
      'score',
      ...config,
      '--records',
      join(folder, 'in.csv'),
      '--mapping',
      join(folder, 'map.yaml'),
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: 'x1', interval: [40, 100] });
  });

  it('ends with 1 when the mapping is wrong, and names its file', async () => {
    const map = join(folder, 'wrong.yaml');
    await writeFile(map, 'crm: csv\nidColumn: Id\nfields:\n  company:\n    employes: { field: Staff }\n');
    const { code, out, err } = await run([
      'score',
      ...config,
      '--records',
      join(folder, 'in.csv'),
      '--mapping',
      map,
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${map}:5:5  there is no fact \`employes\`\n    Did you mean \`employees\`?`);
  });

  it('ends with 1 when the model is wrong, and prints what model check prints', async () => {
    await writeFile(join(folder, 'in.csv'), 'Id,Staff\nx1,240\n');
    const wrong = ['--config', 'tests/model/invalid/unknown-key'];
    const { code, out, err } = await run(['score', ...wrong, '--records', join(folder, 'in.csv')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe((await run(['model', 'check', ...wrong])).out);
  });
});
