import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../../src/core/condition/facts.ts';
import type { Fact } from '../../../../src/core/condition/model.ts';
import { columnsOfFacts } from '../../../../src/core/evidence/backtest/columns-of-facts.ts';

const fact = (id: string, type: Fact['type']): Fact => ({ id, label: id, type, object: 'company' });
const days = ['2026-03-10', '2026-03-11', '2026-03-11'];

function columnOf(type: Fact['type'], values: readonly (FactValue | undefined)[]) {
  const known: Record<string, FactValue> = {};
  const [column] = columnsOfFacts([fact('it', type)], {
    count: values.length,
    // The same object each time, as a reader of many records gives it.
    factsAt: (row) => {
      const value = values[row];
      if (value === undefined) delete known['it'];
      else known['it'] = value;
      return { known, unknown: {} };
    },
    todayAt: (row) => days[row] ?? '2026-03-11',
  });
  if (column?.kind === 'number') return [...column.values];
  return column && [...column.codes].map((code) => (code < 0 ? null : column.levels.at(code)));
}

describe('the columns of facts', () => {
  it('hold numbers as they are, and nothing for what is unknown or no number', () => {
    expect(columnOf('number', [3, undefined, 'four'])).toEqual([3, Number.NaN, Number.NaN]);
    expect(columnOf('money', [0, -2.5, undefined])).toEqual([0, -2.5, Number.NaN]);
    expect(columnOf('count', [2, { least: 1, most: 4 }, { least: 3, most: 3 }])).toEqual([2, Number.NaN, 3]);
  });

  it('hold a day as how many days before the record it lies', () => {
    expect(columnOf('date', ['2026-03-01', '2026-03-01', '2026-03-20'])).toEqual([9, 10, -9]);
    expect(columnOf('date', ['soon', undefined, '2026-02-30'])).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it('hold options, yes and no, and texts as levels', () => {
    expect(columnOf('option', ['food', undefined, 'food'])).toEqual(['food', null, 'food']);
    expect(columnOf('yesNo', [true, false, undefined])).toEqual(['true', 'false', null]);
    expect(columnOf('text', [' Ulm ', 'ULM', '  '])).toEqual(['ulm', 'ulm', null]);
  });

  it('hold a list as one level, whatever its order', () => {
    expect(columnOf('options', [['b', 'a'], ['a', 'b'], []])).toEqual(['a, b', 'a, b', '']);
  });
});
