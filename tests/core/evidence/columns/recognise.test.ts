import { describe, expect, it } from 'vitest';
import type { ColumnKind, ColumnProfile } from '../../../../src/core/evidence/columns/profile.ts';
import { recognise, recogniseAll } from '../../../../src/core/evidence/columns/recognise.ts';
import { coded, inTurn, tableOf } from './coded.ts';

const profile = (name: string, texts: readonly string[], rows = 120): ColumnProfile =>
  recognise(coded(name, inTurn(texts, rows)), rows);
const every = (rows: number, text: (row: number) => string): readonly string[] =>
  Array.from({ length: rows }, (_, row) => text(row));

describe('The kind of a column', () => {
  it.each<[ColumnKind, string, readonly string[]]>([
    ['number', 'Employees', ['1', '7', '30', '400.5']],
    ['number', 'Company size class', ['1', '2', '3', '4', '5', '6', '7']],
    ['number', 'Amount', ['€1,200', '€84,000', '€5']],
    ['number', 'Calls', ['0', '1']],
    ['option', 'Industry', ['Retail', 'Wholesale', 'Other']],
    ['option', 'Employees', ['1-10', '11-50', '51-200']],
    ['option', 'Postal code', ['10115', '20095', '80331']],
    ['option', 'Branch', ['01', '02', '07']],
    ['option', 'Account ID', ['1', '2', '3']],
    ['option', 'Approved', ['Yes', 'No', 'Maybe']],
    ['yesNo', 'Uses ERP', ['Yes', 'No']],
    ['yesNo', 'Uses ERP', ['true', 'FALSE', 'True', '']],
    ['yesNo', 'chilled', ['0', '1']],
    ['yesNo', 'Kühlware', ['Ja', 'Nein', 'keine Angabe']],
    ['date', 'Created', ['2026-01-05', '2026-02-07']],
    ['date', 'Created', ['40995', '41001.5']],
    ['date', 'Created', ['20120327', '20120401']],
    ['date', 'x', ['1332806400000', '1432806400123']],
    ['number', 'x', ['40995', '41001']],
    ['constant', 'Country', ['Germany']],
    ['option', 'Country', ['Germany', '']],
    ['empty', 'Notes', ['', 'Unknown', '--None--', 'N/A']],
    [
      'text',
      'Comment',
      ['A long sentence that somebody wrote about what this deal needs, and when, and why.'].concat(
        every(
          30,
          (row) => `They asked about point ${row} of the offer and want to hear from us again in spring.`,
        ),
      ),
    ],
  ])('is %s for %s', (kind, name, texts) => expect(profile(name, texts).kind).toBe(kind));

  it.each<[ColumnKind, string, (row: number) => string]>([
    ['id', 'Opportunity Number', (row) => String(1_600_000 + row * 37)],
    ['id', 'Deal ID', (row) => `D-${row}`],
    ['id', 'x', (row) => String(row + 1)],
    ['id', 'key', (row) => `a${row * 7}f`],
    [
      'text',
      'Company',
      (row) =>
        `Company ${'abcdefghij'.charAt(row % 10)}${'klmnopqrst'.charAt(Math.floor(row / 10) % 10)}${row > 99 ? 'z' : ''}`,
    ],
    ['number', 'Amount', (row) => String(row * row * 13 + 7)],
    ['number', 'Ratio', (row) => String(Math.sin(row))],
  ])('of values that hardly repeat is %s for %s', (kind, name, text) =>
    expect(recognise(coded(name, every(150, text)), 150).kind).toBe(kind),
  );

  it('is that of the record when its id stands in several rows', () => {
    expect(
      recognise(
        coded(
          'Deal ID',
          every(300, (row) => `D-${row % 100}`),
        ),
        300,
      ).kind,
    ).toBe('id');
  });
});

