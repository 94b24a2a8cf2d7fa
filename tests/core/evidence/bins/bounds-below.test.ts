import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsBelow } from '../../../../src/core/evidence/bins/bounds-below.ts';

const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -9, max: 9 }),
);

describe('how many bounds are at most a value', () => {
  it('is what counting them one by one gives, wherever they lie', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(numbers, { maxLength: 30 }),
        fc.array(fc.oneof(numbers, fc.constantFrom(NaN, Infinity, -Infinity)), { maxLength: 30 }),
        (unsorted, others) => {
          const bounds = Float64Array.from(unsorted).sort();
          const values = Float64Array.from([...others, ...bounds]);
          const counted = Array.from(values, (value) =>
            Number.isFinite(value) ? bounds.filter((bound) => bound <= value).length : 99,
          );
          expect([...boundsBelow(values, bounds, 99)]).toEqual(counted);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
