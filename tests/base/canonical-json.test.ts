import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../src/base/canonical-json.ts';

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 unit at every depth (RFC 8785, section 3.2.3)', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonicalJson({ b: value, a: [] })).toBe(
      '{"a":[],"b":{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}}',
    );
  });

  it('writes numbers as ECMAScript does (RFC 8785, appendix B)', () => {
    const numbers = JSON.parse('[-0, 5e-324, 1e21, 333333333.33333329, 1e30, 4.5, 2e-3, 1e-27]') as Json;
    expect(canonicalJson(numbers)).toBe('[0,5e-324,1e+21,333333333.3333333,1e+30,4.5,0.002,1e-27]');
  });

  it('refuses what JSON cannot carry', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow('NaN');
    expect(() => canonicalJson({ a: [Number.POSITIVE_INFINITY] })).toThrow('infinity');
  });

  it('gives equal text for equal values, and text that reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalJson(value as Json);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