describe('The days of a column', () => {
  it.each<[string, readonly string[]]>([
    ['iso', ['2012-03-27', '2012-04-01T10:00:00Z']],
    ['dayFirst', ['27/03/2012', '01/04/2012']],
    ['monthFirst', ['3/27/2012', '4/1/2012']],
    ['dayFirst', ['27.3.2012', '1.4.2012']],
    ['namedMonth', ['27-Mar-2012', '01-Apr-2012']],
    ['namedMonth', ['Mar 27, 2012', 'Apr 1, 2012']],
    ['yearFirst', ['2012/3/27', '2012/4/1']],
    ['dayFirst', ['2012-03-27', '28/03/2012', '01/04/2012', 'Mar 3, 2012']],
  ])('are written %s in %o', (days, texts) =>
    expect(profile('Created', texts)).toMatchObject({ kind: 'date', days, unread: 0 }),
  );

  it('are told where day and month cannot be told apart', () => {
    const { days, notes } = profile('Created', ['3/4/2012', '5/6/2012']);
    expect(days).toBe('monthFirst');
    expect(notes).toEqual([
      'No day is over 12, so that day and month cannot be told apart; month first is taken.',
    ]);
  });

  it('are read as another column of the file is written where they cannot be told', () => {
    const table = tableOf({
      Renewal: inTurn(['3/4/2012', '5/6/2012'], 40),
      Created: inTurn(['27/3/2012', '5/6/2012'], 40),
    });
    const [renewal] = recogniseAll(table);
    expect(renewal?.days).toBe('dayFirst');
    expect(renewal?.notes[0]).toContain('as another column of the file is written');
  });

  it('are the first of each month where one part never changes', () => {
    expect(profile('Created', ['01/02/2012', '01/05/2012', '01/11/2012']).days).toBe('dayFirst');
    expect(profile('Created', ['02/01/2012', '05/01/2012', '11/01/2012']).days).toBe('monthFirst');
  });

  it('that contradict each other are told, and the rarer ones not read', () => {
    const found = profile('Created', [...inTurn(['27/03/2012'], 15), '03/28/2012'], 160);
    expect(found).toMatchObject({ kind: 'date', days: 'dayFirst', unread: 10 });
    expect(found.notes.join(' ')).toContain('month first (10 rows)');
  });
});

describe('The numbers of a column', () => {
  it.each<[string, readonly string[], Partial<ColumnProfile['numbers'] & object>]>([
    ['a decimal point', ['1.5', '1,200.25', '7'], { decimal: 'point' }],
    ['a decimal comma', ['1,5', '1.200,25', '7'], { decimal: 'comma' }],
    ['thousands by comma', ['1,200', '84,000', '500'], { decimal: 'point' }],
    ['thousands by point', ['1.200.000', '84.000', '500'], { decimal: 'comma' }],
    ['per cent', ['12%', '7 %', '0%'], { percent: true }],
    ['thousands and millions', ['500', '1.2k', '3M'], { suffixes: true }],
    ['months', ['12 months', '36 Months'], { unit: 'months' }],
    ['euros', ['€1,200', '84,000 €', '5 EUR'], { currency: 'EUR' }],
    ['two currencies', ['€1,200', '$84,000'], { currency: null }],
  ])('are read with %s', (_, texts, form) =>
    expect(profile('Size', texts)).toMatchObject({ kind: 'number', numbers: form, unread: 0 }),
  );

  it('with three digits behind every point are thousands when they end in zeros', () => {
    const texts = every(40, (row) => `${row + 1}.${row % 2 === 0 ? '500' : '120'}`);
    expect(profile('Size', texts).numbers?.decimal).toBe('comma');
    expect(
      profile(
        'Ratio',
        every(40, (row) => `0.${111 + row * 7}`),
      ).numbers?.decimal,
    ).toBe('point');
  });

  it('are told with what could not be read', () => {
    const found = profile('Employees', [...every(19, (row) => String(row * 10)), 'about 40'], 200);
    expect(found).toMatchObject({ kind: 'number', unread: 10 });
    expect(found.notes).toEqual(['10 rows hold no number, such as "about 40"; they count as not known.']);
  });

  it('among many words are words, and that is told', () => {
    const found = profile('Employees', ['10', '20', 'many', 'few'], 80);
    expect(found.kind).toBe('option');
    expect(found.notes).toEqual(['40 rows hold numbers and 40 rows "many" or "few"; all are read as words.']);
  });
});

describe('A million different values', () => {
  it('are recognised within seconds', () => {
    const rows = 1_000_000;
    const texts = { length: rows, at: (code: number) => String(code * 3.25) };
    const column = { name: 'Amount', codes: Uint32Array.from({ length: rows }, (_, row) => row), texts };
    const before = performance.now();
    expect(recognise(column, rows).kind).toBe('number');
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
