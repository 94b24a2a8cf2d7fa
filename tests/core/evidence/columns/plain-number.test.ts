import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSurelyValue, blankness } from '../../../../src/core/evidence/columns/blank-words.ts';
import { isDigits, plainNumber } from '../../../../src/core/evidence/columns/plain-number.ts';
import { numberOfText, readNumber } from '../../../../src/core/evidence/columns/read-number.ts';
import type { NumberForm } from '../../../../src/core/evidence/columns/profile.ts';
import type { Utf8Texts } from '../../../../src/core/evidence/table.ts';

function bytesOf(texts: readonly string[]): Utf8Texts {
  const encoded = texts.map((text) => new TextEncoder().encode(text));
  const starts = new Uint32Array(texts.length + 1);
  encoded.forEach(({ length }, at) => (starts[at + 1] = (starts[at] ?? 0) + length));
  return { starts, bytes: Uint8Array.from(encoded.flatMap((bytes) => [...bytes])) };
}

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: 1, maxLength: 19 });
const written = fc.oneof(
  fc
    .tuple(fc.constantFrom('', '-', '+'), digits, fc.constantFrom('', '.'), digits)
    .map((parts) => parts.join('')),
  fc.string({ unit: fc.constantFrom(...'0123456789-.,e€k '.split('')) }),
  fc.double().map(String),
);
const point: NumberForm = { decimal: 'point', percent: false, suffixes: true, unit: null, currency: null };

describe('numbers read from bytes', () => {
  it('are what the text says, to the last bit, or are left to the text', () => {
    fc.assert(
      fc.property(written, (text) => {
        const found = plainNumber(bytesOf([text]), 0);
        expect(Number.isNaN(found) || Object.is(found, Number(text))).toBe(true);
        expect(isDigits(bytesOf([text]), 0)).toBe(/^\d+$/.test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['0', 0],
    ['12.50', 12.5],
    ['5.', 5],
    ['-0.07', -0.07],
    ['999999999999999', 999_999_999_999_999],
    ['', NaN],
    ['-', NaN],
    ['.5', NaN],
    ['1.2.3', NaN],
    ['1e5', NaN],
    ['1 000', NaN],
  ])('%j is %d', (text, value) => {
    expect(plainNumber(bytesOf([text]), 0)).toBe(value);
  });

  it('read the same as the text, in either way of writing decimals', () => {
    fc.assert(
      fc.property(written, fc.constantFrom('point' as const, 'comma' as const), (text, decimal) => {
        const form = { ...point, decimal };
        const texts = { length: 1, at: () => text, utf8: bytesOf([text]) };
        expect(numberOfText(texts, 0, form)).toBe(readNumber(text, form));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('whether bytes tell a value from a blank', () => {
  it('never takes for a value what is blank, or may be', () => {
    const word = fc.constantFrom(
      'unknown',
      'N/A',
      'na',
      'None',
      '--None--',
      'x',
      'não informado',
      '未知',
      'NUL',
      '?',
    );
    const mixedCase = fc
      .tuple(word, fc.boolean())
      .map(([text, isUpper]) => (isUpper ? text.toUpperCase() : text));
    fc.assert(
      fc.property(fc.oneof(mixedCase, fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
        expect(!isSurelyValue(bytesOf([text]), 0) || blankness(text) === 'never').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['Company 12, Ltd', '12', 'note 5 text', 'Zurich', 'x1'])('%j is one', (text) => {
    expect(isSurelyValue(bytesOf([text]), 0)).toBe(true);
  });

  it('leaves letters that become English ones among small letters to the text', () => {
    // The Kelvin sign.
    expect(blankness('un\u212anown')).toBe('always');
    expect(isSurelyValue(bytesOf(['un\u212anown']), 0)).toBe(false);
  });
});
