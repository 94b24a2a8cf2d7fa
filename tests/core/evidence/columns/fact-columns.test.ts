import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../../src/base/calendar.ts';
import type { FactColumn } from '../../../../src/core/evidence/fact-column.ts';
import { factColumn } from '../../../../src/core/evidence/columns/fact-columns.ts';
import { recognise } from '../../../../src/core/evidence/columns/recognise.ts';
import { daysOf } from '../../../../src/core/evidence/columns/read-days.ts';
import { noDay } from '../../../../src/core/evidence/table.ts';
import { coded } from './coded.ts';

function facts(name: string, rows: readonly string[], created: Int32Array | null = null): FactColumn | null {
  const column = coded(name, rows);
  return factColumn(column, recognise(column, rows.length), created);
}

describe('A column to learn from', () => {
  it('holds numbers as they were meant, and none where nothing stands', () => {
    const column = facts('Amount', ['1.200,5', '', '7,25', 'Unknown', '-3']);
    expect(column).toMatchObject({ kind: 'number', id: 'Amount' });
    expect(column?.kind === 'number' && [...column.values]).toEqual([
      1200.5,
      Number.NaN,
      7.25,
      Number.NaN,
      -3,
    ]);
  });

  it('holds levels, upper and lower case as one', () => {
    expect(facts('Industry', ['Retail', 'RETAIL', 'Food', 'Select', ''])).toMatchObject({
      ...{ kind: 'level', levels: ['Retail', 'Food'] },
      codes: Int32Array.from([0, 0, 1, -1, -1]),
    });
  });

  it('holds yes before no, however they are written', () => {
    expect(facts('Uses ERP', ['no', 'TRUE', 'y', '', '0'])).toMatchObject({
      ...{ kind: 'level', levels: ['Yes', 'No'] },
      codes: Int32Array.from([1, 0, 0, -1, 1]),
    });
  });

  it('holds days as days before the record was made', () => {
    const day = (text: string) => dayNumber(text) ?? 0;
    const created = Int32Array.from([day('2026-01-11'), day('2026-01-11'), noDay, day('2026-01-11')]);
    const column = facts('Last funding', ['2026-01-01', '2026-01-13', '2026-01-01', ''], created);
    expect(column?.kind === 'number' && [...column.values]).toEqual([10, -2, Number.NaN, Number.NaN]);
    expect(facts('Last funding', ['2026-01-01', '2026-01-13'])).toBeNull();
  });

  it('is none for ids, text and what never changes', () => {
    expect(
      facts(
        'Deal ID',
        Array.from({ length: 60 }, (_, row) => `D${row}`),
      ),
    ).toBeNull();
    expect(facts('Country', ['Germany', 'Germany'])).toBeNull();
  });
});

describe('The days of a column', () => {
  it('are numbers of days, and none where nothing stands or the column holds no days', () => {
    const column = coded('Created', ['27/03/2012', '', '01/04/2012']);
    expect(daysOf(column, recognise(column, 3))).toEqual(Int32Array.from([15_426, noDay, 15_431]));
    expect(daysOf(column, { days: null })).toEqual(Int32Array.from([noDay, noDay, noDay]));
  });
});
