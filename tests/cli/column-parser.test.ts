import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import type { Fact } from '../../src/core/condition/model.ts';
import { fieldParser } from '../../src/crm/fact-parsing.ts';
import { columnParser } from '../../src/hosts/cli/csv/column-parser.ts';
import type { FieldMapping } from '../../src/model/mapping.ts';

const fact = (type: Fact['type'], more: Partial<Fact> = {}): Fact => ({
  id: 'fact',
  label: 'Fact',
  type,
  object: 'company',
  ...more,
});
const read = (
  type: Fact['type'],
  mapping: Omit<FieldMapping, 'field'>,
  text: string,
  more: Partial<Fact> = {},
) => {
  const parsed = columnParser(fact(type, more), { field: 'F', ...mapping })(text, {});
  return parsed.ok ? parsed.value : parsed.error;
};

describe('a day of a file', () => {
  it.each([
    ['dayFirst', '3/4/2026', '2026-04-03'],
    ['monthFirst', '3/4/2026', '2026-03-04'],
    ['dayFirst', '27-Mar-2012', '2012-03-27'],
    ['namedMonth', 'Mar 27, 2012', '2012-03-27'],
    ['yearFirst', '2012/3/27', '2012-03-27'],
    ['compact', '20120327', '2012-03-27'],
    ['epochSeconds', '86400', '1970-01-02'],
    ['excelSerial', '25569', '1970-01-01'],
    ['dayFirst', '2026-03-27', '2026-03-27'],
  ] as const)('written %s as %s is %s', (days, text, day) => {
    expect(read('date', { days }, text)).toBe(day);
  });

  it('is none where it is written in another way', () => {
    expect(read('date', { days: 'dayFirst' }, '3/25/2026')).toBe('notRead');
    expect(read('date', {}, '3/4/2026')).toBe('notRead');
    expect(read('date', { days: 'dayFirst' }, ' ')).toBe('blank');
    expect(read('date', { days: 'compact', blank: ['00000000'] }, '00000000')).toBe('blank');
  });

  it('comes back as it was, however it was written', () => {
    const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map(dayOf);
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year = '', month = '', of = ''] = day.split('-');
        expect(read('date', { days: 'dayFirst' }, `${of}.${month}.${year}`)).toBe(day);
        expect(read('date', { days: 'monthFirst' }, `${Number(month)}/${Number(of)}/${year}`)).toBe(day);
      }),
    );
  });
});

describe('a number of a file', () => {
  it.each([
    [{ decimal: 'comma' }, '1.234,5', 1234.5],
    [{ decimal: 'point' }, '1,234.5', 1234.5],
    [{ decimal: 'comma', unit: '%' }, '12,5 %', 12.5],
    [{ unit: 'months' }, '24 months', 24],
    [{ suffixes: true }, '1.2k', 1200],
    [{ suffixes: true, multiply: 2 }, '1.5m', 3_000_000],
    [{ decimal: 'point' }, '(1,200)', -1200],
  ] as const)('with %j reads %s as %d', (mapping, text, value) => {
    expect(read('number', mapping, text)).toBe(value);
  });

  it('is none where something stands behind it that the mapping does not name', () => {
    expect(read('number', { unit: 'months' }, '24 days')).toBe('notRead');
    expect(read('number', { decimal: 'comma' }, '1,234.5')).toBe('notRead');
    expect(read('count', { decimal: 'comma' }, '1,5')).toBe('notRead');
  });

  it('is money in the currency of the fact alone', () => {
    const money = { decimal: 'comma', currency: 'EUR' } as const;
    expect(read('money', money, '€1.200,50', { currency: 'EUR' })).toBe(1200.5);
    expect(read('money', money, '1.200,50', { currency: 'EUR' })).toBe(1200.5);
    expect(read('money', money, '$1.200,50', { currency: 'EUR' })).toBe('notRead');
  });
});

describe('a column whose mapping says nothing of its form', () => {
  it('is read as a field of a CRM', () => {
    const texts = ['12', '1,200', '12%', '2026-03-27', '3/4/2026', 'yes', '', 'N/A'];
    for (const type of ['number', 'count', 'date', 'yesNo', 'text'] as const)
      for (const text of texts) {
        const mapping = { field: 'F', blank: ['N/A'] };
        expect(columnParser(fact(type), mapping)(text, {})).toEqual(
          fieldParser(fact(type), mapping)(text, {}),
        );
      }
  });
});
