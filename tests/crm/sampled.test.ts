import { expect, it } from 'vitest';
import { groupedDigits } from '../../src/crm/grouped-digits.ts';
import { countedValues, sharesOf } from '../../src/crm/sampled.ts';

it('counts values just as they are written, most frequent first, and blanks not at all', () => {
  expect(countedValues(['Price', 'price ', null, '  ', 'Price'], false)).toEqual([
    { value: 'Price', count: 2 },
    { value: 'price ', count: 1 },
  ]);
});

it('parts the values of a list', () => {
  expect(countedValues(['a;b', 'b', ';'], true)).toEqual([
    { value: 'b', count: 2 },
    { value: 'a', count: 1 },
  ]);
});

it('says over how many records it counted, also over none', () => {
  expect(sharesOf(['x'], [], () => true)).toEqual([{ field: 'x', filled: 0, of: 0 }]);
});

it('writes digits in threes', () => {
  expect([999, 1000, 250_000, 1_234_567].map(groupedDigits)).toEqual([
    '999',
    '1,000',
    '250,000',
    '1,234,567',
  ]);
});
