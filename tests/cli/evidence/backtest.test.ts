import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type Ran } from '../run-cli.ts';
import { csvOf, dealColumns, generatedDeals, outcomeOptions } from './generated-deals.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-backtest-'));
const deals = join(folder, 'deals.csv');
const rows = generatedDeals(900);
const text = csvOf(rows);

beforeAll(() => writeFileSync(deals, text));
afterAll(() => rmSync(folder, { recursive: true }));

const tested = (records: string, ...more: readonly string[]): Promise<Ran> =>
  run(['backtest', '--records', records, ...outcomeOptions, '--config', 'config', ...more]);

/** With these options in place of the outcome's. */
const asked = (...options: readonly string[]): Promise<Ran> =>
  run(['backtest', '--records', deals, '--config', 'config', ...options]);

function jsonOf({ out }: Ran): Record<string, unknown> {
  return JSON.parse(out) as Record<string, unknown>;
}

describe('a backtest over a file', () => {
  it('says first what the past says of the scorecard and how sure', async () => {
    const { code, out, err } = await tested(deals, '--created', 'Created');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^Supported\. Company fit tells( a little about| well)? who wins: a won deal outscored a lost one \d\d in 100 times/,
    );
    expect(out).toContain('900 deals read, 900 of them closed');
    expect(out).toMatch(/\n {2}ROC AUC +0\.\d\d +0\.\d\d to 0\.\d\d +\d+ deals\n/);
    expect(out).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  it('gives the same in JSON, under the names that are promised and in their order', async () => {
    const told = jsonOf(await tested(deals, '--created', 'created', '--json'));
    expect(Object.keys(told).slice(0, 22)).toEqual([
      ...[
        'n',
        'won',
        'lost',
        'split',
        'auc',
        'prAuc',
        'base',
        'lift10',
        'lift20',
        'ks',
        'brier',
        'brierBase',
      ],
      ...['calibration', 'tiers', 'tiersInOrder', 'coverage', 'abstained', 'criteria', 'baselines', 'leaks'],
      ...['warnings', 'verdict'],
    ]);
    expect(told).toMatchObject({
      verdict: 'supported',
      split: { kind: 'time', cut: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string, seed: 1 },
      auc: { value: expect.any(Number) as number, low: expect.any(Number) as number },
      baselines: { base: {}, bestFact: { fact: expect.any(String) as string }, logistic: {} },
      records: { read: 900, closed: 900 },
    });
    expect(told['n']).toBe(Number(told['won']) + Number(told['lost']));
  });

  it('gives the same bytes again, packed or not, and from standard input', async () => {
    const packed = join(folder, 'packed-without-saying-so.csv');
    writeFileSync(packed, gzipSync(text));
    const options = ['--created', 'Created', '--json'];
    const { out } = await tested(deals, ...options);
    expect((await tested(deals, ...options)).out).toBe(out);
    expect((await tested(packed, ...options)).out).toBe(out);
    const piped = ['backtest', '--records', '-', ...outcomeOptions, '--config', 'config', ...options];
    expect((await run(piped, { input: gzipSync(text) })).out).toBe(out);
    expect((await run(piped, { input: text })).out).toBe(out);
  });

  it('draws another 30 % for another seed, and says that a random split flatters', async () => {
    const [one, other] = [
      await tested(deals, '--split', 'random', '--json'),
      await tested(deals, '--split', 'random', '--seed', '2', '--json'),
    ];
    expect(one.out).not.toBe(other.out);
    expect(jsonOf(one)['split']).toEqual({ kind: 'random', cut: null, seed: 1 });
    expect((jsonOf(one)['warnings'] as string[]).join(' ')).toContain('flatters');
  });

  it('reads days as other countries write them', async () => {
    const written = rows.map(([id, day = '', ...rest]) => [
      id ?? '',
      day.split('-').toReversed().join('.'),
      ...rest,
    ]);
    const path = join(folder, 'days.csv');
    writeFileSync(path, csvOf(written));
    const [theirs, ours] = [
      await tested(path, '--created', 'Created', '--json'),
      await tested(deals, '--created', 'Created', '--json'),
    ];
    expect(jsonOf(theirs)['split']).toEqual(jsonOf(ours)['split']);
    expect(jsonOf(theirs)['auc']).toEqual(jsonOf(ours)['auc']);
  });

  it('counts a row once that stands there twice, and leaves out deals that are open', async () => {
    const path = join(folder, 'twice.csv');
    const open = rows.slice(0, 7).map(([id, made, , ...rest]) => [`9${id}`, made ?? '', 'Proposal', ...rest]);
    writeFileSync(path, csvOf([...rows, ...rows.slice(0, 5), ...open]));
    const told = jsonOf(await tested(path, '--created', 'Created', '--json'));
    const plain = jsonOf(await tested(deals, '--created', 'Created', '--json'));
    expect(told['auc']).toEqual(plain['auc']);
    expect(told['records']).toMatchObject({ read: 912, closed: 900 });
    expect(told['warnings']).toContain(
      '5 rows are the same as another in every column, and left out: a deal counts once.',
    );
    expect(told['warnings']).toContain(
      '7 records are neither won nor lost and left out: in `Outcome` stand `Proposal` (7).',
    );
  });

  it('refuses a verdict on few records, and gives the figures still', async () => {
    const path = join(folder, 'few.csv');
    writeFileSync(path, csvOf(rows.slice(0, 60)));
    const ran = await tested(path, '--created', 'Created', '--json');
    expect(ran.code).toBe(0);
    expect(jsonOf(ran)).toMatchObject({ verdict: 'refused', auc: { value: expect.any(Number) as number } });
  });

  it('says loudly that the scorecard reads a column which knows the outcome', async () => {
    const leaky = rows.map(([id, made, outcome, industry, , ...rest]) => [
      ...[id ?? '', made ?? '', outcome ?? '', industry ?? ''],
      outcome === 'Closed Won' ? '250' : '10',
      ...rest,
    ]);
    const path = join(folder, 'leaky.csv');
    writeFileSync(path, csvOf(leaky));
    const told = jsonOf(await tested(path, '--created', 'Created', '--json'));
    expect((told['leaks'] as { column: string }[]).map(({ column }) => column)).toContain(
      'Number of Employees',
    );
    expect((told['warnings'] as string[])[0]).toContain(
      'Company fit reads `Number of Employees` (employees), which knows the outcome: the figures below flatter.',
    );
  });

  it('says which values of a column the mapping does not know', async () => {
    const path = join(folder, 'odd.csv');
    const odd = rows.map(([id, made, outcome, industry, employees, ...rest], at) => [
      ...[id ?? '', made ?? '', outcome ?? '', at < 3 ? 'Space travel' : (industry ?? '')],
      at < 4 ? 'about 40' : (employees ?? ''),
      ...rest,
    ]);
    writeFileSync(path, csvOf(odd));
    const { out } = await tested(path, '--created', 'Created');
    expect(out).toContain(
      'Number of Employees: what stands in 4 rows could not be read and counts as not known (employees), such as "about 40".',
    );
    expect(out).toContain(
      'Industry: what stands in 3 rows is none of the values of industry and matches nothing, such as "Space travel".',
    );
  });

  it('writes the report beside the text, whole', async () => {
    const report = join(folder, 'report.html');
    const { code, out } = await tested(deals, '--created', 'Created', '--report', report);
    expect(code).toBe(0);
    expect(out).toContain('ROC AUC');
    const html = readFileSync(report, 'utf8');
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html.trimEnd()).toMatch(/<\/html>$/);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('chooses the scorecard of whose columns most are in the file', async () => {
    const path = join(folder, 'contacts.csv');
    const people = rows.map(([id, made, outcome, , employees], at) => [
      ...[id ?? '', made ?? '', outcome ?? ''],
      Number(employees) > 90 ? 'Operations' : 'Sales',
      ['Director', 'Entry', 'Manager'][at % 3] ?? '',
    ]);
    writeFileSync(path, csvOf(people, [...dealColumns.slice(0, 3), 'Department', 'Employment Seniority']));
    expect(jsonOf(await tested(path, '--created', 'Created', '--json'))['scorecard']).toBe('contact_fit');
    const { code, err } = await tested(path, '--created', 'Created', '--object', 'company');
    expect(code).toBe(2);
    expect(err).toContain('The file has no column that the scorecard of a company reads. It reads ');
    expect(err).toContain('; the file has Record ID, Created, Outcome, Department, Employment Seniority.');
  });

  it.each([
    [['--outcome', 'Outcom'], 'There is no column `Outcom` in the file. Did you mean `Outcome`?'],
    [
      ['--won', 'Closed wun'],
      'No record has the outcome `Closed wun`, as --won asks. Did you mean `Closed Won`?',
    ],
    [['--lost', 'Nein'], 'In `Outcome` stand `Closed Lost` ('],
    [['--lost', 'Closed Won'], '`Closed Won` stands under --won and under --lost. It can be one.'],
    [['--created', 'Industry'], 'The column `Industry` holds no days. Days stand in `Created`'],
    [['--created', 'Creatd'], 'There is no column `Creatd` in the file. Did you mean `Created`?'],
    [['--split', 'newest'], '--split is time or random, and not newest.'],
    [['--seed', '-1'], '--seed is a whole number such as 1, and not -1.'],
    [['--today', 'soon'], '--today is a day such as 2026-11-21, and not soon.'],
    [['--object', 'firm'], '--object is company, contact, lead or deal, and not firm.'],
    [['--object', 'deal'], 'The model has no scorecard for a deal. It scores: company, contact, lead.'],
    [['--report', 'nowhere/r.html'], 'There is no folder nowhere for the report.'],
    [['--since', '2026-01-01'], '--since is of a CRM: leave older rows out of the file.'],
    [['--signals'], '--signals needs --crm'],
    [['--mapping', 'nowhere.yaml'], 'There is no file nowhere.yaml.'],
    [['--crm', 'hubspot'], '--records is of files: with --crm the CRM itself says it.'],
  ])('ends %j with 2 and a sentence', async (options, sentence) => {
    const all = [...outcomeOptions, '--created', 'Created', ...options];
    const { code, out, err } = await asked(...all);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err).toMatch(/\nSee: npx plumbline backtest --help\n$/);
  });

  it('asks for the day on which deals were made, or for a random split', async () => {
    const { code, err } = await asked(...outcomeOptions);
    expect(code).toBe(2);
    expect(err).toContain('Days stand in `Created`: name the one of the making with --created.');
    expect((await asked(...outcomeOptions, '--split', 'time')).err).toContain('--split time needs --created');
  });

  it.each([
    [['--won', 'x', '--lost', 'y'], '--outcome is missing'],
    [['--outcome', 'Outcome', '--won', 'x'], '--lost is missing: name the values of Outcome that mean it.'],
  ])('says what is missing after %j', async (options, sentence) => {
    expect((await asked(...options)).err).toContain(sentence);
  });

  it('names a file that is not there, and a folder', async () => {
    expect(await tested(join(folder, 'none.csv'))).toMatchObject({ code: 2, out: '' });
    expect((await tested(folder)).err).toContain('is a folder. Name a CSV file.');
  });

  it('ends with 1 where the model is wrong', async () => {
    const wrong = join(folder, 'wrong');
    const { code, err } = await asked(...outcomeOptions, '--config', wrong);
    expect({ code, err }).toMatchObject({ code: 2 });
    const mapping = join(folder, 'mapping.yaml');
    writeFileSync(mapping, 'crm: csv\nfields: { company: { industri: { field: Industry } } }\n');
    const ran = await tested(deals, '--created', 'Created', '--mapping', mapping);
    expect(ran).toMatchObject({ code: 1, out: '' });
  });
});
