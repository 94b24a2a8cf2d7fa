import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/core/condition/model.ts';
import { parseField } from '../../src/crm/fact-parsing.ts';
import type { FieldContext } from '../../src/crm/fact-parsing.ts';
import type { FieldMapping } from '../../src/model/mapping.ts';

const fact = (type: Fact['type'], more: Partial<Fact> = {}): Fact => ({
  id: 'x',
  label: 'X',
  type,
  object: 'company',
  ...more,
});

/** The value, or why there is none. */
function read(text: string | null, of: Fact, mapping: Partial<FieldMapping> = {}, context?: FieldContext) {
  const parsed = parseField(text, of, { field: 'x', ...mapping }, context);
  return parsed.ok ? parsed.value : { unknown: parsed.error };
}

const blank = { unknown: 'blank' };
const notRead = { unknown: 'notRead' };
const trades = {
  values: [
    { id: 'food', label: 'Food wholesale' },
    { id: 'drinks', label: 'Drinks' },
  ],
};

describe('a field that is not filled in', () => {
  it.each(['number', 'money', 'text', 'option', 'options', 'yesNo', 'date', 'count'] as const)(
    'is blank, whatever its type: %s',
    (type) => {
      for (const text of [null, '', '   ', '\n']) expect(read(text, fact(type, trades))).toEqual(blank);
    },
  );

  it('may be written with a word of its own, such as N/A or Select', () => {
    expect(read(' n/a ', fact('number'), { blank: ['N/A', 'Select'] })).toEqual(blank);
    expect(read('select', fact('text'), { blank: ['N/A', 'Select'] })).toEqual(blank);
    expect(read('N/A', fact('text'))).toBe('N/A');
  });
});

describe('a number', () => {
  it.each([
    ['240', 240],
    [' 240 ', 240],
    ['-3.5', -3.5],
    ['+7', 7],
    ['.5', 0.5],
    ['1,200', 1200],
    ['1,234,567.89', 1234567.89],
    ['1 200', 1200],
    ['1\u00a0200\u00a0000', 1200000],
    ['1’200', 1200],
    ['1.2E+6', 1200000],
    ['1e5', 100000],
    ['-0', 0],
    ['0', 0],
  ])('is read from %j', (text, value) => {
    expect(read(text, fact('number'))).toBe(value);
  });

  it.each([
    '1.2k',
    '1,5',
    '1,20',
    '1.200.000',
    '12,34,567',
    '1,200 300',
    'about 40',
    '50-100',
    '12%',
    '0x10',
    'NaN',
    'Infinity',
    '1e999',
    '--1',
    '1 2',
    '٣',
  ])('is never guessed from %j', (text) => {
    expect(read(text, fact('number'))).toEqual(notRead);
  });

  it('can stand for thousands or millions, without the noise of binary fractions', () => {
    expect(read('1.1', fact('number'), { multiply: 1_000_000 })).toBe(1_100_000);
    expect(read('0.07', fact('number'), { multiply: 100 })).toBe(7);
  });

  it('that counts is whole and not below zero', () => {
    expect(read('12', fact('count'))).toBe(12);
    expect(read('12.5', fact('count'))).toEqual(notRead);
    expect(read('-1', fact('count'))).toEqual(notRead);
  });
});

describe('money', () => {
  const euros = fact('money', { currency: 'EUR' });

  it('is known in the currency of its fact', () => {
    expect(read('84,000', euros, { currency: 'EUR' })).toBe(84_000);
    expect(read('€84,000.50', euros, { currency: 'EUR' })).toBe(84_000.5);
    expect(read('84000 EUR', euros, { currency: 'EUR' })).toBe(84_000);
    expect(read('EUR 84000', euros, { currency: 'EUR' })).toBe(84_000);
    expect(read('-€5', euros, { currency: 'EUR' })).toBe(-5);
  });

  it('is not known in another currency: nothing is converted', () => {
    expect(read('84000', euros, { currency: 'USD' })).toEqual(notRead);
    expect(read('$84,000', euros, { currency: 'EUR' })).toEqual(notRead);
    expect(read('84000 CHF', euros, { currency: 'EUR' })).toEqual(notRead);
  });

  it('is not known where nothing names a currency', () => {
    expect(read('84000', euros)).toEqual(notRead);
    expect(read('84000', euros, { currency: 'record' }, { recordCurrency: null })).toEqual(notRead);
  });

  it('takes the currency of its record, or of the account', () => {
    expect(
      read('84000', euros, { currency: 'record' }, { recordCurrency: 'eur', accountCurrency: 'USD' }),
    ).toBe(84_000);
    expect(read('84000', euros, { currency: 'account' }, { accountCurrency: 'USD' })).toEqual(notRead);
  });
});

