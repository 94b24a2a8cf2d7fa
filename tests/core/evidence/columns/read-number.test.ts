import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberForm } from '../../../../src/core/evidence/columns/profile.ts';
import { readNumber } from '../../../../src/core/evidence/columns/read-number.ts';
import { runs } from '../../icp/settings.ts';

const point: NumberForm = { decimal: 'point', percent: false, suffixes: false, unit: null, currency: null };
const comma: NumberForm = { ...point, decimal: 'comma' };

describe('A number', () => {
  it.each<[string, NumberForm, number | null]>([
    ['1200', point, 1200],
    ['-0.5', point, -0.5],
    ['.5', point, 0.5],
    ['1,200.50', point, 1200.5],
    ['1 200', point, 1200],
    ['1 200', point, 1200],
    ['12,34,567', point, 1_234_567],
    ["1'200", point, 1200],
    ['$1,200', point, 1200],
    ['-$1,200', point, -1200],
    ['$-1,200', point, -1200],
    ['(1,200)', point, -1200],
    ['€ 84,000', point, 84_000],
    ['USD 1,200', point, 1200],
    ['1200 EUR', point, 1200],
    ['US$ 5', point, 5],
    ['1.2E+6', point, 1_200_000],
    ['1,5', point, null],
    ['1.5.2', point, null],
    ['12%', point, null],
    ['12%', { ...point, percent: true }, 12],
    ['12.5 %', { ...point, percent: true }, 12.5],
    ['1.2k', point, null],
    ['1.2k', { ...point, suffixes: true }, 1200],
    ['€3M', { ...point, suffixes: true }, 3_000_000],
    ['1.1m', { ...point, suffixes: true }, 1_100_000],
    ['2 bn', { ...point, suffixes: true }, 2_000_000_000],
    ['12 months', point, null],
    ['12 months', { ...point, unit: 'months' }, 12],
    ['12 years', { ...point, unit: 'months' }, null],
    ['1,5', comma, 1.5],
    ['1.234,50', comma, 1234.5],
    ['1.234', comma, 1234],
    ['1234.5', comma, null],
    ['1.200.000 €', comma, 1_200_000],
    ['about 40', point, null],
    ['51-200', point, null],
    ['1,2,3', point, null],
    ['0x1F', point, null],
    ['Infinity', point, null],
    ['NaN', point, null],
    ['', point, null],
    ['-0', point, 0],
  ])('%s as %o is %s', (text, form, value) => expect(readNumber(text, form)).toBe(value));

  const amount = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100);

  it('written with groups reads back, with a point or with a comma', () => {
    fc.assert(
      fc.property(amount, (value) => {
        const [whole = '', cents] = Math.abs(value).toFixed(2).split('.');
        const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
        const sign = value < 0 ? '-' : '';
        expect(readNumber(`${sign}${grouped}.${cents}`, point)).toBe(value);
        expect(readNumber(`${sign}${grouped.replaceAll(',', '.')},${cents}`, comma)).toBe(value);
      }),
      runs(200),
    );
  });

  it('is finite or none, whatever the text', () => {
    const forms = fc.constantFrom(point, comma, { ...point, percent: true, suffixes: true });
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,'() $€%km-]{0,12}$/)),
        forms,
        (text, form) => {
          const value = readNumber(text, form);
          expect(value === null || Number.isFinite(value)).toBe(true);
        },
      ),
      runs(200),
    );
  });
});
