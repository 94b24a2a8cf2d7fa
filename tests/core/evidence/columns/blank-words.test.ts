import { describe, expect, it } from 'vitest';
import type { ColumnProfile } from '../../../../src/core/evidence/columns/profile.ts';
import { recognise } from '../../../../src/core/evidence/columns/recognise.ts';
import { coded, inTurn } from './coded.ts';

const profile = (name: string, texts: readonly string[], rows = 120): ColumnProfile =>
  recognise(coded(name, inTurn(texts, rows)), rows);
describe('Words for blank', () => {
  it('are told with their rows, one of each spelling', () => {
    const { kind, blanks, notes, distinct } = profile(
      'Industry',
      ['Retail', 'Select', 'SELECT', '', 'Food', 'n.a.'],
      60,
    );
    expect(kind).toBe('option');
    expect(blanks).toEqual({ words: ['Select', 'n.a.'], count: 40 });
    expect(distinct).toBe(2);
    expect(notes).toContain('Taken as blank: "Select" (20 rows), "n.a." (10 rows).');
  });

  it.each([
    '-Select-',
    '--None--',
    'Unknown',
    '(unknown)',
    'N/A',
    '#N/A',
    'null',
    'NaN',
    'none given',
    '?',
    '-',
    '—',
    'not available',
    'TBD',
    '<blank>',
    'Not Specified',
    'unbekannt',
    'inconnu',
    'desconocido',
    'k. A.',
    'keine Angabe',
    '--Keine--',
    'nicht angegeben',
    'Non renseigné',
    '--Aucun--',
    'N/D',
    'Sin dato',
    '--Ninguno--',
    '--Geen--',
    'não informado',
  ])('include %s', (word) =>
    expect(profile('Industry', ['Retail', 'Food', word]).blanks).toEqual({ words: [word], count: 40 }),
  );

  it.each([
    'None',
    'Keine',
    'Aucun',
    'Ninguno',
    'ND',
    'Other',
    'No',
    'Not sure',
    'Selected',
    'Nonexistent',
    '0',
    'None of these',
  ])('do not include %s among words', (word) =>
    expect(profile('Competitor', ['Known', 'Northbeam', word]).blanks.count).toBe(0),
  );

  it('include none among numbers and days', () => {
    expect(profile('Sites', ['1', '2', 'none'])).toMatchObject({
      kind: 'number',
      blanks: { words: ['none'], count: 40 },
    });
    expect(profile('Renewal', ['2026-01-01', '2026-03-01', 'None'])).toMatchObject({
      kind: 'date',
      blanks: { count: 40 },
    });
  });

  it('do not include NA beside other codes of regions', () => {
    expect(profile('Region', ['EMEA', 'APAC', 'NA']).blanks.count).toBe(0);
    expect(profile('Country', ['DE', 'US', 'NA', 'FR']).blanks.count).toBe(0);
    expect(profile('Industry', ['Retail', 'Food', 'NA']).blanks.count).toBe(40);
  });
});

describe('A column of numbers and words', () => {
  it('that is mostly numbers names its few words, which may mean not filled in', () => {
    const found = profile('Growth', ['1.5', '2.5', '3.5', 'open'], 80);
    expect(found).toMatchObject({ kind: 'option', amongNumbers: ['open'] });
    expect(found.notes).toEqual(['60 rows hold numbers and 20 rows "open"; all are read as words.']);
    expect(profile('Growth', ['1.5', 'open', 'new', 'old', 'lost']).amongNumbers).toEqual([]);
  });

  it('is numbers where somebody said that the words are blank', () => {
    const column = { ...coded('Growth', ['1.5', '2.5', '3.5', 'Open']), saidBlank: new Set(['open']) };
    expect(recognise(column, 4)).toMatchObject({ kind: 'number', blanks: { words: ['Open'], count: 1 } });
  });
});