describe('yes and no', () => {
  const chilled = fact('yesNo');

  it.each(['true', 'TRUE', 'Yes', 'y', '1', 'on'])('takes %j for yes', (text) => {
    expect(read(text, chilled)).toBe(true);
  });

  it.each(['false', 'No', 'n', '0', 'off'])('takes %j for no, which is an answer', (text) => {
    expect(read(text, chilled)).toBe(false);
  });

  it('takes other words as they are mapped, and guesses none', () => {
    expect(read('Ja', chilled, { values: { ja: true, nein: false } })).toBe(true);
    expect(read('nein', chilled, { values: { ja: true, nein: false } })).toBe(false);
    expect(read('maybe', chilled)).toEqual(notRead);
  });

  it('says what an unchecked box means where a box is never blank', () => {
    expect(read('false', chilled, { unchecked: 'no' })).toBe(false);
    expect(read('false', chilled, { unchecked: 'unknown' })).toEqual(blank);
    expect(read('true', chilled, { unchecked: 'unknown' })).toBe(true);
  });
});

describe('a day', () => {
  const day = fact('date');
  const berlin = {
    dayOfInstant: (at: string) => (at.startsWith('2026-11-20T2') ? '2026-11-21' : at.slice(0, 10)),
  };

  it('is read as it is written', () => {
    expect(read('2026-11-21', day)).toBe('2026-11-21');
    expect(read('2026-11-21T09:30:00', day)).toBe('2026-11-21');
  });

  it('of an instant is the day in the account’s time zone', () => {
    expect(read('2026-11-20T23:30:00Z', day, {}, berlin)).toBe('2026-11-21');
    expect(read('2026-11-20T23:30:00Z', day)).toBe('2026-11-20');
    expect(read('2026-11-21T00:30:00+0100', day)).toBe('2026-11-20');
    expect(read(String(Date.UTC(2026, 10, 20, 23, 30)), day, {}, berlin)).toBe('2026-11-21');
  });

  it('at midnight UTC is that day in every time zone', () => {
    const west = { dayOfInstant: () => '2026-11-19' };
    expect(read(String(Date.UTC(2026, 10, 20)), day, {}, west)).toBe('2026-11-20');
  });

  it.each([
    '2026-02-30',
    '12/11/2026',
    '20.11.2026',
    '2026-11',
    'yesterday',
    '20261121',
    '2026-11-20T25:00:00Z',
  ])('is never guessed from %j', (text) => {
    expect(read(text, day)).toEqual(notRead);
  });
});

describe('a value out of several', () => {
  const trade = fact('option', trades);

  it('is read by its mapping, its id or its label, whatever the capitals', () => {
    expect(read('FOOD_BEVERAGES', trade, { values: { food_beverages: 'food' } })).toBe('food');
    expect(read(' Food ', trade)).toBe('food');
    expect(read('food wholesale', trade)).toBe('food');
  });

  it('that nothing maps stays as it is: it is known, and matches nothing', () => {
    expect(read('Mining', trade)).toBe('Mining');
  });

  it('may be one of many, parted by a semicolon or by what the mapping names', () => {
    const all = fact('options', trades);
    expect(read('food; Drinks;food;;', all)).toEqual(['food', 'drinks']);
    expect(read('Food wholesale|Mining', all, { separator: '|' })).toEqual(['food', 'Mining']);
    expect(read(' ; ', all)).toEqual(blank);
  });
});
