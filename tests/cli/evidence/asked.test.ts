import { describe, expect, it } from 'vitest';
import { columnAsked, columnsAsked } from '../../../src/hosts/cli/evidence/columns-asked.ts';
import { outcomesOf } from '../../../src/hosts/cli/evidence/outcomes.ts';
import { tableOf } from './table-of.ts';

const table = tableOf('Deal Size,Region,"Size, by people",Outcome,region code\n1,EU,2,Won,x\n');

describe('a column that somebody types', () => {
  it.each([
    ['Region', 'Region'],
    [' region ', 'Region'],
    ['SIZE, BY PEOPLE', 'Size, by people'],
  ])('%j is found as %j', (typed, name) => {
    const found = columnAsked(table, typed);
    expect(found.ok && found.value.name).toBe(name);
  });

  it('has to be written as it stands where two differ by capitals alone', () => {
    const both = tableOf('Stage,stage\n1,2\n');
    const [exact, neither] = [columnAsked(both, 'stage'), columnAsked(both, 'STAGE')];
    expect(exact.ok && exact.value.name).toBe('stage');
    expect(neither.ok).toBe(false);
  });

  it.each([
    ['Regoin', 'There is no column `Regoin` in the file. Did you mean `Region`?'],
    ['Size of the deal', 'Did you mean `Deal Size`'],
    [
      'zzz',
      'There is no column `zzz` in the file. Its columns are Deal Size, Region, Size, by people, Outcome',
    ],
  ])('%j is not there, and near ones are named', (typed, sentence) => {
    const found = columnAsked(table, typed);
    expect(found.ok ? '' : found.error).toContain(sentence);
  });
});

describe('a list of columns', () => {
  const names = (typed: string): readonly string[] | string => {
    const asked = columnsAsked(table, typed);
    return asked.ok ? asked.value.columns.map(({ name }) => name) : asked.error;
  };

  it('is parted by commas, save those within a name', () => {
    expect(names('region,Size, by people,Outcome')).toEqual(['Region', 'Size, by people', 'Outcome']);
    expect(names('')).toEqual([]);
    expect(names('Region, ,region')).toEqual(['Region']);
  });

  it('may begin a name where it can be of one column alone, and says so', () => {
    const asked = columnsAsked(table, 'deal,out');
    expect(asked.ok && asked.value.notes).toEqual([
      '`deal` was taken for the column `Deal Size`.',
      '`out` was taken for the column `Outcome`.',
    ]);
    expect(names('reg')).toBe('`reg` could be `Region` or `region code`. Write the whole name.');
    expect(names('Region,nothing')).toContain('There is no column `nothing` in the file.');
  });
});

describe('the outcome of records', () => {
  const deals = tableOf(
    'id,Status\n1,Won\n2,won\n3,Lost\n4,\n5,Open\n6,Open\n7,"Closed, lost"\n8,Lost - price\n',
  );
  const read = (won: string, lost: string): ReturnType<typeof outcomesOf> =>
    outcomesOf(deals, { outcome: 'status', won, lost });

  it('is read exactly as it is written where it can be, and whatever its capitals else', () => {
    const exact = read('Won', 'Lost');
    expect(exact.ok && [...exact.value.won]).toEqual([1, 2, 0, 2, 2, 2, 2, 2]);
    const folded = read('WON', 'lost, Lost - Price');
    expect(folded.ok && [...folded.value.won]).toEqual([1, 1, 0, 2, 2, 2, 2, 0]);
    expect(folded.ok && [...folded.value.closed]).toEqual([0, 1, 2, 7]);
  });

  it('may be a value with a comma in it', () => {
    const found = read('won', 'Closed, lost');
    expect(found.ok && [...found.value.won]).toEqual([2, 1, 2, 2, 2, 2, 0, 2]);
  });

  it('counts and names the values that are neither', () => {
    const found = read('WON', 'Lost');
    expect(found.ok && found.value.others).toEqual([
      { value: 'Open', count: 2 },
      { value: '', count: 1 },
      { value: 'Closed, lost', count: 1 },
      { value: 'Lost - price', count: 1 },
    ]);
    expect(found.ok && found.value.notes).toEqual([
      '5 records are neither won nor lost and left out: in `Status` stand `Open` (2), nothing (1), `Closed, lost` (1), `Lost - price` (1).',
    ]);
  });

  it('says which of the values that were named is in no record', () => {
    const found = read('Won,Signed', 'Lost');
    expect(found.ok && found.value.notes[0]).toBe('No record has the outcome `Signed`, which --won names.');
  });

  it('needs one of each', () => {
    const found = read('Lots', 'Lost');
    expect(found.ok ? '' : found.error).toBe(
      'No record has the outcome `Lots`, as --won asks. Did you mean `Lost`? In `Status` stand `Open` (2), `Won` (1), `won` (1), `Lost` (1), nothing (1), `Closed, lost` (1), `Lost - price` (1).',
    );
  });
});
